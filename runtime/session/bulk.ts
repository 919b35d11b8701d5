import { selectList, type MappedClass, type MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import { Expression } from '../sql/expression.js';
import type { Condition } from '../sql/operand.js';
import type { Assignment, DeleteNode, ExpressionNode, UpdateNode } from '../sql/node.js';
import { rowOf, setLink, type Entity } from '../state/entity.js';
import { expireEntity } from '../state/expire.js';
import { stateOf } from '../state/state-of.js';
import { computeCopies } from '../unit-of-work/input-keys.js';
import { encodeField } from '../unit-of-work/encode-field.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import type { WriteStatements } from '../unit-of-work/write-statements.js';
import { ValidationError } from '../util/errors.js';
import { tableOf } from './table-of.js';
import { madeNode } from '../sql/made.js';

/** Says, in the place of a condition, that every row is meant. */
export const everyRow: unique symbol = /* @__PURE__ */ Symbol('joinery.everyRow') as never;
export type Everything = typeof everyRow;

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

type Where = ((table: object) => Condition | undefined) | Everything;

function conditionOf(mapped: MappedClass, where: Where): ExpressionNode | undefined {
  if (where === everyRow) return undefined;
  if (typeof where !== 'function')
    throw new ValidationError('say which rows are meant: a condition, or everyRow for all of them');
  const condition = where(tableOf(mapped));
  if (condition === undefined)
    throw new ValidationError('the condition is undefined; say everyRow where all rows are meant');
  return madeNode(condition);
}

/** One UPDATE; what the session holds of the rows is expired. */
export async function updateWhere(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  where: Where,
  values: object,
): Promise<number> {
  const condition = conditionOf(mapped, where);
  const given: Values = { ...(values as Values) };
  for (const [name, make] of Object.entries(mapped.mapper.onUpdate ?? {})) given[name] ??= make();
  const set = Object.entries(mapped.mapper.embedded?.spread(given) ?? given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): Assignment => {
      const field = mapped.field(name);
      return {
        column: field.column,
        value: value instanceof Expression ? value.node : { kind: 'param', value, type: field.type, write: true },
      };
    });
  if (set.length === 0) throw new ValidationError(`updateWhere on ${mapped.name} was given no values`);
  const node: UpdateNode = {
    kind: 'update',
    table: mapped.ref(0),
    set,
    from: [],
    everyRow: condition === undefined,
    ...(condition === undefined ? {} : { where: condition }),
  };
  const { entities, affected } = await runBulk(host, mapped, node, host.dialect.capabilities.updateReturning);
  for (const entity of entities)
    expireEntity(
      entity,
      mapped,
      mapped.fields.filter(({ name }) => !mapped.mapper.key.includes(name)).map(({ property }) => property),
    );
  return affected;
}

/** One DELETE; what the session holds of the rows leaves it. */
export async function deleteWhere(host: UnitOfWorkHost, mapped: MappedClass, where: Where): Promise<number> {
  const condition = conditionOf(mapped, where);
  const node: DeleteNode = {
    kind: 'delete',
    table: mapped.ref(0),
    using: [],
    everyRow: condition === undefined,
    ...(condition === undefined ? {} : { where: condition }),
  };
  const { entities, affected } = await runBulk(host, mapped, node, host.dialect.capabilities.deleteReturning);
  for (const entity of entities) {
    stateOf(entity).deleted = true;
    host.journal.deleted.add(entity);
    host.identities.remove(mapped, mapped.identityOfRow(rowOf(entity) ?? []), entity);
    if (host.link === null) setLink(entity, null);
  }
  return affected;
}

/** Runs the statement, asking for keys where the session may hold some of the rows. */
async function runBulk(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  node: UpdateNode | DeleteNode,
  returns: boolean,
): Promise<{ readonly entities: Entity[]; readonly affected: number }> {
  const { compiler } = host.dialect;
  const held = host.identities.of(mapped);
  const asks = returns && held.size > 0;
  const compiled = compiler.compile(asks ? { ...node, returning: selectList(mapped.key) } : node);
  const bound = bind(compiled, compiler);
  const result = await host.run({ sql: bound.sql, returnsRows: asks, bigints: compiled.bigints }, bound.parameters);
  if (!asks) return { entities: [...held.values()], affected: result.affected };
  const entities = result.rows
    .map((row) => held.get(mapped.key.length === 1 && mapped.plainKey ? row[0] : mapped.identity(row)))
    .filter((entity) => entity !== undefined);
  return { entities, affected: result.rows.length };
}
