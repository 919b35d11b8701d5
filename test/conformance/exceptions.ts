import type { Exceptions } from '../support/conformance-table.js';

const REF_07 =
  "The case is about what SQLite does: its automatic indexes, and names of keys that only the table's text tells.";

/** Cases that have no meaning on a database, and why. */
export const conformanceExceptions: Exceptions = {
  'REF-07': {
    'postgresql 15': REF_07,
    'postgresql 18': REF_07,
    pglite: REF_07,
    mariadb: REF_07,
  },
  'TXN-12': {
    sqlite: 'The database runs in this process: there is no connection to lose.',
    pglite: 'The database runs in this process: there is no connection to lose.',
  },
};
