/** One statement as it ran. */
export interface QueryLogEntry {
  readonly sql: string;
  /** Only with `echoParameters`; otherwise undefined, since values may be private. */
  readonly parameters?: readonly unknown[] | undefined;
  /** Milliseconds. */
  readonly duration: number;
  /** Rows read, or changed by a statement that reads none. */
  readonly rows: number;
  readonly error?: unknown;
}

export type QueryLog = (entry: QueryLogEntry) => void;

/** The log `echo: true` means: one line a statement on standard error. */
export function consoleLog(entry: QueryLogEntry): void {
  const parameters = entry.parameters === undefined ? '' : ` -- ${JSON.stringify(entry.parameters, printable)}`;
  const outcome = entry.error === undefined ? `${String(entry.rows)} ${entry.rows === 1 ? 'row' : 'rows'}` : 'failed';
  process.stderr.write(`${entry.sql}${parameters} (${entry.duration.toFixed(1)} ms, ${outcome})\n`);
}

const printable = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
