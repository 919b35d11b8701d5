import type { Awaitable, QueryResult, Row } from '../engine/driver.js';
import { selectList, type MappedClass, type MappedField } from '../mapping/mapped-class.js';
import { Expression } from '../sql/expression.js';
import type { ExpressionNode } from '../sql/node.js';
import { bind } from '../sql/bind.js';
import { peekState, setLink, setRow, type Entity } from '../state/entity.js';
import { FlushError } from '../util/errors.js';
import type { Save } from './change-set.js';
import { checkKind } from './check-kind.js';
import { applyCopy } from './compute-change-set.js';
import { encodeField, snapshotValue } from './encode-field.js';
import { firstVersion } from './next-version.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';
import { arraysFor, columnParameters, type WriteStatements } from './write-statements.js';

type Values = Record<string, unknown>;

/** Rows of one statement at most: packets are limited, and more gain nothing. */
const MOST_ROWS = 1000;

/** A new row: which columns it names, and what goes there. */
interface NewRow {
  readonly save: Save;
  readonly fields: readonly MappedField[];
  readonly shape: string;
  readonly row: Row;
}

/** Inserts rows of one class: neighbours that name the same columns go together. */
export async function persistInserts(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  saves: readonly Save[],
): Promise<void> {
  if (saves.length === 0) return;
  const rows = saves.map((save) => newRow(host, mapped, save));
  for (let start = 0; start < rows.length;) {
    const first = rows[start] as NewRow;
    let end = start + 1;
    const alone = hasExpression(first);
    while (
      !alone &&
      end < rows.length &&
      (rows[end] as NewRow).shape === first.shape &&
      !hasExpression(rows[end] as NewRow)
    )
      end++;
    await insertRun(host, statements, mapped, rows.slice(start, end));
    start = end;
  }
  for (const { save, row } of rows) settle(host, mapped, save.entity, row);
}

const hasExpression = ({ fields, save }: NewRow): boolean =>
  fields.some(({ name }) => (save.entity as unknown as Values)[name] instanceof Expression);

function newRow(host: UnitOfWorkHost, mapped: MappedClass, save: Save): NewRow {
  const { entity } = save;
  host.tell('beforeInsert', entity);
  if (mapped.mapper.view === true) throw new FlushError(`${mapped.name} is a view and can't be written`);
  mapped.mapper.validators?.all(entity);
  const values = entity as unknown as Values;
  for (const copy of save.copies) if (!copy.deferred) applyCopy(copy);
  const { versionField, readOnly } = mapped.mapper;
  const note = host.journal.noteInsert(entity, mapped);
  if (versionField !== undefined && values[versionField] === undefined) {
    note.before.set(versionField, undefined);
    values[versionField] = firstVersion(mapped, versionField);
  }
  checkKind(host, mapped, entity);
  const fields = [...mapped.fields, ...mapped.deferred].filter((field) => {
    if (readOnly?.includes(field.name) === true) return false;
    return field.position >= 0
      ? values[field.name] !== undefined
      : peekState(entity)?.slots[field.name]?.kind === 'deferred';
  });
  return {
    save,
    fields,
    shape: fields.map((field) => field.name).join(' '),
    row: new Array<unknown>(mapped.fields.length).fill(null),
  };
}

/** The value a new entity has for a field, deferred ones included. */
function valueOf(entity: Entity, field: MappedField): unknown {
  if (field.position >= 0) return (entity as unknown as Values)[field.name];
  const slot = peekState(entity)?.slots[field.name];
  return slot?.kind === 'deferred' ? slot.value : undefined;
}

async function insertRun(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  rows: readonly NewRow[],
): Promise<void> {
  for (let table = 0; table < mapped.tables.length; table++) {
    const own = (rows[0] as NewRow).fields.filter((field) => field.table === table);
    const fields = table === 0 ? own : [...keyIn(mapped, table), ...own];
    const named = new Set(own.map((field) => field.name));
    const returning = mapped.fields.filter((field) => field.table === table && !named.has(field.name));
    if (hasExpression(rows[0] as NewRow)) {
      await insertExpressions(host, mapped, table, rows[0] as NewRow, fields, returning);
      continue;
    }
    const parameters = rows.map(({ save, row }) =>
      fields.map((field) => {
        const value = encodeField(host.dialect, field, valueOf(save.entity, field));
        if (field.position >= 0 && field.table === table) row[field.position] = snapshotValue(field, value);
        return value;
      }),
    );
    const results = isSilent(host, returning)
      ? await sendSilently(host, mapped, table, returning, rows, (index) =>
          host.run(statements.insert(mapped, table, fields, [], 1), parameters[index] as readonly unknown[]),
        )
      : await send(host, statements, mapped, table, fields, returning, parameters);
    if (returning.length > 0)
      rows.forEach((item, index) => takeBack(host, mapped, item, returning, results[index] ?? []));
  }
}

/** Key columns of a table that continues another's rows. */
export function keyIn(mapped: MappedClass, table: number): MappedField[] {
  const columns = mapped.tables[table]?.columns ?? {};
  return mapped.key.map((field) => ({
    ...field,
    table,
    column: columns[field.name]?.name ?? field.column,
  }));
}

/** Whether the database does not tell what it fills in. */
const isSilent = ({ dialect }: UnitOfWorkHost, returning: readonly MappedField[]): boolean =>
  returning.length > 0 && !dialect.capabilities.insertReturning;

/** One statement a row; the module for it is loaded where a dialect needs it. */
async function sendSilently(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  table: number,
  returning: readonly MappedField[],
  rows: readonly NewRow[],
  run: (index: number) => Awaitable<QueryResult>,
): Promise<Row[]> {
  const inserts = rows.map(({ save }, index) => ({ entity: save.entity, run: () => run(index) }));
  return (await host.seldom()).insertByIds(
    host,
    mapped,
    table === 0 ? mapped.key : keyIn(mapped, table),
    returning,
    inserts,
  );
}

async function send(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  table: number,
  fields: readonly MappedField[],
  returning: readonly MappedField[],
  parameters: readonly (readonly unknown[])[],
): Promise<Row[]> {
  const one = statements.insert(mapped, table, fields, returning, 1);
  if (parameters.length === 1) return (await host.run(one, parameters[0] as readonly unknown[])).rows;
  if (!host.dialect.capabilities.manyRows || fields.length === 0) return (await host.runMany(one, parameters)).rows;
  const arrays = arraysFor(host.dialect, fields);
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(host.dialect.capabilities.maxParameters / fields.length)));
  const rows: Row[] = [];
  for (let start = 0; start < parameters.length; start += most) {
    const chunk = parameters.slice(start, start + most);
    const result = await (arrays === undefined
      ? host.run(statements.insert(mapped, table, fields, returning, chunk.length), chunk.flat())
      : host.run(
          statements.insertRows(mapped, table, fields, returning, arrays),
          columnParameters(chunk, fields.length, arrays),
        ));
    for (const row of result.rows) rows.push(row);
  }
  return rows;
}

/** A row with SQL expressions among its values: compiled for itself. */
async function insertExpressions(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  table: number,
  item: NewRow,
  fields: readonly MappedField[],
  returning: readonly MappedField[],
): Promise<void> {
  const isSql = (field: MappedField): boolean => valueOf(item.save.entity, field) instanceof Expression;
  const values = fields.map((field): ExpressionNode => {
    const value = valueOf(item.save.entity, field);
    return value instanceof Expression ? value.node : { kind: 'param', value, type: field.type, write: true };
  });
  const back = [...returning, ...fields.filter(isSql)];
  const silent = isSilent(host, back);
  const returns = back.length > 0 && !silent;
  const { compiler } = host.dialect;
  const compiled = compiler.compile({
    kind: 'insert',
    table: mapped.ref(table),
    columns: fields.map((field) => field.column),
    rows: [values],
    ...(returns ? { returning: selectList(back) } : {}),
  });
  const bound = bind(compiled, compiler);
  const run = (): Awaitable<QueryResult> =>
    host.run({ sql: bound.sql, returnsRows: returns, bigints: compiled.bigints }, bound.parameters);
  const rows = silent ? await sendSilently(host, mapped, table, back, [item], run) : (await run()).rows;
  for (const field of fields)
    if (field.position >= 0 && !isSql(field))
      item.row[field.position] = snapshotValue(
        field,
        encodeField(host.dialect, field, valueOf(item.save.entity, field)),
      );
  takeBack(host, mapped, item, back, rows[0] ?? []);
}

/** Puts what the database filled in into the entity and its snapshot. */
function takeBack(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  item: NewRow,
  returning: readonly MappedField[],
  returned: Row,
): void {
  returning.forEach((field, index) => {
    item.row[field.position] = returned[index] ?? null;
  });
  const fresh = new mapped.entityClass(item.row) as Values;
  const values = item.save.entity as unknown as Values;
  const { before } = host.journal.noteInsert(item.save.entity, mapped);
  for (const { property } of returning) {
    if (!before.has(property)) before.set(property, values[property]);
    values[property] = fresh[property];
  }
}

function settle(host: UnitOfWorkHost, mapped: MappedClass, entity: Entity, row: Row): void {
  setRow(entity, row);
  if (host.link !== null) setLink(entity, host.link);
  const identity = mapped.identityOf(entity);
  if (identity !== undefined) host.identities.set(mapped, identity, entity);
  host.pending.delete(entity);
  if (!host.listens) return;
  host.tell('state', entity, 'pending', 'persistent');
  host.tell('fill', entity, [...host.journal.noteInsert(entity, mapped).before.keys()]);
  host.tell('afterInsert', entity);
}
