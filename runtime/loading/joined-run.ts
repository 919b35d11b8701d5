import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { SelectNode } from '../sql/node.js';
import { peekState, setLink, type Entity } from '../state/entity.js';
import { fillExpired } from '../state/expire.js';
import { classSelect, type ClassSelect } from './class-select.js';
import type { EntityHost } from './entity-host.js';
import { fillRelation, isLoaded } from './fill-relation.js';
import { hydrateOne, overwriting, type HydrationContext } from './hydrate.js';
import { joinedPlan, type JoinedPart, type JoinedPlan } from './joined-plan.js';
import { joinedSelect } from './joined-select.js';
import { isPart, type LoadTree } from './load-options.js';
import { tellOnce } from './tell-once.js';

export interface JoinOptions {
  /** Rows come in blocks: collections are read by statements of their own. */
  readonly single?: boolean;
  /** Entities that are there take what the rows say. */
  readonly populate?: boolean | undefined;
  /** The select of some columns, where not all are read. */
  readonly partial?: ClassSelect | undefined;
}

/** What reads relations of a class with the rows of the class itself; undefined where none is to be joined. */
export function joinedRun(
  host: EntityHost,
  mapped: MappedClass,
  tree: LoadTree | undefined,
  { single = false, populate, partial }: JoinOptions = {},
): JoinedRun | undefined {
  const plan = joinedPlan(mapped, tree, single);
  if (plan === undefined) return undefined;
  for (const [relation, reason] of plan.refused)
    tellOnce(host, relation, `is not joined but read by a statement of its own: ${reason}`);
  return new JoinedRun(host, plan, populate === true ? overwriting(host) : host, partial ?? classSelect(mapped));
}

type Reader = (row: Row) => Entity | null;

/** One statement that reads relations by joins: its select, and what becomes of its rows. */
export class JoinedRun {
  /** What the statement itself found. */
  readonly roots = new Set<Entity>();
  /** The targets of each part. */
  readonly reached: readonly Set<Entity>[];
  readonly plan: JoinedPlan;
  private readonly host: EntityHost;
  private readonly context: HydrationContext;
  private readonly select: ClassSelect;

  constructor(host: EntityHost, plan: JoinedPlan, context: HydrationContext, select: ClassSelect) {
    this.host = host;
    this.plan = plan;
    this.context = context;
    this.select = select;
    this.reached = plan.parts.map(() => new Set<Entity>());
  }

  /** The width of the select's own columns. */
  private start = 0;
  /** The select joins tables of its own, which may repeat what it finds. */
  private repeats = false;

  /** The select with the joins. */
  joined(node: SelectNode): SelectNode {
    this.start = node.items.length;
    this.repeats = node.joins.length > classSelect(this.plan.mapped).node.joins.length;
    return joinedSelect(this.plan, node);
  }

  /** The entity of each row; one that a collection repeats comes as often. Relations that were joined are loaded. */
  read(rows: readonly Row[]): Entity[] {
    const { host, context, plan, roots, reached } = this;
    const { parts } = plan;
    const root = reader(context, this.select, 0);
    const readers = parts.map((part) => reader(context, part.select, this.start + part.offset));
    const filling = parts.map((part) =>
      part.many
        ? new ManyFilling(part, host, this.repeats || isShared(parts, part.parent))
        : new OneFilling(part, host),
    );
    const current = new Array<Entity | null>(parts.length).fill(null);
    let last: Entity | undefined;
    const entities = rows.map((row) => {
      const entity = root(row) as Entity;
      if (entity !== last) roots.add((last = entity));
      for (let index = 0; index < parts.length; index++) {
        const { parent } = parts[index] as JoinedPart;
        const owner = parent < 0 ? entity : (current[parent] as Entity | null);
        const target = owner === null ? null : (readers[index] as Reader)(row);
        if (target !== null && target !== current[index]) (reached[index] as Set<Entity>).add(target);
        current[index] = target;
        if (owner !== null) (filling[index] as ManyFilling | OneFilling).put(owner, target);
      }
      return entity;
    });
    for (const part of filling) part.finish();
    return entities;
  }
}

/** Makes entities of the columns of a row from one place on; null where an outer join found none. */
function reader(context: HydrationContext, { node, shape }: ClassSelect, start: number): Reader {
  const { mapped, partial } = shape;
  const end = start + node.items.length;
  const key = start + node.items.findIndex(({ label }) => label === mapped.mapper.key[0]);
  const { identities, link } = context;
  if (partial !== undefined)
    return (row) => (isAbsent(row[key]) ? null : hydrateOne(partial.widen(row.slice(start, end)), shape, context));
  if (
    shape.variants !== undefined ||
    context.populateExisting === true ||
    context.onLoad !== undefined ||
    !mapped.plainKey
  )
    return (row) => (isAbsent(row[key]) ? null : hydrateOne(row.slice(start, end), shape, context));
  const Class = mapped.entityClass as new (row: Row) => Entity;
  let last: Entity | undefined;
  let lastIdentity: unknown;
  return (row) => {
    const identity = row[key];
    if (isAbsent(identity)) return null;
    // Rows of one owner come together.
    if (last !== undefined && identity === lastIdentity) return last;
    let entity = identities.get(mapped, identity);
    if (entity === undefined) {
      entity = new Class(row.slice(start, end));
      setLink(entity, link);
      identities.set(mapped, identity, entity);
    } else if (peekState(entity)?.expired != null) fillExpired(entity, mapped, row.slice(start, end));
    lastIdentity = identity;
    return (last = entity);
  };
}

/** Whether the way from what the query finds to a part goes over a relation in which owners share targets. */
function isShared(parts: readonly JoinedPart[], index: number): boolean {
  for (let part = parts[index]; part !== undefined; part = parts[part.parent])
    if (part.relation.spec.kind === 'manyToOne' || part.relation.spec.kind === 'manyToMany') return true;
  return false;
}

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

/** Fills a to-one relation, row by row. */
class OneFilling {
  private readonly part: JoinedPart;
  private readonly host: EntityHost;
  /** Targets by owner, where two rows may say they are one's. */
  private readonly met: Map<Entity, Entity | null> | undefined;
  private told = false;

  constructor(part: JoinedPart, host: EntityHost) {
    this.part = part;
    this.host = host;
    this.met = part.relation.spec.kind === 'oneToOneInverse' ? new Map() : undefined;
  }
  put(owner: Entity, target: Entity | null): void {
    const { relation } = this.part;
    const before = this.met?.get(owner);
    if (before !== undefined && before !== target && !this.told) {
      this.told = true;
      const { name } = relation.owner;
      this.host.warn?.(`${name}.${relation.name}: multiple rows for one ${name}; the first is used`);
    }
    if (before === undefined) this.met?.set(owner, target);
    if (!isLoaded(owner, relation.name))
      fillRelation(this.host, owner, relation, target === null ? [] : [target], undefined);
  }
  finish(): void {
    // Each row was put in place when it came.
  }
}

/** Collects the members of a list relation. */
class ManyFilling {
  private readonly part: JoinedPart;
  private readonly host: EntityHost;
  private readonly members = new Map<Entity, Entity[]>();
  /** Members by owner, where several ways lead to one. */
  private readonly met: Map<Entity, Set<Entity>> | undefined;

  /** @param shared - an owner may be that of several rows found, which repeat its members */
  constructor(part: JoinedPart, host: EntityHost, shared: boolean) {
    this.part = part;
    this.host = host;
    this.met = shared ? new Map() : undefined;
  }
  put(owner: Entity, target: Entity | null): void {
    let list = this.members.get(owner);
    if (list === undefined) {
      this.members.set(owner, (list = []));
      this.met?.set(owner, new Set());
    }
    // What is joined further repeats a member in rows that follow each other.
    if (target === null || list[list.length - 1] === target) return;
    const met = this.met?.get(owner);
    if (met?.has(target) === true) return;
    met?.add(target);
    list.push(target);
  }
  finish(): void {
    const { relation, options } = this.part;
    for (const [owner, list] of this.members)
      if (isPart(options) || !isLoaded(owner, relation.name)) fillRelation(this.host, owner, relation, list, options);
  }
}
