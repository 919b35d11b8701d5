import type { Entity, Model } from '../model.js';
import { camelCase, pascalCase } from '../words/identifier-words.js';
import { kebabCase } from './case.js';
import { embeddedTypes } from './embedded-types.js';
import type { EmbeddedType } from './embedded-types.js';
import { GLOBALS, RESERVED_WORDS } from './reserved-names.js';

/** What the emitted code calls an entity and what belongs to it. */
export interface EntityNames {
  /** The class: the model's own name. */
  readonly class: string;
  readonly input: string;
  readonly relations: string;
  readonly load: string;
  readonly repository: string;
  readonly relationships: string;
  /** The Core table's constant. */
  readonly table: string;
  readonly tableType: string;
  /** The repository's name on sessions and databases. */
  readonly property: string;
  /** Variable that holds one entity. */
  readonly variable: string;
  /** Modules, seen from the output folder, without an ending. */
  readonly files: {
    readonly model: string;
    readonly table: string;
    readonly repository: string;
    readonly loaders: string;
  };
}

export interface EnumNames {
  readonly type: string;
  /** Function from a database value to the enum's. */
  readonly decoder: string;
}

/** All names of one schema's emitted code; no two things exported by `index.ts` have the same. */
export interface Names {
  readonly entities: ReadonlyMap<string, EntityNames>;
  readonly enums: ReadonlyMap<string, EnumNames>;
  /** The composites that are embedded in another form than JSON has. */
  readonly embedded: ReadonlyMap<string, EmbeddedType>;
  /** The classes of `database.ts`, which give way to models. */
  readonly database: string;
  readonly session: string;
  /** Every name the schema itself brought in: what these hide is imported under an alias. */
  readonly declared: ReadonlySet<string>;
  /** Those of them that hide a global which emitted code reads. */
  readonly hiding: readonly string[];
  /** Takes a free name, the wish or the wish with the fewest underscores behind it. */
  readonly claim: (wish: string) => string;
}

/** Members of the runtime's session and database classes, which a repository's name must not hide (a test compares). */
export const SESSION_MEMBERS: ReadonlySet<string> = new Set(
  (
    'add addAll all close commit compiler constructor createAll delete deleting dropAll engine enter execute expire expireAll ' +
    'expunge expungeAll first flush has hasOwnProperty inTransaction isModified isPrototypeOf leave load merge nested noAutoflush ' +
    'on one oneOrNone pending preparing propertyIsEnumerable readHost reading refresh repository rollback runScoped scalar scalars scoped sending ' +
    'session stream streamConnection leaseConnection take toLocaleString toString transaction valueOf withConnection writes writing get then'
  ).split(' '),
);

/**
 * Names everything. Deterministic: what the schema declares comes first and keeps its name; derived names follow in the
 * order of the entities' names, and where one is taken it gets an underscore.
 *
 * @param model - the compiled schema
 */
export function namesOf(model: Model): Names {
  const taken = new Set<string>(RESERVED_WORDS);
  const claim = (wish: string): string => {
    let name = wish;
    while (taken.has(name)) name += '_';
    taken.add(name);
    return name;
  };
  const entities = emitted(model);
  const declared = new Set([...entities, ...model.enums, ...model.composites].map((declaration) => declaration.name));
  for (const name of declared) taken.add(name);
  // A schema with a model Session keeps it; an application rarely names these two.
  const database = claim(taken.has('Database') ? 'AppDatabase' : 'Database');
  const session = claim(taken.has('Session') ? 'AppSession' : 'Session');
  claim('openDatabase');
  claim('definitions');
  claim('Repositories');
  const files = uniqueFiles();
  const properties = new Set(SESSION_MEMBERS);
  const named = new Map(entities.map((entity) => [entity.name, nameEntity(entity, claim, files, properties)]));
  const enums = new Map(
    [...model.enums]
      .sort(byName)
      .map((one) => [one.name, { type: one.name, decoder: claim(`to${pascalCase(one.name)}`) }]),
  );
  const hiding = [...declared].filter((name) => GLOBALS.has(name)).sort();
  const embedded = embeddedTypes(model, claim);
  return { entities: named, enums, embedded, database, session, declared, hiding, claim };
}

/** The entities that code is made for, by name. */
export function emitted(model: Model): readonly Entity[] {
  return model.entities.filter((entity) => !entity.ignored).sort(byName);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Files that differ in case only are one file on many disks: the later one gets an underscore. */
function uniqueFiles(): (folder: string, wish: string) => string {
  const taken = new Set<string>();
  return (folder, wish) => {
    let file = `${folder}/${wish}`;
    while (taken.has(file.toLowerCase())) file += '_';
    taken.add(file.toLowerCase());
    return file;
  };
}

function nameEntity(
  entity: Entity,
  claim: (wish: string) => string,
  file: (folder: string, wish: string) => string,
  properties: Set<string>,
): EntityNames {
  const name = entity.name;
  let property = entity.plural;
  while (properties.has(property)) property += '_';
  properties.add(property);
  const table = claim(entity.plural);
  const variable = camelCase(name);
  return {
    class: name,
    input: claim(`${name}Input`),
    relations: claim(`${name}Relations`),
    load: claim(`${name}Load`),
    repository: claim(`${name}Repository`),
    relationships: claim(`${camelCase(name)}Relationships`),
    table,
    tableType: claim(`${pascalCase(entity.plural)}Table`),
    property,
    variable: RESERVED_WORDS.has(variable) || LOCALS.has(variable) ? 'entity' : variable,
    files: {
      model: file('models', name),
      table: file('tables', kebabCase(entity.plural)),
      repository: file('repositories', `${name}Repository`),
      loaders: file('loaders', `${name}Loaders`),
    },
  };
}

/** Names emitted code uses beside the entity. */
const LOCALS = new Set(['row', 'changed', 'source', 'value', 'load', 'h', 't']);
