import { ValidationError } from '../../util/errors.js';
import { identifierQuoting } from '../../util/identifier.js';
import { reservedWords } from './reserved-words.js';

const quote = /* @__PURE__ */ identifierQuoting('`', reservedWords, { most: 64, unit: 'characters' });

/** `mysql2` gives up the connection when a result has a column of such a name. */
const UNREADABLE = /^__(proto|(define|lookup)[GS]etter)__$/;

/**
 * A name as it stands in MySQL's SQL: quoted only where it has to be (a reserved word, upper case, odd characters); the server
 * refuses longer ones.
 */
export function quoteIdentifier(name: string): string {
  if (UNREADABLE.test(name))
    throw new ValidationError(`the driver mysql2 reads no column of the name ${name}; use another`);
  return quote(name);
}
