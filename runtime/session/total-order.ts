import type { Dialect } from '../dialect/dialect.js';
import { classSelect } from '../loading/class-select.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { ColumnType } from '../schema/column-type.js';
import { bind } from '../sql/bind.js';
import type { ColumnNode, ExpressionNode, OrderNode } from '../sql/node.js';
import { typeOfNode } from '../sql/type-of-node.js';
import { ValidationError } from '../util/errors.js';
import { omit } from '../util/omit.js';

/** One term of an order in which no two rows are equal. */
export interface KeyTerm {
  readonly expression: ExpressionNode;
  /** What is compared with a cursor's value: another expression where a dialect sorts otherwise than it compares. */
  readonly compared: ExpressionNode;
  /** Of a cursor's value, as rows hold it: the codec of an application's own type is not asked. */
  readonly type: ColumnType;
  readonly descending: boolean;
  /** Where NULLs stand; undefined where there are none. */
  readonly nulls: 'first' | 'last' | undefined;
  /** What it orders by, as text that stays the same. */
  readonly name: string;
  /** The whole term as text: two that differ order differently. */
  readonly print: string;
}

/** Types whose values no cursor holds: they have no order of their own, or no text that every database reads back. */
const UNORDERED = new Set(['json', 'array', 'interval', 'unsupported']);

/**
 * The terms of a query's order with the key behind them, so that each row has a place of its own. The key goes the way the last
 * term goes: one index serves both, forward and backward.
 *
 * @param where - the query's condition: a column it compares, or asks to be not NULL, is not
 * @throws ValidationError for a term no cursor can hold, and for a class without a key
 */
export function totalOrder(
  mapped: MappedClass,
  orderBy: readonly OrderNode[],
  where: ExpressionNode | undefined,
  dialect: Dialect,
): KeyTerm[] {
  if (mapped.key.length === 0)
    throw new ValidationError(`${mapped.name} has no key, so its rows have no place in an order: it can't be paged`);
  const descending = orderBy.at(-1)?.descending ?? false;
  const single = mapped.mapper.inheritance?.strategy === 'single';
  const keys = mapped.key.map(({ node }) => (single ? { ...node, table: mapped.table.ref } : node));
  const filled = new Set([...(mapped.mapper.view === true ? [] : keys), ...columnsFilled(where)].map(columnName));
  const terms = new Map<string, KeyTerm>();
  for (const order of [...orderBy, ...keys.map((expression) => ({ expression, descending }))]) {
    const term = termOf(mapped, order, filled, dialect);
    // What comes again decides nothing.
    if (!terms.has(term.name)) terms.set(term.name, term);
  }
  return [...terms.values()];
}

function termOf(
  mapped: MappedClass,
  { expression, descending, nulls }: OrderNode,
  filled: ReadonlySet<string>,
  dialect: Dialect,
): KeyTerm {
  if (expression.kind === 'label')
    throw new ValidationError(
      `${mapped.name} can't be paged by the label '${expression.name}': order by its expression`,
    );
  const name = expression.kind === 'column' ? columnName(expression) : textOf(mapped, expression, dialect);
  const type = valueType(expression);
  if (type === undefined)
    throw new ValidationError(
      `${mapped.name} can't be paged by ${name}, whose type is not known: give it one by cast()`,
    );
  if (UNORDERED.has(type.kind))
    throw new ValidationError(`${mapped.name} can't be paged by ${name}: no cursor holds a value of type ${type.kind}`);
  const place = nulls ?? usual(descending, dialect);
  const print = `${name} ${descending ? 'desc' : 'asc'} ${place}`;
  const numbered = type.kind === 'enum' && expression.kind === 'column' && dialect.capabilities.enumsCompareAsText;
  const values = numbered ? numberOf(expression) : { compared: expression, type };
  return { expression, ...values, descending, nulls: filled.has(name) ? undefined : place, name, print };
}

/** The number of an enum's value, by which its column sorts. */
function numberOf(column: ColumnNode): Pick<KeyTerm, 'compared' | 'type'> {
  const zero: ExpressionNode = { kind: 'param', value: 0, type: { kind: 'int' } };
  return { compared: { kind: 'binary', operator: '+', left: column, right: zero }, type: { kind: 'int' } };
}

/** Where a dialect puts NULLs when it is not told. */
const usual = (descending: boolean, { capabilities }: Dialect): 'first' | 'last' =>
  capabilities.nullsSortHigh === descending ? 'first' : 'last';

/** Terms as ORDER BY has them. The place of NULLs is said only where it is not the dialect's own, so that indexes serve. */
export function orderNodes(terms: readonly KeyTerm[], dialect: Dialect): OrderNode[] {
  return terms.map(({ expression, descending, nulls }) =>
    nulls === undefined || nulls === usual(descending, dialect)
      ? { expression, descending }
      : { expression, descending, nulls },
  );
}

/** The same order from its end. */
export function reversed(terms: readonly KeyTerm[]): KeyTerm[] {
  return terms.map((term) => ({
    ...term,
    descending: !term.descending,
    nulls: term.nulls === undefined ? undefined : term.nulls === 'first' ? 'last' : 'first',
  }));
}

function columnName({ table, name }: ColumnNode): string {
  return `${table.kind === 'table' ? (table.alias ?? table.name) : table.kind}.${name}`;
}

/** An expression's SQL with its values: two that differ in a value order differently. */
function textOf(mapped: MappedClass, expression: ExpressionNode, { compiler }: Dialect): string {
  const { from, joins } = classSelect(mapped).node;
  const bound = bind(compiler.compile({ kind: 'select', items: [{ expression }], from, joins }), compiler);
  const [text = ''] = bound.sql.slice('SELECT '.length).split(' FROM ', 1);
  return [text, ...bound.parameters.map(String)].join(' | ');
}

/** Columns that rows which meet a condition surely have a value for. */
function columnsFilled(where: ExpressionNode | undefined): ColumnNode[] {
  switch (where?.kind) {
    case 'and':
      return where.operands.flatMap(columnsFilled);
    case 'isNull':
      return where.negated && where.operand.kind === 'column' ? [where.operand] : [];
    case 'binary':
      if (!COMPARISONS.has(where.operator)) return [];
      return [where.left, where.right].filter((side) => side.kind === 'column');
    default:
      return [];
  }
}

const COMPARISONS = new Set<string>(['=', '<>', '<', '<=', '>', '>=']);
const TRUTHS = new Set<ExpressionNode['kind']>([
  'not',
  'isNull',
  'and',
  'or',
  'boolean',
  'in',
  'between',
  'like',
  'distinctFrom',
  'exists',
  'relation',
]);

function valueType(node: ExpressionNode): ColumnType | undefined {
  if (TRUTHS.has(node.kind) || (node.kind === 'binary' && COMPARISONS.has(node.operator))) return { kind: 'boolean' };
  if (node.kind === 'json') return { kind: node.as };
  const type = typeOfNode(node);
  return type === undefined || !('codec' in type) ? type : (omit(type, 'codec') as ColumnType);
}
