import { identifierQuoting } from '../../util/identifier.js';
import { reservedWords } from './reserved-words.js';

/** A name as it stands in PostgreSQL's SQL: quoted only where it has to be (a reserved word, upper case, odd characters); the server would cut longer ones in silence. */
export const quoteIdentifier = /* @__PURE__ */ identifierQuoting('"', reservedWords, { most: 63, unit: 'bytes' });
