import type { MetaData, View } from '../schema/metadata.js';
import { textFor } from '../schema/dialect-name.js';
import type { ForeignKey, Index, Table } from '../schema/table.js';
import { columnDefinition } from './column-definition.js';
import { constraintDefinition, constraintsOf, qualified } from './constraint-definition.js';
import type { DdlText } from './ddl-dialect.js';
import type { DdlStatement } from './ddl-step.js';
import { createIndex } from './index-definition.js';

/**
 * `CREATE TABLE` with columns and constraints; indexes and comments are statements of their own.
 *
 * @param without - foreign keys that are added later, because they close a cycle
 */
export function createTable(table: Table, dialect: DdlText, without: ReadonlySet<ForeignKey> = new Set()): string {
  const inlineKey = dialect.inlinePrimaryKey(table);
  const constraints = constraintsOf(table)
    .filter((item) => !(item.kind === 'primaryKey' && inlineKey))
    .filter((item) => !(item.kind === 'foreignKey' && without.has(item.constraint)))
    .map((item) => constraintDefinition(item, dialect))
    .filter((text) => text !== undefined);
  const lines = [...table.columns.map((column) => columnDefinition(column, table, dialect)), ...constraints];
  const body = lines.length === 0 ? '()' : `(\n${lines.map((line) => `  ${line}`).join(',\n')}\n)`;
  return `CREATE TABLE ${qualified(table, dialect)} ${body}${dialect.tableSuffix(table)}`;
}

/** The index statements of a table. */
export function indexStatements(
  table: Table,
  dialect: DdlText,
  indexes: readonly Index[] = table.indexes,
): DdlStatement[] {
  return indexes.flatMap((index) => {
    const sql = createIndex(index, table, dialect);
    return sql === undefined ? [] : [{ kind: 'index' as const, name: index.name, ...ownerOf(table), sql }];
  });
}

/** `COMMENT ON` for a table and its columns, where comments are statements of their own. */
export function commentStatements(table: Table, dialect: DdlText): DdlStatement[] {
  if (dialect.features.comments !== 'statement') return [];
  const name = qualified(table, dialect);
  const make = (target: string, comment: string, of: string): DdlStatement => ({
    kind: 'comment',
    name: of,
    ...ownerOf(table),
    sql: `COMMENT ON ${target} IS ${dialect.quoteString(comment)}`,
  });
  return [
    ...(table.comment === undefined ? [] : [make(`TABLE ${name}`, table.comment, table.name)]),
    ...table.columns.flatMap((column) =>
      column.comment === undefined
        ? []
        : [make(`COLUMN ${name}.${dialect.quoteIdentifier(column.name)}`, column.comment, column.name)],
    ),
  ];
}

/** `CREATE VIEW`; undefined for a view that exists already or is written for other dialects only. */
export function createView(view: View, dialect: DdlText): string | undefined {
  const sql = view.sql === undefined ? undefined : textFor(view.sql, dialect.name);
  if (sql === undefined) return undefined;
  const materialized = view.materialized === true && dialect.features.materializedViews ? 'MATERIALIZED ' : '';
  return `CREATE ${materialized}VIEW ${qualified(view, dialect)} AS ${sql.replace(/;\s*$/, '')}`;
}

/** `DROP VIEW`. */
export function dropView(view: View, dialect: DdlText): string {
  const materialized = view.materialized === true && dialect.features.materializedViews ? 'MATERIALIZED ' : '';
  return `DROP ${materialized}VIEW ${qualified(view, dialect)}`;
}

/** `schema` and `table` of a statement about a part of a table. */
export function ownerOf(table: Table): { readonly schema?: string; readonly table: string } {
  return { ...(table.schema === undefined ? {} : { schema: table.schema }), table: table.name };
}

/** Finds a table by name and schema. */
export function findTable(metadata: MetaData, name: string, schema: string | undefined): Table | undefined {
  return metadata.tables.find((table) => table.name === name && table.schema === schema);
}
