import type { TransactionOptions } from '../../engine/engine-dialect.js';
import { UnsupportedError, ValidationError } from '../../util/errors.js';
import type { Dialect } from '../dialect.js';
import { encoder } from './codecs.js';
import { mapError } from './errors.js';
import { compilerFor, quote, type MysqlVariant } from './sql-compiler.js';

const LEVELS = ['read uncommitted', 'read committed', 'repeatable read', 'serializable'];

function beginStatements(options: TransactionOptions): readonly string[] {
  if (options.deferrable === true)
    throw new UnsupportedError(
      'MySQL and MariaDB have no deferrable transactions; use a read-only one with the level repeatable read',
    );
  const begin = options.readOnly === true ? 'START TRANSACTION READ ONLY' : 'START TRANSACTION';
  if (options.isolation === undefined) return [begin];
  if (!LEVELS.includes(options.isolation))
    throw new ValidationError(`there is no isolation level '${options.isolation}'; MySQL has ${LEVELS.join(', ')}`);
  return [`SET TRANSACTION ISOLATION LEVEL ${options.isolation.toUpperCase()}`, begin];
}

/**
 * MySQL 8 or later, or MariaDB 10.6 or later.
 *
 * @param version - of the server, as `versionNumber` gives it; the newest where none has told
 */
export function mysqlDialect(variant: MysqlVariant, version?: number): Dialect {
  return {
    name: 'mysql',
    capabilities: {
      insertReturning: variant === 'mariadb',
      updateReturning: false,
      deleteReturning: variant === 'mariadb',
      arrays: false,
      manyRows: true,
      nullsSortHigh: false,
      enumsCompareAsText: true,
      rowValueRanges: false,
      rowLocks: true,
      skipLocked: true,
      fullJoin: false,
      lateral: variant === 'mysql' && (version ?? Infinity) >= 80_014,
      schemas: true,
      transactionalDdl: false,
      deferrableConstraints: false,
      checksEachRow: true,
      runsWhileStreaming: false,
      aggregateFilter: false,
      distinctOn: false,
      enumTypes: false,
      sequences: false,
      comments: true,
      isolationLevels: LEVELS,
      preparesTransactions: false,
      maxParameters: 65_535,
      maxNameLength: 64,
    },
    compiler: compilerFor(variant, version),
    quote,
    placeholder: () => '?',
    encoder,
    beginStatements,
    explain: (analyze) => (!analyze ? 'EXPLAIN' : variant === 'mariadb' ? 'ANALYZE' : 'EXPLAIN ANALYZE'),
    mapError,
  };
}

/** MySQL 8 or later. */
export const mysql: Dialect = /* @__PURE__ */ mysqlDialect('mysql');
