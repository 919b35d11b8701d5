import { OperationalError } from '../../util/errors.js';
import { quoteIdentifier } from './identifier.js';

/** How values are written, as options of a connection's start: a pooler in transaction mode follows them for each client. */
export const POOLED_SETTINGS = '-c datestyle=ISO -c timezone=UTC -c intervalstyle=iso_8601';

/** The server's version and what has to hold in each of its sessions. */
export const SERVER_QUERY = `SELECT current_setting('server_version') AS version, current_setting('IntervalStyle') AS "IntervalStyle",
  current_setting('DateStyle') AS "DateStyle", current_setting('TimeZone') AS "TimeZone", current_setting('bytea_output') AS bytea_output`;

/** The answer to `SERVER_QUERY`. */
export interface ServerAnswer {
  readonly version: string;
  readonly IntervalStyle: string;
  readonly DateStyle: string;
  readonly TimeZone: string;
  readonly bytea_output: string;
}

const NEEDED: readonly (readonly [keyof ServerAnswer, RegExp, string])[] = [
  ['IntervalStyle', /^iso_8601$/, 'iso_8601'],
  ['DateStyle', /^ISO/, 'ISO'],
  ['TimeZone', /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal)$/i, 'UTC'],
  ['bytea_output', /^hex$/, 'hex'],
];

/** How a role gets the settings that its pooler does not hand on. */
export const roleSettings = (user: string, settings = NEEDED.slice(0, 3)): string =>
  settings.map(([name, , value]) => `ALTER ROLE ${quoteIdentifier(user)} SET ${name} = '${value}'`).join('; ');

/** @throws OperationalError where values would come in another form than they are read in */
export function mustHandOn(answer: ServerAnswer, host: string, user: string): void {
  const wrong = NEEDED.filter(([name, right]) => !right.test(answer[name]));
  if (wrong.length === 0) return;
  const told = wrong.map(([name, , value]) => `${name} is ${answer[name]} instead of ${value}`).join(', ');
  throw new OperationalError(
    `the pooler at ${host} does not hand on how values are written (${told}): set it for the role (${roleSettings(user, wrong)}), and have the pooler open its connections anew`,
  );
}
