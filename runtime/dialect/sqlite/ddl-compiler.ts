import type { DdlDialect } from '../../ddl/ddl-dialect.js';
import { textFor } from '../../schema/dialect-name.js';
import type { Column, Table } from '../../schema/table.js';
import { quoteIdentifier } from './identifier.js';
import { sqlType } from './types.js';

const quoteString = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const typeText = (column: Column): string => column.native?.sqlite ?? sqlType(column.type);
const countsUp = (column: Column): boolean => column.default?.kind === 'autoincrement' || column.identity !== undefined;

/** The column that is the whole primary key and counts up; AUTOINCREMENT has to stand in its definition. */
function countingKey(table: Table): Column | undefined {
  const [name, ...others] = table.primaryKey?.columns ?? [];
  if (name === undefined || others.length > 0) return undefined;
  return table.columns.find((column) => column.name === name && countsUp(column));
}

/** A literal, or one of the three current times: what may stand after DEFAULT without parentheses. */
const BARE_DEFAULT = /^([+-]?[\d.]+(e[+-]?\d+)?|0x[\da-f]+|x?'([^']|'')*'|null|true|false|current_(time|date|timestamp)|\(.*\)|"([^"]|"")*")$/is;

/** What SQLite's DDL says in its own way. */
export const sqliteDdl: DdlDialect = {
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
  alterColumn: () => undefined,
  // ADD COLUMN takes no changing default, no stored computed column and no required column without a default.
  canAddColumn: (column) =>
    column.computed ? !column.computed.stored : !countsUp(column) && (column.nullable || isConstant(column)) && !isChanging(column),
  canDropColumn: (column, table) => !isMentioned(column, table),
  alterEnum: () => [],
};

function isConstant(column: Column): boolean {
  return column.default?.kind === 'literal' && column.default.value !== null;
}

function isChanging(column: Column): boolean {
  if (column.default?.kind === 'now') return true;
  const sql = column.default?.kind === 'sql' ? textFor(column.default.sql, 'sqlite') : undefined;
  return sql !== undefined && (/^\s*\(/.test(sql) || /current_/i.test(sql) || !BARE_DEFAULT.test(sql.trim()));
}

/** SQLite drops no column that a key, constraint, index or expression of the table knows. */
function isMentioned(column: Column, table: Table): boolean {
  const keys = [table.primaryKey, ...table.uniques, ...table.foreignKeys].flatMap((key) => key?.columns ?? []);
  if (keys.includes(column.name)) return true;
  const indexed = table.indexes.some((index) => index.elements.some((element) => element.column === column.name));
  if (indexed) return true;
  const texts = [
    ...table.checks.map((check) => textFor(check.expression, 'sqlite')),
    ...table.columns.map((other) => other.computed && textFor(other.computed.expression, 'sqlite')),
    ...table.indexes.flatMap((index) => [
      index.where && textFor(index.where, 'sqlite'),
      ...index.elements.map((element) => element.expression && textFor(element.expression, 'sqlite')),
    ]),
  ];
  return texts.some((text) => text?.toLowerCase().includes(column.name.toLowerCase()) === true);
}
