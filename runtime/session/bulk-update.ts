import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import type { CompiledStatement } from '../sql/compiled.js';
import { allOf } from '../sql/junction.js';
import type { ExpressionNode, UpdateNode } from '../sql/node.js';
import { encodeField } from '../unit-of-work/encode-field.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { ValidationError } from '../util/errors.js';
import { allOrNothing, eachInput, type Inputs } from './bulk-inputs.js';
import { everyRow, type BulkOptions } from './bulk-options.js';
import { conditionOf, type Where } from './bulk-where.js';
import { HeldRows } from './held-rows.js';
import { raised } from './raised-version.js';
import { MOST_ROWS, RowBatches } from './row-batches.js';
import { writable } from './writable.js';

type Values = Readonly<Record<string, unknown>>;

/** The columns a row sets besides its key; rows of one shape share the object and the statement. */
interface Shape {
  readonly fields: readonly MappedField[];
  readonly statement: CompiledStatement;
}

/**
 * Updates rows by their keys: one prepared statement for neighbours that set the same columns, in the order given, sent as they come.
 * All of them or none.
 *
 * @param where - holds for every row besides its key: rows it does not hold for keep their values
 * @throws ValidationError for a row without its whole key, or with nothing to set
 */
export async function updateMany(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  inputs: Inputs,
  where: Where = everyRow,
  { synchronize = 'fetch' }: BulkOptions = {},
): Promise<number> {
  const condition = conditionOf(mapped, where).node;
  const read = updateReader(host, mapped, condition);
  // A list is looked through before anything is sent.
  if (Array.isArray(inputs)) inputs.forEach((input: object, index) => void read(input, index + 1));
  const held = new HeldRows(host, mapped, condition, synchronize);
  const { compiler } = host.dialect;
  const count = await allOrNothing(host, async (begin) => {
    let affected = 0;
    const batches = new RowBatches<Shape>(
      () => MOST_ROWS,
      async ({ statement }, rows, only) => {
        if (!only || rows.length > 1) await begin();
        const bound = rows.map((row) => bind(statement, compiler, row as unknown as Values));
        const text = { sql: bound[0]?.sql ?? '', returnsRows: false };
        const lists = bound.map(({ parameters }) => parameters);
        const [first = []] = lists;
        affected += (await (lists.length === 1 ? host.run(text, first) : host.runMany(text, lists))).affected;
      },
    );
    await eachInput(inputs, (input, number) => {
      const { shape, values } = read(input, number);
      if (held.watched) {
        const entity = held.byKey(values.slice(shape.fields.length));
        if (entity !== undefined) held.note(entity, shape.fields, values);
      }
      return batches.add(shape, values);
    });
    await batches.end();
    return affected;
  });
  await held.synchronize();
  return count;
}

/** Makes the function that turns an input into its new values, encoded, with the key behind them. */
function updateReader(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  condition: ExpressionNode | undefined,
): (input: object, number: number) => { readonly shape: Shape; readonly values: unknown[] } {
  const { key: keyNames, onUpdate = {}, embedded } = mapped.mapper;
  const made = Object.entries(onUpdate);
  const shapes = new Map<string, Shape>();
  return (input, number) => {
    const given: Record<string, unknown> = { ...(input as Values) };
    for (const [name, make] of made) given[name] ??= make();
    const values = embedded?.spread(given) ?? given;
    for (const name of keyNames)
      if (values[name] === undefined || values[name] === null)
        throw new ValidationError(
          `row ${String(number)} of updateMany on ${mapped.name} lacks its key column '${name}', so nothing tells which row is meant`,
        );
    const names = Object.keys(values).filter((name) => values[name] !== undefined && !keyNames.includes(name));
    if (names.length === 0)
      throw new ValidationError(`row ${String(number)} of updateMany on ${mapped.name} sets nothing besides its key`);
    const text = names.join(' ');
    let shape = shapes.get(text);
    if (shape === undefined) {
      const fields = names.map((name) => writable(mapped, name, 'updateMany'));
      const statement = host.dialect.compiler.compile(statementOf(mapped, fields, condition));
      shapes.set(text, (shape = { fields, statement }));
    }
    const encoded = (field: MappedField): unknown => encodeField(host.dialect, field, values[field.name]);
    return { shape, values: [...shape.fields.map(encoded), ...mapped.key.map(encoded)] };
  };
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
  const version = raised(mapped);
  if (version !== undefined && !fields.includes(version.field))
    set.push({ column: version.field.column, value: version.value });
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
