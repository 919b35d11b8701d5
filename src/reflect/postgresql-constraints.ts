import type { ForeignKey, Index, IndexElement, ReferentialAction, Table } from '../../runtime/schema/table.js';
import { flag, optionalText, rowsOf, text, texts, type CatalogRow } from './catalog.js';
import { bare } from './postgresql-column.js';

type Constraints = Pick<Table, 'primaryKey' | 'foreignKeys' | 'uniques' | 'checks' | 'exclusions'>;
type SchemaOf = (row: CatalogRow, name?: string) => { schema?: string };

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  r: 'RESTRICT',
  c: 'CASCADE',
  n: 'SET NULL',
  d: 'SET DEFAULT',
};

/** The constraints of a table from its rows. */
export function postgresqlConstraints(rows: readonly CatalogRow[], schemaOf: SchemaOf): Constraints {
  const of = (kind: string): CatalogRow[] => rows.filter((row) => text(row, 'kind') === kind);
  const [key] = of('p');
  const exclusions = of('x').map((row) => ({
    name: text(row, 'name'),
    definition: text(row, 'definition').replace(/^EXCLUDE /, ''),
  }));
  return {
    ...(key ? { primaryKey: { name: text(key, 'name'), columns: texts(key, 'columns') } } : {}),
    foreignKeys: of('f').map((row) => foreignKey(row, schemaOf)),
    uniques: of('u').map((row) => ({
      name: text(row, 'name'),
      columns: texts(row, 'columns'),
      ...deferrable(row),
      ...(flag(row, 'nullsNotDistinct') ? { nullsNotDistinct: true } : {}),
    })),
    checks: of('c').map((row) => ({
      name: text(row, 'name'),
      expression: { postgresql: bare(text(row, 'expression')) },
      ...(flag(row, 'valid') ? {} : { notValid: true }),
      ...(flag(row, 'noInherit') ? { noInherit: true } : {}),
    })),
    ...(exclusions.length > 0 ? { exclusions } : {}),
  };
}

function deferrable(row: CatalogRow): { deferrable?: 'immediate' | 'deferred' } {
  if (!flag(row, 'deferrable')) return {};
  return { deferrable: flag(row, 'deferred') ? 'deferred' : 'immediate' };
}

function foreignKey(row: CatalogRow, schemaOf: SchemaOf): ForeignKey {
  const onDelete = ACTIONS[text(row, 'onDelete')];
  const onUpdate = ACTIONS[text(row, 'onUpdate')];
  const limited = texts(row, 'setColumns');
  return {
    name: text(row, 'name'),
    columns: texts(row, 'columns'),
    references: { table: text(row, 'target'), ...schemaOf(row, 'targetSchema'), columns: texts(row, 'targetColumns') },
    ...(onDelete ? { onDelete } : {}),
    ...(onUpdate ? { onUpdate } : {}),
    ...deferrable(row),
    ...(text(row, 'match') === 'f' ? { match: 'FULL' as const } : {}),
    ...(limited.length > 0 ? { onDeleteColumns: limited } : {}),
  };
}

/** An index from its row. */
export function postgresqlIndex(row: CatalogRow): Index {
  const where = optionalText(row, 'where');
  const method = text(row, 'method');
  const include = texts(row, 'include');
  return {
    name: text(row, 'name'),
    unique: flag(row, 'unique'),
    elements: rowsOf(row, 'elements').map(element),
    ...(where === undefined ? {} : { where: { postgresql: bare(where) } }),
    ...(method === 'btree' ? {} : { method }),
    ...(include.length > 0 ? { include } : {}),
    ...(flag(row, 'nullsNotDistinct') ? { nullsNotDistinct: true } : {}),
  };
}

/** Bits of `indoption`: 1 descending, 2 nulls first; each order has its own default place for nulls. */
function element(row: CatalogRow): IndexElement {
  const column = optionalText(row, 'column');
  const options = Number(text(row, 'options'));
  const descending = (options & 1) === 1;
  const nullsFirst = (options & 2) === 2;
  const operatorClass = optionalText(row, 'class');
  const collation = optionalText(row, 'collation');
  return {
    ...(column === undefined ? { expression: { postgresql: bare(text(row, 'text')) } } : { column }),
    ...(descending ? { descending: true } : {}),
    ...(nullsFirst === descending ? {} : { nulls: nullsFirst ? ('first' as const) : ('last' as const) }),
    ...(operatorClass === undefined ? {} : { operatorClass }),
    ...(collation === undefined ? {} : { collation }),
  };
}
