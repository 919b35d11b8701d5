import type { Entity, Field, Model, Relation } from '../model.js';
import { columnFields } from './embedded-members.js';
import { withEmbeddedType } from './embedded-types.js';
import type { EntityNames, EnumNames, Names } from './names.js';

/**
 * Everything the files of one entity are made from, as plain data: they are functions of it and of nothing else, so an
 * unchanged part (by its hash) means unchanged files.
 */
export interface EntityPart {
  readonly entity: Entity;
  readonly names: EntityNames;
  /** The schema file that declares it; absent where there is none. */
  readonly source?: string;
  /** What the entity's relations, base and children lead to, by name. */
  readonly neighbours: Readonly<Record<string, Neighbour>>;
  /** The classes above it, the direct base first. */
  readonly bases: readonly EntityNames[];
  /** Discriminator values of a sub-type in a shared table and of those below it. */
  readonly kinds?: readonly string[];
  readonly enums: Readonly<Record<string, EnumNames>>;
  /** Names of the schema that hide a global. */
  readonly hiding: readonly string[];
}

export interface Neighbour {
  readonly names: EntityNames;
  /** The table's name in the database. */
  readonly table: string;
  /** Database names of the fields that joins use. */
  readonly columns: Readonly<Record<string, string>>;
  readonly view: boolean;
  /** Names of relations and hybrids of a base: a sub-class does not declare them again. */
  readonly members?: readonly string[];
}

/**
 * Cuts the part of the model out that one entity's files are made from.
 *
 * @param model - the whole schema
 * @param entity - the model or view
 * @param names - what everything is called
 * @param byName - the emitted entities
 */
export function entityPartFromModel(
  model: Model,
  entity: Entity,
  names: Names,
  byName: ReadonlyMap<string, Entity>,
): EntityPart {
  const relations = entity.relations.filter((relation) => byName.has(relation.target));
  const around = [entity.inheritance?.base, ...(entity.inheritance?.children ?? [])];
  const targets = new Set([...relations.map((relation) => relation.target), ...around]);
  const neighbours: Record<string, Neighbour> = {};
  for (const target of targets) {
    const other = target === undefined ? undefined : byName.get(target);
    const otherNames = target === undefined ? undefined : names.entities.get(target);
    if (!other || !otherNames) continue;
    const joins = relations.filter((relation) => relation.target === target);
    neighbours[other.name] = {
      names: otherNames,
      table: other.table.name,
      columns: joinColumns(other, joins),
      view: other.kind === 'view',
      ...(other.name === entity.inheritance?.base && {
        members: [...other.relations, ...other.hybrids, ...other.proxies].map((member) => member.name),
      }),
    };
  }
  const own = names.entities.get(entity.name) as EntityNames;
  const isSubType = entity.inheritance?.strategy === 'single' && entity.inheritance.base !== undefined;
  const source = model.origins.get(entity)?.file.split(/[\\/]/).pop();
  return {
    entity: { ...entity, relations, fields: entity.fields.map((field) => withEmbeddedType(field, names.embedded)) },
    names: own,
    ...(source !== undefined && { source }),
    neighbours,
    bases: basesOf(entity, names, byName),
    ...(isSubType && { kinds: kindsOf(entity, byName) }),
    enums: Object.fromEntries(enumNames(entity).map((name) => [name, names.enums.get(name) as EnumNames])),
    hiding: names.hiding,
  };
}

function basesOf(entity: Entity, names: Names, byName: ReadonlyMap<string, Entity>): readonly EntityNames[] {
  const bases: EntityNames[] = [];
  let at = entity.inheritance?.base;
  while (at !== undefined) {
    const found = names.entities.get(at);
    if (found) bases.push(found);
    at = byName.get(at)?.inheritance?.base;
  }
  return bases;
}

function kindsOf({ inheritance }: Entity, byName: ReadonlyMap<string, Entity>): readonly string[] {
  if (inheritance === undefined) return [];
  const below = inheritance.children.flatMap((child) => byName.get(child) ?? []);
  return [inheritance.identity, ...below.flatMap((child) => kindsOf(child, byName))];
}

function joinColumns(entity: Entity, joins: readonly Relation[]): Readonly<Record<string, string>> {
  const wanted = new Set(joins.flatMap((relation) => relation.references));
  const fields = entity.fields.filter((field) => wanted.has(field.name));
  return Object.fromEntries(fields.map((field) => [field.name, field.column]));
}

function enumNames(entity: Entity): readonly string[] {
  const fields = entity.fields.flatMap(columnFields);
  return [...new Set(fields.flatMap((field) => (field.type.kind === 'enum' ? [field.type.name] : [])))];
}

/** The entity's fields that are properties: all but `@ignore`d ones. */
export function properties(entity: Entity): readonly Field[] {
  return entity.fields.filter((field) => !field.ignored);
}

/** The fields this class adds to its base: all of them where there is none. */
export function ownProperties(entity: Entity): readonly Field[] {
  const own = entity.inheritance?.base === undefined ? undefined : new Set(entity.inheritance.own);
  return properties(entity).filter((field) => own?.has(field.name) ?? true);
}
