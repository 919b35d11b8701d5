/**
 * Association proxies: a member of the entities behind a relation, seen as if it were the owner's own
 * (https://docs.sqlalchemy.org/en/20/orm/extensions/associationproxy.html).
 */
import { isMany } from '../mapping/is-many.js';
import { InvalidStateError } from '../util/errors.js';
import type { Collection, LoadedCollection } from './collection.js';
import { mapperOf, type Entity } from './entity.js';
import type { Deferred, RelationsOf, ToMany, ToOne } from './loaded.js';
import { loadToOne, readToMany, readToOne, writeToOne } from './relation-access.js';

/** The type of a proxied member: what a to-one relation leads to, or the field's own. */
export type Proxied<E, K extends PropertyKey> = K extends keyof RelationsOf<E>
  ? RelationsOf<E>[K] extends ToOne<infer T>
    ? T
    : RelationsOf<E>[K] extends Deferred<infer T>
      ? T
      : RelationsOf<E>[K] extends ToMany<infer T>
        ? Collection<T>
        : never
  : K extends keyof E
    ? E[K]
    : never;

type Make = () => new (input: never) => Entity;

const made = (make: Make, property: string, value: unknown): Entity => new (make())({ [property]: value } as never);

/** The proxied member of all entities of a list relation. Reading it needs the relation loaded; adding does not. */
export class ProxyCollection<T> implements Iterable<T> {
  readonly #owner: Entity;
  readonly #relation: string;
  readonly #property: string;
  readonly #make: Make;

  constructor(owner: Entity, relation: string, property: string, make: Make) {
    this.#owner = owner;
    this.#relation = relation;
    this.#property = property;
    this.#make = make;
  }

  get #members(): LoadedCollection<Entity> {
    return readToMany(this.#owner, this.#relation);
  }
  #valueOf(member: Entity): T {
    return (member as unknown as Record<string, T>)[this.#property] as T;
  }

  /**
   * The values, in the relation's order.
   *
   * @throws NotLoadedError when the relation, or a relation that is proxied, is not loaded
   */
  get values(): readonly T[] {
    return this.#members.map((member) => this.#valueOf(member));
  }
  get length(): number {
    return this.#members.length;
  }
  [Symbol.iterator](): Iterator<T> {
    return this.values[Symbol.iterator]();
  }
  includes(value: T): boolean {
    return this.values.includes(value);
  }

  /** Adds an association entity for each value; what else it must have is set on that entity. */
  add(...values: T[]): void {
    const members = readToMany<Collection<Entity>>(this.#owner, this.#relation);
    for (const value of values) members.add(made(this.#make, this.#property, value));
  }
  /** Removes the association entity of a value; without delete-orphan it stays a row of its own. */
  remove(value: T): void {
    const member = this.#members.find((each) => this.#valueOf(each) === value);
    if (member !== undefined) this.#members.remove(member);
  }

  /** Reads the relation, and what it leads to, unless they are there. */
  async load(): Promise<readonly T[]> {
    const members = await readToMany<Collection<Entity>>(this.#owner, this.#relation).load();
    const [first] = members;
    const relation = first && mapperOf(first).relationships[this.#property];
    if (relation !== undefined && !isMany(relation))
      await Promise.all(members.map((member) => loadToOne(member, this.#property)));
    return this.values;
  }

  /** What `JSON.stringify` writes. */
  toJSON(): readonly T[] {
    return this.values;
  }
}

/** What the accessor of a proxy over a list relation reads. */
export function readProxies<T>(entity: Entity, relation: string, property: string, make: Make): ProxyCollection<T> {
  return new ProxyCollection<T>(entity, relation, property, make);
}

/** What the accessor of a proxy over a to-one relation reads: null where the relation is empty. */
export function readProxy<T>(entity: Entity, relation: string, property: string): T | null {
  const target = readToOne<Record<string, T> | null>(entity, relation);
  return target === null ? null : (target[property] as T);
}

/** Assigns through a to-one relation; the entity behind it is made when there is none and there is something to hold. */
export function writeProxy(entity: Entity, relation: string, property: string, value: unknown, make: Make): void {
  if (value === undefined)
    throw new InvalidStateError(
      `${mapperOf(entity).name}.${relation}.${property} was assigned undefined; assign null to clear it`,
    );
  const target = readToOne<Record<string, unknown> | null>(entity, relation);
  if (target !== null) target[property] = value;
  else if (value !== null) writeToOne(entity, relation, made(make, property, value));
}
