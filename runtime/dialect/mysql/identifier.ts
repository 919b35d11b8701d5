import { identifierQuoting } from '../../util/identifier.js';
import { reservedWords } from './reserved-words.js';

/** A name as it stands in MySQL's SQL: quoted only where it has to be (a reserved word, upper case, odd characters); the server refuses longer ones. */
export const quoteIdentifier = /* @__PURE__ */ identifierQuoting('`', reservedWords, { most: 64, unit: 'characters' });
