import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import { allOf } from '../sql/junction.js';
import type { ExpressionNode, UpdateNode } from '../sql/node.js';
import { encodeField } from '../unit-of-work/encode-field.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { ValidationError } from '../util/errors.js';
import { conditionOf, everyRow, writable, type Where } from './bulk-where.js';
import { readAgain } from './synchronize.js';

type Values = Readonly<Record<string, unknown>>;

/** Neighbours that set the same columns; one statement is run for all of them. */
interface Batch {
  readonly shape: string;
  readonly fields: readonly MappedField[];
  readonly rows: { readonly key: readonly unknown[]; readonly set: readonly unknown[] }[];
}

/**
 * Updates rows by their keys: one prepared statement for neighbours that set the same columns, in the order given.
 *
 * @param where - holds for every row besides its key: rows it does not hold for keep their values
 * @throws ValidationError for a row without its whole key, or with nothing to set, before any SQL
 */
export async function updateMany(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  inputs: Iterable<object>,
  where: Where = everyRow,
): Promise<number> {
  const condition = conditionOf(mapped, where).node;
  const batches = batchesOf(host, mapped, inputs);
  let count = 0;
  for (const { fields, rows } of batches) {
    const { compiler } = host.dialect;
    const compiled = compiler.compile(statementOf(mapped, fields, condition));
    const bound = rows.map(({ key, set }) => bind(compiled, compiler, Object.fromEntries([...set, ...key].entries())));
    const [first] = bound;
    if (first === undefined) continue;
    const text = { sql: first.sql, returnsRows: false };
    const lists = bound.map(({ parameters }) => parameters);
    const result = await (lists.length === 1 ? host.run(text, first.parameters) : host.runMany(text, lists));
    count += result.affected;
    const entities = rows
      .map(({ key }) => host.identities.get(mapped, mapped.plainKey ? key[0] : mapped.identity(key)))
      .filter((entity) => entity !== undefined);
    if (entities.length > 0)
      await readAgain(
        host,
        mapped,
        entities,
        fields.filter(({ position }) => position >= 0),
      );
  }
  return count;
}

/** `UPDATE t SET a = :0, b = :1 WHERE key = :2 AND …`: the places of the values are their names. */
function statementOf(
  mapped: MappedClass,
  fields: readonly MappedField[],
  condition: ExpressionNode | undefined,
): UpdateNode {
  let place = 0;
  const next = (): ExpressionNode => ({ kind: 'placeholder', name: String(place++) });
  const set = fields.map(({ column }) => ({ column, value: next() }));
  const keys = mapped.key.map((field): ExpressionNode => ({
    kind: 'binary',
    operator: '=',
    left: field.node,
    right: next(),
  }));
  const where = allOf(...keys, condition);
  return {
    kind: 'update',
    table: mapped.ref(0),
    set,
    from: [],
    everyRow: false,
    ...(where === undefined ? {} : { where }),
  };
}

function batchesOf(host: UnitOfWorkHost, mapped: MappedClass, inputs: Iterable<object>): Batch[] {
  const batches: Batch[] = [];
  const { key: keyNames, onUpdate = {}, embedded } = mapped.mapper;
  let number = 0;
  for (const input of inputs) {
    number += 1;
    const given: Record<string, unknown> = { ...(input as Values) };
    for (const [name, make] of Object.entries(onUpdate)) given[name] ??= make();
    const values = embedded?.spread(given) ?? given;
    for (const name of keyNames)
      if (values[name] === undefined || values[name] === null)
        throw new ValidationError(
          `row ${String(number)} of updateMany on ${mapped.name} lacks its key column '${name}', so nothing tells which row is meant`,
        );
    const fields = Object.keys(values)
      .filter((name) => values[name] !== undefined && !keyNames.includes(name))
      .map((name) => writable(mapped, name, 'updateMany'));
    if (fields.length === 0)
      throw new ValidationError(`row ${String(number)} of updateMany on ${mapped.name} sets nothing besides its key`);
    const shape = fields.map(({ name }) => name).join(' ');
    let batch = batches.at(-1);
    if (batch?.shape !== shape) batches.push((batch = { shape, fields, rows: [] }));
    const encoded = (field: MappedField): unknown => encodeField(host.dialect, field, values[field.name]);
    batch.rows.push({ key: mapped.key.map(encoded), set: fields.map(encoded) });
  }
  return batches;
}
