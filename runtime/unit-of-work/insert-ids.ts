import type { Awaitable, QueryResult, Row } from '../engine/driver.js';
import { CHUNK } from '../loading/chunk.js';
import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import type { ColumnNode, ExpressionNode } from '../sql/node.js';
import type { Entity } from '../state/entity.js';
import { UnsupportedError } from '../util/errors.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

type Values = Record<string, unknown>;

/** A row to insert where the database does not tell what became of it. */
export interface SilentInsert {
  readonly entity: Entity;
  readonly run: () => Awaitable<QueryResult>;
}

/**
 * Inserts rows one by one where there is no RETURNING (MySQL): a generated key is what the connection says of that row, and
 * what else the database filled in is read afterwards, in one statement.
 *
 * @param key - the key's fields as columns of the table
 * @param returning - the fields the database fills in
 * @returns their values, row by row
 * @throws UnsupportedError when the database makes a key that it does not tell: anything but a counter
 */
export async function insertByIds(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  key: readonly MappedField[],
  returning: readonly MappedField[],
  inserts: readonly SilentInsert[],
): Promise<Row[]> {
  const made = returning.filter(({ name }) => mapped.mapper.key.includes(name));
  const [counted] = made;
  if (made.length > 1 || (counted !== undefined && !isWhole(counted)))
    throw new UnsupportedError(
      `${host.dialect.name} does not tell the key it makes: give ${mapped.name}.${made.map(({ name }) => name).join(', ')} a value, or let the application make it (uuid(), ulid(), …)`,
    );
  for (const { entity, run } of inserts) {
    const { lastInsertId } = await run();
    if (counted === undefined) continue;
    const values = entity as unknown as Values;
    const { before } = host.journal.noteInsert(entity, mapped);
    if (!before.has(counted.name)) before.set(counted.name, values[counted.name]);
    values[counted.name] = counted.type.kind === 'bigInt' ? BigInt(lastInsertId ?? 0) : Number(lastInsertId);
  }
  if (returning.length === 1 && counted !== undefined && counted.type.kind !== 'bigInt')
    return inserts.map(({ entity }) => [(entity as unknown as Values)[counted.name]]);
  const rows: Row[] = [];
  for (let start = 0; start < inserts.length; start += CHUNK)
    rows.push(...(await readBack(host, mapped, key, returning, inserts.slice(start, start + CHUNK))));
  return rows;
}

const isWhole = ({ type }: MappedField): boolean => ['int', 'smallInt', 'bigInt'].includes(type.kind);

/** What stands in the rows just inserted, in their order. */
async function readBack(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  key: readonly MappedField[],
  returning: readonly MappedField[],
  inserts: readonly SilentInsert[],
): Promise<Row[]> {
  const [{ table: index }] = key as [MappedField];
  const table = mapped.ref(index);
  const column = ({ column: name, type }: MappedField): ColumnNode => ({ kind: 'column', name, table, type });
  const keyOf = ({ entity }: SilentInsert): unknown[] => key.map(({ name }) => (entity as unknown as Values)[name]);
  const { compiler } = host.dialect;
  const compiled = compiler.compile({
    kind: 'select',
    items: [...key, ...returning].map((field) => ({
      expression: column(field),
      label: field.name,
      type: field.type,
    })),
    from: [table],
    joins: [],
    where: {
      kind: 'or',
      operands: inserts.map((insert): ExpressionNode => {
        const values = keyOf(insert);
        return {
          kind: 'and',
          operands: key.map((field, at) => ({
            kind: 'binary',
            operator: '=',
            left: column(field),
            right: { kind: 'param', value: values[at], type: field.type },
          })),
        };
      }),
    },
  });
  const { sql, parameters } = bind(compiled, compiler);
  const { rows } = await host.run({ sql, returnsRows: true, bigints: compiled.bigints }, parameters);
  const byKey = new Map(rows.map((row) => [mapped.identity(row), row.slice(key.length)]));
  return inserts.map((insert) => byKey.get(mapped.identity(keyOf(insert))) ?? []);
}
