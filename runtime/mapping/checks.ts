import { ValidationError } from '../util/errors.js';

/** Checks one value, never null: gives what is wrong with it, undefined, or `instead(…)` what is to be taken in its place. */
export type Validator = (value: never, field: string) => string | Replacement | undefined;

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

type Values = Record<string, unknown>;

/** The validators of a model. An application none of whose models has any does not carry this code. */
export class Checks {
  readonly #model: string;
  readonly #validators: Readonly<Record<string, readonly Validator[]>>;
  /** Values a constructor made by itself (a new id, the time): nobody gave them, so they are not checked. */
  readonly #made = new WeakMap<object, Values>();

  /** @param validators - by field or relation */
  constructor(model: string, validators: Readonly<Record<string, readonly Validator[]>>) {
    this.#model = model;
    this.#validators = validators;
  }

  /**
   * The value a property is to have, which its validators may change. For what has an accessor: it is asked at the
   * assignment.
   *
   * @throws ValidationError when one refuses it
   */
  one<T>(property: string, value: T): T {
    const problems: string[] = [];
    const taken = this.#run(property, value, problems);
    refuse(problems);
    return taken as T;
  }

  /**
   * Runs the validators of plain fields over an entity's values; they may change them.
   *
   * @param given - says which fields to ask about; absent means all
   * @throws ValidationError naming every field that is wrong; nothing is changed then
   */
  all(entity: object, given: (field: string) => boolean = () => true): void {
    const problems: string[] = [];
    const taken: Values = {};
    const made = this.#made.get(entity);
    for (const field in this.#validators) {
      // What has an accessor (relations, deferred columns) was asked when it was assigned.
      const now = Object.getOwnPropertyDescriptor(entity, field);
      if (now === undefined || !('value' in now) || !given(field) || made?.[field] === now.value) continue;
      taken[field] = this.#run(field, now.value, problems);
    }
    refuse(problems);
    Object.assign(entity, taken);
  }

  /** What emitted constructors call: the fields they were given are checked. */
  given(entity: object, input: object): void {
    const given = (field: string): boolean => (input as Values)[field] !== undefined;
    this.all(entity, given);
    const made = Object.keys(this.#validators).filter((field) => !given(field) && Object.hasOwn(entity, field));
    if (made.length > 0)
      this.#made.set(entity, Object.fromEntries(made.map((field) => [field, (entity as Values)[field]])));
  }

  /** Runs validators over one value, never over null; gives the value to take. */
  #run(property: string, value: unknown, problems: string[]): unknown {
    let taken = value;
    for (const check of this.#validators[property] ?? []) {
      if (taken === null || taken === undefined) break;
      const said = check(taken as never, property);
      if (said instanceof Replacement) taken = said.value;
      else if (said !== undefined) problems.push(`${this.#model}.${property} ${said}`);
    }
    return taken;
  }
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ValidationError(problems.join('; '));
}

/** Emitted as a mapper's `validators`. */
export function checks(model: string, validators: Readonly<Record<string, readonly Validator[]>>): Checks {
  return new Checks(model, validators);
}
