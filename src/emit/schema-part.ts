import type { EnumModel, CompositeModel, Model } from '../model.js';
import { withEmbeddedType } from './embedded-types.js';
import { emitted } from './names.js';
import type { EntityNames, EnumNames, Names } from './names.js';

/** What the files that speak of every model are made from: names only, so that they change when a model comes or goes. */
export interface SchemaPart {
  readonly entities: readonly EntityNames[];
  readonly enums: readonly string[];
  readonly composites: readonly string[];
  readonly errors: readonly ConstraintPart[];
  readonly database: string;
  readonly session: string;
  readonly views: readonly string[];
  readonly hiding: readonly string[];
  /** Whether some model has a relation or a deferred column. */
  readonly relations: boolean;
  /** An example URL of each dialect, for the comment of `openDatabase`. */
  readonly urls: readonly string[];
}

/** A named constraint, and the class of the error that says it is broken. */
export interface ConstraintPart {
  readonly class: string;
  readonly kind: 'unique' | 'foreignKey' | 'check';
  readonly constraint: string;
  readonly entity: string;
  readonly fields: readonly string[];
  /** The condition of a check. */
  readonly about?: string;
}

export interface EnumsPart {
  readonly enums: readonly (EnumModel & { readonly names: EnumNames })[];
  readonly hiding: readonly string[];
}

export interface TypesPart {
  /** As they stand in JSON. */
  readonly composites: readonly CompositeModel[];
  /** As `@embedded` holds them, where that is another type. */
  readonly embedded: readonly CompositeModel[];
  readonly hiding: readonly string[];
}

const URLS = {
  sqlite: ['sqlite:app.db', 'sqlite::memory:'],
  postgresql: ['postgresql://…', 'pglite:./dir'],
  mysql: ['mysql://…'],
} as const;

/** The names of the whole schema. */
export function schemaPartFromModel(model: Model, names: Names, errors: readonly ConstraintPart[]): SchemaPart {
  const entities = emitted(model);
  return {
    entities: entities.map((entity) => names.entities.get(entity.name) as EntityNames),
    enums: model.enums.map((one) => one.name).sort(),
    composites: model.composites.map((one) => one.name).sort(),
    errors,
    database: names.database,
    session: names.session,
    views: entities.filter((entity) => entity.kind === 'view').map((entity) => entity.name),
    hiding: names.hiding,
    relations: entities.some((entity) => entity.relations.length > 0 || entity.fields.some((field) => field.deferred)),
    urls: model.dialects.flatMap((dialect) => URLS[dialect]),
  };
}

export function enumsPartFromModel(model: Model, names: Names): EnumsPart {
  const enums = [...model.enums].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    enums: enums.map((one) => ({ ...one, names: names.enums.get(one.name) as EnumNames })),
    hiding: names.hiding,
  };
}

export function typesPartFromModel(model: Model, names: Names): TypesPart {
  const sorted = [...model.composites].sort((a, b) => (a.name < b.name ? -1 : 1));
  const composites = sorted.filter(({ name }) => names.embedded.get(name)?.only !== true);
  const embedded = sorted.flatMap((composite) => {
    const type = names.embedded.get(composite.name);
    if (type === undefined) return [];
    return [
      { ...composite, name: type.name, fields: type.members.map((one) => withEmbeddedType(one, names.embedded)) },
    ];
  });
  return { composites, embedded, hiding: names.hiding };
}
