import { applyOperations } from '../../runtime/ddl/apply-operation.js';
import type { Operation, QualifiedName } from '../../runtime/ddl/operation.js';
import type { EnumType, MetaData } from '../../runtime/schema/metadata.js';
import type { Table } from '../../runtime/schema/table.js';
import { stable, viewIdentity, withoutHint } from './canonical.js';
import type { Comparison } from './canonical.js';
import type { Change } from './change.js';
import { compareTable } from './compare-table.js';
import { findRenames, isSame, nameOf, renamedValues } from './find-renames.js';
import type { Renames, SpentHint } from './find-renames.js';

/** What `compare` finds. */
export interface Difference {
  readonly changes: readonly Change[];
  /** Hints that have done their work. */
  readonly spent: readonly SpentHint[];
  /** The present state after the renames: what the other changes start from. */
  readonly renamed: MetaData;
}

/**
 * The differences that lead from one schema to another. Pure; both must be in the same terms: both as a schema says it
 * (replayed revisions against the compiled schema), or both as one database prints it (see `normalize`).
 *
 * @param from - the present state
 * @param to - the wish, with its `renamedFrom` hints
 * @param comparison - the one dialect that counts, if any
 */
export function compare(from: MetaData, to: MetaData, comparison: Comparison = {}): Difference {
  const renames = findRenames(from, to);
  const renamed = applyOperations(from, renames.operations);
  const enums = compareEnums(renamed.enums, to.enums);
  return {
    changes: [
      ...pairs('schema', named(from.schemas), named(to.schemas), () => true),
      ...pairs('extension', from.extensions, to.extensions, () => true),
      ...renames.changes,
      ...enums,
      ...pairs('sequence', from.sequences, to.sequences, (a, b) => stable(a) === stable(b)),
      ...compareTables(applyOperations(renamed, enums.flatMap(valueRenames)), to, renames, comparison),
      ...pairs('view', from.views, to.views, (a, b) => viewIdentity(a, comparison) === viewIdentity(b, comparison)),
    ],
    spent: renames.spent,
    renamed,
  };
}

interface NamedSchema extends QualifiedName {
  readonly isSchema: true;
}

const named = (schemas: readonly string[]): NamedSchema[] => schemas.map((name) => ({ name, isSchema: true }));

/** Drops, then additions and changes, of things that are only compared whole. */
function pairs<T extends QualifiedName>(
  kind: 'schema' | 'extension' | 'sequence' | 'view',
  from: readonly T[],
  to: readonly T[],
  equal: (a: T, b: T) => boolean,
): Change[] {
  const end = (item: T): unknown => ('isSchema' in item ? item.name : item);
  const change = (before: T | undefined, after: T | undefined): Change =>
    ({ kind, ...(before && { from: end(before) }), ...(after && { to: end(after) }) }) as Change;
  const gone = from.filter((item) => !to.some((other) => isIdentical(kind, other, item)));
  const rest = to.flatMap((item) => {
    const before = from.find((other) => isIdentical(kind, other, item));
    return before && equal(before, item) ? [] : [change(before, item)];
  });
  return [...gone.map((item) => change(item, undefined)), ...rest];
}

/** An extension has one name in the whole database. */
const isIdentical = (kind: string, a: QualifiedName, b: QualifiedName): boolean =>
  kind === 'extension' ? a.name === b.name : isSame(a, b);

function compareEnums(from: readonly EnumType[], to: readonly EnumType[]): Change[] {
  const strip = ({ renamedValues: hint, ...item }: EnumType): EnumType => (void hint, withoutHint(item));
  const gone = from
    .filter((item) => !to.some((other) => isSame(other, item)))
    .map((item): Change => ({ kind: 'enum', from: item }));
  const rest = to.flatMap((item): Change[] => {
    const before = from.find((other) => isSame(other, item));
    const after = strip(item);
    if (!before) return [{ kind: 'enum', to: after }];
    const renamed = renamedValues(before, item);
    // Their order is the order rows are sorted in.
    const same = stable(before.values) === stable(after.values) && before.comment === after.comment;
    if (same) return [];
    return [{ kind: 'enum', from: before, to: after, ...(Object.keys(renamed).length > 0 && { renamed }) }];
  });
  return [...gone, ...rest];
}

/** Columns follow the values of their enum that get other names: a default that does is no change of its own. */
function valueRenames(change: Change): Operation[] {
  if (change.kind !== 'enum' || !change.from || !change.to || !change.renamed) return [];
  const { from, renamed } = change;
  return [{ kind: 'alterEnum', from, to: { ...from, values: from.values.map((one) => renamed[one] ?? one) }, renamed }];
}

function compareTables(from: MetaData, to: MetaData, renames: Renames, comparison: Comparison): Change[] {
  const gone = from.tables.filter((table) => !to.tables.some((other) => isSame(other, table)));
  const rest = to.tables.flatMap((table): Change[] => {
    const before = from.tables.find((other) => isSame(other, table));
    if (!before) return [{ kind: 'table', to: withoutHints(table) }];
    const renamed = renames.changes.some((change) => isAbout(change, table));
    return compareTable(before, table, { ...comparison, renamed });
  });
  return [...gone.map((table): Change => ({ kind: 'table', from: table })), ...rest];
}

/** Names follow from a rename of the table, of one of its columns, or of a table it refers to. */
function isAbout(change: Renames['changes'][number], table: Table): boolean {
  const renamed =
    change.kind === 'tableRenamed' ? change.to : change.kind === 'columnRenamed' ? change.table : undefined;
  if (!renamed) return false;
  const isTarget = table.foreignKeys.some(
    ({ references }) => references.table === renamed.name && references.schema === renamed.schema,
  );
  return isSame(renamed, nameOf(table)) || isTarget;
}

/** A table as an operation carries it. */
export function withoutHints(table: Table): Table {
  return {
    ...withoutHint(table),
    columns: table.columns.map(withoutHint),
    foreignKeys: table.foreignKeys.map(withoutHint),
    uniques: table.uniques.map(withoutHint),
    checks: table.checks.map(withoutHint),
    indexes: table.indexes.map(withoutHint),
  };
}
