import type { TransactionOptions } from '../../engine/engine-dialect.js';
import { ValidationError } from '../../util/errors.js';
import type { Dialect } from '../dialect.js';
import { encoder } from './codecs.js';
import { mapError } from './errors.js';
import { rowArrays } from './row-arrays.js';
import { compilerFor, quote } from './sql-compiler.js';

const LEVELS = ['read uncommitted', 'read committed', 'repeatable read', 'serializable'];

function beginStatements(options: TransactionOptions): readonly string[] {
  let sql = 'BEGIN';
  if (options.isolation !== undefined) {
    if (!LEVELS.includes(options.isolation))
      throw new ValidationError(
        `there is no isolation level '${options.isolation}'; PostgreSQL has ${LEVELS.join(', ')}`,
      );
    sql += ` ISOLATION LEVEL ${options.isolation.toUpperCase()}`;
  }
  if (options.readOnly === true) sql += ' READ ONLY';
  if (options.deferrable === true) sql += ' DEFERRABLE';
  return [sql];
}

/**
 * PostgreSQL 13 or later, and PGlite.
 *
 * @param version - of the server, as `versionNumber` gives it; the newest where none has told
 */
export function postgresqlDialect(version?: number): Dialect {
  return {
    name: 'postgresql',
    capabilities: {
      insertReturning: true,
      updateReturning: true,
      deleteReturning: true,
      arrays: true,
      manyRows: true,
      nullsSortHigh: true,
      enumsCompareAsText: false,
      rowValueRanges: true,
      rowLocks: true,
      skipLocked: true,
      fullJoin: true,
      lateral: true,
      schemas: true,
      transactionalDdl: true,
      deferrableConstraints: true,
      checksEachRow: false,
      runsWhileStreaming: true,
      aggregateFilter: true,
      distinctOn: true,
      enumTypes: true,
      sequences: true,
      comments: true,
      isolationLevels: LEVELS,
      preparesTransactions: true,
      maxParameters: 65_535,
      maxNameLength: 63,
    },
    compiler: compilerFor(version),
    quote,
    rowArrays,
    placeholder: (index) => `$${String(index)}`,
    encoder,
    beginStatements,
    explain: (analyze) => (analyze ? 'EXPLAIN (ANALYZE, BUFFERS)' : 'EXPLAIN'),
    mapError,
  };
}

/** Of the newest version. */
export const postgresql: Dialect = /* @__PURE__ */ postgresqlDialect();
