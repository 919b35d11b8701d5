import type { MetaData, View } from '../../runtime/schema/metadata.js';
import type { ForeignKey, Index, ReferentialAction, Table } from '../../runtime/schema/table.js';
import type { Reporter } from '../diagnostic-code.js';
import {
  groupBy,
  optionalText,
  text,
  type CatalogQuery,
  type CatalogRow,
  type CatalogRows,
  type Reflector,
} from './catalog.js';
import { codes } from './codes.js';
import { noteNotCarried } from './not-carried.js';
import { sqliteColumn } from './sqlite-column.js';
import { sqliteIndex } from './sqlite-index.js';
import { readTableText, type TableText } from './sqlite-table-text.js';
import { isWord, tokenize } from './sqlite-tokens.js';

/** Reads SQLite's schema table and pragmas, all tables in one query each. */
export const sqliteReflector: Reflector = { queries, read };

const TABLES = `(select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\')`;

function queries(): CatalogQuery[] {
  const columns = (objects: string): string => `
    select json_object('table', o.name, 'name', c.name, 'type', c.type, 'required', c."notnull", 'default', c.dflt_value, 'key', c.pk, 'hidden', c.hidden)
    from ${objects} o join pragma_table_xinfo(o.name) c order by o.name, c.cid`;
  return [
    {
      name: 'objects',
      sql: `select json_object('type', m.type, 'name', m.name, 'table', m.tbl_name, 'sql', m.sql, 'kind', l.type, 'strict', l.strict, 'withoutRowid', l.wr)
        from sqlite_master m left join pragma_table_list l on l.name = m.name and l.schema = 'main' order by m.name`,
    },
    { name: 'columns', sql: columns(TABLES) },
    {
      name: 'viewColumns',
      sql: columns(`(select name from sqlite_master where type = 'view')`),
      optional: true,
    },
    {
      name: 'foreignKeys',
      sql: `select json_object('table', o.name, 'id', f.id, 'seq', f.seq, 'from', f."from", 'target', f."table", 'to', f."to",
          'onUpdate', f.on_update, 'onDelete', f.on_delete, 'match', f.match)
        from ${TABLES} o join pragma_foreign_key_list(o.name) f order by o.name, f.id, f.seq`,
    },
    {
      name: 'indexes',
      sql: `select json_object('table', o.name, 'name', i.name, 'unique', i."unique", 'origin', i.origin, 'seq', i.seq)
        from ${TABLES} o join pragma_index_list(o.name) i order by o.name, i.seq`,
    },
    {
      name: 'indexColumns',
      sql: `select json_object('table', o.name, 'index', i.name, 'column', x.name, 'descending', x."desc", 'collation', x.coll)
        from ${TABLES} o join pragma_index_list(o.name) i join pragma_index_xinfo(i.name) x where x.key = 1 order by i.name, x.seqno`,
    },
  ];
}

function read(rows: CatalogRows, report: Reporter): MetaData {
  const of = (name: string): readonly CatalogRow[] => rows.get(name) ?? [];
  const grouped = (name: string, by = 'table'): Map<string, CatalogRow[]> => groupBy(of(name), by);
  const [columns, keys, indexes, parts] = [
    grouped('columns'),
    grouped('foreignKeys'),
    grouped('indexes'),
    grouped('indexColumns', 'index'),
  ];
  const objects = of('objects');
  const source = new Map(objects.map((row) => [text(row, 'name'), text(row, 'sql')]));
  const names = [...columns.keys()];
  const primaryKeys = new Map(names.map((name) => [name.toLowerCase(), keyColumns(columns.get(name) ?? [])]));
  const tables = names.map((name): Table => {
    const written = readTableText(source.get(name) ?? '');
    const own = columns.get(name) ?? [];
    const key = keyColumns(own);
    return {
      name,
      columns: own.map((row) => sqliteColumn(row, written, key, report)),
      ...(key.length === 0
        ? {}
        : {
            primaryKey: {
              ...(written.primaryKeyName === undefined ? {} : { name: written.primaryKeyName }),
              columns: key,
            },
          }),
      foreignKeys: foreignKeys(keys.get(name) ?? [], written, names, primaryKeys, name, report),
      uniques: uniques(indexes.get(name) ?? [], parts, written),
      checks: written.checks.map((check) => ({ ...check, expression: { sqlite: check.expression } })),
      indexes: ownIndexes(indexes.get(name) ?? [], parts, source, own),
      ...(written.options === '' ? {} : { options: { sqlite: written.options } }),
    };
  });
  noteNotCarried(
    objects.flatMap((row): CatalogRow[] => {
      if (text(row, 'type') === 'trigger') return [{ kind: 'trigger', name: row['name'] }];
      return text(row, 'kind') === 'virtual' ? [{ kind: 'virtual table', name: row['name'] }] : [];
    }),
    report,
  );
  return {
    dialects: ['sqlite'],
    tables,
    views: views(objects, grouped('viewColumns'), report),
    enums: [],
    sequences: [],
    extensions: [],
    schemas: [],
  };
}

function keyColumns(columns: readonly CatalogRow[]): string[] {
  return columns
    .filter((row) => Number(row['key']) > 0)
    .sort((left, right) => Number(left['key']) - Number(right['key']))
    .map((row) => text(row, 'name'));
}

function foreignKeys(
  rows: readonly CatalogRow[],
  written: TableText,
  tables: readonly string[],
  primaryKeys: ReadonlyMap<string, readonly string[]>,
  table: string,
  report: Reporter,
): ForeignKey[] {
  // SQLite numbers foreign keys from the last one written to the first.
  return [...groupBy(rows, 'id').values()].reverse().flatMap((parts): ForeignKey[] => {
    const [first] = parts;
    if (!first) return [];
    const columns = parts.map((row) => text(row, 'from'));
    const target = tables.find((name) => name.toLowerCase() === text(first, 'target').toLowerCase());
    const subject = `table ${table}, column ${columns.join(', ')}`;
    if (target === undefined) {
      report.add(codes.danglingForeignKey, {
        message: `The foreign key refers to the table ${text(first, 'target')}, which does not exist.`,
        subject,
      });
      return [];
    }
    const named = parts.map((row) => optionalText(row, 'to'));
    const to = named.includes(undefined)
      ? (primaryKeys.get(target.toLowerCase()) ?? [])
      : named.map((name) => name ?? '');
    const text_ = written.foreignKeys.find((key) => key.columns.map(lower).join() === columns.map(lower).join());
    const onDelete = action(text(first, 'onDelete'));
    const onUpdate = action(text(first, 'onUpdate'));
    return [
      {
        ...(text_?.name === undefined ? {} : { name: text_.name }),
        columns,
        references: { table: target, columns: to },
        ...(onDelete ? { onDelete } : {}),
        ...(onUpdate ? { onUpdate } : {}),
        ...(text_?.deferrable === undefined ? {} : { deferrable: text_.deferrable }),
      },
    ];
  });
}

const lower = (name: string): string => name.toLowerCase();
const ACTIONS: readonly ReferentialAction[] = ['RESTRICT', 'CASCADE', 'SET NULL', 'SET DEFAULT'];
const action = (word: string): ReferentialAction | undefined => ACTIONS.find((known) => known === word.toUpperCase());

/** Unique constraints, in the order they were written (their automatic indexes are listed last one first). */
function uniques(
  rows: readonly CatalogRow[],
  parts: ReadonlyMap<string, readonly CatalogRow[]>,
  written: TableText,
): Table['uniques'] {
  return rows
    .filter((row) => text(row, 'origin') === 'u')
    .reverse()
    .map((row) => {
      const columns = (parts.get(text(row, 'name')) ?? []).map((part) => text(part, 'column'));
      const name = written.uniques.find((item) => item.columns.map(lower).join() === columns.map(lower).join())?.name;
      return { ...(name === undefined ? {} : { name }), columns };
    });
}

function ownIndexes(
  rows: readonly CatalogRow[],
  parts: ReadonlyMap<string, readonly CatalogRow[]>,
  source: ReadonlyMap<string, string>,
  columns: readonly CatalogRow[],
): Index[] {
  return rows
    .filter((row) => text(row, 'origin') === 'c')
    .map((row) => sqliteIndex(row, parts.get(text(row, 'name')) ?? [], source.get(text(row, 'name')) ?? '', columns))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function views(
  objects: readonly CatalogRow[],
  columns: ReadonlyMap<string, readonly CatalogRow[]>,
  report: Reporter,
): View[] {
  const none = readTableText('');
  return objects
    .filter((row) => text(row, 'type') === 'view')
    .map((row) => ({
      name: text(row, 'name'),
      sql: { sqlite: viewQuery(text(row, 'sql')) },
      columns: (columns.get(text(row, 'name')) ?? []).map((column) => sqliteColumn(column, none, [], report)),
    }));
}

/** The query of `CREATE VIEW name (a, b) AS query`. */
function viewQuery(sql: string): string {
  const tokens = tokenize(sql);
  const as = tokens.findIndex((token) => isWord(token, 'AS'));
  const query = sql
    .slice(tokens[as]?.end ?? 0)
    .replace(/;\s*$/, '')
    .trim();
  const list = tokens[as - 1];
  return list?.kind === 'group' ? `WITH v${list.text} AS (${query}) SELECT * FROM v` : query;
}
