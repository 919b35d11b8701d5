import { compileOperations } from '../ddl/compile-operations.js';
import type { DdlDialect } from '../ddl/ddl-dialect.js';
import type { DdlStep } from '../ddl/ddl-step.js';
import type { Operation } from '../ddl/operation.js';
import type { MetaData } from '../schema/metadata.js';
import { applyStep } from './replay.js';
import type { RunStep, Step } from './step.js';

/** One thing to do, with what it is done for. */
export type Action = (DdlStep | RunStep) & {
  /** The operation it carries out, in words; for messages. */
  readonly about: () => string;
};

/** What one direction of a revision does on a database that holds `before`. */
export interface CompiledSteps {
  readonly actions: readonly Action[];
  readonly after: MetaData;
}

/** Compiles the steps of a revision: operations to statements, functions stay in their place between them. */
export function compileSteps(
  steps: readonly Step[],
  before: MetaData,
  ddl: DdlDialect,
  revision: string,
): CompiledSteps {
  const actions: Action[] = [];
  let metadata = before;
  let start = before;
  let pending: Operation[] = [];
  const flush = (): void => {
    actions.push(...compileGroup(pending, start, ddl));
    pending = [];
    start = metadata;
  };
  for (const step of steps) {
    if (step.kind === 'run') {
      flush();
      actions.push({ ...step, about: () => `run "${step.description}"` });
      continue;
    }
    const applied = applyStep(metadata, step, revision);
    pending.push(applied.operation);
    metadata = applied.metadata;
  }
  flush();
  return { actions, after: metadata };
}

/** Operations on one table may become one rebuild, so they are compiled together. */
function compileGroup(operations: readonly Operation[], before: MetaData, ddl: DdlDialect): Action[] {
  return compileOperations(operations, before, ddl).map(({ of, ...step }) => ({
    ...step,
    about: () => of.map(describeOperation).join(', '),
  }));
}

/** An operation in words: `addColumn users.email`. */
export function describeOperation(operation: Operation): string {
  const of = ({ name, schema }: { readonly name: string; readonly schema?: string }): string =>
    schema === undefined ? name : `${schema}.${name}`;
  switch (operation.kind) {
    case 'createTable':
    case 'dropTable':
    case 'setTableComment':
    case 'bulkInsert':
    case 'bulkDelete':
      return `${operation.kind} ${of(operation.table)}`;
    case 'renameTable':
    case 'renameEnum':
      return `${operation.kind} ${of(operation.from)} to ${of(operation.to)}`;
    case 'addColumn':
    case 'dropColumn':
      return `${operation.kind} ${of(operation.table)}.${operation.column.name}`;
    case 'alterColumn':
      return `${operation.kind} ${of(operation.table)}.${operation.to.name}`;
    case 'setColumnComment':
      return `${operation.kind} ${of(operation.table)}.${operation.column}`;
    case 'renameColumn':
    case 'renameIndex':
    case 'renameConstraint':
      return `${operation.kind} ${of(operation.table)}.${operation.from} to ${operation.to}`;
    case 'createIndex':
    case 'dropIndex':
      return `${operation.kind} ${of(operation.table)}.${operation.index.name}`;
    case 'addConstraint':
    case 'dropConstraint':
      return `${operation.kind} ${of(operation.table)}.${operation.constraint.constraint.name ?? operation.constraint.kind}`;
    case 'createEnum':
    case 'dropEnum':
      return `${operation.kind} ${of(operation.enum)}`;
    case 'createView':
    case 'dropView':
      return `${operation.kind} ${of(operation.view)}`;
    case 'createSequence':
    case 'dropSequence':
      return `${operation.kind} ${of(operation.sequence)}`;
    case 'alterEnum':
    case 'replaceView':
    case 'alterSequence':
      return `${operation.kind} ${of(operation.to)}`;
    case 'createSchema':
    case 'dropSchema':
      return `${operation.kind} ${operation.name}`;
    case 'createExtension':
    case 'dropExtension':
      return `${operation.kind} ${operation.extension.name}`;
    case 'sql':
      return 'sql';
  }
}
