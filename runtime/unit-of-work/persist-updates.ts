import type { QueryResult, Row, StatementText } from '../engine/driver.js';
import { rowsByKey } from '../loading/read-expired.js';
import { selectList, type MappedClass, type MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import { Expression } from '../sql/expression.js';
import type { ExpressionNode } from '../sql/node.js';
import { peekState, rowOf, setRow, type Entity } from '../state/entity.js';
import { setField } from '../state/expire.js';
import { lastKnown } from '../state/last-known.js';
import { FlushError, UnsupportedError, type StaleDataError } from '../util/errors.js';
import type { Save } from './change-set.js';
import { checkKind } from './check-kind.js';
import { applyCopy, changedPositions } from './compute-change-set.js';
import { encodeField, snapshotValue } from './encode-field.js';
import { nextVersion } from './next-version.js';
import { keyIn } from './persist-inserts.js';
import type { SeldomNeeded, UnitOfWorkHost } from './unit-of-work-host.js';
import { arraysFor, columnParameters, type WriteStatements } from './write-statements.js';

type Values = Record<string, unknown>;

/** One row to update: its changed columns, and what tells it. */
interface Change {
  readonly entity: Entity;
  readonly before: Row;
  readonly fields: readonly MappedField[];
  readonly shape: string;
  readonly after: Row;
  /** Positions of what was changed before the flush filled in the rest. */
  readonly given: readonly number[];
  readonly again: boolean;
}

/** Updates rows of one class: those with the same changed columns go together. */
export async function persistUpdates(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  saves: readonly Save[],
): Promise<void> {
  const groups = new Map<string, Change[]>();
  // In the order of keys, so that two sessions do not lock each other out.
  const ordered = saves.length > 1 ? [...saves].sort((a, b) => compareKeys(mapped, a, b)) : saves;
  for (const save of ordered) {
    const change = changeOf(host, mapped, save);
    if (change === undefined) {
      if (save.again !== true) host.tell('afterUpdate', save.entity);
      continue;
    }
    const group = groups.get(change.shape);
    if (group === undefined) groups.set(change.shape, [change]);
    else group.push(change);
  }
  for (const changes of groups.values()) {
    await updateGroup(host, statements, mapped, changes);
    for (const change of changes) settle(host, mapped, change);
  }
}

/** The order in which rows of one class are updated. */
export function compareKeys({ key }: MappedClass, a: Save, b: Save): number {
  for (const { position } of key) {
    const one = rowOf(a.entity)?.[position] as number;
    const other = rowOf(b.entity)?.[position] as number;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function changeOf(host: UnitOfWorkHost, mapped: MappedClass, save: Save): Change | undefined {
  const { entity } = save;
  const before = rowOf(entity) as Row;
  if (save.again !== true) host.tell('beforeUpdate', entity);
  for (const copy of save.copies) if (!copy.deferred) applyCopy(copy);
  const values = entity as unknown as Values;
  let positions = changedPositions(entity, mapped);
  const { validators } = mapped.mapper;
  if (validators !== undefined) {
    const asked = positions;
    validators.all(entity, (name) => asked.some((at) => mapped.fields[at]?.property === name));
    positions = changedPositions(entity, mapped);
  }
  const late = mapped.deferred.filter(({ name }) => {
    const slot = peekState(entity)?.slots[name];
    return slot?.kind === 'deferred' && slot.changed;
  });
  if (positions.length + late.length === 0) return undefined;
  const given = positions;
  const { onUpdate, versionField, manualVersion } = mapped.mapper;
  for (const name in onUpdate)
    if (!positions.includes(mapped.field(name).position)) values[name] = (onUpdate[name] as () => unknown)();
  if (versionField !== undefined && manualVersion !== true && !positions.includes(mapped.field(versionField).position))
    values[versionField] = nextVersion(lastKnown(entity, versionField), values[versionField]);
  checkKind(host, mapped, entity);
  positions = changedPositions(entity, mapped);
  const fields = [...positions.map((position) => mapped.fields[position] as MappedField), ...late];
  const sql = fields.some((field) => values[field.name] instanceof Expression);
  const shape = sql
    ? `${String(host.identities.size)} ${String(mapped.identityOfRow(before))} expression`
    : fields.map((field) => field.name).join(' ');
  return { entity, before, fields, shape, after: [...before], given, again: save.again === true };
}

/** What tells the row: the key as it was read, and the version as it was read. */
export function rowConditions(
  mapped: MappedClass,
  table: number,
  entityRow: Row,
): { readonly where: MappedField[]; readonly values: unknown[] } {
  const where: MappedField[] = table === 0 ? [...mapped.key] : keyIn(mapped, table);
  const values: unknown[] = mapped.key.map((field) => {
    const value = entityRow[field.position];
    if (value === null || value === undefined)
      throw new FlushError(
        `a row of ${mapped.name} has NULL in its key column ${field.name}, so it can't be told from others and can't be written`,
      );
    return value;
  });
  const version = mapped.mapper.versionField === undefined ? undefined : mapped.field(mapped.mapper.versionField);
  if (version?.table === table) {
    where.push(version);
    values.push(entityRow[version.position]);
  }
  return { where, values };
}

/** Whether an UPDATE says what became of the row; SQLite's RETURNING does not see what a trigger does. */
function tellsBack({ dialect }: UnitOfWorkHost, { mapper }: MappedClass): boolean {
  return dialect.capabilities.updateReturning && (mapper.serverOnUpdate === undefined || dialect.name !== 'sqlite');
}

async function updateGroup(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  changes: readonly Change[],
): Promise<void> {
  const first = changes[0] as Change;
  for (let table = 0; table < mapped.tables.length; table++) {
    const fields = first.fields.filter((field) => field.table === table);
    if (fields.length === 0) continue;
    const { readOnly, serverOnUpdate } = mapped.mapper;
    const computed = mapped.fields.filter(
      (field) =>
        field.table === table &&
        !first.fields.includes(field) &&
        (readOnly?.includes(field.name) === true || serverOnUpdate?.includes(field.name) === true),
    );
    if (fields.some((field) => (first.entity as unknown as Values)[field.name] instanceof Expression)) {
      await updateExpressions(host, mapped, table, first, fields, computed);
      continue;
    }
    const returning = tellsBack(host, mapped) ? computed : [];
    const parameters = changes.map(({ entity, before, after }) => [
      ...fields.map((field) => {
        const slot = field.position < 0 ? peekState(entity)?.slots[field.name] : undefined;
        const given: unknown = slot?.kind === 'deferred' ? slot.value : (entity as unknown as Values)[field.name];
        const value: unknown = encodeField(host.dialect, field, given);
        if (field.position >= 0) after[field.position] = snapshotValue(field, value);
        return value;
      }),
      ...rowConditions(mapped, table, before).values,
    ]);
    const { where } = rowConditions(mapped, table, first.before);
    const arrays = returning.length > 0 ? undefined : arraysFor(host.dialect, [...fields, ...where]);
    let statement: StatementText;
    let result: QueryResult;
    if (parameters.length > 1 && arrays !== undefined) {
      statement = statements.updateRows(mapped, table, fields, where, arrays);
      result = await host.run(statement, columnParameters(parameters, fields.length + where.length, arrays));
    } else {
      statement = statements.update(mapped, table, fields, where, returning);
      result =
        parameters.length === 1
          ? await host.run(statement, parameters[0] as unknown[])
          : await host.runMany(statement, parameters);
    }
    const matched = returning.length > 0 ? result.rows.length : result.affected;
    if (matched !== changes.length) {
      const entities = changes.map(({ entity }) => entity);
      throw await stale(host, mapped, entities, matched, statement.sql, fields);
    }
    if (returning.length > 0)
      changes.forEach((change, index) => takeBack(mapped, change, returning, result.rows[index] ?? []));
    else if (computed.length > 0) await readBack(host, mapped, changes, computed);
  }
}

async function updateExpressions(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  table: number,
  change: Change,
  fields: readonly MappedField[],
  computed: readonly MappedField[],
): Promise<void> {
  const values = change.entity as unknown as Values;
  const isSql = (field: MappedField): boolean => values[field.name] instanceof Expression;
  const conditions = rowConditions(mapped, table, change.before);
  const back = [...computed, ...fields.filter(isSql)];
  const { compiler } = host.dialect;
  const returns = tellsBack(host, mapped);
  if (!returns && mapped.key.some(isSql))
    throw new UnsupportedError(
      `${host.dialect.name} does not tell what became of a key: give ${mapped.name}.${mapped.mapper.key.join(', ')} a value instead of SQL`,
    );
  const compiled = compiler.compile({
    kind: 'update',
    table: mapped.ref(table),
    set: fields.map((field) => ({
      column: field.column,
      value: isSql(field)
        ? (values[field.name] as Expression<unknown>).node
        : { kind: 'param', value: values[field.name], type: field.type, write: true },
    })),
    from: [],
    where: {
      kind: 'and',
      operands: conditions.where.map((field, index): ExpressionNode => ({
        kind: 'binary',
        operator: '=',
        left: field.node,
        right: { kind: 'param', value: conditions.values[index] },
      })),
    },
    everyRow: false,
    ...(returns ? { returning: selectList(back) } : {}),
  });
  const bound = bind(compiled, compiler);
  const result = await host.run({ sql: bound.sql, returnsRows: returns, bigints: compiled.bigints }, bound.parameters);
  const matched = returns ? result.rows.length : result.affected;
  if (matched !== 1) throw await stale(host, mapped, [change.entity], matched, bound.sql, fields);
  for (const field of fields)
    if (!isSql(field) && field.position >= 0)
      change.after[field.position] = encodeField(host.dialect, field, values[field.name]);
  if (returns) takeBack(mapped, change, back, result.rows[0] ?? []);
  else await readBack(host, mapped, [change], back);
}

/** Reads what the database made of rows it has just written, where an UPDATE can't say. */
async function readBack(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  changes: readonly Change[],
  fields: readonly MappedField[],
): Promise<void> {
  const entities = changes.map((change) => change.entity);
  const rows = await rowsByKey(host, mapped, entities, selectList([...mapped.key, ...fields]));
  const byKey = new Map(rows.map((row) => [mapped.identity(row), row.slice(mapped.key.length)]));
  for (const change of changes) {
    const key = mapped.key.map(({ name }) => lastKnown(change.entity, name));
    takeBack(mapped, change, fields, byKey.get(mapped.identity(key)) ?? []);
  }
}

function takeBack(mapped: MappedClass, change: Change, returning: readonly MappedField[], returned: Row): void {
  returning.forEach((field, index) => {
    change.after[field.position] = returned[index] ?? null;
  });
  const fresh = new mapped.entityClass(change.after) as Values;
  for (const { property } of returning) setField(change.entity, property, fresh[property]);
}

/** The row changed or went since it was read: an error that says what it is now. */
export async function stale(...details: Parameters<SeldomNeeded['staleError']>): Promise<StaleDataError> {
  return (await details[0].seldom()).staleError(...details);
}

function settle(host: UnitOfWorkHost, mapped: MappedClass, change: Change): void {
  const { entity, before, after } = change;
  host.journal.noteRow(entity, before);
  setRow(entity, after);
  const state = peekState(entity);
  // What was not read then is not known after a rollback either, whatever is read meanwhile.
  if (state?.expired != null) host.journal.noteExpired(entity, state.expired);
  if (state?.overwritten != null) {
    host.journal.noteExpired(entity, state.overwritten);
    state.overwritten = null;
  }
  const was = mapped.identityOfRow(before);
  const is = mapped.identityOfRow(after);
  if (was !== is) {
    host.identities.remove(mapped, was, entity);
    host.identities.set(mapped, is, entity);
  }
  if (!host.listens) return;
  const filled = mapped.fields.filter(({ position: at }) => before[at] !== after[at] && !change.given.includes(at));
  if (filled.length > 0)
    host.tell(
      'fill',
      entity,
      filled.map(({ name }) => name),
    );
  if (!change.again) host.tell('afterUpdate', entity);
}
