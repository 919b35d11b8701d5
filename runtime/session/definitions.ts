import type { MappedConstructor } from '../mapping/registry.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { RepositorySource } from './repository-source.js';

/** A repository class, as the runtime makes one. */
export type RepositoryClass = new (source: RepositorySource, mapped: MappedClass) => object;

/** Every model of a schema with its repository, by the repository's name; emitted in `database.ts`. */
export type Definitions = Readonly<
  Record<string, { readonly model: MappedConstructor; readonly repository: RepositoryClass }>
>;

/** An application's own classes in the place of emitted ones, by model and by repository name. */
export interface Overrides {
  readonly models?: Readonly<Record<string, MappedConstructor>>;
  readonly repositories?: Readonly<Record<string, RepositoryClass>>;
}

/** The class of entities a model's repository gives: the application's own, where it named one. */
export type ModelOf<O, Name extends string, Default> = O extends {
  readonly models: { readonly [K in Name]: abstract new (...args: never) => infer E extends Default };
}
  ? E
  : Default;

/** The repository of that name: the application's own, where it named one. */
export type RepositoryOf<O, Name extends string, Default> = O extends {
  readonly repositories: { readonly [K in Name]: abstract new (...args: never) => infer R extends object };
}
  ? R
  : Default;
