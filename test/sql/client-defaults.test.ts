/** What the application makes for columns that an insert leaves out: Core tables know it too. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { deleteFrom } from '../../runtime/sql/delete.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import { describeDatabases } from '../support/databases.js';
import { createTables, openEngine, tableOf } from './open-tables.js';

interface Tokens<N extends string = 'tokens'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly name: Column<N, string>;
  readonly key: DefaultColumn<N, string | null>;
  readonly madeAt: DefaultColumn<N, Date | null>;
  as<A extends string>(alias: A): Tokens<A>;
}
const at = new Date('2024-05-06T07:08:09.123Z');
let made = 0;
const keyOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const tokens: Tokens = table(
  'tokens',
  { id: 'int', name: 'text', key: 'uuid', madeAt: ['made_at', 'dateTime'] },
  { defaults: { key: () => keyOf(++made), madeAt: () => at } },
);

describeDatabases('defaults the application makes', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [
      tableOf('tokens', { name: { kind: 'text' }, key: { kind: 'uuid' }, made_at: { kind: 'dateTime' } }),
    ]);
  });
  beforeEach(async () => {
    await db.execute(deleteFrom(tokens).everyRow());
    made = 0;
  });
  const rows = (): Promise<unknown[]> =>
    db.all(select({ name: tokens.name, key: tokens.key, madeAt: tokens.madeAt }).from(tokens).orderBy('name'));

  it('are made for each row of values', async () => {
    await db.execute(insert(tokens).values([{ name: 'a' }, { name: 'b', key: keyOf(9) }, { name: 'c', key: null }]));
    expect(await rows()).toEqual([
      { name: 'a', key: keyOf(1), madeAt: at },
      { name: 'b', key: keyOf(9), madeAt: at },
      { name: 'c', key: null, madeAt: at },
    ]);
  });

  const source = tokens.as('source');
  const one = select({ n: source.name.concat('1') }).from(source);
  const two = select({ n: source.name.concat('2') }).from(source);
  it.each([
    ['a select', one, ['a', 'a1']],
    ['a select with an order and a limit', one.orderBy('n').limit(1), ['a', 'a1']],
    ['DISTINCT', one.distinct(), ['a', 'a1']],
    ['a union', one.union(two), ['a', 'a1', 'a2']],
    ['a text', sql`SELECT 'z' AS n`.returns({ n: source.name }), ['a', 'z']],
  ])('DML-10: are added to the columns and the query of INSERT … SELECT: %s', async (_, query, names) => {
    await db.execute(insert(tokens).values({ name: 'a', key: null }));
    await db.execute(insert(tokens).fromSelect(['name'], query));
    expect(await rows()).toEqual(names.map((name) => ({ name, key: name === 'a' ? null : keyOf(1), madeAt: at })));
  });

  it('DML-10: are left out when the query names the columns, or none are wanted', async () => {
    await db.execute(insert(tokens).values({ name: 'a', key: keyOf(7) }));
    await db.execute(
      insert(tokens).fromSelect(['name', 'key'], select({ n: source.name.concat('1'), k: source.key }).from(source)),
    );
    await db.execute(insert(tokens).fromSelect(['name'], two.where(source.name.eq('a')), { defaults: false }));
    expect(await rows()).toEqual([
      { name: 'a', key: keyOf(7), madeAt: at },
      { name: 'a1', key: keyOf(7), madeAt: at },
      { name: 'a2', key: null, madeAt: null },
    ]);
  });

  it('DML-10: take part in an upsert', async () => {
    await db.execute(insert(tokens).values({ id: 1000, name: 'a' }));
    await db.execute(
      insert(tokens)
        .fromSelect(['id', 'name'], select({ id: source.id, n: source.name.concat('1') }).from(source))
        .onConflict(tokens.id)
        .doUpdate((excluded) => ({ key: excluded.key })),
    );
    expect(await rows()).toEqual([{ name: 'a', key: keyOf(2), madeAt: at }]);
  });
});
