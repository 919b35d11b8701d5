import type { Replication } from '../../engine/replication.js';

/** Positions are places in the write-ahead log (https://www.postgresql.org/docs/current/functions-admin.html). */
export const replication: Replication = {
  position: { sql: 'SELECT pg_current_wal_lsn()::text', returnsRows: true },
  reached: { sql: 'SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= $1::pg_lsn', returnsRows: true },
  waits: false,
  // read_only_sql_transaction
  refused: (error) => error instanceof Error && codeOf(error.cause) === '25006',
};

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : undefined);
