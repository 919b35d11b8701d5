import type { ConnectionOptions as Mysql2Options } from 'mysql2/promise';
import { connectTimeoutOf, keptStatements, passwordOf, type ConnectionOptions } from '../connection-options.js';
import { ValidationError } from '../../util/errors.js';
import type { TlsOptions } from '../tls.js';
import { textStatement } from './text-statement.js';

/** What `mysql2` encrypts with. It looks at the certificate's names only when it is asked to, and at none of its own accord. */
export function sslOf(tls: boolean | TlsOptions | undefined): Mysql2Options['ssl'] {
  if (tls === undefined || tls === false) return undefined;
  const given = tls === true ? {} : tls;
  if (given.checkServerIdentity !== undefined)
    throw new ValidationError(
      'mysql2 calls no tls.checkServerIdentity; use verifyIdentity: false to trust any host that the authority knows',
    );
  return { ...given, verifyIdentity: given.rejectUnauthorized !== false && given.verifyIdentity !== false } as never;
}

/** What `mysql2` makes a connection with. Values come as texts, which the decoders know. */
export async function connectionSettings(
  url: URL,
  ssl: Mysql2Options['ssl'],
  options: ConnectionOptions,
): Promise<Mysql2Options> {
  const { applicationName } = options;
  const password = await passwordOf(options);
  return {
    uri: url.href,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    jsonStrings: true,
    timezone: 'Z',
    charset: 'utf8mb4',
    queryFormat: textStatement as never,
    maxPreparedStatements: Math.max(1, keptStatements(options)),
    connectTimeout: connectTimeoutOf(options),
    enableKeepAlive: true,
    keepAliveInitialDelay: 10_000,
    ...(password === undefined ? {} : { password }),
    ...(ssl === undefined ? {} : { ssl }),
    ...(applicationName === undefined ? {} : { connectAttributes: { program_name: applicationName } }),
  };
}

/**
 * The statement that sets up a session. In texts and in LIKE the backslash escapes, whatever mode the server starts its
 * sessions in: that is what statements are written for.
 */
export function sessionSettings({ lockTimeout }: ConnectionOptions): string {
  const wait =
    lockTimeout === undefined
      ? ''
      : `, innodb_lock_wait_timeout = ${String(Math.max(1, Math.ceil(lockTimeout / 1000)))}`;
  return `SET time_zone = '+00:00', sql_mode = CONCAT(REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', ''), ',STRICT_ALL_TABLES')${wait}`;
}
