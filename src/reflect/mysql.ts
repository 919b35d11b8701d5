import type { EnumType, MetaData, View } from '../../runtime/schema/metadata.js';
import type { ForeignKey, Index, ReferentialAction, Table } from '../../runtime/schema/table.js';
import type { Reporter } from '../diagnostic-code.js';
import { flag, groupBy, optionalText, text, type CatalogRow, type CatalogRows, type Reflector } from './catalog.js';
import { codes } from './codes.js';
import { mysqlColumn, type MysqlContext } from './mysql-column.js';
import { mysqlQueries } from './mysql-queries.js';
import { noteNotCarried } from './not-carried.js';

/** Reads the catalogs of MySQL and MariaDB. */
export const mysqlReflector: Reflector = { queries: mysqlQueries, read };

const CHARSET_OF = (collation: string): string => collation.split('_')[0] ?? collation;

function read(rows: CatalogRows, report: Reporter): MetaData {
  const of = (name: string): readonly CatalogRow[] => rows.get(name) ?? [];
  const [server = {}] = of('context');
  const [columns, indexes, keys, checks] = ['columns', 'indexes', 'foreignKeys', 'checks'].map((name) =>
    groupBy(of(name), 'table'),
  );
  const enums: EnumType[] = [];
  const context = (table: string, collation: string): MysqlContext => ({
    mariadb: /mariadb/i.test(text(server, 'version')),
    collation,
    json: jsonColumns(checks?.get(table) ?? []),
    enums,
    report,
  });
  const tables = of('tables')
    .filter((row) => text(row, 'kind') === 'BASE TABLE')
    .map((row): Table => {
      const name = text(row, 'name');
      const own = context(name, text(row, 'collation'));
      const foreignKeys = foreignKeysOf(keys?.get(name) ?? []);
      const comment = text(row, 'comment');
      const options = tableOptions(row, text(server, 'collation'));
      return {
        name,
        columns: (columns?.get(name) ?? []).map((column) => mysqlColumn(column, own)),
        ...keysOf(indexes?.get(name) ?? [], foreignKeys),
        foreignKeys,
        checks: (checks?.get(name) ?? [])
          .filter((check) => jsonColumn(check) === undefined)
          .map((check) => ({ name: text(check, 'name'), expression: { mysql: text(check, 'expression') } })),
        ...(comment === '' ? {} : { comment }),
        ...(options === '' ? {} : { options: { mysql: options } }),
      };
    });
  noteNotCarried(of('others'), report);
  const views = of('views').map((row): View => {
    const name = text(row, 'name');
    const own = columns?.get(name) ?? [];
    if (own.length === 0)
      report.add(codes.unreadable, {
        message: `The view ${name} has no columns: something it selects from is not there, or may not be read.`,
        subject: `view ${name}`,
      });
    return {
      name,
      sql: { mysql: text(row, 'definition').replaceAll(`\`${text(server, 'schema')}\`.`, '') },
      columns: own.map((column) => mysqlColumn(column, context(name, ''))),
    };
  });
  return { dialects: ['mysql'], tables, views, enums, sequences: [], extensions: [], schemas: [] };
}

/** MariaDB's JSON is a text with this check. */
function jsonColumn(check: CatalogRow): string | undefined {
  const [, column] = /^json_valid\(`((?:[^`]|``)+)`\)$/i.exec(text(check, 'expression')) ?? [];
  return column?.replaceAll('``', '`');
}

const jsonColumns = (checks: readonly CatalogRow[]): ReadonlySet<string> =>
  new Set(checks.flatMap((check) => jsonColumn(check) ?? []));

function tableOptions(row: CatalogRow, collation: string): string {
  const engine = text(row, 'engine');
  const own = text(row, 'collation');
  return [
    engine === '' || engine === 'InnoDB' ? '' : `ENGINE=${engine}`,
    own === '' || own === collation ? '' : `DEFAULT CHARSET=${CHARSET_OF(own)} COLLATE=${own}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const ACTIONS: readonly ReferentialAction[] = ['CASCADE', 'SET NULL', 'SET DEFAULT'];

function foreignKeysOf(rows: readonly CatalogRow[]): ForeignKey[] {
  // RESTRICT and NO ACTION are the same here, and servers report either for none.
  const action = (word: string): ReferentialAction | undefined => ACTIONS.find((known) => known === word);
  return [...groupBy(rows, 'name')].map(([name, parts]) => {
    const [first = {}] = parts;
    const onDelete = action(text(first, 'onDelete'));
    const onUpdate = action(text(first, 'onUpdate'));
    return {
      name,
      columns: parts.map((row) => text(row, 'column')),
      references: { table: text(first, 'target'), columns: parts.map((row) => text(row, 'targetColumn')) },
      ...(onDelete ? { onDelete } : {}),
      ...(onUpdate ? { onUpdate } : {}),
    };
  });
}

/**
 * The primary key, unique constraints (which are the same as unique indexes) and indexes. An index that the server made
 * for a foreign key carries its name and comes back with it.
 */
function keysOf(
  rows: readonly CatalogRow[],
  foreignKeys: readonly ForeignKey[],
): Pick<Table, 'primaryKey' | 'uniques' | 'indexes'> {
  const groups = [...groupBy(rows, 'name')];
  const [primary] = groups.filter(([name]) => name === 'PRIMARY');
  const others = groups.filter(([name]) => name !== 'PRIMARY');
  const isConstraint = (parts: readonly CatalogRow[]): boolean =>
    parts.every(
      (part) =>
        flag(part, 'unique') &&
        text(part, 'method') === 'BTREE' &&
        optionalText(part, 'length') === undefined &&
        optionalText(part, 'column') !== undefined &&
        !flag(part, 'descending'),
    );
  const implied = (name: string, parts: readonly CatalogRow[]): boolean =>
    foreignKeys.some(
      (key) => key.name === name && key.columns.join() === parts.map((part) => text(part, 'column')).join(),
    );
  return {
    ...(primary ? { primaryKey: { columns: primary[1].map((part) => text(part, 'column')) } } : {}),
    uniques: others
      .filter(([, parts]) => isConstraint(parts))
      .map(([name, parts]) => ({ name, columns: parts.map((part) => text(part, 'column')) })),
    indexes: others
      .filter(([name, parts]) => !isConstraint(parts) && !implied(name, parts))
      .map(([name, parts]) => index(name, parts)),
  };
}

function index(name: string, parts: readonly CatalogRow[]): Index {
  const [first = {}] = parts;
  const method = text(first, 'method').toLowerCase();
  return {
    name,
    unique: flag(first, 'unique'),
    elements: parts.map((part) => {
      const column = optionalText(part, 'column');
      const length = optionalText(part, 'length');
      const prefix = length !== undefined && method !== 'spatial' && method !== 'fulltext';
      return {
        ...(column === undefined ? { expression: { mysql: text(part, 'expression') } } : { column }),
        ...(flag(part, 'descending') ? { descending: true } : {}),
        ...(prefix ? { length: Number(length) } : {}),
      };
    }),
    ...(method === 'btree' ? {} : { method }),
  };
}
