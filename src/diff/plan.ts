import type { Operation, QualifiedName, TableConstraint } from '../../runtime/ddl/operation.js';
import { sortedViews } from '../../runtime/ddl/create-all.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import { textFor } from '../../runtime/schema/dialect-name.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData, View } from '../../runtime/schema/metadata.js';
import { sortedTables } from '../../runtime/schema/sorted-tables.js';
import type { ForeignKey, Table } from '../../runtime/schema/table.js';
import type { Change } from './change.js';
import { isSame, nameOf } from './find-renames.js';

/** What the plan needs to know besides the changes. */
export interface PlanContext {
  /** The present state after the renames (`Difference.renamed`). */
  readonly from: MetaData;
  readonly to: MetaData;
  /** The dialects the operations are for. */
  readonly dialects: readonly DialectName[];
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/**
 * The operations that make the changes, in an order that works: what stands in the way first (views, foreign keys,
 * indexes, constraints), then renames' followers, additions and alterations, then the drops, then what builds on all of it. The
 * way back is the exact reverse.
 */
export function plan(changes: readonly Change[], context: PlanContext): Operation[] {
  const of = <K extends Change['kind']>(kind: K): ChangeOf<K>[] =>
    changes.filter((change): change is ChangeOf<K> => change.kind === kind);
  const dropped = of('table').flatMap(({ from }) => (from ? [from] : []));
  const created = of('table').flatMap(({ to }) => (to ? [to] : []));
  const drops = dropTables(dropped, created, context);
  const creates = createTables(created, context);
  const views = planViews(of('view'), changes, context);
  const columnSteps = columns(of('column'));
  return [
    ...of('schema').flatMap(({ to }): Operation[] => (to === undefined ? [] : [{ kind: 'createSchema', name: to }])),
    ...of('extension').flatMap(({ to }): Operation[] => (to ? [{ kind: 'createExtension', extension: to }] : [])),
    ...views.first,
    ...renames(changes),
    ...of('sequence').flatMap(({ to, from }): Operation[] => {
      if (!to) return [];
      return [from ? { kind: 'alterSequence', from, to } : { kind: 'createSequence', sequence: to }];
    }),
    ...dropConstraints(of('constraint'), of('index')),
    // Between them: checks name the values.
    ...of('enum').flatMap(({ to, from, renamed }): Operation[] => {
      if (!to) return [];
      return [from ? { kind: 'alterEnum', from, to, ...(renamed && { renamed }) } : { kind: 'createEnum', enum: to }];
    }),
    ...drops.early,
    ...followers(changes),
    ...creates.tables,
    ...columnSteps.now,
    ...addConstraints(of('constraint'), of('index')),
    ...creates.foreignKeys,
    ...columnSteps.last,
    ...drops.late,
    ...of('sequence').flatMap(({ to, from }): Operation[] =>
      from && !to ? [{ kind: 'dropSequence', sequence: from }] : [],
    ),
    ...of('enum').flatMap(({ to, from }): Operation[] => (from && !to ? [{ kind: 'dropEnum', enum: from }] : [])),
    ...comments(changes),
    ...views.last,
    ...of('extension').flatMap(({ to, from }): Operation[] =>
      from && !to ? [{ kind: 'dropExtension', extension: from }] : [],
    ),
    ...of('schema').flatMap(({ to, from }): Operation[] =>
      from !== undefined && to === undefined ? [{ kind: 'dropSchema', name: from }] : [],
    ),
  ];
}

function renames(changes: readonly Change[]): Operation[] {
  return changes.flatMap((change): Operation[] => {
    if (change.kind === 'enumRenamed') return [{ ...change, kind: 'renameEnum' }];
    if (change.kind === 'tableRenamed') return [{ ...change, kind: 'renameTable' }];
    return change.kind === 'columnRenamed' ? [{ ...change, kind: 'renameColumn' }] : [];
  });
}

/** Names that follow from a rename. */
function followers(changes: readonly Change[]): Operation[] {
  return changes.flatMap((change): Operation[] => {
    if (change.kind === 'constraintRenamed') return [{ ...change, kind: 'renameConstraint' }];
    return change.kind === 'indexRenamed' ? [{ ...change, kind: 'renameIndex' }] : [];
  });
}

function comments(changes: readonly Change[]): Operation[] {
  return changes.flatMap((change): Operation[] => {
    if (change.kind === 'tableComment') return [{ ...change, kind: 'setTableComment' }];
    return change.kind === 'columnComment' ? [{ ...change, kind: 'setColumnComment' }] : [];
  });
}

/** Foreign keys rest on unique constraints, so they go first and come last. */
const DROP_ORDER: readonly TableConstraint['kind'][] = ['check', 'exclusion', 'unique', 'primaryKey'];

function dropConstraints(
  constraints: readonly ChangeOf<'constraint'>[],
  indexes: readonly ChangeOf<'index'>[],
): Operation[] {
  const drop = (kind: TableConstraint['kind']): Operation[] =>
    constraints.flatMap(({ table, from }): Operation[] =>
      from?.kind === kind ? [{ kind: 'dropConstraint', table, constraint: from }] : [],
    );
  return [
    ...drop('foreignKey'),
    ...indexes.flatMap(({ table, from }): Operation[] => (from ? [{ kind: 'dropIndex', table, index: from }] : [])),
    ...DROP_ORDER.flatMap(drop),
  ];
}

function addConstraints(
  constraints: readonly ChangeOf<'constraint'>[],
  indexes: readonly ChangeOf<'index'>[],
): Operation[] {
  const add = (kind: TableConstraint['kind']): Operation[] =>
    constraints.flatMap(({ table, to }): Operation[] =>
      to?.kind === kind ? [{ kind: 'addConstraint', table, constraint: to }] : [],
    );
  return [
    ...DROP_ORDER.toReversed().flatMap(add),
    ...indexes.flatMap(({ table, to }): Operation[] => (to ? [{ kind: 'createIndex', table, index: to }] : [])),
    ...add('foreignKey'),
  ];
}

/**
 * Columns in an order that works both ways: computed ones leave before what they read changes and come after it, and a
 * column made anew goes first; others are dropped last, when nothing needs them.
 */
function columns(changes: readonly ChangeOf<'column'>[]): { readonly now: Operation[]; readonly last: Operation[] } {
  const [gone, added, altered, computed, last]: Operation[][] = [[], [], [], [], []];
  for (const { table, from, to } of changes) {
    const isAgain = changes.some(
      (other) =>
        isSame(other.table, table) &&
        (from && !to ? !other.from && other.to?.name === from.name : !other.to && other.from?.name === to?.name),
    );
    if (from && to) altered?.push({ kind: 'alterColumn', table, from, to });
    else if (from) (from.computed || isAgain ? gone : last)?.push({ kind: 'dropColumn', table, column: from });
    else if (to) (to.computed || isAgain ? computed : added)?.push({ kind: 'addColumn', table, column: to });
  }
  return { now: [gone, added, altered, computed].flatMap((list) => list ?? []), last: last ?? [] };
}

/** Parents before children; the foreign keys that close a cycle come when all tables are there. */
function createTables(
  created: readonly Table[],
  { dialects }: PlanContext,
): { tables: Operation[]; foreignKeys: Operation[] } {
  const { tables, cyclic } = sortedTables({ tables: created });
  // SQLite takes a foreign key to a table that is not there yet, and could add it later only by a rebuild.
  const apart = dialects.every((dialect) => dialect === 'sqlite') ? new Set<ForeignKey>() : cyclic;
  return {
    tables: tables.map((table): Operation => ({ kind: 'createTable', table: withoutKeys(table, apart) })),
    foreignKeys: tables.flatMap((table) =>
      table.foreignKeys
        .filter((key) => apart.has(key))
        .map((constraint): Operation => ({
          kind: 'addConstraint',
          table: nameOf(table),
          constraint: { kind: 'foreignKey', constraint },
        })),
    ),
  };
}

function withoutKeys(table: Table, keys: ReadonlySet<ForeignKey>): Table {
  return table.foreignKeys.some((key) => keys.has(key))
    ? { ...table, foreignKeys: table.foreignKeys.filter((key) => !keys.has(key)) }
    : table;
}

/** The opposite of `createTables`. A table whose index or constraint names are wanted again goes early. */
function dropTables(
  dropped: readonly Table[],
  created: readonly Table[],
  context: PlanContext,
): { early: Operation[]; late: Operation[] } {
  const { tables, foreignKeys } = createTables(dropped, context);
  const drops = [
    ...foreignKeys.map((operation): Operation => ({ ...operation, kind: 'dropConstraint' }) as Operation),
    ...tables.toReversed().map((operation): Operation => ({ ...operation, kind: 'dropTable' }) as Operation),
  ];
  const wanted = new Set(created.flatMap(ownNames));
  const early = dropped.some((table) => ownNames(table).some((name) => wanted.has(name)));
  return early ? { early: drops, late: [] } : { early: [], late: drops };
}

function ownNames(table: Table): string[] {
  const keys = [table.primaryKey, ...table.uniques, ...table.indexes, ...table.foreignKeys, ...table.checks];
  return keys.flatMap((key) => key?.name ?? []);
}

/** Views whose tables change under them step aside; others are replaced in place. */
function planViews(
  changes: readonly ChangeOf<'view'>[],
  all: readonly Change[],
  { from, to }: PlanContext,
): { first: Operation[]; last: Operation[] } {
  const touched = new Set(
    all.flatMap((change) => {
      if (change.kind === 'column' && change.from) return [change.table.name];
      // Taking a value back means building the type anew, under every column of it.
      if (change.kind === 'enum' && change.from && change.to) return usersOf(change.to, from);
      return change.kind === 'table' && change.from ? [change.from.name] : [];
    }),
  );
  const first: Operation[] = [];
  const last: Operation[] = [];
  const aside = (view: View): boolean => mentions(view, touched);
  for (const { from: before, to: after } of changes) {
    if (before && after && !aside(before)) last.push({ kind: 'replaceView', from: before, to: after });
    else {
      if (before) first.push({ kind: 'dropView', view: before });
      if (after) last.push({ kind: 'createView', view: after });
    }
  }
  for (const view of from.views) {
    if (!aside(view) || changes.some((change) => change.from && isSame(change.from, view))) continue;
    const after = to.views.find((other) => isSame(other, view));
    first.push({ kind: 'dropView', view });
    if (after) last.push({ kind: 'createView', view: after });
  }
  return { first: inOrder(first, from.views).toReversed(), last: inOrder(last, to.views) };
}

/** Views after those they read. */
function inOrder(operations: readonly Operation[], views: readonly View[]): Operation[] {
  const order = sortedViews(views);
  const place = (operation: Operation): number => {
    const view = operation.kind === 'replaceView' ? operation.to : 'view' in operation ? operation.view : undefined;
    return order.findIndex((other) => view && isSame(other, view));
  };
  return [...operations].sort((a, b) => place(a) - place(b));
}

/** Names of the tables with a column of an enum. */
function usersOf(type: QualifiedName, { tables }: MetaData): string[] {
  const isOf = (column: ColumnType): boolean =>
    column.kind === 'array' ? isOf(column.element) : column.kind === 'enum' && isSame(column, type);
  return tables.filter((table) => table.columns.some((column) => isOf(column.type))).map(({ name }) => name);
}

function mentions(view: View, tables: ReadonlySet<string>): boolean {
  if (view.sql === undefined) return false;
  const texts =
    typeof view.sql === 'string'
      ? [view.sql]
      : (['sqlite', 'postgresql', 'mysql'] as const).map((dialect) => textFor(view.sql ?? '', dialect));
  const words = new Set(texts.flatMap((text) => text?.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? []));
  return [...tables].some((table) => words.has(table.toLowerCase()));
}
