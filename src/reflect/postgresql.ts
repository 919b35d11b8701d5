import type { EnumType, Extension, MetaData, View } from '../../runtime/schema/metadata.js';
import type { Table } from '../../runtime/schema/table.js';
import type { Reporter } from '../diagnostic-code.js';
import {
  flag,
  groupBy,
  optionalText,
  text,
  texts,
  type CatalogRow,
  type CatalogRows,
  type Reflector,
} from './catalog.js';
import { noteNotCarried } from './not-carried.js';
import { postgresqlColumn, type ColumnContext } from './postgresql-column.js';
import { postgresqlConstraints, postgresqlIndex } from './postgresql-constraints.js';
import { postgresqlQueries } from './postgresql-queries.js';
import { postgresqlSequence } from './postgresql-sequence.js';

/** Reads PostgreSQL's catalogs. */
export const postgresqlReflector: Reflector = { queries: postgresqlQueries, read };

function read(rows: CatalogRows, report: Reporter): MetaData {
  const of = (name: string): readonly CatalogRow[] => rows.get(name) ?? [];
  const current = text(of('context')[0] ?? {}, 'schema') || 'public';
  const schemaOf = (row: CatalogRow, name = 'schema'): { schema?: string } => {
    const schema = text(row, name);
    return schema === '' || schema === current ? {} : { schema };
  };
  const columns = groupBy(of('columns'), 'table');
  const constraints = groupBy(of('constraints'), 'table');
  const indexes = groupBy(of('indexes'), 'table');
  const relations = of('tables').filter((row) => !flag(row, 'partition'));
  const counting = new Set<string>();
  const context: ColumnContext = { schemaOf, counting, report };
  const tables = relations
    .filter((row) => ['r', 'p'].includes(text(row, 'kind')))
    .map((row): Table => {
      const oid = text(row, 'oid');
      const options = tableOptions(row);
      const comment = optionalText(row, 'comment');
      return {
        name: text(row, 'name'),
        ...schemaOf(row),
        columns: (columns.get(oid) ?? []).map((column) => postgresqlColumn(column, row, context)),
        ...postgresqlConstraints(constraints.get(oid) ?? [], schemaOf),
        indexes: (indexes.get(oid) ?? []).map(postgresqlIndex),
        ...(comment === undefined ? {} : { comment }),
        ...(options === '' ? {} : { options: { postgresql: options } }),
      };
    });
  const views = relations
    .filter((row) => ['v', 'm'].includes(text(row, 'kind')))
    .map((row) => view(row, columns, context));
  const partitions = of('tables').filter((row) => flag(row, 'partition'));
  noteNotCarried([...of('others'), ...partitions.map((row) => ({ kind: 'partition', name: row['name'] }))], report);
  return {
    dialects: ['postgresql'],
    tables,
    views,
    enums: of('enums').map((row) => enumType(row, schemaOf(row))),
    sequences: of('sequences')
      .filter((row) => !counting.has(`${text(row, 'schema')}.${text(row, 'name')}`))
      .map((row) => ({ ...postgresqlSequence(row, 'bigint'), ...schemaOf(row), name: text(row, 'name') })),
    extensions: of('extensions').map((row): Extension => ({ name: text(row, 'name'), ...schemaOf(row) })),
    schemas: of('schemas')
      .map((row) => text(row, 'name'))
      .filter((name) => name !== current && name !== 'public'),
  };
}

function view(row: CatalogRow, columns: ReadonlyMap<string, readonly CatalogRow[]>, context: ColumnContext): View {
  const comment = optionalText(row, 'comment');
  return {
    name: text(row, 'name'),
    ...context.schemaOf(row),
    sql: { postgresql: text(row, 'definition').trim().replace(/;$/, '') },
    columns: (columns.get(text(row, 'oid')) ?? []).map((column) => postgresqlColumn(column, row, context)),
    ...(text(row, 'kind') === 'm' ? { materialized: true } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
}

function enumType(row: CatalogRow, schema: { schema?: string }): EnumType {
  const comment = optionalText(row, 'comment');
  return {
    name: text(row, 'name'),
    ...schema,
    values: texts(row, 'values'),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** What stands after the closing parenthesis. */
function tableOptions(row: CatalogRow): string {
  const parents = texts(row, 'parents');
  const partitioned = optionalText(row, 'partitioned');
  const options = texts(row, 'options');
  return [
    parents.length > 0 ? `INHERITS (${parents.join(', ')})` : '',
    partitioned === undefined ? '' : `PARTITION BY ${partitioned}`,
    options.length > 0 ? `WITH (${options.join(', ')})` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
