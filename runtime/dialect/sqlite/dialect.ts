import type { TransactionOptions } from '../../engine/engine-dialect.js';
import { UnsupportedError, ValidationError } from '../../util/errors.js';
import type { Dialect } from '../dialect.js';
import { READ_ONLY } from './begin.js';
import { encoder } from './codecs.js';
import { mapError } from './errors.js';
import { compiler, quote } from './sql-compiler.js';

function beginStatements(options: TransactionOptions): readonly string[] {
  if (options.isolation !== undefined && options.isolation !== 'serializable')
    throw new ValidationError(
      `SQLite knows no isolation level '${options.isolation}'; its transactions are always serializable`,
    );
  if (options.deferrable === true)
    throw new UnsupportedError('SQLite has no deferrable transactions; its read-only ones never wait and never fail');
  const mode = options.mode ?? (options.readOnly === true ? 'deferred' : 'immediate');
  // Without a wish for one snapshot, reads see what is committed (as PostgreSQL's default has it): the driver begins at the first write.
  if (mode === 'deferred' && options.readOnly !== true && options.isolation === undefined) return ['BEGIN'];
  return [`BEGIN ${mode.toUpperCase()}${options.readOnly === true ? READ_ONLY : ''}`];
}

/** SQLite 3.35 or later. */
export const sqlite: Dialect = {
  name: 'sqlite',
  capabilities: {
    insertReturning: true,
    updateReturning: true,
    deleteReturning: true,
    arrays: false,
    manyRows: false,
    nullsSortHigh: false,
    enumsCompareAsText: false,
    rowValueRanges: true,
    rowLocks: false,
    skipLocked: false,
    fullJoin: true,
    lateral: false,
    schemas: false,
    transactionalDdl: true,
    deferrableConstraints: true,
    checksEachRow: false,
    runsWhileStreaming: true,
    aggregateFilter: true,
    distinctOn: false,
    enumTypes: false,
    sequences: false,
    comments: false,
    isolationLevels: ['serializable'],
    preparesTransactions: false,
    maxParameters: 32_766,
    maxNameLength: 1000,
  },
  compiler,
  quote,
  placeholder: () => '?',
  encoder,
  beginStatements,
  explain(analyze) {
    if (analyze)
      throw new UnsupportedError(
        'SQLite has no EXPLAIN ANALYZE: ask for the plan alone, and measure the statement with the engine’s `query` event',
      );
    return 'EXPLAIN QUERY PLAN';
  },
  mapError,
};
