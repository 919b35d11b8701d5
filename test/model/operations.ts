/** What a sequence may do. Each operation chooses its operands from what the oracle knows, and does it to both sides. */
import type { Collection, Entity } from 'joinery';
import fc from 'fast-check';
import { expect } from 'vitest';
import { CLASSES, classOf, LINKS, type ClassSpec, type RefSpec, type Value } from './description.js';
import { canForget, canPoint, dying, forget, listOf, setRef } from './oracle.js';
import { fieldsOf, Run } from './run.js';
import { listName, pairText, type Handle, type Thing } from './world.js';

/** Which operation, and four numbers it chooses its operands by. */
export type Step = readonly [operation: number, a: number, b: number, c: number, d: number];

type Operation = (run: Run, a: number, b: number, c: number, d: number) => Promise<void>;

const pick = <T>(from: readonly T[], by: number): T | undefined =>
  from.length === 0 ? undefined : from[by % from.length];
const say = (thing: Thing): string => `#${String(thing.handle)}`;

/** Things that stay. */
function alive(run: Run): Thing[] {
  const gone = dying(run.world);
  return [...run.world.things.values()].filter((thing) => !gone.has(thing.handle));
}
const targets = (run: Run, ref: RefSpec): Thing[] => alive(run).filter((thing) => thing.spec.name === ref.target);

const members = (entity: Entity, relation: string): Collection<Entity> & Iterable<Entity> =>
  fieldsOf(entity)[relation] as Collection<Entity> & Iterable<Entity>;
const loader = (relation: string): string => `load${relation.charAt(0).toUpperCase()}${relation.slice(1)}`;

/** Loads a relation that is not loaded; false where a flush before that failed. */
async function load(run: Run, handle: Handle, relation: string, kind: 'many' | 'one'): Promise<boolean> {
  const entity = run.entity(handle);
  if (run.isLoaded(entity, relation) || run.world.pending.has(handle)) return true;
  run.note(`load #${String(handle)}.${relation}`);
  return run.writing(async () => {
    if (kind === 'many') await members(entity, relation).load();
    else await (fieldsOf(entity)[loader(relation)] as () => Promise<unknown>).call(entity);
  });
}

/** What is assigned while expired is written whatever it was, which raises a version; the oracle knows of differences only. */
const isBlind = (run: Run, { handle, spec }: Thing): boolean =>
  spec.version !== undefined && run.isExpired(run.entity(handle));

/** A value of a column that nobody has, where it is to be free; any other. */
function draw(run: Run, spec: ClassSpec, values: Thing['values'], seed: number, free: boolean): void {
  const drawn = spec.columns.filter((column) => column.managed !== true);
  drawn.forEach(({ field, values: from }, index) => (values[field] = from[(seed >> index) % from.length] as Value));
  if (!free) return;
  const taken = (field: string): Set<unknown> => new Set(run.world.of(spec.name).map((other) => other.values[field]));
  for (const { field, values: from, unique } of drawn) {
    if (unique !== true && !spec.key.includes(field)) continue;
    if (spec.key.length > 1) continue;
    const known = taken(field);
    if (known.has(values[field]))
      values[field] = from.find((value) => value !== null && !known.has(value)) ?? values[field] ?? null;
    if (unique === true && known.has(values[field])) values[field] = null;
  }
}

const create: Operation = async (run, a, b, c, d) => {
  const spec = pick(run.family, a) as ClassSpec;
  const chosen = spec.refs.map((ref, index) => {
    const target = pick(targets(run, ref), b + index);
    return { ref, target: ref.nullable && (c + index) % 3 === 0 ? undefined : target };
  });
  if (chosen.some(({ ref, target }) => !ref.nullable && target === undefined)) return;
  if (
    chosen.some(
      ({ ref, target }) =>
        target !== undefined &&
        ref.unique === true &&
        run.world.referring(target.handle, spec, ref).some((other) => !canPoint(run.world, other.handle, ref, null)),
    )
  )
    return;
  if (!(await run.reach(...chosen.map(({ target }) => target?.handle)))) return;
  for (const { ref, target } of chosen)
    if (target !== undefined && ref.unique === true)
      if (!(await run.reach(...run.world.referring(target.handle, spec, ref).map((other) => other.handle)))) return;
  const values: Thing['values'] = {};
  draw(run, spec, values, c, d % 8 !== 0);
  const thing = run.add(spec, values);
  const byList =
    d % 3 === 2 ? chosen.find(({ ref, target }) => target !== undefined && ref.inverse !== undefined) : undefined;
  const refs = chosen.filter((each) => each.target !== undefined && each !== byList);
  const entityOf = (target: Thing | undefined): Entity => run.entity((target as Thing).handle);
  run.note(
    `create ${say(thing)} ${spec.name} ${JSON.stringify(values)} ${chosen.map(({ ref, target }) => `${ref.name}=${String(target?.handle)}`).join()} ${byList === undefined ? (d % 3 === 0 ? 'input' : 'assigned') : `by ${byList.ref.inverse ?? ''}`}`,
  );
  const given = d % 3 === 0 ? Object.fromEntries(refs.map(({ ref, target }) => [ref.name, entityOf(target)])) : {};
  const positions = Object.fromEntries(
    spec.refs.flatMap(({ position }) => (position === undefined ? [] : [[position, 0]])),
  );
  const entity = run.make(spec, { ...positions, ...values, ...given });
  run.bound.set(thing.handle, entity);
  if (d % 3 !== 0) for (const { ref, target } of refs) fieldsOf(entity)[ref.name] = entityOf(target);
  if (byList === undefined) run.session.add(entity);
  else if (byList.ref.inverseKind === 'one') fieldsOf(entityOf(byList.target))[byList.ref.inverse as string] = entity;
  else members(entityOf(byList.target), byList.ref.inverse as string).add(entity);
  for (const { ref, target } of chosen) if (target !== undefined) setRef(run.world, thing.handle, ref, target.handle);
};

const change: Operation = async (run, a, b, c) => {
  const thing = pick(alive(run), a);
  const column = pick(
    (thing?.spec.columns ?? []).filter(
      ({ field, managed }) => managed !== true && thing?.spec.key.includes(field) !== true,
    ),
    b,
  );
  if (thing === undefined || column === undefined || !(await run.reach(thing.handle))) return;
  if (isBlind(run, thing)) return;
  const value = pick(column.values, c) as Value;
  run.note(`change ${say(thing)}.${column.field} = ${String(value)}`);
  run.world.thing(thing.handle).values[column.field] = value;
  fieldsOf(run.entity(thing.handle))[column.field] = value;
};

const rename: Operation = async (run, a, b, c, d) => {
  const thing = pick(
    alive(run).filter(({ spec }) => spec.renamed !== undefined),
    a,
  );
  const column = pick(
    (thing?.spec.columns ?? []).filter(({ field }) => thing?.spec.key.includes(field) === true),
    b,
  );
  if (thing === undefined || column === undefined || !(await run.reach(thing.handle))) return;
  if (isBlind(run, thing)) return;
  const value = pick(column.values, c) as Value;
  const clash = run.world.of(thing.spec.name).some((other) => other.values[column.field] === value);
  if (clash && d % 4 !== 0) return;
  run.note(`rename ${say(thing)}.${column.field} = ${String(value)}`);
  run.world.thing(thing.handle).values[column.field] = value;
  fieldsOf(run.entity(thing.handle))[column.field] = value;
};

/** Two rows exchange a unique value. */
const swap: Operation = async (run, a, b) => {
  const owners = alive(run).filter(({ spec }) => spec.name === 'Owner');
  const [one, other] = [pick(owners, a), pick(owners, b)];
  if (one === undefined || other === undefined || one === other || !(await run.reach(one.handle, other.handle))) return;
  run.note(`swap code of ${say(one)} and ${say(other)}`);
  const [first, second] = [run.world.thing(one.handle), run.world.thing(other.handle)];
  const { code = null } = first.values;
  first.values['code'] = second.values['code'] ?? null;
  second.values['code'] = code;
  fieldsOf(run.entity(one.handle))['code'] = first.values['code'];
  fieldsOf(run.entity(other.handle))['code'] = code;
};

/** Gives a thing another parent or none, from either side. */
const move: Operation = async (run, a, b, c, d) => {
  const explicit = run.world.doomed;
  const movable = [...run.world.things.values()].filter(
    ({ handle, spec }) => spec.refs.length > 0 && !explicit.has(handle),
  );
  const thing = pick(movable, a);
  const ref = pick(thing?.spec.refs ?? [], b);
  if (thing === undefined || ref === undefined) return;
  const { handle } = thing;
  const target = c % 5 === 0 ? undefined : pick(targets(run, ref), c);
  const old = thing.refs[ref.name] ?? null;
  if (c % 5 !== 0 && target === undefined) return;
  if (target === undefined && old === null) return;
  // What dies with something else than this parent stays lost.
  const gone = dying(run.world);
  if (
    gone.has(handle) &&
    (target === undefined ||
      thing.spec.refs.some((each) => each !== ref && each.owned === true && gone.has(thing.refs[each.name] ?? -1)))
  )
    return;
  if (target?.handle === handle || !canPoint(run.world, handle, ref, target?.handle ?? null)) return;
  const pushed =
    target !== undefined && ref.unique === true
      ? run.world.referring(target.handle, thing.spec, ref).map((other) => other.handle)
      : [];
  if (pushed.some((other) => other !== handle && !canPoint(run.world, other, ref, null))) return;
  if (!(await run.reach(handle, target?.handle, old, ...pushed)) || !run.world.things.has(handle)) return;
  if (run.world.thing(handle).refs[ref.name] !== old) return;
  if (isBlind(run, thing)) return;
  const entity = run.entity(handle);
  const inverse = d % 3 === 0 ? undefined : ref.inverse;
  const from = target === undefined ? (old as Handle) : target.handle;
  if (d % 3 === 2 && inverse !== undefined && !(await load(run, from, inverse, ref.inverseKind ?? 'many'))) return;
  if (!run.world.things.has(handle) || run.world.thing(handle).refs[ref.name] !== old || !run.world.things.has(from))
    return;
  if (dying(run.world).has(from) && target !== undefined) return;
  run.note(
    `move ${say(thing)}.${ref.name} from ${String(old)} to ${String(target?.handle ?? null)} ${inverse === undefined ? '' : `by ${inverse}`}${d % 3 === 2 ? ' loaded' : ''}`,
  );
  if (inverse === undefined) fieldsOf(entity)[ref.name] = target === undefined ? null : run.entity(target.handle);
  else if (ref.inverseKind === 'one') fieldsOf(run.entity(from))[inverse] = target === undefined ? null : entity;
  else if (target === undefined) members(run.entity(from), inverse).remove(entity);
  else members(run.entity(from), inverse).add(entity);
  setRef(run.world, handle, ref, target?.handle ?? null);
};

/** Assigns a whole list: some of its members, and some that come from elsewhere, in another order. */
const replace: Operation = async (run, a, b, c) => {
  const lists = alive(run).flatMap((owner) =>
    Run.inverses(owner.spec.name)
      .filter(({ ref }) => ref.inverseKind === 'many')
      .map((each) => ({ owner, ...each })),
  );
  const list = pick(lists, a);
  if (list === undefined) return;
  const { owner, spec, ref } = list;
  const living = new Set(alive(run).map(({ handle }) => handle));
  const candidates = run.world.of(spec.name).filter(({ handle }) => living.has(handle) && handle !== owner.handle);
  const chosen = candidates.filter((_, index) => ((b >> index) & 1) === 1);
  if (c % 2 === 1) chosen.reverse();
  const left = run.world.referring(owner.handle, spec, ref).filter((member) => !chosen.includes(member));
  if (left.some((member) => !living.has(member.handle) || !canPoint(run.world, member.handle, ref, null))) return;
  if (chosen.some((member) => !canPoint(run.world, member.handle, ref, owner.handle))) return;
  const parents = chosen.map((member) => member.refs[ref.name]);
  if (
    !(await run.reach(
      owner.handle,
      ...left.map((each) => each.handle),
      ...chosen.map((each) => each.handle),
      ...parents,
    ))
  )
    return;
  const now = run.world.referring(owner.handle, spec, ref).length;
  if (!(await load(run, owner.handle, ref.inverse as string, 'many'))) return;
  if (
    run.world.referring(owner.handle, spec, ref).length !== now ||
    chosen.some(({ handle }) => !run.world.things.has(handle))
  )
    return;
  run.note(`replace ${say(owner)}.${ref.inverse ?? ''} by ${chosen.map(say).join()}`);
  fieldsOf(run.entity(owner.handle))[ref.inverse as string] = chosen.map(({ handle }) => run.entity(handle));
  for (const member of left) setRef(run.world, member.handle, ref, null);
  for (const member of chosen) setRef(run.world, member.handle, ref, owner.handle);
  if (ref.position !== undefined) {
    const order = listOf(run.world, listName(owner.handle, ref));
    order.splice(0, order.length, ...chosen.map(({ handle }) => handle));
  }
};

const link: Operation = async (run, a, b, c, d) => {
  const spec = pick(
    LINKS.filter(({ left }) => run.family.some(({ name }) => name === left.class)),
    a,
  );
  if (spec === undefined) return;
  const living = alive(run);
  const left = pick(
    living.filter((thing) => thing.spec.name === spec.left.class),
    b,
  );
  const right = pick(
    living.filter((thing) => thing.spec.name === spec.right.class),
    c,
  );
  if (left === undefined || right === undefined) return;
  const [own, other, relation] = d % 2 === 0 ? [left, right, spec.left.relation] : [right, left, spec.right.relation];
  if (!(await run.reach(left.handle, right.handle))) return;
  if (d % 4 > 1 && !(await load(run, own.handle, relation, 'many'))) return;
  const pairs = run.world.links.get(spec.name) as Set<string>;
  const pair = pairText(left.handle, right.handle);
  const has = pairs.has(pair);
  run.note(`${has ? 'unlink' : 'link'} ${say(own)}.${relation} ${say(other)}`);
  const list = members(run.entity(own.handle), relation);
  if (has) list.remove(run.entity(other.handle));
  else list.add(run.entity(other.handle));
  if (has) pairs.delete(pair);
  else pairs.add(pair);
};

const relink: Operation = async (run, a, b, c) => {
  const spec = pick(
    LINKS.filter(({ left }) => run.family.some(({ name }) => name === left.class)),
    a,
  );
  if (spec === undefined) return;
  const living = alive(run);
  const left = pick(
    living.filter((thing) => thing.spec.name === spec.left.class),
    b,
  );
  const rights = living.filter(
    (thing, index) => thing.spec.name === spec.right.class && ((c >> (index % 8)) & 1) === 1,
  );
  if (left === undefined) return;
  if (!(await run.reach(left.handle, ...rights.map((each) => each.handle)))) return;
  if (!(await load(run, left.handle, spec.left.relation, 'many'))) return;
  if ([left, ...rights].some(({ handle }) => !run.world.things.has(handle) || dying(run.world).has(handle))) return;
  // What dies stays a member until it is gone.
  const gone = dying(run.world);
  const pairs = run.world.links.get(spec.name) as Set<string>;
  if ([...pairs].some((pair) => pair.startsWith(`${String(left.handle)} `) && gone.has(Number(pair.split(' ')[1]))))
    return;
  run.note(`relink ${say(left)}.${spec.left.relation} = ${rights.map(say).join()}`);
  fieldsOf(run.entity(left.handle))[spec.left.relation] = rights.map(({ handle }) => run.entity(handle));
  for (const pair of pairs) if (pair.startsWith(`${String(left.handle)} `)) pairs.delete(pair);
  for (const { handle } of rights) pairs.add(pairText(left.handle, handle));
};

const remove: Operation = async (run, a) => {
  const thing = pick(alive(run), a);
  if (thing === undefined || !(await run.reach(thing.handle))) return;
  const { handle } = thing;
  if (!run.world.things.has(handle)) return;
  if (run.world.pending.has(handle)) {
    if (Object.values(thing.refs).some((target) => target !== null) || !canForget(run.world, handle)) return;
    run.note(`delete pending ${say(thing)}`);
    run.session.delete(run.entity(handle));
    forget(run.world, handle);
    return;
  }
  run.note(`delete ${say(thing)}`);
  run.session.delete(run.entity(handle));
  run.world.doomed.add(handle);
};

const spare: Operation = async (run, a) => {
  const handle = pick([...run.world.doomed], a);
  if (handle === undefined || !(await run.reach(handle)) || !run.world.doomed.has(handle)) return;
  run.note(`add #${String(handle)} again`);
  run.session.add(run.entity(handle));
  run.world.doomed.delete(handle);
};

const flush: Operation = async (run) => void (await run.flush());
const commit: Operation = async (run) => void (await run.commit());
const rollback: Operation = async (run, a) => run.rollback(a % 2 === 0);

const savepoint: Operation = async (run) => {
  if (run.savepoints.length > 3) return;
  run.note('savepoint');
  await run.writing(async () => {
    const nested = await run.session.nested();
    run.opened = nested;
  });
  if (run.opened !== undefined) run.savepoints.push({ world: run.snapshot(), nested: run.opened });
  run.opened = undefined;
};
const release: Operation = async (run) => {
  const last = run.savepoints[run.savepoints.length - 1];
  if (last === undefined) return;
  run.note('release');
  if (await run.writing(() => last.nested.release())) run.savepoints.pop();
};

/** All rows of a class, with a relation of theirs loaded or without. */
const query: Operation = async (run, a, b) => {
  const spec = pick(run.family, a) as ClassSpec;
  const relation = pick(run.relations(spec), b);
  run.touched.add(spec.name);
  run.note(`query ${spec.name} ${relation ?? ''}`);
  let found: readonly Entity[] = [];
  const tree = relation === undefined || b % 2 === 0 ? {} : { [relation]: true };
  const done = await run.writing(async () => {
    found = await run.repository(spec).load(tree).all();
  });
  if (!done) return;
  const kin = [...run.world.things.values()].filter(
    (thing) => thing.spec === spec || (spec.name === 'Party' && thing.spec.root === 'Party'),
  );
  expect(found.map((entity) => run.nameOf(entity)).sort()).toEqual(
    kin.map((thing) => `${thing.spec.name} ${run.world.keyOf(thing).join()}`).sort(),
  );
};

const loadOne: Operation = async (run, a, b) => {
  const thing = pick(alive(run), a);
  if (thing === undefined || !(await run.reach(thing.handle))) return;
  const relation = pick(run.relations(thing.spec), b);
  if (relation !== undefined && run.world.things.has(thing.handle))
    await load(run, thing.handle, relation, run.kindOf(thing.spec, relation));
};

const stored = (run: Run): Thing[] => alive(run).filter(({ handle }) => !run.world.pending.has(handle));

const refresh: Operation = async (run, a) => {
  const thing = pick(stored(run), a);
  if (thing === undefined || !(await run.flush()) || !(await run.reach(thing.handle))) return;
  if (!run.world.things.has(thing.handle)) return;
  run.note(`refresh ${say(thing)}`);
  await run.writing(() => run.session.refresh(run.entity(thing.handle)));
};

const expire: Operation = async (run, a, b) => {
  const thing = pick(stored(run), a);
  if (thing === undefined || !(await run.flush()) || !(await run.reach(thing.handle))) return;
  if (!run.world.things.has(thing.handle)) return;
  const names = b % 3 === 0 ? undefined : run.relations(thing.spec).filter((_, index) => ((b >> index) & 1) === 1);
  run.note(`expire ${say(thing)} ${names?.join() ?? ''}`);
  run.session.expire(run.entity(thing.handle), names);
};

/** Lets everything go: what is asked for later is read again. */
const clear: Operation = async (run) => {
  if (!(await run.flush())) return;
  run.note('expunge all');
  run.session.expungeAll();
  run.bound.clear();
};

/** Merges a copy made outside of the session, with one column changed. */
const mergeCopy: Operation = async (run, a, b, c) => {
  const thing = pick(stored(run), a);
  if (thing === undefined || !(await run.flush())) return;
  if (!run.world.things.has(thing.handle)) return;
  const { spec, handle } = thing;
  const own = run.world.thing(handle);
  const fields = [...spec.columns.map(({ field }) => field), ...spec.refs.flatMap((ref) => ref.fields)];
  const input = Object.fromEntries(fields.map((field) => [field, run.world.value(own, field)]));
  const column = pick(
    spec.columns.filter(({ field, managed }) => managed !== true && !spec.key.includes(field)),
    b,
  );
  if (column !== undefined) input[column.field] = pick(column.values, c);
  run.note(`merge a copy of ${say(thing)} ${JSON.stringify(input)}`);
  const merged = await run.session.merge(run.make(spec, input));
  run.rebind();
  expect(run.bound.get(handle), `merge gives the session's own object of ${say(thing)}`).toBe(merged);
  if (column !== undefined) own.values[column.field] = input[column.field] as Value;
};

/** Merges an object the session has let go, with what it refers to, and one column changed. */
const mergeDetached: Operation = async (run, a, b, c) => {
  const thing = pick(
    stored(run).filter(({ handle }) => run.bound.has(handle)),
    a,
  );
  if (thing === undefined || !(await run.flush()) || !run.bound.has(thing.handle)) return;
  const entity = run.entity(thing.handle);
  const column = pick(
    thing.spec.columns.filter(({ field, managed }) => managed !== true && !thing.spec.key.includes(field)),
    b,
  );
  if (run.isExpired(entity)) return;
  run.note(`expunge all, merge detached ${say(thing)} ${column?.field ?? ''}`);
  run.session.expungeAll();
  run.bound.clear();
  const value = pick(column?.values ?? [], c);
  if (column !== undefined) fieldsOf(entity)[column.field] = value;
  await run.session.merge(entity);
  run.rebind();
  expect(run.bound.has(thing.handle)).toBe(true);
  if (column !== undefined) run.world.thing(thing.handle).values[column.field] = value as Value;
};

/** What sequences shrink to. */
const nothing: Operation = () => Promise.resolve();

const WEIGHTED: readonly (readonly [weight: number, operation: Operation])[] = [
  [1, nothing],
  [16, create],
  [8, change],
  [4, rename],
  [2, swap],
  [14, move],
  [4, replace],
  [6, link],
  [2, relink],
  [7, remove],
  [2, spare],
  [6, flush],
  [5, commit],
  [4, rollback],
  [5, savepoint],
  [2, release],
  [4, query],
  [8, loadOne],
  [2, refresh],
  [3, expire],
  [2, clear],
  [3, mergeCopy],
  [2, mergeDetached],
];
const OPERATIONS = WEIGHTED.flatMap(([weight, operation]) => Array.from({ length: weight }, () => operation));

/** Does one step to the session and to the oracle. */
export async function step(run: Run, [operation, a, b, c, d]: Step): Promise<void> {
  await (OPERATIONS[operation % OPERATIONS.length] as Operation)(run, a, b, c, d);
}

/** Classes that have to do with each other; a sequence keeps to one family, so that its things meet. */
const FAMILIES: readonly (readonly string[])[] = [
  ['Owner', 'Item', 'Part'],
  ['Owner', 'Item', 'Note'],
  ['Owner', 'Profile'],
  ['Owner', 'Badge'],
  ['Owner', 'Tag'],
  ['Owner', 'Doc', 'Loan'],
  ['Owner', 'Course', 'Enrolment'],
  ['Node'],
  ['Dept', 'Person'],
  ['Account', 'Letter'],
  ['Member', 'Card'],
  ['Project', 'Task'],
  ['Playlist', 'Track'],
  ['Party', 'Human', 'Firm', 'Pass'],
  CLASSES.map(({ name }) => name),
];

/** What a run of the model is made of. */
export interface Sequence {
  readonly family: number;
  readonly steps: readonly Step[];
}
export const familyOf = ({ family }: Sequence): readonly ClassSpec[] =>
  (FAMILIES[family % FAMILIES.length] as readonly string[]).map(classOf);

/** Sequences of 10 to 40 steps over one family. */
export const sequences: fc.Arbitrary<Sequence> = fc.record({
  family: fc.nat(FAMILIES.length - 1),
  steps: fc.array(fc.tuple(fc.nat(OPERATIONS.length - 1), fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), {
    minLength: 10,
    maxLength: 40,
    size: 'max',
  }),
});
