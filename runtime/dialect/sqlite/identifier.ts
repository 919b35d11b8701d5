import { identifierQuoting } from '../../util/identifier.js';
import { reservedWords } from './reserved-words.js';

/** A name as it stands in SQLite's SQL: quoted only where it has to be (a reserved word, upper case, odd characters). */
export const quoteIdentifier = /* @__PURE__ */ identifierQuoting('"', reservedWords);
