import type { ManyToManyRelation, Relation } from '../model.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';

/** The members a class declares itself; the others come with its base. */
export function ownMembers<M extends { readonly name: string }>(part: EntityPart, members: readonly M[]): readonly M[] {
  const base = part.entity.inheritance?.base;
  const inherited = base === undefined ? undefined : part.neighbours[base]?.members;
  return members.filter((member) => inherited?.includes(member.name) !== true);
}

/** The relations a class declares itself. */
export function ownRelations(part: EntityPart): readonly Relation[] {
  return ownMembers(part, part.entity.relations);
}

export function isMany(relation: Relation): boolean {
  return relation.kind === 'oneToMany' || relation.kind === 'manyToMany';
}

/** The class at the other end. */
export function targetType(relation: Relation, part: EntityPart, imports: FileImports): string {
  const target = part.neighbours[relation.target];
  return target ? imports.localType(target.names.files.model, target.names.class) : 'never';
}

/** The join table as the runtime reads it; which model is behind it is the compiler's to know. */
export function joinTable({
  through: { table, schema, local, remote },
}: ManyToManyRelation): Omit<ManyToManyRelation['through'], 'entity'> {
  return { table, ...(schema !== undefined && { schema }), local, remote };
}
