/**
 * What the oracle knows: things with their values, what they refer to and their links, as rows of maps. One truth of both sides of
 * each relation; the graph of objects has to agree with it wherever it is loaded.
 */
import { classOf, CLASSES, LINKS, type ClassSpec, type RefSpec, type Value } from './description.js';

/** Stands for one entity, whatever object carries it. */
export type Handle = number;

export interface Thing {
  readonly handle: Handle;
  readonly spec: ClassSpec;
  readonly values: Record<string, Value>;
  readonly refs: Record<string, Handle | null>;
}

export class World {
  things = new Map<Handle, Thing>();
  /** New since the last flush. */
  pending = new Set<Handle>();
  /** Asked to be deleted by the next flush. */
  doomed = new Set<Handle>();
  /** `left right` of each relation of links. */
  links = new Map<string, Set<string>>(LINKS.map(({ name }) => [name, new Set<string>()]));
  /** Members of ordered lists, by owner and relation. */
  lists = new Map<string, Handle[]>();
  /** As it was when it was last flushed; null in that copy itself. */
  stored: World | null = null;

  copy(): World {
    const copy = new World();
    for (const [handle, thing] of this.things)
      copy.things.set(handle, { ...thing, values: { ...thing.values }, refs: { ...thing.refs } });
    copy.pending = new Set(this.pending);
    copy.doomed = new Set(this.doomed);
    for (const [name, pairs] of this.links) copy.links.set(name, new Set(pairs));
    for (const [name, members] of this.lists) copy.lists.set(name, [...members]);
    return copy;
  }

  thing(handle: Handle): Thing {
    const thing = this.things.get(handle);
    if (thing === undefined) throw new Error(`no thing ${String(handle)}`);
    return thing;
  }
  of(name: string): Thing[] {
    return [...this.things.values()].filter((thing) => thing.spec.name === name);
  }
  /** What refers to a thing by a foreign key. */
  referring(target: Handle, spec: ClassSpec, ref: RefSpec): Thing[] {
    return this.of(spec.name).filter((thing) => thing.refs[ref.name] === target);
  }

  /** The value of a field, foreign keys followed; undefined while a key is not made yet. */
  value(thing: Thing, field: string): Value | undefined {
    const ref = thing.spec.refs.find((each) => each.fields.includes(field));
    if (ref === undefined) return thing.values[field];
    const target = thing.refs[ref.name];
    if (target === null || target === undefined) return null;
    const other = this.thing(target);
    return this.value(other, other.spec.key[ref.fields.indexOf(field)] as string);
  }
  keyOf(thing: Thing): readonly (Value | undefined)[] {
    return thing.spec.key.map((field) => this.value(thing, field));
  }
  /** `Task n,1,2`, or undefined while a part is not made yet. */
  identityOf(thing: Thing): string | undefined {
    const key = this.keyOf(thing);
    return key.includes(undefined) ? undefined : `${thing.spec.root} ${key.join()}`;
  }

  /** The rows of every table as the database should have them, each as text, sorted. */
  rows(): Map<string, string[]> {
    const tables = new Map<string, string[]>();
    for (const { tables: own } of CLASSES) for (const { name } of own) tables.set(name, []);
    for (const thing of this.things.values())
      for (const { name, columns } of thing.spec.tables)
        (tables.get(name) as string[]).push(JSON.stringify(columns.map((column) => this.#stored(thing, column))));
    for (const { name, table } of LINKS)
      tables.set(
        table,
        [...(this.links.get(name) ?? [])].map((pair) =>
          JSON.stringify(pairOf(pair).map((handle) => this.keyOf(this.thing(handle))[0])),
        ),
      );
    for (const rows of tables.values()) rows.sort();
    return tables;
  }
  #stored(thing: Thing, column: string): Value | undefined {
    if (column === 'kind') return thing.spec.kind;
    const { columns, refs } = thing.spec;
    for (const ref of refs) {
      const at = ref.columns.indexOf(column);
      if (at >= 0) return this.value(thing, ref.fields[at] as string);
    }
    const own = columns.find((each) => each.column === column);
    return own === undefined ? undefined : thing.values[own.field];
  }
}

export const pairOf = (pair: string): [Handle, Handle] => pair.split(' ').map(Number) as [Handle, Handle];
export const pairText = (left: Handle, right: Handle): string => `${String(left)} ${String(right)}`;
export const listName = (owner: Handle, ref: RefSpec): string => `${String(owner)} ${ref.inverse ?? ''}`;
export const orderedRef = (name: string): RefSpec | undefined => classOf(name).refs.find((ref) => ref.position);
