import { applyOperation, emptyMetaData } from '../ddl/apply-operation.js';
import type { Operation, TableConstraint } from '../ddl/operation.js';
import type { DialectName } from '../schema/dialect-name.js';
import type { MetaData } from '../schema/metadata.js';
import type { Table } from '../schema/table.js';
import { invariant, InvariantError } from '../util/invariant.js';
import { MigrationError } from './migration-error.js';
import { operationKey } from './operation-key.js';
import type { Revision } from './revision.js';
import { withoutMarks } from './step.js';
import type { OperationStep, Step } from './step.js';

/**
 * The schema after revisions, from an empty one: operations are data, so no database is needed.
 *
 * @param revisions - in an order in which parents come first
 * @throws MigrationError when a revision contradicts those before it
 */
export function replay(revisions: readonly Revision[], dialects: readonly DialectName[]): MetaData {
  return revisions.reduce((metadata, { id, up }) => replaySteps(metadata, up, id), emptyMetaData(dialects));
}

/** The schema after some steps of a revision. */
export function replaySteps(metadata: MetaData, steps: readonly Step[], revision: string): MetaData {
  return steps.reduce(
    (state, step) => (step.kind === 'run' ? state : applyStep(state, step, revision).metadata),
    metadata,
  );
}

/** The operation a step stands for on this schema, and the schema after it. */
export function applyStep(
  metadata: MetaData,
  step: OperationStep,
  revision: string,
): { readonly metadata: MetaData; readonly operation: Operation } {
  try {
    const operation = step.named ? definitionOf(withoutMarks(step), metadata) : withoutMarks(step);
    if (operation.kind === 'dropConstraint' || operation.kind === 'dropIndex') requireTarget(operation, metadata);
    return { metadata: applyOperation(metadata, operation), operation };
  } catch (error) {
    if (!(error instanceof InvariantError)) throw error;
    const reason = error.message.replace(/ \(this is a bug.*/, '');
    throw new MigrationError(
      'JN8009',
      `Revision ${revision} contradicts the revisions before it, at ${step.kind}: ${reason}.`,
      'Correct the step, or declare what raw SQL does with its effect.',
      { revision },
    );
  }
}

/** A constraint or index that is not there can't be dropped; one without a name is known by what it says. */
function requireTarget(drop: Extract<Operation, { kind: 'dropConstraint' | 'dropIndex' }>, metadata: MetaData): void {
  const same = (a: TableConstraint, b: TableConstraint): boolean =>
    b.constraint.name === undefined
      ? JSON.stringify(a) === JSON.stringify(b)
      : operationKey({ ...drop, constraint: a } as Operation) === operationKey(drop);
  const found = candidates(drop, metadata).some((candidate) =>
    candidate.kind === 'dropConstraint' && drop.kind === 'dropConstraint'
      ? same(candidate.constraint, drop.constraint)
      : operationKey(candidate) === operationKey(drop),
  );
  const name = drop.kind === 'dropIndex' ? drop.index.name : drop.constraint.constraint.name;
  invariant(
    found,
    `${drop.table.name} has no ${drop.kind === 'dropIndex' ? 'index' : drop.constraint.kind} ${name ?? 'like that (it has no name: give it whole)'}`,
  );
}

/** A drop by name, with what the schema knows of the thing dropped. */
function definitionOf(drop: Operation, metadata: MetaData): Operation {
  const key = operationKey(drop);
  return candidates(drop, metadata).find((candidate) => operationKey(candidate) === key) ?? drop;
}

function candidates(drop: Operation, metadata: MetaData): Operation[] {
  switch (drop.kind) {
    case 'dropTable':
      return metadata.tables.map((table) => ({ kind: 'dropTable', table }));
    case 'dropEnum':
      return metadata.enums.map((item) => ({ kind: 'dropEnum', enum: item }));
    case 'dropView':
      return metadata.views.map((view) => ({ kind: 'dropView', view }));
    case 'dropSequence':
      return metadata.sequences.map((sequence) => ({ kind: 'dropSequence', sequence }));
    case 'dropExtension':
      return metadata.extensions.map((extension) => ({ kind: 'dropExtension', extension }));
    case 'dropColumn':
    case 'dropIndex':
    case 'dropConstraint': {
      const { table: target } = drop;
      const table = metadata.tables.find(({ name, schema }) => name === target.name && schema === target.schema);
      return table ? partsOf(table, drop) : [];
    }
    default:
      return [];
  }
}

function partsOf(
  table: Table,
  drop: Extract<Operation, { kind: 'dropColumn' | 'dropIndex' | 'dropConstraint' }>,
): Operation[] {
  if (drop.kind === 'dropColumn') return table.columns.map((column) => ({ ...drop, column }));
  if (drop.kind === 'dropIndex') return table.indexes.map((index) => ({ ...drop, index }));
  const constraints: TableConstraint[] = [
    ...(table.primaryKey ? [{ kind: 'primaryKey', constraint: table.primaryKey } as const] : []),
    ...table.uniques.map((constraint) => ({ kind: 'unique', constraint }) as const),
    ...table.foreignKeys.map((constraint) => ({ kind: 'foreignKey', constraint }) as const),
    ...table.checks.map((constraint) => ({ kind: 'check', constraint }) as const),
    ...(table.exclusions ?? []).map((constraint) => ({ kind: 'exclusion', constraint }) as const),
  ];
  return constraints.map((constraint) => ({ ...drop, constraint }));
}
