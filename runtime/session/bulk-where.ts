import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { selectList } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import { Expression } from '../sql/expression.js';
import { allOf } from '../sql/junction.js';
import { madeNode } from '../sql/made.js';
import { kindTest } from '../sql/narrowed.js';
import type { DeleteNode, ExpressionNode, UpdateNode } from '../sql/node.js';
import type { Condition } from '../sql/operand.js';
import type { TableOf } from '../sql/table.js';
import type { Row } from '../engine/driver.js';
import { peekState, rowOf, setLink, type Entity } from '../state/entity.js';
import { expireEntity } from '../state/expire.js';
import { stateOf } from '../state/state-of.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { ValidationError } from '../util/errors.js';
import { evaluate, evaluatedRow } from './evaluate.js';
import { entitiesOf, fieldsTouched, keysWhere, readAgain, takeStored, type Held } from './synchronize.js';
import { tableOf } from './table-of.js';
import { everyRow, type BulkOptions, type Everything } from './bulk-options.js';
import { raised } from './raised-version.js';
import { writable } from './writable.js';

type Values = Record<string, unknown>;
export type Where = ((table: object) => Condition | undefined) | Everything;

/** The condition on the rows meant; those of a kind that shares its table are its own only. */
export function conditionOf(mapped: MappedClass, where: Where): { readonly node: ExpressionNode | undefined } {
  const table = tableOf(mapped);
  const kind = kindTest(table as TableOf<string>);
  if (where === everyRow) return { node: kind };
  if (typeof where !== 'function')
    throw new ValidationError('say which rows are meant: a condition, or everyRow for all of them');
  const condition = where(table);
  if (condition === undefined)
    throw new ValidationError('the condition is undefined; say everyRow where all rows are meant');
  return { node: allOf(kind, madeNode(condition)) };
}

/** The fields and expressions of the values to set. */
function assignmentsOf(
  mapped: MappedClass,
  values: object | ((table: object) => object),
): { readonly field: MappedField; readonly value: ExpressionNode }[] {
  const given: Values = {
    ...(typeof values === 'function' ? (values as (table: object) => Values)(tableOf(mapped)) : (values as Values)),
  };
  for (const [name, make] of Object.entries(mapped.mapper.onUpdate ?? {})) given[name] ??= make();
  const set = Object.entries(mapped.mapper.embedded?.spread(given) ?? given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const field = writable(mapped, name, 'updateWhere');
      if (field.table !== 0)
        throw new ValidationError(
          `${mapped.name}.${name} is in a table of its own; updateWhere sets columns of ${mapped.ref(0).name}`,
        );
      const node: ExpressionNode =
        value instanceof Expression ? value.node : { kind: 'param', value, type: field.type, write: true };
      return { field, value: node };
    });
  if (set.length === 0) throw new ValidationError(`updateWhere on ${mapped.name} was given no values`);
  const version = raised(mapped);
  return version === undefined || set.some(({ field }) => field === version.field) ? set : [...set, version];
}

/** One UPDATE; what the session holds of the rows is brought in step. */
export async function updateWhere(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  where: Where,
  values: object,
  { synchronize = 'fetch' }: BulkOptions = {},
): Promise<number> {
  const condition = conditionOf(mapped, where).node;
  const set = assignmentsOf(mapped, values);
  const node: UpdateNode = {
    kind: 'update',
    table: mapped.ref(0),
    set: set.map(({ field, value }) => ({ column: field.column, value })),
    from: [],
    everyRow: condition === undefined,
    ...(condition === undefined ? {} : { where: condition }),
  };
  const held = heldBy(host, mapped);
  if (synchronize === false || held.size === 0) return (await run(host, node)).affected;
  const touched = fieldsTouched(
    mapped,
    set.map(({ field }) => field),
  );
  if (synchronize === 'evaluate') {
    const named = set.map(({ field, value }) => ({ name: field.name, value }));
    const plain = set.map(({ field }) => field).filter(({ position }) => position >= 0);
    const { met, unknown } = meeting(host, mapped, held, condition);
    const changes = met.map((entity) => ({ entity, row: evaluatedRow(named, entity, mapped, host.dialect) }));
    const { affected } = await run(host, node);
    for (const { entity, row } of changes) takeStored(host, mapped, entity, plain, row);
    for (const entity of unknown)
      expireEntity(
        entity,
        mapped,
        plain.map(({ property }) => property),
      );
    return affected;
  }
  if (host.dialect.capabilities.updateReturning && mapped.mapper.serverOnUpdate === undefined) {
    const { rows } = await run(host, node, selectList([...mapped.key, ...touched]));
    for (const { entity, row } of entitiesOf(mapped, held, rows))
      takeStored(host, mapped, entity, touched, row.slice(mapped.key.length));
    return rows.length;
  }
  const found = entitiesOf(mapped, held, await keysWhere(host, mapped, condition));
  const { affected } = await run(host, node);
  await readAgain(
    host,
    mapped,
    found.map(({ entity }) => entity),
    touched,
  );
  return affected;
}

/** One DELETE; what the session holds of the rows leaves it. */
export async function deleteWhere(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  where: Where,
  { synchronize = 'fetch' }: BulkOptions = {},
): Promise<number> {
  const condition = conditionOf(mapped, where).node;
  const node: DeleteNode = {
    kind: 'delete',
    table: mapped.ref(0),
    using: [],
    everyRow: condition === undefined,
    ...(condition === undefined ? {} : { where: condition }),
  };
  const held = heldBy(host, mapped);
  if (synchronize === false || held.size === 0) return (await run(host, node)).affected;
  if (synchronize === 'fetch' && host.dialect.capabilities.deleteReturning) {
    const { rows } = await run(host, node, selectList(mapped.key));
    for (const { entity } of entitiesOf(mapped, held, rows)) leave(host, mapped, entity);
    return rows.length;
  }
  const gone =
    synchronize === 'evaluate'
      ? meeting(host, mapped, held, condition).met
      : entitiesOf(mapped, held, await keysWhere(host, mapped, condition)).map(({ entity }) => entity);
  const { affected } = await run(host, node);
  for (const entity of gone) leave(host, mapped, entity);
  return affected;
}

/** The entities in memory the condition holds for, and those whose expired columns it would have to read. */
function meeting(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  held: Held,
  condition: ExpressionNode | undefined,
): { readonly met: Entity[]; readonly unknown: Entity[] } {
  const [met, unknown]: [Entity[], Entity[]] = [[], []];
  for (const entity of held.values()) {
    if (!(entity instanceof mapped.entityClass)) continue;
    if (peekState(entity)?.expired != null) unknown.push(entity);
    else if (condition === undefined || evaluate(condition, entity, mapped, host.dialect) === true) met.push(entity);
  }
  return { met, unknown };
}

function leave(host: UnitOfWorkHost, mapped: MappedClass, entity: Entity): void {
  stateOf(entity).deleted = true;
  host.journal.deleted.add(entity);
  host.identities.remove(mapped, mapped.identityOfRow(rowOf(entity) ?? []), entity);
  if (host.link === null) setLink(entity, null);
}

/** What the session holds of a class; it is a copy, since entities leave while it is gone through. */
const heldBy = (host: UnitOfWorkHost, mapped: MappedClass): Held => new Map(host.identities.all(mapped));

async function run(
  host: UnitOfWorkHost,
  node: UpdateNode | DeleteNode,
  returning?: UpdateNode['returning'],
): Promise<{ readonly rows: readonly Row[]; readonly affected: number }> {
  const { compiler } = host.dialect;
  const compiled = compiler.compile(returning === undefined ? node : { ...node, returning });
  const bound = bind(compiled, compiler);
  return host.run(
    { sql: bound.sql, returnsRows: returning !== undefined, bigints: compiled.bigints },
    bound.parameters,
  );
}
