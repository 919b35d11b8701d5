import type { Operation } from '../ddl/operation.js';
import type { DialectName } from '../schema/dialect-name.js';

/** What a revision may ask leave for: a step with such a risk runs only when it carries the word. */
export type Permission =
  /** Values that are in the database may be gone afterwards. */
  | 'dataLoss'
  /** A column becomes required though rows may hold NULL in it. */
  | 'notNull';

/** What a step of a revision may carry besides the operation. */
export interface StepMarks {
  /** Risks the author has looked at and takes. */
  readonly allow?: readonly Permission[];
  /** Only the name of what is dropped is given: the definition stands on the other side of the revision, or is known by replay. */
  readonly named?: true;
}

/** The database inside `op.run`. */
export interface MigrationTransaction {
  readonly dialect: DialectName;
  /** A template tag: runs a statement whose interpolated values are bound, and gives its rows. */
  sql(text: TemplateStringsArray, ...values: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Runs SQL as it stands; parameters as the dialect writes them (`$1`, `?`). Gives its rows. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

/** Code that runs as a step, inside the revision's transaction. */
export interface RunStep {
  readonly kind: 'run';
  /** What it does, for the log and the offline script. Part of the revision's checksum; the code is not. */
  readonly description: string;
  readonly run: (tx: MigrationTransaction) => Promise<void> | void;
}

export type OperationStep = Operation & StepMarks;
/** One step of a revision. */
export type Step = OperationStep | RunStep;

/** The operation alone. */
export function withoutMarks({ allow, named, ...operation }: OperationStep): Operation {
  void allow;
  void named;
  return operation;
}
