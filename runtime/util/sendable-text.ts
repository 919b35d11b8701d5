import { ValidationError } from './errors.js';

/** Node's own, which the declarations of this language level do not know yet. */
interface Utf16Text {
  isWellFormed(): boolean;
}

/** What drivers would make of an object differs from one to the next; some make SQL of it. */
function mustBeScalar(value: object, index: number): void {
  if (value instanceof Uint8Array || value instanceof Date) return;
  throw new ValidationError(
    `parameter ${String(index + 1)} is ${Array.isArray(value) ? 'a list' : 'an object'}; give the column a text, a number or bytes (a list or an object is for a column of such a type)`,
  );
}

/**
 * Refuses parameters that would reach the server as another text than the one given: half of a surrogate pair, which has no
 * bytes in UTF-8 and is sent as U+FFFD, and NUL where the database's texts can't hold it. Nor are objects sent.
 *
 * @param holdsNul - whether the database's texts hold the character NUL
 * @throws ValidationError that names the parameter by its number, not its value
 */
export function mustBeSendable(parameters: readonly unknown[], holdsNul: boolean): void {
  for (let index = 0; index < parameters.length; index++) {
    const value = parameters[index];
    if (typeof value === 'object' && value !== null) mustBeScalar(value, index);
    if (typeof value !== 'string') continue;
    if (!(value as unknown as Utf16Text).isWellFormed())
      throw new ValidationError(
        `parameter ${String(index + 1)} holds half of a surrogate pair, which no database can store; replace it (text.toWellFormed()) or keep the value as bytes`,
      );
    if (!holdsNul && value.includes('\0'))
      throw new ValidationError(
        `parameter ${String(index + 1)} holds the character NUL (U+0000), which texts of this database can't; take it out, or keep the value in a bytes column`,
      );
  }
}
