import type { Entity, relationsOf } from './entity.js';
import type { LoadedCollection } from './collection.js';

declare const relationKind: unique symbol;

/** In an emitted `…Relations` interface: a list of `T`. */
export interface ToMany<T> {
  readonly [relationKind]?: ['many', T];
}
/** In an emitted `…Relations` interface: one `T`, or null where it may be absent. */
export interface ToOne<T> {
  readonly [relationKind]?: ['one', T];
}
/** In an emitted `…Relations` interface: a column that is not part of the default select. */
export interface Deferred<T> {
  readonly [relationKind]?: ['deferred', T];
}

/** The relations of an entity, as its class names them. */
export type RelationsOf<E> = E extends { readonly [relationsOf]?: infer R extends object } ? R : never;

/** What a query leaves to be asked for. */
interface Unread {
  readonly strategy: 'lazy' | 'raise' | 'raiseOnSql' | 'noload';
}

/** Keys of an entity that are methods. */
type Methods<E> = { [K in keyof E]: E[K] extends (...values: never) => unknown ? K : never }[keyof E];

/**
 * An entity of which the columns `K` were read: the others, and hybrids that may need them, can't be. Relations, methods and what every
 * entity has are there.
 */
export type Only<E, K> = Entity & Pick<E, keyof E & (K | keyof RelationsOf<E> | typeof relationsOf | Methods<E>)>;
/** An entity without the columns `K`. */
export type Without<E, K> = Entity & Pick<E, Exclude<keyof E, K>>;

/** What of the target the load options of one relation read. */
type Shown<T, O> = O extends { readonly only: readonly (infer K)[] }
  ? Only<T, K>
  : O extends { readonly defer: readonly (infer K)[] }
    ? Without<T, K>
    : T;

/** The load options inside the load options of one relation; a deferred column that `only` names is one of them. */
type Nested<O> = (O extends { readonly load: infer L } ? L : {}) &
  (O extends { readonly only: readonly (infer K extends string)[] } ? { readonly [N in K]: true } : {});

type LoadedOne<T, O> = T extends null ? null : Loaded<Shown<T, O>, Nested<O>>;

/** A relation loaded through a filter or a limit does not stand for the whole one: it can only be read. */
type LoadedMany<T, O> = O extends
  { readonly where: unknown } | { readonly limit: unknown } | { readonly offset: unknown }
  ? readonly Loaded<Shown<T, O>, Nested<O>>[]
  : LoadedCollection<Loaded<Shown<T, O>, Nested<O>>>;

type LoadedValue<R, O> =
  R extends ToMany<infer T>
    ? LoadedMany<T, O>
    : R extends ToOne<infer T>
      ? LoadedOne<T, O>
      : R extends Deferred<infer T>
        ? T
        : never;

/**
 * An entity with the relations that the load options `L` name: `Loaded<Order, { customer: true }>`. Assignable to the
 * entity itself.
 */
export type Loaded<E, L> = keyof L extends never
  ? E
  : E & {
      readonly [K in keyof L & keyof RelationsOf<E> as L[K] extends Unread ? never : K]: LoadedValue<
        RelationsOf<E>[K],
        L[K]
      >;
    };

/** The values of all relations of an emitted `…Relations` interface, as a hybrid over loaded relations sees them. */
export type RelationValues<R> = { readonly [K in keyof R]: LoadedValue<R[K], true> };
