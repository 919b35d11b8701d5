import { ValidationError } from '../util/errors.js';
import type { Mapper, Validator } from './mapper.js';

type Values = Record<string, unknown>;

/** What a validator gives that takes another value: made by `instead`. */
export class Replacement {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** In a validator: the value is fine, but this one is taken in its place (`instead(value.trim())`). */
export function instead(value: unknown): Replacement {
  return new Replacement(value);
}

/**
 * Runs validators over one value, never over null.
 *
 * @param problems - receives what is wrong
 * @returns the value to take
 */
function run(validators: readonly Validator[], value: unknown, label: string, problems: string[]): unknown {
  let taken = value;
  for (const check of validators) {
    if (taken === null || taken === undefined) break;
    const said = check(taken as never, label.slice(label.indexOf('.') + 1));
    if (said instanceof Replacement) taken = said.value;
    else if (said !== undefined) problems.push(`${label} ${said}`);
  }
  return taken;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ValidationError(problems.join('; '));
}

/**
 * The value a property is to have, which its validators may change. For what has an accessor: it is asked at the assignment.
 *
 * @throws ValidationError when one refuses it
 */
export function validated<T>({ validators, name }: Mapper, property: string, value: T): T {
  const own = validators?.[property];
  if (own === undefined) return value;
  const problems: string[] = [];
  const taken = run(own, value, `${name}.${property}`, problems);
  refuse(problems);
  return taken as T;
}

/**
 * Runs the validators of plain fields over an entity's values; they may change them.
 *
 * @param given - says which fields to ask about; absent means all
 * @throws ValidationError naming every field that is wrong; nothing is changed then
 */
export function validate(
  { validators, name }: Mapper,
  entity: object,
  given: (field: string) => boolean = () => true,
): void {
  if (validators === undefined) return;
  const problems: string[] = [];
  const taken: Values = {};
  const own = made.get(entity);
  for (const field in validators) {
    // What has an accessor (relations, deferred columns) was asked when it was assigned.
    const now = Object.getOwnPropertyDescriptor(entity, field);
    if (now === undefined || !('value' in now) || !given(field) || own?.[field] === now.value) continue;
    taken[field] = run(validators[field] ?? [], now.value, `${name}.${field}`, problems);
  }
  refuse(problems);
  Object.assign(entity, taken);
}

/** Values a constructor made by itself (a new id, the time): nobody gave them, so they are not checked. */
const made = new WeakMap<object, Values>();

/** What emitted constructors of models with validators call: the fields they were given are checked. */
export function validateNew(mapper: Mapper, entity: object, input: object): void {
  const given = (field: string): boolean => (input as Values)[field] !== undefined;
  validate(mapper, entity, given);
  const fields = Object.keys(mapper.validators ?? {}).filter((field) => !given(field) && Object.hasOwn(entity, field));
  if (fields.length > 0)
    made.set(entity, Object.fromEntries(fields.map((field) => [field, (entity as Values)[field]])));
}
