import type { ConnectionOptions } from '../connection-options.js';
import { quoteIdentifier } from './identifier.js';
import { SESSION_SETTINGS } from './wire-form.js';

/** Statements that set up a session of its own. */
export function sessionSettings(options: ConnectionOptions): string {
  const statements = [SESSION_SETTINGS];
  for (const [name, value] of settings(options)) statements.push(`SET ${name} = ${value}`);
  return statements.join('; ');
}

function* settings(options: ConnectionOptions): Generator<readonly [string, string]> {
  const { searchPath, lockTimeout, idleInTransactionTimeout } = options;
  if (searchPath !== undefined) {
    const schemas = typeof searchPath === 'string' ? searchPath.split(',') : searchPath;
    yield ['search_path', schemas.map((schema) => quoteIdentifier(schema.trim().replace(/^"(.*)"$/, '$1'))).join(', ')];
  }
  if (lockTimeout !== undefined) yield ['lock_timeout', String(lockTimeout)];
  if (idleInTransactionTimeout !== undefined)
    yield ['idle_in_transaction_session_timeout', String(idleInTransactionTimeout)];
}
