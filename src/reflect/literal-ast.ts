import type { Expression } from '../../grammar/ast.js';
import { args, array, boolean, call, nullNode, number, path, string } from '../../grammar/build.js';
import type { Column, DefaultLiteral } from '../../runtime/schema/table.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { BlockContext } from './block-context.js';

const NUMERIC: ReadonlySet<ColumnType['kind']> = new Set(['smallInt', 'int', 'bigInt', 'float', 'real', 'decimal']);

/** A literal default as the language writes it. */
export function literalNode(value: DefaultLiteral, column: Column, context: Pick<BlockContext, 'enums'>): Expression {
  return single(value, column.type, context);
}

function single(value: DefaultLiteral, type: ColumnType, context: Pick<BlockContext, 'enums'>): Expression {
  if (value === null) return nullNode();
  if (typeof value === 'boolean') return boolean(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'object')
    return array(value.map((one) => single(one, type.kind === 'array' ? type.element : type, context)));
  if (type.kind === 'enum') {
    const known = context.enums.get(`${type.schema ?? ''}.${type.name}`)?.values.find((one) => one.value === value);
    return known ? path(known.name) : call('sql', args([string(`'${value.replaceAll("'", "''")}'`)]));
  }
  return NUMERIC.has(type.kind) ? number(value) : string(value);
}
