import type { TableConstraint } from '../../runtime/ddl/operation.js';
import type { DialectText } from '../../runtime/schema/dialect-name.js';
import type { Column, Index, Table } from '../../runtime/schema/table.js';
import {
  columnIdentity,
  computedIdentity,
  constraintIdentity,
  indexIdentity,
  typeIdentity,
  withoutHint,
} from './canonical.js';
import type { Comparison } from './canonical.js';
import type { Change } from './change.js';
import { nameOf } from './find-renames.js';
import { tableConstraints } from './table-constraints.js';

/** What tells names that follow from a rename: such constraints and indexes are renamed, not made anew. */
export interface TableComparison extends Comparison {
  /** The table itself, or one of its columns, has been renamed. */
  readonly renamed: boolean;
}

/** The differences between two states of one table; renames of the table and its columns are done already. */
export function compareTable(from: Table, to: Table, comparison: TableComparison): Change[] {
  const recreated = recreatedColumns(from, to, comparison);
  return [
    ...compareComment(from, to),
    ...compareColumns(from, to, recreated, comparison),
    ...compareConstraints(from, to, recreated, comparison),
    ...compareIndexes(from, to, recreated, comparison),
  ];
}

function compareComment(from: Table, to: Table): Change[] {
  if (from.comment === to.comment) return [];
  return [{ kind: 'tableComment', table: nameOf(to), ...ends(from.comment, to.comment) }];
}

/** Both ends without absent members. */
function ends<T>(from: T | undefined, to: T | undefined): { from?: T; to?: T } {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/**
 * Columns no ALTER can change: computed ones with another expression or over a column whose type changes, and plain ones
 * that become computed.
 */
function recreatedColumns(from: Table, to: Table, comparison: Comparison): Set<string> {
  const beforeOf = ({ name }: Column): Column | undefined => from.columns.find((column) => column.name === name);
  const retyped = to.columns.filter((column) => {
    const before = beforeOf(column);
    return before && typeIdentity(before, comparison) !== typeIdentity(column, comparison);
  });
  const names = new Set<string>();
  for (const column of to.columns) {
    const before = beforeOf(column);
    if (!before || !column.computed) continue;
    const words = mentioned(column.computed.expression);
    const isOver = retyped.some(({ name }) => words.has(name.toLowerCase()));
    if (isOver || computedIdentity(before, comparison) !== computedIdentity(column, comparison)) names.add(column.name);
  }
  return names;
}

/** The words of an expression: a superset of the columns it reads. */
function mentioned(expression: DialectText): Set<string> {
  const texts = typeof expression === 'string' ? [expression] : Object.values(expression);
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? []));
}

function compareColumns(from: Table, to: Table, recreated: ReadonlySet<string>, comparison: Comparison): Change[] {
  const table = nameOf(to);
  const changes: Change[] = [];
  const inKey = (of: Table, column: Column): boolean => of.primaryKey?.columns.includes(column.name) ?? false;
  for (const before of from.columns)
    if (!to.columns.some(({ name }) => name === before.name)) changes.push({ kind: 'column', table, from: before });
  for (const column of to.columns) {
    const after = withoutHint(column);
    const before = from.columns.find(({ name }) => name === column.name);
    if (!before) changes.push({ kind: 'column', table, to: after });
    else if (recreated.has(column.name))
      changes.push({ kind: 'column', table, from: before }, { kind: 'column', table, to: after });
    else {
      const key = inKey(from, before) && inKey(to, after);
      if (columnIdentity(before, key, comparison) !== columnIdentity(after, key, comparison))
        changes.push({ kind: 'column', table, from: before, to: withComment(after, before.comment) });
      if (before.comment !== after.comment)
        changes.push({ kind: 'columnComment', table, column: column.name, ...ends(before.comment, after.comment) });
    }
  }
  return changes;
}

/** A comment changes by an operation of its own. */
function withComment({ comment, ...rest }: Column, present: string | undefined): Column {
  void comment;
  return { ...rest, ...(present !== undefined && { comment: present }) };
}

interface Named<T> {
  readonly item: T;
  readonly name: string | undefined;
  readonly identity: string;
  /** The name it had, where the wish says so. */
  readonly renamedFrom: string | undefined;
}

interface Matched<T> {
  readonly dropped: T[];
  readonly added: T[];
  readonly renamed: { readonly from: Named<T>; readonly to: Named<T> }[];
}

/**
 * Pairs what is there with what is wished: by name; where one side has no name, by what it says; and where the table
 * or a column of it was renamed, also by what it says, as names follow.
 */
function match<T>(
  from: readonly Named<T>[],
  to: readonly Named<T>[],
  renamed: boolean,
  again: (item: Named<T>) => boolean,
): Matched<T> {
  const left = new Set(from);
  const result: Matched<T> = { dropped: [], added: [], renamed: [] };
  const open: Named<T>[] = [];
  for (const wished of to) {
    const present = [...left].find(
      ({ name, identity }) => name !== undefined && name === wished.name && identity === wished.identity,
    );
    if (present) left.delete(present);
    if (!present || again(wished)) open.push(wished);
    if (present && again(wished)) result.dropped.push(present.item);
  }
  for (const wished of open) {
    const alike = [...left].filter(({ identity }) => identity === wished.identity);
    const present =
      alike.find(({ name }) => name !== undefined && name === wished.renamedFrom) ??
      alike.find(({ name }) => renamed || name === undefined || wished.name === undefined);
    if (!present) {
      result.added.push(wished.item);
      continue;
    }
    left.delete(present);
    if (present.name !== undefined && wished.name !== undefined) result.renamed.push({ from: present, to: wished });
  }
  result.dropped.push(...[...left].map(({ item }) => item));
  return result;
}

function compareConstraints(
  from: Table,
  to: Table,
  recreated: ReadonlySet<string>,
  comparison: TableComparison,
): Change[] {
  const table = nameOf(to);
  const named = (item: TableConstraint): Named<TableConstraint> => ({
    item: withoutConstraintHint(item),
    name: item.constraint.name,
    identity: constraintIdentity(item, comparison),
    renamedFrom: 'renamedFrom' in item.constraint ? item.constraint.renamedFrom : undefined,
  });
  const again = ({ item }: Named<TableConstraint>): boolean =>
    'columns' in item.constraint && item.constraint.columns.some((name) => recreated.has(name));
  const { dropped, added, renamed } = match(
    tableConstraints(from).map(named),
    tableConstraints(to).map(named),
    comparison.renamed,
    again,
  );
  return [
    ...dropped.filter(isNameable).map((item): Change => ({ kind: 'constraint', table, from: item })),
    ...added.filter(isNameable).map((item): Change => ({ kind: 'constraint', table, to: item })),
    ...renamed.map(({ from: before, to: after }): Change => ({
      kind: 'constraintRenamed',
      table,
      constraint: before.item,
      from: before.name ?? '',
      to: after.name ?? '',
    })),
  ];
}

/** A constraint as an operation carries it. */
export function withoutConstraintHint(item: TableConstraint): TableConstraint {
  return { kind: item.kind, constraint: withoutHint(item.constraint) } as TableConstraint;
}

/** A check without a name can't be told from the checks a type or a column brings along. */
const isNameable = ({ kind, constraint }: TableConstraint): boolean =>
  kind !== 'check' || constraint.name !== undefined;

function compareIndexes(from: Table, to: Table, recreated: ReadonlySet<string>, comparison: TableComparison): Change[] {
  const table = nameOf(to);
  const named = (item: Index): Named<Index> => ({
    item: withoutHint(item),
    name: item.name,
    identity: indexIdentity(item, comparison),
    renamedFrom: item.renamedFrom,
  });
  const again = ({ item }: Named<Index>): boolean =>
    item.elements.some(({ column }) => column !== undefined && recreated.has(column));
  const { dropped, added, renamed } = match(from.indexes.map(named), to.indexes.map(named), comparison.renamed, again);
  return [
    ...dropped.map((item): Change => ({ kind: 'index', table, from: item })),
    ...added.map((item): Change => ({ kind: 'index', table, to: item })),
    ...renamed.map((pair): Change => ({
      kind: 'indexRenamed',
      table,
      from: pair.from.item.name,
      to: pair.to.item.name,
    })),
  ];
}
