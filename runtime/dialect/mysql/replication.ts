import type { Replication } from '../../engine/replication.js';
import type { MysqlVariant } from './sql-compiler.js';

/** Errors of a server that only reads: `--read-only`, and a transaction that may only read. */
const REFUSED = [1290, 1792, 1836];

/**
 * Positions are global transaction ids (https://mariadb.com/kb/en/master_gtid_wait/,
 * https://dev.mysql.com/doc/refman/8.0/en/gtid-functions.html).
 */
export function replicationOf(variant: MysqlVariant): Replication {
  const mariadb = variant === 'mariadb';
  return {
    position: {
      sql: mariadb ? 'SELECT @@global.gtid_binlog_pos' : 'SELECT @@global.gtid_executed',
      returnsRows: true,
    },
    reached: {
      sql: mariadb ? 'SELECT MASTER_GTID_WAIT(?, ? / 1000) = 0' : 'SELECT WAIT_FOR_EXECUTED_GTID_SET(?, ? / 1000) = 0',
      returnsRows: true,
    },
    waits: true,
    refused: (error) => error instanceof Error && REFUSED.includes(numberOf(error.cause)),
  };
}

const numberOf = (cause: unknown): number => (cause instanceof Error && 'errno' in cause ? Number(cause.errno) : 0);
