import type { MappedClass } from '../mapping/mapped-class.js';
import { ValidationError } from '../util/errors.js';

/**
 * Runs a model's validators over values about to be written.
 *
 * @throws ValidationError naming every field that is wrong
 */
export function validate(mapped: MappedClass, entity: object): void {
  const { validators, name } = mapped.mapper;
  if (validators === undefined) return;
  const problems: string[] = [];
  for (const field in validators) {
    const value = (entity as Record<string, unknown>)[field];
    if (value === null || value === undefined) continue;
    for (const check of validators[field] ?? []) {
      const problem = check(value as never, field);
      if (problem !== undefined) problems.push(`${name}.${field} ${problem}`);
    }
  }
  if (problems.length > 0) throw new ValidationError(problems.join('; '));
}
