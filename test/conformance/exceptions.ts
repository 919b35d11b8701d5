import type { Exceptions } from '../support/conformance-table.js';

/** Cases that have no meaning on a database, and why. */
export const conformanceExceptions: Exceptions = {
  'TXN-12': {
    sqlite: 'The database runs in this process: there is no connection to lose.',
    pglite: 'The database runs in this process: there is no connection to lose.',
  },
};
