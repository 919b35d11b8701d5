/** What tests of an application import as `joinery/testing`. */
export { expectStatements } from './expect-statements.js';
export { rolledBack } from './rolled-back.js';
export { StatementCountError, StatementLog } from './statement-log.js';
export { temporaryDatabase } from './temporary-database.js';
