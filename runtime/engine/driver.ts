import type { Server } from '../sql/server.js';

/**
 * What a database driver gives the engine. Rows are positional: one array per row, in the order of the select list.
 *
 * Values in rows are in Joinery's wire form, the same for every driver, so that emitted hydrators need not know the
 * dialect: SQL NULL is `null`; integers up to 32 bits, floats and reals are numbers; booleans are `boolean` or 0/1;
 * bytes are `Uint8Array`; everything else (bigint, decimal, dates, json, uuid, arrays, enums, …) is the text the
 * database prints, except that SQLite may give a number (or a bigint) where its storage holds one.
 */
export type Row = unknown[];

/** SQL ready for one dialect, with its placeholders; parameters travel beside it. */
export interface StatementText {
  readonly sql: string;
  /** SQLite: some result column is a 64-bit integer, so integers are read as `bigint` and narrowed by the codecs. */
  readonly bigints?: boolean;
  /** False for a statement that returns no rows (better-sqlite3 runs and reads differently). Absent: the driver finds out. */
  readonly returnsRows?: boolean;
  /** PostgreSQL: a COPY … TO STDOUT; its rows are chunks of bytes. */
  readonly copies?: boolean;
  /** It finds a row or two by a key: quick enough to share a connection with others that are asked for at the same time. */
  readonly short?: boolean;
  /** At most one row is wanted: the driver may stop after the first. */
  readonly one?: boolean;
}

export interface QueryResult {
  readonly rows: Row[];
  /** Rows inserted, updated or deleted. */
  readonly affected: number;
  /** Names of the result's columns, when `execute` was asked for them or they cost nothing. */
  readonly columns?: readonly string[];
  /** MySQL's and SQLite's key of the last inserted row. */
  readonly lastInsertId?: number | bigint;
}

export interface ExecuteOptions {
  /** Ask for `QueryResult.columns`. */
  readonly columns?: boolean;
  /** In-process drivers stop waiting for their turn when it is aborted; others are stopped by `cancel`. */
  readonly signal?: AbortSignal | undefined;
}

/** A value or a promise of it: in-process drivers answer at once, and a hot path then has no extra tick. */
export type Awaitable<T> = T | Promise<T>;

/** One connection. Used by one statement at a time, unless it pipelines. Errors thrown are the driver's own; the dialect maps them. */
export interface DriverConnection {
  /** Runs one statement; its prepared form is kept (bounded LRU) and reused for the same text. */
  execute(statement: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Awaitable<QueryResult>;
  /** Runs one prepared statement once per parameter list; `affected` is the sum, rows are concatenated in order. */
  executeMany(statement: StatementText, parameters: readonly (readonly unknown[])[]): Awaitable<QueryResult>;
  /** Runs a script of several statements without parameters. */
  script(sql: string): Awaitable<void>;
  /** Reads a result in chunks of at most `size` rows, in constant memory. */
  stream(statement: StatementText, parameters: readonly unknown[], size: number): AsyncIterable<Row[]>;
  /** Whether a statement may be sent before the one before is answered; answers come in the order they were asked for. */
  readonly pipelines?: boolean;
  /** A statement runs to its end before anything else of this process has a turn: it can't be stopped midway. */
  readonly inProcess?: boolean;
  /** Nothing else can be run while a result is read in chunks. */
  readonly streamsAlone?: boolean;
  /** The driver package's own object, for what Joinery has no word for. */
  readonly native?: unknown;
  /** True when the connection can no longer be used. */
  readonly broken: boolean;
  /**
   * Asks the database to stop the statement that runs here. When the promise is fulfilled, no later statement can be hit any
   * more.
   */
  cancel?(): Promise<void>;
  /** PostgreSQL: sends bytes to a COPY … FROM STDIN. */
  copyIn?(sql: string, source: AsyncIterable<Uint8Array>): Promise<QueryResult>;
  /** PostgreSQL: bytes of a COPY … TO STDOUT, each chunk a row of one value. */
  copyOut?(sql: string): AsyncIterable<Row[]>;
  close(): Awaitable<void>;
  /** Drops the connection without a word to the other side. */
  destroy?(): void;
}

/** Opens connections; one per engine. */
export interface Driver {
  readonly name: string;
  /** The server's, as the first connection told it. */
  readonly server?: Server;
  connect(): Promise<DriverConnection>;
  /** In-memory and in-process databases have one connection that everyone shares. */
  readonly single: boolean;
  close(): Promise<void>;
}
