import type { ErrorContext } from '../../engine/engine-dialect.js';
import { scrubbed } from '../../engine/scrub.js';
import {
  DisconnectError,
  integrityError,
  JoineryError,
  OperationalError,
  PendingRollbackError,
  SerializationError,
  StatementError,
  StatementTimeoutError,
  type IntegrityKind,
} from '../../util/errors.js';
import { tlsRefusal } from '../tls.js';
import { roleSettings } from './pooled-settings.js';

/** Integrity constraint violations (https://www.postgresql.org/docs/current/errcodes-appendix.html, class 23). */
const KINDS: Readonly<Record<string, IntegrityKind>> = {
  '23505': 'unique',
  '23503': 'foreignKey',
  '23001': 'foreignKey',
  '23502': 'notNull',
  '23514': 'check',
  '23P01': 'exclusion',
};

/** What pg and PGlite tell of an error. */
interface ServerError {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

const LOST = /terminated|not queryable|Connection ended|ECONNRESET|EPIPE|ETIMEDOUT|socket|PGlite is closed/i;

/** Data exceptions (class 22) quote the value: `invalid input syntax for type integer: "x"`, `value "x" is out of range …`. */
const withoutValues = (code: string, message: string): string =>
  code.startsWith('22') ? message.replace(/: ".*"$/s, '').replace(/^value ".*" is /s, 'the value is ') : message;

/** An error of pg or PGlite as Joinery's. */
export function mapError(error: unknown, context: ErrorContext): JoineryError {
  if (error instanceof JoineryError) return error;
  const keep = context.parameters !== undefined;
  const {
    message,
    code = '',
    detail,
    table,
    column,
    constraint,
  } = (error instanceof Error ? error : { message: String(error) }) as ServerError;
  const said = keep ? message : withoutValues(code, message);
  const details = { sql: context.sql, parameters: context.parameters, cause: scrubbed(error, keep, said) };
  const kind = KINDS[code];
  if (kind !== undefined) {
    const columns =
      column === undefined
        ? /^Key \(([^)]*)\)/
            .exec(detail ?? '')?.[1]
            ?.split(', ')
            .map((name) => name.replace(/^"|"$/g, ''))
        : [column];
    return integrityError(message, { ...details, kind, table, columns, constraint }, context.registry);
  }
  if (code === '40001' || code === '40P01') return new SerializationError(message, details);
  if (code === '25P02')
    return new PendingRollbackError('a statement failed in this transaction: roll back before going on', details);
  if (code === '57014' && /timeout/.test(message)) return new StatementTimeoutError(message, details);
  if (/^(08|57P0[1-5]|25P0[34])/.test(code) || (code.length !== 5 && LOST.test(`${code} ${message}`)))
    return new DisconnectError(`the connection to the database was lost (${message})`, {
      ...details,
      // The client knew before it sent anything.
      mayHaveRun: !/not queryable/.test(message),
    });
  if (code === '26000' && /joinery_/.test(message))
    return new OperationalError(
      `${message}, which this connection had prepared: behind a pooler in transaction mode open the database with preparedStatements: false`,
      details,
    );
  if (/^(53|55|57|58|28|3D|XX)/.test(code)) return new OperationalError(message, details);
  return new StatementError(said, details);
}

/** Why no connection could be made, in one sentence with what to do; never the password. */
export function connectError(
  error: unknown,
  where: { readonly host: string; readonly user: string; readonly database: string },
): JoineryError {
  if (error instanceof JoineryError) return error;
  const { code = '', message } = (error instanceof Error ? error : { message: String(error) }) as ServerError;
  const { host, user, database } = where;
  const sentence = ((): string => {
    const refusal = tlsRefusal(host, message);
    if (refusal !== undefined) return refusal;
    if (code === '28P01' || code === '28000')
      return `the server at ${host} refused the user '${user}' or the password; check the database URL`;
    if (code === '3D000')
      return `there is no database '${database}' on ${host}; create it (createdb ${database}) or check the database URL`;
    if (code === '57P03') return `the server at ${host} takes no connections yet, or no more (${message}); try again`;
    if (code === '53300')
      return `the server at ${host} has no free connections; use a smaller pool, or allow more (max_connections)`;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${host}; check the database URL`;
    if (code === 'ECONNREFUSED' || code === 'ENOENT' || code === 'ETIMEDOUT')
      return `nothing answers at ${host}; start the database server there, or check the database URL`;
    if (/unsupported startup parameter: options/.test(message))
      return `the pooler at ${host} refuses options (pgbouncer before 1.20 does): let it ignore them (ignore_startup_parameters = options), and set what they say for the role: ${roleSettings(user)}`;
    if (message === 'timeout expired')
      return `${host} did not answer in time; check the database URL and the network, or allow more time (connectTimeout)`;
    if (/SASL|password must be a string/.test(message))
      return `the server at ${host} wants a password for the user '${user}'; put one into the database URL`;
    return `no connection to ${host} could be made (${message}); check the database URL`;
  })();
  return new OperationalError(sentence, { cause: error });
}
