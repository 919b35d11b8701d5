import type { DdlText } from '../../ddl/ddl-dialect.js';
import { textFor } from '../../schema/dialect-name.js';
import type { Column, Table } from '../../schema/table.js';
import { quoteIdentifier } from './identifier.js';
import { sqlType } from './types.js';

const quoteString = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const typeText = (column: Column): string => column.native?.sqlite ?? sqlType(column.type);
/** True for a column whose values the database counts up. */
export const countsUp = (column: Column): boolean =>
  column.default?.kind === 'autoincrement' || column.identity !== undefined;

/** The column that is the whole primary key and counts up; AUTOINCREMENT has to stand in its definition. */
export function countingKey(table: Table): Column | undefined {
  const [name, ...others] = table.primaryKey?.columns ?? [];
  if (name === undefined || others.length > 0) return undefined;
  return table.columns.find((column) => column.name === name && countsUp(column));
}

/** A literal, or one of the three current times: what may stand after DEFAULT without parentheses. */
export const BARE_DEFAULT =
  /^([+-]?[\d.]+(e[+-]?\d+)?|0x[\da-f]+|x?'([^']|'')*'|null|true|false|current_(time|date|timestamp)|\(.*\)|"([^"]|"")*")$/is;

/** How SQLite writes the parts of a definition. */
export const sqliteText: DdlText = {
  name: 'sqlite',
  features: {
    enumTypes: false,
    schemas: false,
    extensions: false,
    sequences: false,
    comments: 'none',
    alterConstraints: false,
    deferrable: true,
    partialIndexes: true,
    coveringIndexes: false,
    operatorClasses: false,
    indexMethods: false,
    nullsOrder: false,
    nullsNotDistinct: false,
    materializedViews: false,
    dropIndexOnTable: false,
  },
  quoteIdentifier,
  quoteString,
  quoteBytes: (base64) => `x'${Buffer.from(base64, 'base64').toString('hex')}'`,
  sqlType: typeText,
  // Only a column declared INTEGER is the rowid itself.
  definitionType: (column, table) => (countingKey(table) === column ? 'INTEGER' : typeText(column)),
  now: () => "(strftime('%Y-%m-%d %H:%M:%f', 'now'))",
  defaultExpression: (sql) => (BARE_DEFAULT.test(sql.trim()) ? sql : `(${sql})`),
  sequenceDefault: () => undefined,
  columnSuffix: (column, table) => {
    if (countingKey(table) !== column) return '';
    const name = table.primaryKey?.name;
    return `${name === undefined ? '' : `CONSTRAINT ${quoteIdentifier(name)} `}PRIMARY KEY AUTOINCREMENT`;
  },
  collation: quoteIdentifier,
  inlinePrimaryKey: (table) => countingKey(table) !== undefined,
  tableSuffix: (table) => {
    const options = table.options && textFor(table.options, 'sqlite');
    return options === undefined || options === '' ? '' : ` ${options}`;
  },
  indexExpression: (sql) => sql,
  indexLength: () => '',
};
