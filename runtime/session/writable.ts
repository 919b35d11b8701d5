import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { ValidationError } from '../util/errors.js';

/**
 * A field that statements may set.
 *
 * @throws ValidationError for one the model lacks, and for one the database computes
 */
export function writable(mapped: MappedClass, name: string, what: string): MappedField {
  const field = mapped.byName.get(name);
  if (field === undefined) throw new ValidationError(`${what}: ${mapped.name} has no field '${name}'`);
  if (mapped.mapper.readOnly?.includes(name) === true)
    throw new ValidationError(`${what}: ${mapped.name}.${name} is computed by the database and can't be set`);
  return field;
}
