import { nearestName } from '../../grammar/nearest-name.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { Reporter } from '../diagnostic-code.js';
import { configCodes } from '../io/config-codes.js';
import { reportDiagnostics } from './report-diagnostics.js';
import type { Terminal } from './terminal.js';

/** What people type for a dialect. */
const SPELLINGS: Readonly<Record<string, DialectName>> = {
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  postgresql: 'postgresql',
  postgres: 'postgresql',
  pglite: 'postgresql',
  mysql: 'mysql',
  mariadb: 'mysql',
};

/** Reads `--dialect`; prints why and gives undefined where the name is unknown. */
export function dialectOption(terminal: Terminal, text: string): DialectName | undefined {
  const dialect = SPELLINGS[text.toLowerCase()];
  if (dialect !== undefined) return dialect;
  const reporter = new Reporter();
  const nearest = nearestName(text, Object.keys(SPELLINGS));
  reporter.add(configCodes.dialectUnknown, {
    message: `There is no dialect \`${text}\`.`,
    subject: '--dialect',
    ...(nearest !== undefined && { hint: `Did you mean \`${nearest}\`?` }),
  });
  reportDiagnostics(terminal, reporter.diagnostics, []);
  return undefined;
}
