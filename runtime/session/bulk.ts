import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import type { Entity } from '../state/entity.js';
import { computeCopies } from '../unit-of-work/input-keys.js';
import { encodeField } from '../unit-of-work/encode-field.js';
import { writable } from './bulk-where.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import type { WriteStatements } from '../unit-of-work/write-statements.js';

type Values = Record<string, unknown>;

/** Inserts rows straight from input values: encoded as a flush would, but not kept. */
export async function insertMany(
  host: UnitOfWorkHost,
  writes: WriteStatements,
  mapped: MappedClass,
  inputs: Iterable<object>,
): Promise<number> {
  if (mapped.tables.length > 1) return insertEach(host, mapped, inputs);
  const groups: { readonly shape: string; readonly fields: MappedField[]; readonly rows: unknown[][] }[] = [];
  const { readOnly, versionField } = mapped.mapper;
  for (const input of inputs) {
    const entity = new mapped.entityClass(input as never) as Values;
    computeCopies(mapped, entity as unknown as Entity);
    if (versionField !== undefined) entity[versionField] ??= 1;
    const late = input as Values;
    for (const name of readOnly ?? []) if (late[name] !== undefined) writable(mapped, name, 'insertMany');
    const fields = [...mapped.fields, ...mapped.deferred].filter(
      ({ name, position }) =>
        (position < 0 ? late[name] : entity[name]) !== undefined && readOnly?.includes(name) !== true,
    );
    const shape = fields.map((field) => field.name).join(' ');
    // Neighbours only: keys the database counts follow the order of the inputs.
    let group = groups.at(-1);
    if (group?.shape !== shape) groups.push((group = { shape, fields, rows: [] }));
    group.rows.push(
      fields.map((field) =>
        encodeField(host.dialect, field, field.position < 0 ? late[field.name] : entity[field.name]),
      ),
    );
  }
  let count = 0;
  for (const { fields, rows } of groups) count += await send(host, writes, mapped, fields, rows);
  return count;
}

async function insertEach(host: UnitOfWorkHost, mapped: MappedClass, inputs: Iterable<object>): Promise<number> {
  let count = 0;
  for (const input of inputs) {
    host.adopt(new mapped.entityClass(input as never) as Entity);
    count++;
  }
  await host.flushNow();
  return count;
}

async function send(
  host: UnitOfWorkHost,
  writes: WriteStatements,
  mapped: MappedClass,
  fields: readonly MappedField[],
  rows: readonly unknown[][],
): Promise<number> {
  const { capabilities } = host.dialect;
  if (!capabilities.manyRows || fields.length === 0) {
    const one = writes.insert(mapped, 0, fields, [], 1);
    return rows.length === 1 ? (await host.run(one, rows[0] ?? [])).affected : (await host.runMany(one, rows)).affected;
  }
  const most = Math.min(1000, Math.floor(capabilities.maxParameters / fields.length));
  let count = 0;
  for (const chunk of chunksOf(rows, most)) {
    count += (await host.run(writes.insert(mapped, 0, fields, [], chunk.length), chunk.flat())).affected;
  }
  return count;
}

/** What one statement carries at most, in characters: servers refuse packets that are too large. */
const MOST_TEXT = 1 << 20;

/** Rows in chunks of bounded number and size. */
function* chunksOf(rows: readonly unknown[][], most: number): Generator<readonly unknown[][]> {
  let start = 0;
  let size = 0;
  for (let index = 0; index < rows.length; index++) {
    const own = (rows[index] as unknown[]).reduce<number>((sum, value) => sum + lengthOf(value), 0);
    if (index > start && (index - start >= most || size + own > MOST_TEXT)) {
      yield rows.slice(start, index);
      start = index;
      size = 0;
    }
    size += own;
  }
  if (start < rows.length) yield rows.slice(start);
}
const lengthOf = (value: unknown): number =>
  typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;
