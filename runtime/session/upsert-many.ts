import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import type { Assignment, ExpressionNode, InsertNode } from '../sql/node.js';
import { rowOf, type Entity } from '../state/entity.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { UnsupportedError, ValidationError } from '../util/errors.js';
import { allOrNothing, eachInput, type Inputs } from './bulk-inputs.js';
import type { UpsertOptions } from './bulk-options.js';
import { mostRows } from './bulk.js';
import { conflictFields } from './conflict-fields.js';
import { HeldRows } from './held-rows.js';
import { raised } from './raised-version.js';
import { RowBatches } from './row-batches.js';
import { rowReader, type RowShape } from './row-reader.js';
import { writable } from './writable.js';

type Options = UpsertOptions<Record<string, unknown>>;

/**
 * Inserts rows, and updates those that are there already: INSERT … ON CONFLICT, ON DUPLICATE KEY UPDATE. Neighbours of one shape go
 * together, and are sent as they come. All of them or none. Where inputs name one row twice, the last one stays.
 *
 * @returns how many rows were inserted or updated
 * @throws ValidationError for a conflict that is no key, and for a row that lacks a part of it
 */
export async function upsertMany(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  inputs: Inputs,
  { conflict, update = 'all', synchronize = 'fetch' }: Options = {},
): Promise<number> {
  if (mapped.tables.length > 1)
    throw new UnsupportedError(
      `${mapped.name} is spread over ${String(mapped.tables.length)} tables, and an upsert writes one: load what is there, and add what is not`,
    );
  const { manyRows, maxParameters } = host.dialect.capabilities;
  const target = conflictFields(mapped, conflict);
  const listed = typeof update === 'string' ? undefined : update.map((name) => writable(mapped, name, 'upsertMany'));
  const read = rowReader(host, mapped, 'upsertMany', true);
  const held = new HeldRows(host, mapped, undefined, update === 'nothing' ? false : synchronize);
  held.fill(Object.keys(mapped.mapper.onUpdate ?? {}).map((name) => mapped.field(name)));
  const watch = held.watched ? watcher(host, mapped, target, held, synchronize === 'evaluate') : undefined;
  const setOf = (shape: RowShape): readonly MappedField[] => {
    if (update === 'nothing') return [];
    if (listed !== undefined) return listed.filter((field) => shape.fields.includes(field));
    return shape.given.filter((field) => !target.includes(field) && !mapped.key.includes(field));
  };
  const count = await allOrNothing(host, async (begin) => {
    let written = 0;
    const texts = new Map<RowShape, Map<number, InsertNode>>();
    const nodeOf = (shape: RowShape, rows: number): InsertNode => {
      const known = texts.get(shape) ?? new Map<number, InsertNode>();
      texts.set(shape, known);
      const node = known.get(rows) ?? upsertNode(mapped, target, shape.fields, setOf(shape), rows);
      known.set(rows, node);
      return node;
    };
    const batches = new RowBatches<RowShape>(
      ({ fields }) => mostRows(maxParameters - SPARE, fields.length),
      async (shape, rows, only) => {
        if (!only || (!manyRows && rows.length > 1)) await begin();
        const { compiler } = host.dialect;
        const compiled = compiler.compile(nodeOf(shape, manyRows ? rows.length : 1));
        const bound = (manyRows ? [rows.flat()] : rows).map((values) => bind(compiled, compiler, values as never));
        const text = { sql: bound[0]?.sql ?? '', returnsRows: false };
        const lists = bound.map(({ parameters }) => parameters);
        const [first = []] = lists;
        const { affected } = await (lists.length === 1 ? host.run(text, first) : host.runMany(text, lists));
        // MySQL counts a row that was updated twice, and not at all what had the values already.
        written += setOf(shape).length > 0 ? rows.length : affected;
      },
    );
    let seen = new Set<string>();
    await eachInput(inputs, (input, number) => {
      const { shape, values } = read(input);
      const own = target.map((field) => values[shape.fields.indexOf(field)]);
      target.forEach((field, index) => {
        if (own[index] === undefined)
          throw new ValidationError(
            `row ${String(number)} of upsertMany on ${mapped.name} lacks '${field.name}', which tells whether it is there already`,
          );
      });
      const name = JSON.stringify(own, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
      // PostgreSQL refuses a statement that meets a row twice.
      const again = seen.has(name);
      if (again || seen.size > MOST_SEEN) seen = new Set();
      seen.add(name);
      watch?.(own, setOf(shape), shape, values);
      return batches.add(shape, values, seen.size === 1);
    });
    await batches.end();
    return written;
  });
  await held.synchronize();
  return count;
}

/** `INSERT … VALUES (:0, :1), … ON CONFLICT (key) DO UPDATE SET a = excluded.a, …`: the places of the values are their names. */
function upsertNode(
  mapped: MappedClass,
  target: readonly MappedField[],
  fields: readonly MappedField[],
  set: readonly MappedField[],
  count: number,
): InsertNode {
  let place = 0;
  const rows = Array.from({ length: count }, () =>
    fields.map((): ExpressionNode => ({ kind: 'placeholder', name: String(place++) })),
  );
  const assigned: Assignment[] = set.map(({ column }) => ({ column, value: { kind: 'excluded', name: column } }));
  if (set.length > 0) {
    const version = raised(mapped);
    if (version !== undefined && !set.includes(version.field))
      assigned.push({ column: version.field.column, value: version.value });
    for (const [name, make] of Object.entries(mapped.mapper.onUpdate ?? {})) {
      const field = mapped.field(name);
      if (set.includes(field)) continue;
      const value: ExpressionNode = { kind: 'param', value: make(), type: field.type, write: true };
      assigned.push({ column: field.column, value });
    }
  }
  return {
    kind: 'insert',
    table: mapped.ref(0),
    columns: fields.map(({ column }) => column),
    rows,
    conflict: { target: target.map(({ node }) => node), ...(set.length === 0 ? {} : { set: assigned }) },
  };
}

/** Parameters of the new values that are made once for a statement: times of an update. */
const SPARE = 100;
/** Rows of which it is known that no statement meets them twice. */
const MOST_SEEN = 10_000;

/** Finds the entities whose rows are updated. */
function watcher(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  target: readonly MappedField[],
  held: HeldRows,
  inMemory: boolean,
): (own: readonly unknown[], set: readonly MappedField[], shape: RowShape, values: readonly unknown[]) => void {
  const byKey = target.every((field, index) => field === mapped.key[index]);
  const all = byKey ? [] : [...host.identities.all(mapped).values()].filter((one) => one instanceof mapped.entityClass);
  const known = new Map<string, Entity>();
  if (inMemory)
    for (const entity of all) known.set(nameOf(target.map(({ position }) => rowOf(entity)?.[position])), entity);
  return (own, set, shape, values) => {
    if (set.length === 0) return;
    const one = byKey ? held.byKey(own) : known.get(nameOf(own));
    // Which rows another key meets is the database's to tell: collations decide.
    for (const entity of byKey || inMemory ? (one === undefined ? [] : [one]) : all)
      held.note(
        entity,
        set,
        set.map((field) => values[shape.fields.indexOf(field)]),
      );
  };
}
const nameOf = (values: readonly unknown[]): string => values.map(String).join('\0');
