import type { ListNode, ParamNode, StatementNode } from './node.js';
import type { Sound } from './ungrouped.js';

/** Turns a JavaScript value into what the driver takes. */
export type Encoder = (value: unknown) => unknown;
/** Turns a value in wire form, never null, into the JavaScript value. */
export type Decoder = (value: unknown) => unknown;

/** One parameter of a compiled statement, in the order the driver takes them. */
export interface Slot {
  /** What holds the value: a parameter or a list of the statement. */
  readonly from?: ParamNode | ListNode;
  /** The placeholder whose value is given at run time. */
  readonly name?: string;
  readonly encode?: Encoder | undefined;
  /** Stands for as many parameters as its list has values. */
  readonly list?: boolean;
}

/** A statement as text for one dialect, with all that is needed to bind its parameters and read its rows. */
export interface CompiledStatement {
  /** Text between expanding lists; without such a list one piece, the SQL itself. */
  readonly pieces: readonly string[];
  readonly slots: readonly Slot[];
  /** Labels of the result's columns; undefined when only the database knows them (a text without `returns`). */
  readonly labels: readonly string[] | undefined;
  /** One per label; undefined leaves the value as it is. */
  readonly decoders: readonly (Decoder | undefined)[];
  /** Some result column is a 64-bit integer. */
  readonly bigints: boolean;
  readonly returnsRows: boolean;
  /** Things worth a warning: a product of tables nobody joined. */
  readonly warnings: readonly string[];
}

/** Prints statements for one dialect. */
export interface StatementCompiler {
  /** Rows of one insert must name the same columns: the dialect has no DEFAULT inside VALUES. */
  readonly uniformRows: boolean;
  /** Compiles once per statement object, and once for all that differ in their values only. */
  compile(statement: StatementNode): CompiledStatement;
  /** Adds a list's values to the parameters and gives the text for them, parentheses included. */
  expand(list: readonly unknown[], encode: Encoder | undefined, parameters: unknown[]): string;
}

/** Anything that compiles: a dialect, an engine, a database. */
export interface CompilerSource {
  readonly compiler: StatementCompiler;
}

/** SQL with its parameters, ready for a driver. */
export interface BoundStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Something an executor can run: a builder, or a text made by the `sql` tag. */
export interface Runnable<Row> extends Sound {
  readonly $row: Row;
  readonly statement: StatementNode;
}
