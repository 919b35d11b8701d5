import { expect, it } from 'vitest';
import type { Condition } from '../../runtime/sql/operand.js';
import { select } from '../../runtime/sql/select.js';
import { tuple } from '../../runtime/sql/tuple.js';
import { describeDatabases } from '../support/databases.js';
import { EVERYWHERE, samples, useSamples } from './expressions-samples.js';

const MANY = 70_000;

describeDatabases('lists longer than a statement has parameters', EVERYWHERE, (database) => {
  const { db } = useSamples(database);
  const ids = async (condition: Condition): Promise<number[]> =>
    (await db().all(select({ id: samples.id }).from(samples).where(condition).orderBy(samples.id))).map(
      (row) => row.id,
    );

  it('SQL-02: of numbers, texts, exact numbers and instants', async () => {
    const numbers = Array.from({ length: MANY }, (_, index) => index + 7);
    expect(await ids(samples.n.in(numbers))).toEqual([1]);
    expect(await ids(samples.n.notIn(numbers))).toEqual([2, 3]);
    const texts = numbers.map((number) => `it's \\ "${String(number)}" 🐍`);
    expect(await ids(samples.s.in([...texts, 'Hello, World', '']))).toEqual([1, 3]);
    expect(await ids(samples.d.in([...numbers.map(String), '-2.675']))).toEqual([2]);
    expect(
      await ids(samples.at.in([...numbers.map((number) => new Date(number)), new Date('2024-01-31T23:59:58.750Z')])),
    ).toEqual([1]);
    expect(await ids(samples.n.notIn([...numbers, null]))).toEqual([]);
  });

  it('of row values', async () => {
    const rows = Array.from({ length: MANY }, (_, index) => [index + 7, `no '${String(index)}`] as const);
    const row = tuple(samples.n, samples.s);
    expect(await ids(row.in([...rows, [7, 'Hello, World'], [0, '']]))).toEqual([1, 3]);
    expect(await ids(row.notIn(rows))).toEqual([1, 2, 3]);
    const dates = rows.map(([id], index) => [id, new Date(index), '1.5'] as const);
    expect(
      await ids(
        tuple(samples.n, samples.at, samples.d).in([...dates, [-7, new Date('2023-12-31T00:00:00Z'), '-2.675']]),
      ),
    ).toEqual([2]);
  });
});
