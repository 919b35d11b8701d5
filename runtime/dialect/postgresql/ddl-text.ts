import type { DdlText } from '../../ddl/ddl-dialect.js';
import { textFor } from '../../schema/dialect-name.js';
import type { Column } from '../../schema/table.js';
import { quoteIdentifier } from './identifier.js';
import { canonicalType, sqlType } from './types.js';

const SERIALS: Readonly<Record<string, string>> = { smallint: 'SMALLSERIAL', integer: 'SERIAL', bigint: 'BIGSERIAL' };

/** A text literal; backslashes are plain characters (`standard_conforming_strings`). */
export function quoteString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The column's type: the schema's own spelling where it gives one. */
export function typeText(column: Column): string {
  const native = column.native?.postgresql;
  if (native === undefined) return sqlType(column.type);
  return column.type.kind === 'array' && !native.endsWith(']') ? `${native}[]` : native;
}

/** How PostgreSQL writes the parts of a definition. */
export const postgresqlText: DdlText = {
  name: 'postgresql',
  features: {
    enumTypes: true,
    schemas: true,
    extensions: true,
    sequences: true,
    comments: 'statement',
    alterConstraints: true,
    deferrable: true,
    partialIndexes: true,
    coveringIndexes: true,
    operatorClasses: true,
    indexMethods: true,
    nullsOrder: true,
    nullsNotDistinct: true,
    materializedViews: true,
    dropIndexOnTable: false,
  },
  quoteIdentifier,
  quoteString,
  quoteBytes: (base64) => `'\\x${Buffer.from(base64, 'base64').toString('hex')}'`,
  arrayLiteral: (elements, column) => `ARRAY[${elements.join(', ')}]::${typeText(column)}`,
  sqlType: typeText,
  definitionType(column) {
    const type = typeText(column);
    if (column.default?.kind !== 'autoincrement' || column.identity) return type;
    return SERIALS[canonicalType(type)] ?? type;
  },
  now: () => 'now()',
  defaultExpression: (sql) => sql,
  sequenceDefault: (name, schema) =>
    `nextval(${quoteString(`${schema === undefined ? '' : `${quoteIdentifier(schema)}.`}${quoteIdentifier(name)}`)}::regclass)`,
  columnSuffix: () => '',
  collation: (name) =>
    name
      .split('.')
      .map((part) => `"${part.replaceAll('"', '""')}"`)
      .join('.'),
  inlinePrimaryKey: () => false,
  tableSuffix: (table) => {
    const options = table.options === undefined ? undefined : textFor(table.options, 'postgresql');
    return options === undefined || options === '' ? '' : ` ${options}`;
  },
  indexExpression: (sql) => `(${sql})`,
  indexLength: () => '',
};
