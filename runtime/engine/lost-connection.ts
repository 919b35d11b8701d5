import { DisconnectError, type JoineryError } from '../util/errors.js';

/**
 * Adds to the error of a lost connection what is known of its statement.
 *
 * @param inTransaction - the statement belonged to a transaction that had begun
 */
export function toldDisconnect(error: JoineryError, sql: string, inTransaction: boolean): JoineryError {
  if (!(error instanceof DisconnectError)) return error;
  const committing = /^\s*COMMIT\b/i.test(sql);
  const [mayHaveRun, sentence] = !error.mayHaveRun
    ? [false, 'the statement was not sent']
    : committing
      ? [true, 'whether the transaction was committed is not known']
      : inTransaction
        ? [false, 'the database undoes its transaction']
        : [true, 'whether the statement was run is not known'];
  const { sql: text, parameters, cause } = error;
  return new DisconnectError(`${error.message}; ${sentence}`, { sql: text, parameters, cause, mayHaveRun });
}
