import type { DdlText } from '../../ddl/ddl-dialect.js';
import { textFor } from '../../schema/dialect-name.js';
import type { Column } from '../../schema/table.js';
import { quoteIdentifier } from './identifier.js';
import { quoteString, sqlType } from './types.js';

const typeText = (column: Column): string => column.native?.mysql ?? sqlType(column.type);
const countsUp = (column: Column): boolean => column.default?.kind === 'autoincrement' || column.identity !== undefined;

/** `CURRENT_TIMESTAMP` with as many digits as the column keeps; MySQL asks for the same number. */
function now(column: Column): string {
  const [, digits = '0'] = /\((\d)\)/.exec(typeText(column)) ?? [];
  return digits === '0' ? 'CURRENT_TIMESTAMP' : `CURRENT_TIMESTAMP(${digits})`;
}

const BARE_DEFAULT =
  /^([+-]?[\d.]+(e[+-]?\d+)?|0x[\da-f]+|[xb]?'([^'\\]|''|\\.)*'|null|true|false|(current_timestamp|now|localtime|localtimestamp)(\(\d?\))?(\s+on\s+update\s+.*)?|\(.*\))$/is;
/** Types whose default MySQL takes as an expression only. */
const EXPRESSION_ONLY = /^(tiny|medium|long)?(text|blob)|^json|^geometry|^point/i;

/** How MySQL and MariaDB write the parts of a definition. */
export const mysqlText: DdlText = {
  name: 'mysql',
  features: {
    enumTypes: false,
    schemas: false,
    extensions: false,
    sequences: false,
    comments: 'inline',
    alterConstraints: true,
    deferrable: false,
    partialIndexes: false,
    coveringIndexes: false,
    operatorClasses: false,
    indexMethods: true,
    nullsOrder: false,
    nullsNotDistinct: false,
    materializedViews: false,
    dropIndexOnTable: true,
  },
  quoteIdentifier,
  quoteString,
  quoteBytes: (base64) => `x'${Buffer.from(base64, 'base64').toString('hex')}'`,
  sqlType: typeText,
  definitionType: typeText,
  now,
  defaultExpression(sql, column) {
    const bare =
      BARE_DEFAULT.test(sql.trim()) && !(EXPRESSION_ONLY.test(typeText(column)) && !/^\(|^null$/i.test(sql.trim()));
    return bare ? sql : `(${sql})`;
  },
  sequenceDefault: () => undefined,
  columnSuffix: (column) =>
    [
      countsUp(column) ? 'AUTO_INCREMENT' : '',
      column.comment === undefined ? '' : `COMMENT ${quoteString(column.comment)}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  collation: quoteIdentifier,
  inlinePrimaryKey: () => false,
  tableSuffix(table) {
    const options = table.options === undefined ? undefined : textFor(table.options, 'mysql');
    const comment = table.comment === undefined ? '' : ` COMMENT = ${quoteString(table.comment)}`;
    return `${options === undefined || options === '' ? '' : ` ${options}`}${comment}`;
  },
  indexExpression: (sql) => `(${sql})`,
  indexLength: (element) => (element.length === undefined ? '' : `(${String(element.length)})`),
};
