import { canonicalType, columnTypeOf } from '../../runtime/dialect/postgresql/types.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { Column, ColumnDefault, IdentityColumn } from '../../runtime/schema/table.js';
import type { Reporter } from '../diagnostic-code.js';
import { flag, optionalText, text, texts, type CatalogRow } from './catalog.js';
import { codes } from './codes.js';
import { postgresqlSequence } from './postgresql-sequence.js';

export interface ColumnContext {
  /** The schema of a row, absent where it is the connection's own. */
  readonly schemaOf: (row: CatalogRow, name?: string) => { schema?: string };
  /** Sequences that SERIAL columns stand for, as `schema.name`; filled while columns are read. */
  readonly counting: Set<string>;
  readonly report: Reporter;
}

/** A column from its catalog row. */
export function postgresqlColumn(row: CatalogRow, table: CatalogRow, context: ColumnContext): Column {
  const { type, native } = typeOf(row, context);
  const expression = optionalText(row, 'default');
  const generated = text(row, 'generated');
  const identity = identityOf(row);
  const value =
    expression === undefined || generated !== '' || identity
      ? undefined
      : defaultOf(expression, type, row, table, context);
  const collation = optionalText(row, 'collation');
  const comment = optionalText(row, 'comment');
  if (type.kind === 'unsupported')
    context.report.add(codes.unsupportedType, {
      message: `The type ${text(row, 'type')} is carried as text.`,
      subject: `table ${text(table, 'name')}, column ${text(row, 'name')}`,
    });
  return {
    name: text(row, 'name'),
    type,
    nullable: !flag(row, 'required'),
    ...(native === undefined ? {} : { native: { postgresql: native } }),
    ...(value ? { default: value } : {}),
    ...(generated !== '' && expression !== undefined
      ? { computed: { expression: { postgresql: bare(expression) }, stored: generated === 's' } }
      : {}),
    ...(identity ? { identity } : {}),
    ...(collation === undefined ? {} : { collation }),
    ...(comment === undefined ? {} : { comment }),
  };
}

function typeOf(row: CatalogRow, { schemaOf }: ColumnContext): { readonly type: ColumnType; readonly native?: string } {
  const written = text(row, 'type');
  const kind = text(row, 'kind');
  if (kind === 'e') {
    const element: ColumnType = {
      kind: 'enum',
      name: text(row, 'typeName'),
      ...schemaOf(row, 'typeSchema'),
      values: texts(row, 'values'),
    };
    return { type: flag(row, 'list') ? { kind: 'array', element } : element };
  }
  const base = optionalText(row, 'base');
  if (kind === 'd' && base !== undefined) return { type: columnTypeOf(base).type, native: written };
  if (kind !== 'b') return { type: { kind: 'unsupported' }, native: written };
  return columnTypeOf(written);
}

function identityOf(row: CatalogRow): IdentityColumn | undefined {
  const kind = text(row, 'identity');
  if (kind === '') return undefined;
  const sequence = row['sequence'] as CatalogRow | null;
  return { always: kind === 'a', ...(sequence ? postgresqlSequence(sequence, text(sequence, 'type')) : {}) };
}

function defaultOf(
  expression: string,
  type: ColumnType,
  row: CatalogRow,
  table: CatalogRow,
  context: ColumnContext,
): ColumnDefault {
  const [, sequence] = /^nextval\('((?:[^']|'')+)'::regclass\)$/.exec(expression) ?? [];
  if (sequence !== undefined) return sequenceDefault(sequence.replaceAll("''", "'"), row, table, context);
  if (expression === 'now()' && ['dateTime', 'timestamp'].includes(type.kind)) return { kind: 'now' };
  const value = literalOf(expression, type, text(row, 'type'));
  return value === undefined ? { kind: 'sql', sql: { postgresql: expression } } : { kind: 'literal', value };
}

/** SERIAL is told by what it makes: a sequence of its own, of its own name and type, without options. */
function sequenceDefault(name: string, row: CatalogRow, table: CatalogRow, context: ColumnContext): ColumnDefault {
  const owned = row['sequence'] as CatalogRow | null;
  const parts = [...name.matchAll(/"((?:[^"]|"")+)"|([^."]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  const own = parts.at(-1) ?? name;
  const schema = parts.length > 1 ? parts[0] : text(owned ?? table, 'schema');
  const plain =
    owned !== null &&
    text(owned, 'name') === own &&
    own === `${text(table, 'name')}_${text(row, 'name')}_seq` &&
    text(owned, 'schema') === text(table, 'schema') &&
    text(owned, 'type') === text(row, 'type') &&
    Object.keys(postgresqlSequence(owned, text(owned, 'type'))).length === 0;
  if (plain) {
    context.counting.add(`${text(owned, 'schema')}.${own}`);
    return { kind: 'autoincrement' };
  }
  return { kind: 'sequence', name: own, ...context.schemaOf({ schema: schema ?? '' }) };
}

/** A literal that comes out the same when it is written again. */
function literalOf(expression: string, type: ColumnType, declared: string): string | number | boolean | undefined {
  if (type.kind === 'boolean') return expression === 'true' ? true : expression === 'false' ? false : undefined;
  const [, quoted, cast] = /^'((?:[^']|'')*)'::([^']+)$/.exec(expression) ?? [];
  const value = quoted?.replaceAll("''", "'");
  const number =
    value !== undefined && cast !== undefined && /^-/.test(value)
      ? value
      : value === undefined
        ? expression
        : undefined;
  switch (type.kind) {
    case 'int':
    case 'smallInt':
      return number !== undefined && /^-?\d+$/.test(number) ? Number(number) : undefined;
    case 'bigInt':
    case 'decimal':
      return number !== undefined && /^-?\d+(\.\d+)?$/.test(number) ? number : undefined;
    case 'float':
    case 'real':
      return number !== undefined && /^-?\d+(\.\d+)?$/.test(number) && String(Number(number)) === number
        ? Number(number)
        : undefined;
    case 'string':
    case 'text':
    case 'char':
    case 'json':
    case 'uuid':
    case 'date':
    case 'enum':
      return value !== undefined && cast !== undefined && sameType(cast, declared, type) ? value : undefined;
    default:
      return undefined;
  }
}

function sameType(cast: string, declared: string, type: ColumnType): boolean {
  const base = (sql: string): string => canonicalType(sql).replace(/\([^)]*\)$/, '');
  return (
    base(cast) === base(declared) || (type.kind === 'enum' && cast.replaceAll('"', '').split('.').at(-1) === type.name)
  );
}

/** Without the parentheses `pg_get_expr` puts around a whole expression. */
export function bare(expression: string): string {
  if (!expression.startsWith('(') || !expression.endsWith(')')) return expression;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < expression.length; at += 1) {
    const character = expression.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
      continue;
    }
    if (character === "'" || character === '"') quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0 && at < expression.length - 1) return expression;
  }
  return bare(expression.slice(1, -1));
}
