/** The database's rows and the session's objects against the oracle. */
import { inspect, sql, type Entity } from 'joinery';
import { expect } from 'vitest';
import { CLASSES, LINKS, refsTo } from './description.js';
import { fieldsOf, type Run } from './run.js';
import { listName, pairOf, type Handle, type Thing } from './world.js';

/** Every table that the sequence may have written, read past the unit of work. */
export async function checkRows(run: Run): Promise<void> {
  const expected = run.world.rows();
  const read = async (table: string, columns: readonly string[], order: readonly string[]): Promise<void> => {
    const rows = (await run.session.execute(
      sql.raw(`SELECT ${columns.join(', ')} FROM ${table}`),
    )) as unknown as Record<string, unknown>[];
    const found = rows.map((row) => JSON.stringify(order.map((column) => plain(row[column])))).sort();
    expect(found, `rows of ${table}`).toEqual(expected.get(table));
  };
  const tables = new Map<string, readonly string[]>();
  for (const { name, tables: own } of CLASSES)
    if (run.touched.has(name)) for (const table of own) tables.set(table.name, table.columns);
  for (const { table, left, right } of LINKS)
    if (run.touched.has(left.class) || run.touched.has(right.class)) tables.set(table, [left.column, right.column]);
  for (const [table, columns] of tables) await read(table, columns, columns);
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** Every object of the session: its state, its columns, and both sides of what is loaded of its relations. */
export function checkGraph(run: Run): void {
  for (const [handle, entity] of run.bound) {
    const thing = run.world.thing(handle);
    const name = `#${String(handle)} ${run.nameOf(entity)}`;
    const { state, expired, loaded } = inspect(entity);
    expect(state, `the state of ${name}`).toBe(run.world.pending.has(handle) ? 'pending' : 'persistent');
    expect(run.session.has(entity), `${name} is in the session`).toBe(true);
    if (state === 'persistent') expect(run.session.isModified(entity), `${name} has nothing to write`).toBe(false);
    checkColumns(run, thing, entity, name, expired);
    for (const relation of loaded) checkRelation(run, thing, entity, relation, `${name}.${relation}`);
  }
}

function checkColumns(run: Run, thing: Thing, entity: Entity, name: string, expired: readonly string[]): void {
  const { columns, refs } = thing.spec;
  for (const field of [...columns.map((column) => column.field), ...refs.flatMap((ref) => ref.fields)])
    if (!expired.includes(field))
      expect(fieldsOf(entity)[field], `${name}.${field}`).toBe(run.world.value(thing, field));
}

function checkRelation(run: Run, thing: Thing, entity: Entity, relation: string, name: string): void {
  const found = fieldsOf(entity)[relation];
  const ref = thing.spec.refs.find((each) => each.name === relation);
  if (ref !== undefined) {
    expect(handleOf(run, found as Entity | null, name), name).toBe(thing.refs[relation] ?? null);
    return;
  }
  const inverse = refsTo(thing.spec.name).find((each) => each.ref.inverse === relation);
  if (inverse !== undefined) {
    const members = run.world.referring(thing.handle, inverse.spec, inverse.ref).map((member) => member.handle);
    if (inverse.ref.inverseKind === 'one')
      expect(handleOf(run, found as Entity | null, name), name).toBe(members[0] ?? null);
    else if (inverse.ref.position !== undefined)
      expect(handlesOf(run, found as Entity[], name), name).toEqual(
        run.world.lists.get(listName(thing.handle, inverse.ref)) ?? [],
      );
    else expect(sorted(handlesOf(run, found as Entity[], name)), name).toEqual(sorted(members));
    return;
  }
  for (const { name: link, left, right } of LINKS) {
    const pairs = [...(run.world.links.get(link) ?? [])].map(pairOf);
    const side = left.relation === relation && left.class === thing.spec.name ? 0 : 1;
    if ((side === 0 ? left : right).relation !== relation || (side === 0 ? left : right).class !== thing.spec.name)
      continue;
    const others = pairs.filter((pair) => pair[side] === thing.handle).map((pair) => pair[1 - side] as Handle);
    expect(sorted(handlesOf(run, found as Entity[], name)), name).toEqual(sorted(others));
  }
}

const sorted = (handles: readonly Handle[]): Handle[] => [...handles].sort((a, b) => a - b);
const handlesOf = (run: Run, entities: readonly Entity[], name: string): Handle[] =>
  [...entities].map((entity) => handleOf(run, entity, name) as Handle);

/** The thing an object stands for: it has to be the session's own. */
function handleOf(run: Run, entity: Entity | null, name: string): Handle | null {
  if (entity === null) return null;
  for (const [handle, own] of run.bound) if (own === entity) return handle;
  throw new Error(`${name} holds ${run.nameOf(entity)} (${inspect(entity).state}), which is not the session's object`);
}
