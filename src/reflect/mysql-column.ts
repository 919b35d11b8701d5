import { columnTypeOf } from '../../runtime/dialect/mysql/types.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { EnumType } from '../../runtime/schema/metadata.js';
import type { Column, ColumnDefault } from '../../runtime/schema/table.js';
import type { Reporter } from '../diagnostic-code.js';
import { flag, optionalText, text, type CatalogRow } from './catalog.js';
import { codes } from './codes.js';

export interface MysqlContext {
  /** MariaDB prints defaults as SQL, MySQL prints the value of a literal. */
  readonly mariadb: boolean;
  /** The table's. */
  readonly collation: string;
  /** Columns that are JSON by a check (MariaDB). */
  readonly json: ReadonlySet<string>;
  /** Filled with the enums of columns: each column has its own. */
  readonly enums: EnumType[];
  readonly report: Reporter;
}

/** A column from `information_schema.columns`. */
export function mysqlColumn(row: CatalogRow, context: MysqlContext): Column {
  const name = text(row, 'name');
  const { type, native } = typeOf(row, context);
  const extra = text(row, 'extra').toLowerCase();
  const generated = optionalText(row, 'generated') ?? '';
  const value = generated === '' ? defaultOf(row, type, extra, context) : undefined;
  const collation = optionalText(row, 'collation');
  const foreign =
    collation !== undefined &&
    context.collation !== '' &&
    collation !== context.collation &&
    type.kind !== 'json' &&
    type.kind !== 'uuid';
  const comment = text(row, 'comment');
  if (type.kind === 'enum' && context.collation !== '') context.enums.push({ name: type.name, values: type.values });
  return {
    name,
    type,
    nullable: flag(row, 'nullable'),
    ...(native === undefined ? {} : { native: { mysql: native } }),
    ...(value ? { default: value } : {}),
    ...(generated === '' ? {} : { computed: { expression: { mysql: generated }, stored: !extra.includes('virtual') } }),
    ...(foreign ? { collation } : {}),
    ...(comment === '' ? {} : { comment }),
  };
}

function typeOf(
  row: CatalogRow,
  { json, report }: MysqlContext,
): { readonly type: ColumnType; readonly native?: string } {
  const written = text(row, 'type');
  if (json.has(text(row, 'name')) && /^longtext$/i.test(written)) return { type: { kind: 'json' } };
  const { type, native } = columnTypeOf(written, `${text(row, 'table')}_${text(row, 'name')}`);
  if (type.kind === 'unsupported')
    report.add(codes.unsupportedType, {
      message: `The type ${written} is carried as text.`,
      subject: `table ${text(row, 'table')}, column ${text(row, 'name')}`,
    });
  return native === undefined ? { type } : { type, native };
}

function defaultOf(
  row: CatalogRow,
  type: ColumnType,
  extra: string,
  { mariadb }: MysqlContext,
): ColumnDefault | undefined {
  if (extra.includes('auto_increment')) return { kind: 'autoincrement' };
  const written = optionalText(row, 'default');
  const [update] = /on update \S+/.exec(extra) ?? [];
  if (written === undefined || (mariadb && written.toUpperCase() === 'NULL'))
    return update === undefined ? undefined : { kind: 'sql', sql: { mysql: `NULL ${update.toUpperCase()}` } };
  if (/^(current_timestamp|now)/i.test(written)) return nowOf(written, type, update);
  const expression = mariadb ? !/^'|^-?[\d.]+$/.test(written) : extra.includes('default_generated');
  if (expression) return { kind: 'sql', sql: { mysql: mariadb ? written : `(${written})` } };
  return literal(mariadb ? unquote(written) : written, type);
}

/** `now()` where the digits are the column's own and nothing happens at an update. */
function nowOf(written: string, type: ColumnType, update: string | undefined): ColumnDefault {
  const digits = Number(/\((\d)\)/.exec(written)?.[1] ?? 0);
  const own = type.kind === 'dateTime' || type.kind === 'timestamp' ? (type.precision ?? 6) : -1;
  if (update === undefined && digits === own) return { kind: 'now' };
  const now = digits === 0 ? 'CURRENT_TIMESTAMP' : `CURRENT_TIMESTAMP(${String(digits)})`;
  return {
    kind: 'sql',
    sql: { mysql: update === undefined ? now : `${now} ${update.replace('()', '').toUpperCase()}` },
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', n: '\n', r: '\r', t: '\t', b: '\b', Z: '\u001a' };

function unquote(sql: string): string {
  if (!sql.startsWith("'")) return sql;
  return sql
    .slice(1, -1)
    .replaceAll("''", "'")
    .replaceAll(/\\(.)/gs, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}

function literal(value: string, type: ColumnType): ColumnDefault {
  const asText = (): ColumnDefault => ({
    kind: 'sql',
    sql: { mysql: `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` },
  });
  switch (type.kind) {
    case 'boolean':
      return value === '0' || value === '1' ? { kind: 'literal', value: value === '1' } : asText();
    case 'smallInt':
    case 'int':
      return /^-?\d{1,9}$/.test(value) ? { kind: 'literal', value: Number(value) } : asText();
    case 'float':
    case 'real':
      return Number.isFinite(Number(value)) && String(Number(value)) === value
        ? { kind: 'literal', value: Number(value) }
        : asText();
    case 'bigInt':
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(value) ? { kind: 'literal', value } : asText();
    case 'string':
    case 'text':
    case 'char':
    case 'enum':
    case 'json':
      return { kind: 'literal', value };
    default:
      return asText();
  }
}
