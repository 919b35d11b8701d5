import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { ValidationError } from '../util/errors.js';

/**
 * The fields of the key a conflict is about, in the key's order.
 *
 * @throws ValidationError when no key has just these fields
 */
export function conflictFields(
  mapped: MappedClass,
  conflict: string | readonly string[] | undefined,
): readonly MappedField[] {
  const { key, uniques = [] } = mapped.mapper;
  const given = conflict === undefined ? key : typeof conflict === 'string' ? [conflict] : conflict;
  const owners = [...mapped.relations.values()].filter(({ spec }) => spec.kind === 'oneToOneOwner');
  const keys = [key, ...uniques, ...owners.map(({ spec }) => spec.local)].filter(({ length }) => length > 0);
  const found = keys.find((one) => one.length === given.length && one.every((name) => given.includes(name)));
  if (found === undefined)
    throw new ValidationError(
      `${mapped.name} has no unique key (${given.join(', ')}) to find rows by; it has ${keys.map((one) => `(${one.join(', ')})`).join(', ') || 'none'}`,
    );
  return found.map((name) => mapped.field(name));
}
