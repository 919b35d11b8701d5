import { NotLoadedError } from '../util/errors.js';

/** A list relation. Its members can be read once it is loaded; adding and removing needs no load. */
export interface Collection<T> {
  /** Adds what is not a member yet; the other side follows. */
  add(...entities: T[]): void;
  /** Removes a member; the other side follows. */
  remove(entity: T): void;
  /** The members, read unless they are there; calls made in one tick share a statement. */
  load(): Promise<LoadedCollection<T>>;
}

/** A list relation whose members are there: an array that keeps the other side in step. */
export type LoadedCollection<T> = Collection<T> & readonly T[];

/** What a collection does to its owner; the relation's accessor implements it. */
export interface CollectionOwner<T> {
  /** `Customer.orders`, for messages. */
  readonly label: string;
  add(entity: T): void;
  remove(entity: T): void;
  load(): Promise<LoadedCollection<T>>;
}

/** The members as an array; methods that make new arrays make plain ones. Frozen, it is what a filtered load found. */
export class EntityCollection<T> extends Array<T> implements Collection<T> {
  readonly #owner: CollectionOwner<T>;

  constructor(owner: CollectionOwner<T>, items: readonly T[]) {
    super();
    this.#owner = owner;
    // Ten times faster than `push`, which asks a subclass of Array more at each call.
    for (let index = 0; index < items.length; index++) this[index] = items[index] as T;
  }
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  add(...entities: T[]): void {
    for (const entity of entities) this.#owner.add(entity);
  }
  remove(entity: T): void {
    this.#owner.remove(entity);
  }
  load(): Promise<LoadedCollection<T>> {
    return this.#owner.load();
  }
}

/** Stands where a collection is not loaded: what reads members throws. */
export class UnloadedCollection<T> implements Collection<T> {
  readonly #owner: CollectionOwner<T>;

  constructor(owner: CollectionOwner<T>) {
    this.#owner = owner;
  }
  add(...entities: T[]): void {
    for (const entity of entities) this.#owner.add(entity);
  }
  remove(entity: T): void {
    this.#owner.remove(entity);
  }
  load(): Promise<LoadedCollection<T>> {
    return this.#owner.load();
  }
  /** @internal */
  static refuse(collection: UnloadedCollection<unknown>): never {
    throw notLoaded(collection.#owner.label, 'collection');
  }
}

/** The error of a relation or column that is not there, saying how to load it. */
export function notLoaded(label: string, what: 'collection' | 'property'): NotLoadedError {
  const [entity = '', name = ''] = label.split('.');
  const variable = entity.charAt(0).toLowerCase() + entity.slice(1);
  const call = what === 'collection' ? `${name}.load()` : `load${name.charAt(0).toUpperCase()}${name.slice(1)}()`;
  return new NotLoadedError(
    `${label} is not loaded: await ${variable}.${call}, or query with .load({ ${name}: true })`,
  );
}

const READERS =
  'length at map filter forEach find findIndex findLast some every includes indexOf reduce slice entries values keys join flatMap concat';

/** Reading a member of an unloaded collection is an error at run time too, for code without types. */
for (const name of [
  ...READERS.split(' '),
  Symbol.iterator,
  ...Array.from({ length: 32 }, (_, index) => String(index)),
]) {
  Object.defineProperty(UnloadedCollection.prototype, name, {
    get(this: UnloadedCollection<unknown>): never {
      return UnloadedCollection.refuse(this);
    },
  });
}
