import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import * as shop from './generated/index.js';
import * as mysqlShop from './mysql/generated/index.js';
import { customersAndOrders, hierarchy, relationsInStep, type Shop } from './program.js';

describeDatabases('the programs of the design page', ['sqlite', 'pglite', 'postgresql', 'mysql'], (database) => {
  // The two layers differ in the SQL they were compiled for, not in their types.
  const layer = database.dialect === 'mysql' ? (mysqlShop as unknown as Shop) : shop;

  it('customers and orders: units of work, pages, tracked changes, batched loads, Core', async () => {
    await customersAndOrders(layer, await database.create());
  });
  it('relations in step: ordered lists, join tables, cascades, hybrids, views', async () => {
    await relationsInStep(layer, await database.create());
  });
  it('a hierarchy gives each row as its class', async () => {
    await hierarchy(layer, await database.create());
  });
});

it('the schema for MySQL leaves out one index, which MySQL has no kind of, and nothing else', () => {
  const lines = (path: string): string[] => readFileSync(new URL(path, import.meta.url), 'utf8').split('\n');
  const left = lines('./mysql/shop.schema');
  expect(lines('./shop.schema').filter((line) => !left.includes(line))).toEqual([
    expect.stringMatching(/provider = \["sqlite", "postgresql"\]/),
    expect.stringMatching(/@@index\(\[lower\(email\)\], where: deletedAt is null\)/),
  ]);
});
