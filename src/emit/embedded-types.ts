import type { CompositeModel, Field, Model } from '../model.js';
import { FileImports } from './file-imports.js';
import { fieldType, jsonFieldType } from './type-text.js';

/** A composite as `@embedded` holds it: its members have the types of columns where JSON has text. */
export interface EmbeddedType {
  /** What it is called: the composite's own name unless that is the type of its JSON form. */
  readonly name: string;
  readonly members: readonly Field[];
  /** Whether the JSON form, which no column has then, is left out. */
  readonly only: boolean;
}

/**
 * The composites that are embedded somewhere and do not look there as they do in JSON.
 *
 * @param claim - takes a free name
 */
export function embeddedTypes(model: Model, claim: (wish: string) => string): ReadonlyMap<string, EmbeddedType> {
  const embedded = new Map<string, readonly Field[]>();
  const json = new Set<string>();
  const byName = new Map(model.composites.map((composite) => [composite.name, composite]));
  const visit = (field: Field): void => {
    if (field.type.kind !== 'composite') return;
    if (field.embedded === undefined) return markJson(field.type.name, byName, json);
    embedded.set(field.type.name, field.embedded);
    field.embedded.forEach(visit);
  };
  for (const entity of model.entities) entity.fields.forEach(visit);
  const types = new Map<string, EmbeddedType>();
  for (const [name, members] of [...embedded].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!members.some(differs)) continue;
    const both = json.has(name);
    types.set(name, { name: both ? claim(`Embedded${name}`) : name, members, only: !both });
  }
  return types;
}

/** What is stored as JSON has nothing in it that is not. */
function markJson(name: string, composites: ReadonlyMap<string, CompositeModel>, json: Set<string>): void {
  if (json.has(name)) return;
  json.add(name);
  for (const { type } of composites.get(name)?.fields ?? [])
    if (type.kind === 'composite') markJson(type.name, composites, json);
}

function differs(member: Field): boolean {
  if (member.embedded !== undefined) return member.embedded.some(differs);
  const imports = new FileImports('types', []);
  return fieldType(member, imports) !== jsonFieldType(member, imports);
}

/** A field whose composite has another name where it is embedded. */
export function withEmbeddedType(field: Field, types: ReadonlyMap<string, EmbeddedType>): Field {
  if (field.embedded === undefined || field.type.kind !== 'composite') return field;
  const name = types.get(field.type.name)?.name ?? field.type.name;
  return {
    ...field,
    type: { ...field.type, name },
    embedded: field.embedded.map((member) => withEmbeddedType(member, types)),
  };
}
