import type { Expression, Field, ModelDeclaration } from '../../grammar/ast.js';
import type { Span } from '../../grammar/source.js';
import type { ColumnType, NativeTypes } from '../../runtime/schema/column-type.js';
import type { EnumName } from '../expression-compiler.js';
import type { FieldType } from '../model.js';
import type { AttributeSet, ReadAttribute } from './attribute-set.js';

/*
 * What the passes hand to each other: the schema with names resolved, before it is lowered. Drafts are made and filled
 * inside this room only; the syntax tree below them is never changed.
 */

/** What a type reference means. */
export type ResolvedType = ValueType | { readonly kind: 'relation'; readonly target: string };

export interface ValueType {
  readonly kind: 'value';
  readonly type: FieldType;
  readonly column: ColumnType;
  readonly native?: NativeTypes;
  /** Name of the built-in scalar at the bottom; absent for enums and composites. */
  readonly scalar?: string;
  /** Attributes of the named scalars on the way. */
  readonly attributes: AttributeSet;
  readonly enumValues?: readonly EnumName[];
  readonly composite?: string;
  readonly list: boolean;
}

export interface MemberDraft {
  readonly name: string;
  readonly node: Field | undefined;
  readonly span: Span;
  readonly doc: string | undefined;
  /** The model that declares it (for a mixin's field the model that takes it in). */
  readonly owner: string;
  readonly attributes: AttributeSet;
}

export interface FieldDraft extends MemberDraft {
  readonly value: ValueType;
  readonly nullable: boolean;
  readonly column: string;
  readonly implied: boolean;
  /** The old column of an implied foreign key whose relation (or whose target's key) was renamed. */
  readonly renamedFrom?: string;
  /** The columns of a composite stored in columns of its own. */
  readonly embedded?: readonly EmbeddedDraft[];
}

export interface EmbeddedDraft {
  /** Names inside the composite, from the outside in. */
  readonly path: readonly string[];
  readonly field: FieldDraft;
}

export interface HybridDraft extends MemberDraft {
  readonly value: ValueType;
  readonly nullable: boolean;
  readonly expression: Expression;
}

export interface ProxyDraft extends MemberDraft {
  readonly relation: string;
  readonly property: string;
}

/** A relation; the second half is found out by the passes over relations. */
export interface RelationDraft extends MemberDraft {
  readonly target: string;
  readonly list: boolean;
  readonly optional: boolean;
  /** `@relation(…)`. */
  readonly settings: ReadAttribute | undefined;
  inverse?: RelationDraft;
  role?: 'owner' | 'inverse' | 'manyToMany' | 'through' | 'condition' | 'broken';
  /** Of a one-to-one pair. */
  single?: boolean;
  /** The owner's foreign key, and what it refers to, pairwise. */
  key?: { readonly fields: readonly FieldDraft[]; readonly references: readonly FieldDraft[] };
  join?: JoinDraft;
}

/** One side's view of a join table. */
export interface JoinDraft {
  readonly table: string;
  readonly schema: string | undefined;
  readonly local: readonly string[];
  readonly remote: readonly string[];
  /** The keys of both models the columns refer to. */
  readonly localKey: readonly FieldDraft[];
  readonly remoteKey: readonly FieldDraft[];
  /** The association model of `through:`. */
  readonly entity?: string;
}

export interface InheritanceDraft {
  readonly strategy: 'single' | 'joined' | 'concrete';
  readonly root: EntityDraft;
  readonly on: string | undefined;
  identity: string;
}

export interface EntityDraft {
  readonly name: string;
  readonly kind: 'model' | 'view';
  readonly node: ModelDeclaration;
  readonly doc: string | undefined;
  readonly attributes: AttributeSet;
  readonly table: string;
  readonly schema: string | undefined;
  readonly ignored: boolean;
  /** Declared here or by a mixin; implied foreign keys are added. */
  readonly fields: FieldDraft[];
  readonly relations: RelationDraft[];
  readonly hybrids: HybridDraft[];
  readonly proxies: ProxyDraft[];
  base?: EntityDraft;
  /** Its `extends` was wrong: what follows from that is not reported again. */
  orphaned?: boolean;
  /** It has members nobody knows: its text, or that of a mixin, could not be read wholly. */
  readonly incomplete: boolean;
  /** Members whose type means nothing: names they would have answered to are not reported again. */
  readonly unresolved: string[];
  readonly children: EntityDraft[];
  inheritance?: InheritanceDraft;
}

/** The entity and its bases, the root first. */
export function lineage(entity: EntityDraft): EntityDraft[] {
  const chain: EntityDraft[] = [];
  for (let at: EntityDraft | undefined = entity; at !== undefined; at = at.base) chain.unshift(at);
  return chain;
}

/** All fields, inherited ones first. */
export function fieldsOf(entity: EntityDraft): FieldDraft[] {
  return entity.base === undefined ? entity.fields : lineage(entity).flatMap((one) => one.fields);
}

export function relationsOf(entity: EntityDraft): RelationDraft[] {
  return entity.base === undefined ? entity.relations : lineage(entity).flatMap((one) => one.relations);
}

export function hybridsOf(entity: EntityDraft): HybridDraft[] {
  return lineage(entity).flatMap((one) => one.hybrids);
}

export function findField(entity: EntityDraft, name: string): FieldDraft | undefined {
  for (let at: EntityDraft | undefined = entity; at !== undefined; at = at.base) {
    const found = at.fields.find((field) => field.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function findRelation(entity: EntityDraft, name: string): RelationDraft | undefined {
  for (let at: EntityDraft | undefined = entity; at !== undefined; at = at.base) {
    const found = at.relations.find((relation) => relation.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Names of everything a model has, inherited members included. */
export function memberNames(entity: EntityDraft): string[] {
  return lineage(entity).flatMap((one) =>
    [one.fields, one.relations, one.hybrids, one.proxies].flatMap((members) => members.map((member) => member.name)),
  );
}

/** Whether a model has a member of that name, of its own or inherited. */
export function hasMember(entity: EntityDraft, name: string): boolean {
  for (let at: EntityDraft | undefined = entity; at !== undefined; at = at.base) {
    const { fields, relations, hybrids, proxies } = at;
    for (const members of [fields, relations, hybrids, proxies])
      if (members.some((member) => member.name === name)) return true;
  }
  return false;
}

/**
 * Whether a name that is not found may come from a declaration that is wrong itself: a member of unknown type, the
 * foreign key such a member would imply, something inherited, or a line that could not be read. Then that declaration is the mistake to report, alone.
 *
 * @param name - absent: whether anything at all is missing
 */
export function isUnsettled(entity: EntityDraft, name?: string): boolean {
  return lineage(entity).some(
    (one) =>
      one.incomplete ||
      one.orphaned === true ||
      (name === undefined ? one.unresolved.length > 0 : one.unresolved.some((member) => name.startsWith(member))),
  );
}
