import { ValidationError } from '../../util/errors.js';
import { FunctionExpression } from '../functions.js';
import { operand } from '../operand.js';
import { typeOfSpec, type TypeSpec, type ValueOfType } from '../value-type.js';

/**
 * Any function of the database by its name, with the type of what it gives: `fn('char_length', 'int', customers.last)`. The result is
 * read as a column of that type, and may be NULL.
 *
 * @throws ValidationError for a name that is more than a name: it goes into the statement as it is
 */
export function fn<const C extends TypeSpec>(
  name: string,
  type: C,
  ...args: readonly unknown[]
): FunctionExpression<ValueOfType<C> | null> {
  if (!/^[a-z_][\w$]*(\.[a-z_][\w$]*)?$/i.test(name))
    throw new ValidationError(`'${name}' is no name of a function; use the sql tag for anything else`);
  return new FunctionExpression({
    kind: 'function',
    name,
    args: args.map((arg) => operand(arg)),
    type: typeOfSpec(type),
  });
}
