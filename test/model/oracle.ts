/** What SQLAlchemy's documentation says a unit of work does, over a `World`: both sides of relations, cascades, what a flush leaves. */
import { CLASSES, LINKS, classOf, refsTo, type ClassSpec, type RefSpec, type Value } from './description.js';
import { listName, pairOf, type Handle, type Thing, type World } from './world.js';

/** What a flush has to do: succeed, fail, or one of the two where no order of statements can be asked for. */
export type Outcome = 'succeeds' | 'fails' | 'either';

/** Points a thing at another: it leaves where it was, and pushes out who was there alone. */
export function setRef(world: World, handle: Handle, ref: RefSpec, target: Handle | null): void {
  const thing = world.thing(handle);
  const old = thing.refs[ref.name] ?? null;
  if (old === target) return;
  thing.refs[ref.name] = target;
  if (ref.position !== undefined) {
    if (old !== null) take(world, listName(old, ref), handle);
    if (target !== null) listOf(world, listName(target, ref)).push(handle);
  }
  if (ref.unique === true && target !== null)
    for (const other of world.referring(target, thing.spec, ref))
      if (other.handle !== handle) setRef(world, other.handle, ref, null);
  if (target === null && ref.owned === true && world.pending.has(handle)) forget(world, handle);
}

export function listOf(world: World, name: string): Handle[] {
  const list = world.lists.get(name) ?? [];
  world.lists.set(name, list);
  return list;
}
function take(world: World, name: string, handle: Handle): void {
  const list = listOf(world, name);
  if (list.includes(handle)) list.splice(list.indexOf(handle), 1);
}

/** A new thing that nobody owns any more is not written, nor is what it owns. */
export function forget(world: World, handle: Handle): void {
  const thing = world.things.get(handle);
  if (thing === undefined) return;
  remove(world, thing);
  for (const { spec, ref } of refsTo(thing.spec.name))
    if (ref.owned === true)
      for (const other of world.referring(handle, spec, ref))
        if (world.pending.has(other.handle)) forget(world, other.handle);
}

function remove(world: World, thing: Thing): void {
  const { handle } = thing;
  world.things.delete(handle);
  world.pending.delete(handle);
  world.doomed.delete(handle);
  for (const pairs of world.links.values())
    for (const pair of pairs) if (pairOf(pair).includes(handle)) pairs.delete(pair);
  for (const ref of thing.spec.refs) {
    const target = thing.refs[ref.name];
    if (ref.position !== undefined && target != null) take(world, listName(target, ref), handle);
  }
  for (const { ref } of refsTo(thing.spec.name)) world.lists.delete(listName(handle, ref));
}

/** What the next flush deletes: what was asked for, orphans, and what they own. */
export function dying(world: World): Set<Handle> {
  const found = new Set(world.doomed);
  for (const thing of world.things.values())
    if (!world.pending.has(thing.handle))
      if (thing.spec.refs.some((ref) => ref.owned === true && thing.refs[ref.name] === null)) found.add(thing.handle);
  for (const handle of found)
    for (const { spec, ref } of refsTo(world.thing(handle).spec.name))
      if (ref.owned === true) for (const thing of world.referring(handle, spec, ref)) found.add(thing.handle);
  return found;
}

/** What a flush leaves, and whether it has to succeed. `deferred`: foreign keys of renamed rows are checked at commit. */
export function flushed(before: World, deferred: boolean): { readonly world: World; readonly outcome: Outcome } {
  const world = before.copy();
  const stored = before.stored ?? before;
  const gone = dying(world);
  renumber(world, stored, gone);
  for (const handle of gone) blank(world, world.thing(handle).spec, handle, gone);
  let outcome: Outcome = 'succeeds';
  for (const handle of gone)
    for (const { spec, ref } of refsTo(world.thing(handle).spec.name))
      if (world.referring(handle, spec, ref).some((thing) => !gone.has(thing.handle))) outcome = 'fails';
  if (outcome === 'fails') return { world, outcome };
  for (const handle of gone) remove(world, world.thing(handle));
  raiseVersions(world, stored);
  if (clashes(world)) outcome = 'fails';
  else if (handsOver(world, stored) || keysSwap(world, stored) || (!deferred && renamesReferred(world, stored)))
    outcome = 'either';
  world.pending.clear();
  world.doomed.clear();
  world.stored = world.copy();
  return { world, outcome };
}

/** Rows that refer to a deleted one without being owned lose their reference, where the deleted side knows of them. */
function blank(world: World, deleted: ClassSpec, handle: Handle, gone: ReadonlySet<Handle>): void {
  for (const { spec, ref } of refsTo(deleted.name)) {
    if (ref.inverse === undefined || !ref.nullable) continue;
    for (const thing of world.referring(handle, spec, ref)) if (!gone.has(thing.handle)) thing.refs[ref.name] = null;
  }
}

/** Lists whose members changed are numbered anew; those that only lost deleted rows are not. */
function renumber(world: World, stored: World, gone: ReadonlySet<Handle>): void {
  for (const spec of CLASSES)
    for (const ref of spec.refs) {
      const { position } = ref;
      if (position === undefined) continue;
      for (const owner of world.of(ref.target)) {
        const name = listName(owner.handle, ref);
        const members = world.lists.get(name) ?? [];
        if (gone.has(owner.handle) || (stored.lists.get(name) ?? []).join() === members.join()) continue;
        members
          .filter((member) => !gone.has(member))
          .forEach((member, index) => (world.thing(member).values[position] = index));
      }
    }
}

function raiseVersions(world: World, stored: World): void {
  for (const thing of world.things.values()) {
    const { version, columns, refs } = thing.spec;
    if (version === undefined) continue;
    const old = stored.things.get(thing.handle);
    // A new thing in a deleted one's row goes on counting where that was: how far is learned.
    if (old === undefined) {
      if (tookOver(world, thing, stored)) Reflect.deleteProperty(thing.values, version);
      else thing.values[version] ??= 1;
    } else if (
      columns.some(({ field }) => thing.values[field] !== old.values[field]) ||
      refs.some(({ name }) => thing.refs[name] !== old.refs[name])
    )
      thing.values[version] = Number(old.values[version]) + 1;
  }
}

const tookOver = (world: World, thing: Thing, stored: World): boolean =>
  [...stored.things.values()].some((old) => stored.identityOf(old) === world.identityOf(thing));

/** What may be there once only, as text by thing: keys given by the application, unique columns, one-to-one keys. */
function* claims(thing: Thing): Generator<{ readonly claim: string; readonly parked: boolean }> {
  const { spec } = thing;
  if (!spec.generated) yield { claim: `key ${spec.root} ${keyParts(thing).join()}`, parked: false };
  for (const { field, unique } of spec.columns) {
    const value: Value | undefined = thing.values[field];
    if (unique === true && value != null) yield { claim: `${spec.name}.${field} ${String(value)}`, parked: true };
  }
  for (const ref of spec.refs)
    if (ref.unique === true && thing.refs[ref.name] != null)
      yield { claim: `${spec.name}.${ref.name} ${String(thing.refs[ref.name])}`, parked: ref.nullable };
}

/** A key, with what it takes from others named by who they are. */
const keyParts = ({ spec, values, refs }: Thing): unknown[] =>
  spec.key.map((field) => {
    const ref = spec.refs.find((each) => each.fields.includes(field));
    return ref === undefined ? values[field] : `#${String(refs[ref.name])}`;
  });

function clashes(world: World): boolean {
  const seen = new Set<string>();
  for (const thing of world.things.values()) {
    for (const ref of thing.spec.refs) if (!ref.nullable && thing.refs[ref.name] === null) return true;
    for (const { claim } of claims(thing)) {
      if (seen.has(claim)) return true;
      seen.add(claim);
    }
  }
  return false;
}

/** Whether a row takes what another kept row had, and NULL can't stand in between: no order of statements may do. */
function handsOver(world: World, stored: World): boolean {
  const holders = new Map<string, Handle>();
  for (const thing of stored.things.values())
    if (world.things.has(thing.handle))
      for (const { claim, parked } of claims(thing)) if (!parked) holders.set(claim, thing.handle);
  for (const thing of world.things.values())
    if (stored.things.has(thing.handle))
      for (const { claim } of claims(thing)) if ((holders.get(claim) ?? thing.handle) !== thing.handle) return true;
  return false;
}

/** Whether a row whose key contains another's goes from a renamed one to that which takes its former key. */
function keysSwap(world: World, stored: World): boolean {
  return [...stored.things.values()].some((old) => {
    const now = world.things.get(old.handle);
    return old.spec.refs.some((ref) => {
      const [before, after] = [old.refs[ref.name], now?.refs[ref.name]];
      if (!ref.fields.some((field) => old.spec.key.includes(field)) || before == null || after == null) return false;
      return before !== after && stored.identityOf(stored.thing(before)) === world.identityOf(world.thing(after));
    });
  });
}

/** Whether a key changes that rows refer to, which the database does not rename. */
function renamesReferred(world: World, stored: World): boolean {
  return [...stored.things.values()].some((old) => {
    const now = world.things.get(old.handle);
    if (now === undefined || old.spec.renamed !== 'whenDeferred') return false;
    if (world.identityOf(now) === stored.identityOf(old)) return false;
    return refsTo(old.spec.name).some(({ spec, ref }) => stored.referring(old.handle, spec, ref).length > 0);
  });
}

/** Whether a new thing can leave without anything that stays referring to it. */
export function canForget(world: World, handle: Handle): boolean {
  const thing = world.thing(handle);
  if (LINKS.some(({ name }) => [...(world.links.get(name) ?? [])].some((pair) => pairOf(pair).includes(handle))))
    return false;
  return refsTo(thing.spec.name).every(({ spec, ref }) =>
    world
      .referring(handle, spec, ref)
      .every(
        (other) =>
          ref.owned === true && world.pending.has(other.handle) && held(other) === 1 && canForget(world, other.handle),
      ),
  );
}

/** How many others a thing refers to. */
export const held = (thing: Thing): number => Object.values(thing.refs).filter((target) => target !== null).length;

/** Whether pointing a thing elsewhere leaves nothing behind that this oracle has no word for. */
export function canPoint(world: World, handle: Handle, ref: RefSpec, target: Handle | null): boolean {
  const thing = world.thing(handle);
  const leaves = (other: Thing): boolean =>
    ref.owned !== true || !world.pending.has(other.handle) || (held(other) === 1 && canForget(world, other.handle));
  if (target === null) return leaves(thing);
  if (ref.target === thing.spec.name && isAbove(world, ref, handle, target)) return false;
  return ref.unique !== true || world.referring(target, classOf(thing.spec.name), ref).every(leaves);
}

function isAbove(world: World, ref: RefSpec, handle: Handle, below: Handle): boolean {
  for (let at: Handle | null = below; at !== null; at = world.thing(at).refs[ref.name] ?? null)
    if (at === handle) return true;
  return false;
}
