import { isMany } from '../mapping/is-many.js';
import type { MappedClass, MappedRelation } from '../mapping/mapped-class.js';
import type { LoadStrategy } from '../mapping/relationship.js';
import { classSelect, type ClassSelect } from './class-select.js';
import { targetSelect, treeBelow } from './partial-select.js';
import type { LoadNode, LoadTree } from './load-options.js';

/** One relation that is read from the rows of the query itself. */
export interface JoinedPart {
  readonly relation: MappedRelation;
  readonly options: LoadNode | undefined;
  /** The part that its owners are; -1 for what the query itself finds. */
  readonly parent: number;
  readonly select: ClassSelect;
  /** Where its columns begin among those of all parts. */
  readonly offset: number;
  readonly width: number;
  readonly many: boolean;
  /** No owner is without a target. */
  readonly inner: boolean;
  /** What else of its targets is to be read, by other statements. */
  readonly rest: LoadTree;
}

/** What a query reads by joins. Owners come before what they own. */
export interface JoinedPlan {
  readonly mapped: MappedClass;
  readonly parts: readonly JoinedPart[];
  /** Some part is a collection: a row found may stand in several rows. */
  readonly many: boolean;
  readonly rest: LoadTree;
  /** Relations that could not be joined, with the reason. */
  readonly refused: readonly (readonly [MappedRelation, string])[];
}

const plans = new WeakMap<MappedClass, Map<string, JoinedPlan>>();

/**
 * Which relations a query for a class reads by joins; undefined where it reads none so.
 *
 * @param single - collections are not joined: rows are read in blocks, and a block may end anywhere
 */
export function joinedPlan(mapped: MappedClass, tree: LoadTree | undefined, single = false): JoinedPlan | undefined {
  if (!wantsJoins(mapped, tree)) return undefined;
  const key = keyOf(tree, single);
  if (key === undefined) return new Planner(mapped, single).plan(tree);
  let own = plans.get(mapped);
  if (own === undefined) plans.set(mapped, (own = new Map<string, JoinedPlan>()));
  let plan = own.get(key);
  if (plan === undefined) own.set(key, (plan = new Planner(mapped, single).plan(tree)));
  return plan;
}

/** The strategy of a relation under a tree; undefined where it is left to be asked for. */
function strategyUnder(relation: MappedRelation, tree: LoadTree | undefined): LoadStrategy | undefined {
  const { name, spec } = relation;
  const given = tree?.[name];
  if (given !== undefined) return (given === true ? undefined : given.strategy) ?? spec.strategy;
  return tree !== undefined && name in tree ? undefined : spec.strategy;
}

function wantsJoins(mapped: MappedClass, tree: LoadTree | undefined): boolean {
  for (const relation of mapped.relations.values()) if (strategyUnder(relation, tree) === 'joined') return true;
  return false;
}

/** Equal for trees that mean the same; undefined for one that holds functions, which may mean anything. */
function keyOf(tree: LoadTree | undefined, single: boolean): string | undefined {
  const functions: unknown[] = [];
  const text = JSON.stringify(tree ?? null, (_, value: unknown) => {
    if (typeof value === 'function') functions.push(value);
    return value === undefined ? 0 : value;
  });
  return functions.length === 0 ? `${single ? '1' : '*'}${text}` : undefined;
}

class Planner {
  private readonly parts: (JoinedPart & { rest: LoadTree })[] = [];
  private readonly refused: (readonly [MappedRelation, string])[] = [];
  private readonly mapped: MappedClass;
  private readonly single: boolean;

  constructor(mapped: MappedClass, single: boolean) {
    this.mapped = mapped;
    this.single = single;
  }

  plan(tree: LoadTree | undefined): JoinedPlan {
    const rest = this.below(this.mapped, -1, true, tree, []);
    const { mapped, parts, refused } = this;
    return { mapped, parts, rest, refused, many: parts.some((part) => part.many) };
  }

  /** Takes what can be joined to the rows of one part; gives what is left of its tree. */
  private below(
    owner: MappedClass,
    parent: number,
    inner: boolean,
    tree: LoadTree | undefined,
    path: readonly MappedRelation[],
  ): LoadTree {
    const rest: Record<string, LoadTree[string]> = { ...tree };
    for (const relation of owner.relations.values()) {
      const { name } = relation;
      if (strategyUnder(relation, tree) !== 'joined') continue;
      // A default goes round a circle once; the way back to the owner is known.
      if (tree?.[name] === undefined && (path.includes(relation) || path.at(-1)?.inverse === relation)) {
        if (path.includes(relation)) rest[name] = undefined;
        continue;
      }
      const given = tree?.[name];
      const options = given === true ? undefined : given;
      const reason = this.refusal(relation, options, parent);
      if (reason !== undefined) {
        if (reason !== '') this.refused.push([relation, reason]);
        rest[name] = { ...options, strategy: 'selectin' };
        continue;
      }
      rest[name] = undefined;
      this.join(relation, options, parent, inner, path);
    }
    return rest;
  }

  private join(
    relation: MappedRelation,
    options: LoadNode | undefined,
    parent: number,
    parentInner: boolean,
    path: readonly MappedRelation[],
  ): void {
    const { spec, target } = relation;
    const select = targetSelect(target, options);
    const last = this.parts.at(-1);
    const inner = parentInner && 'nullable' in spec && !spec.nullable && select.node.where === undefined;
    const part = {
      relation,
      options,
      parent,
      select,
      offset: last === undefined ? 0 : last.offset + last.width,
      width: select.node.items.length,
      many: isMany(spec),
      inner,
      rest: {},
    };
    this.parts.push(part);
    part.rest = this.below(target, this.parts.length - 1, inner, treeBelow(target, options), [...path, relation]);
  }

  /** Why a relation is not joined; an empty text where nobody need hear of it. */
  private refusal(relation: MappedRelation, options: LoadNode | undefined, parent: number): string | undefined {
    const { spec, target } = relation;
    if (spec.condition !== undefined) return 'its condition is SQL of the schema';
    if (classSelect(target).node.joins.length > 0) return `rows of ${target.name} are spread over several tables`;
    if (target.key.length === 0) return `${target.name} has no key`;
    if (options?.limit !== undefined || options?.offset !== undefined) return 'it is limited for each owner';
    if (spec.local.some((name) => relation.owner.field(name).position < 0)) return 'its key is a deferred column';
    if (!isMany(spec)) return undefined;
    if (this.single) return '';
    const other = this.parts.findIndex((part, index) => part.many && !this.isAbove(index, parent));
    const beside = this.parts[other]?.relation;
    return beside && `every row of it would be repeated for every row of ${beside.owner.name}.${beside.name}`;
  }

  private isAbove(index: number, part: number): boolean {
    for (let at = part; at >= 0; at = this.parts[at]?.parent ?? -1) if (at === index) return true;
    return false;
  }
}
