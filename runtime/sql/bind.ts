import { ValidationError } from '../util/errors.js';
import type { BoundStatement, CompiledStatement, Slot, StatementCompiler } from './compiled.js';

/** Values of placeholders (`param('name')`) by name. */
export type PlaceholderValues = Readonly<Record<string, unknown>>;

const NONE: PlaceholderValues = {};

function valueOf(slot: Slot, values: PlaceholderValues): unknown {
  const { from } = slot;
  if (from !== undefined) return from.kind === 'param' ? from.value : from.values;
  if (slot.name === undefined) return undefined;
  // A value is one the caller gave, not what every object has.
  const value = Object.hasOwn(values, slot.name) ? values[slot.name] : undefined;
  if (value === undefined) throw new ValidationError(`no value was given for the parameter '${slot.name}'`);
  return value;
}

/**
 * Puts values in place: encodes each parameter and expands lists to as many placeholders as they have values.
 *
 * @throws ValidationError when a placeholder has no value
 */
export function bind(
  compiled: CompiledStatement,
  compiler: StatementCompiler,
  values: PlaceholderValues = NONE,
): BoundStatement {
  const { pieces, slots } = compiled;
  const parameters: unknown[] = [];
  let sql = pieces[0] as string;
  let piece = 0;
  for (const slot of slots) {
    const value = valueOf(slot, values);
    if (slot.list === true) {
      sql += compiler.expand(value as readonly unknown[], slot.encode, parameters) + (pieces[++piece] as string);
    } else parameters.push(value === null || slot.encode === undefined ? value : slot.encode(value));
  }
  return { sql, parameters };
}
