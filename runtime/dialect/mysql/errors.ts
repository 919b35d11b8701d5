import type { ErrorContext } from '../../engine/engine-dialect.js';
import { scrubbed } from '../../engine/scrub.js';
import {
  DisconnectError,
  integrityError,
  JoineryError,
  OperationalError,
  SerializationError,
  StatementError,
  StatementTimeoutError,
  type IntegrityDetails,
} from '../../util/errors.js';
import { tlsRefusal } from '../tls.js';

interface ServerError {
  readonly message: string;
  readonly code?: string;
  readonly errno?: number;
}

type Broken = Pick<IntegrityDetails, 'kind' | 'constraint' | 'table' | 'columns'> & { readonly sentence: string };

const match = (text: string, pattern: RegExp): readonly (string | undefined)[] => pattern.exec(text) ?? [];
const names = (list: string | undefined): string[] | undefined =>
  list?.split(/,\s*/).map((name) => name.replaceAll('`', ''));

/** Error numbers: https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html and MariaDB's. */
function brokenRule(errno: number, message: string): Broken | undefined {
  switch (errno) {
    case 1062:
    case 1586: {
      const [, key] = match(message, /for key '(?:[^'.]+\.)?([^']+)'/);
      return { kind: 'unique', constraint: key, sentence: `the value is taken (${key ?? 'unique key'})` };
    }
    case 1216:
    case 1217:
    case 1451:
    case 1452: {
      const [, table, constraint, columns] = match(message, /`([^`]+)`, CONSTRAINT `([^`]+)` FOREIGN KEY \(([^)]*)\)/);
      const sentence =
        errno === 1451 || errno === 1217 ? 'the row is still referred to' : 'the row referred to does not exist';
      return {
        kind: 'foreignKey',
        constraint,
        table,
        columns: names(columns),
        sentence: `${sentence} (${constraint ?? 'foreign key'})`,
      };
    }
    case 1048:
    case 1364: {
      const [, column] = match(message, /(?:Column|Field) '([^']+)'/);
      return {
        kind: 'notNull',
        columns: column === undefined ? undefined : [column],
        sentence: `${column ?? 'a column'} must have a value`,
      };
    }
    case 3819:
    case 4025: {
      const [, constraint] = match(message, /(?:Check constraint '|CONSTRAINT `)([^'`]+)['`]/);
      const [, table] = match(message, /failed for `[^`]+`\.`([^`]+)`/);
      return { kind: 'check', constraint, table, sentence: `the check ${constraint ?? ''} is not met` };
    }
    default:
      return undefined;
  }
}

const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_ENQUEUE_AFTER_QUIT',
]);

/** `Incorrect integer value: 'x' for column …`, `BIGINT value is out of range in '(x - y)'` without what is quoted. */
const withoutValues = (message: string): string =>
  message.replace(/value: '.*'(?= for |$)/s, 'value').replace(/out of range in '.*'$/s, 'out of range');

/** An error of mysql2 as Joinery's; its messages hold values, so those of broken rules are said anew. */
export function mapError(error: unknown, context: ErrorContext): JoineryError {
  if (error instanceof JoineryError) return error;
  const keep = context.parameters !== undefined;
  const {
    message,
    code = '',
    errno = 0,
  } = (error instanceof Error ? error : { message: String(error) }) as ServerError;
  const broken = brokenRule(errno, message);
  const said = keep ? message : (broken?.sentence ?? withoutValues(message));
  const details = { sql: context.sql, parameters: context.parameters, cause: scrubbed(error, keep, said) };
  if (broken !== undefined) return integrityError(broken.sentence, { ...details, ...broken }, context.registry);
  if (errno === 1213 || errno === 1205 || errno === 3572) return new SerializationError(message, details);
  if (LOST.has(code) || errno === 2006 || errno === 2013 || errno === 1927 || /closed state/.test(message))
    return new DisconnectError(`the connection to the database was lost (${message})`, {
      ...details,
      // The client knew before it sent anything.
      mayHaveRun: !/closed state/.test(message) && !code.startsWith('PROTOCOL_ENQUEUE'),
    });
  if (errno === 3024 || errno === 1969) return new StatementTimeoutError(message, details);
  if ([1040, 1041, 1203, 1226, 1317, 1290].includes(errno)) return new OperationalError(message, details);
  return new StatementError(said, details);
}

/** Why no connection could be made, in one sentence with what to do; never the password. */
export function connectError(
  error: unknown,
  where: { readonly host: string; readonly user: string; readonly database: string; readonly encrypted: boolean },
): JoineryError {
  const { code = '', message } = (error instanceof Error ? error : { message: String(error) }) as ServerError;
  const { host, user, database, encrypted } = where;
  const sentence = ((): string => {
    const refusal = tlsRefusal(host, message);
    if (refusal !== undefined) return refusal;
    if (
      code === 'ER_ACCESS_DENIED_ERROR' ||
      code === 'ER_DBACCESS_DENIED_ERROR' ||
      code === 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR'
    )
      return (
        `the server at ${host} refused the user '${user}' or the password; check the database URL` +
        // MariaDB's answer is the same.
        (encrypted ? '' : ', or connect with tls: true where the server wants encrypted connections')
      );
    if (code === 'ER_BAD_DB_ERROR')
      return `there is no database '${database}' on ${host}; create it or check the database URL`;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${host}; check the database URL`;
    if (code === 'ECONNREFUSED' || code === 'ETIMEDOUT')
      return `nothing answers at ${host}; start the database server there, or check the database URL`;
    return `no connection to ${host} could be made (${message}); check the database URL`;
  })();
  return new OperationalError(sentence, { cause: error });
}
