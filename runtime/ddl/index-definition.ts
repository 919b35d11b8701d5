import { textFor } from '../schema/dialect-name.js';
import type { Index, IndexElement } from '../schema/table.js';
import { columnList, qualified } from './constraint-definition.js';
import type { DdlText } from './ddl-dialect.js';
import type { QualifiedName } from './operation.js';

/** MySQL's index kinds that stand before the word INDEX. */
const KIND_WORDS = new Set(['fulltext', 'spatial']);

/** `CREATE INDEX …`; undefined where an element is written for other dialects only. */
export function createIndex(
  index: Index,
  table: QualifiedName,
  dialect: DdlText,
  concurrently = false,
): string | undefined {
  const elements = index.elements.map((element) => elementDefinition(element, dialect));
  if (elements.includes(undefined)) return undefined;
  const method = index.method?.toLowerCase();
  const where = index.where === undefined ? undefined : textFor(index.where, dialect.name);
  const { features } = dialect;
  return [
    'CREATE ',
    index.unique ? 'UNIQUE ' : '',
    dialect.name === 'mysql' && method !== undefined && KIND_WORDS.has(method) ? `${method.toUpperCase()} ` : '',
    'INDEX ',
    concurrently && dialect.name === 'postgresql' ? 'CONCURRENTLY ' : '',
    dialect.quoteIdentifier(index.name),
    ` ON ${qualified(table, dialect)}`,
    method !== undefined && features.indexMethods && !KIND_WORDS.has(method) ? ` USING ${method}` : '',
    ` (${elements.join(', ')})`,
    index.include && index.include.length > 0 && features.coveringIndexes
      ? ` INCLUDE ${columnList(index.include, dialect)}`
      : '',
    index.nullsNotDistinct === true && features.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '',
    where !== undefined && features.partialIndexes ? ` WHERE ${where}` : '',
  ].join('');
}

/** `DROP INDEX …`. */
export function dropIndex(index: Index, table: QualifiedName, dialect: DdlText, concurrently = false): string {
  if (dialect.features.dropIndexOnTable)
    return `DROP INDEX ${dialect.quoteIdentifier(index.name)} ON ${qualified(table, dialect)}`;
  const name = qualified({ ...table, name: index.name }, dialect);
  return `DROP INDEX ${concurrently && dialect.name === 'postgresql' ? 'CONCURRENTLY ' : ''}${name}`;
}

function elementDefinition(element: IndexElement, dialect: DdlText): string | undefined {
  const target =
    element.column === undefined
      ? expressionOf(element, dialect)
      : `${dialect.quoteIdentifier(element.column)}${dialect.indexLength(element)}`;
  if (target === undefined) return undefined;
  return [
    target,
    element.collation === undefined || dialect.name === 'mysql'
      ? ''
      : ` COLLATE ${dialect.collation(element.collation)}`,
    element.operatorClass !== undefined && dialect.features.operatorClasses ? ` ${element.operatorClass}` : '',
    element.descending === true ? ' DESC' : '',
    element.nulls !== undefined && dialect.features.nullsOrder ? ` NULLS ${element.nulls.toUpperCase()}` : '',
  ].join('');
}

function expressionOf(element: IndexElement, dialect: DdlText): string | undefined {
  const sql = element.expression === undefined ? undefined : textFor(element.expression, dialect.name);
  return sql === undefined ? undefined : dialect.indexExpression(sql);
}
