/** Codecs of the application as a schema names them (`fixtures/generate/codecs`), from a constructor to the row and back. */
import { select, sql } from 'joinery';
import { expect, it } from 'vitest';
import { create } from '../../fixtures/generate/codecs/expected/ddl.js';
import { Product, Shop, openDatabase, shops } from '../../fixtures/generate/codecs/expected/index.js';
import { describeDatabases } from '../support/databases.js';
import { countedDatabase } from './counted.js';

const openShop = countedDatabase((url, options: object) => openDatabase(url, options), create);
const DAY = new Date('2026-02-03T00:00:00Z');

describeDatabases('codecs of a schema', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  async function filled() {
    const { db, statements } = await openShop(database);
    await db.transaction((session) => {
      const shop = new Shop({ opened: DAY });
      shop.products.add(new Product({ sku: 'TEA-1', price: { cents: 1250n } }));
      shop.products.add(new Product({ sku: 'TEA-2', price: { cents: 5n }, old: { cents: 99n } }));
      session.add(shop);
    });
    statements.clear();
    return { db, statements };
  }

  it('TYP-14: entities hold decoded values, rows encoded ones, and NULL never meets a codec', async () => {
    const { db } = await filled();
    const raw = { price: sql<string>`price`, old: sql<string | null>`old` };
    const rows = await db.all(sql`select price, old from products order by sku`.returns(raw));
    expect(rows.map(({ price, old }) => [Number(price), old === null ? null : Number(old)])).toEqual([
      [12.5, null],
      [0.05, 0.99],
    ]);
    await using session = db.session();
    const shop = await session.shops.one();
    expect(shop.opened).toEqual(DAY);
    const products = await session.products.orderBy((p) => p.sku).all();
    expect(products.map(({ price, old }) => [price, old])).toEqual([
      [{ cents: 1250n }, null],
      [{ cents: 5n }, { cents: 99n }],
    ]);
  });

  it('TYP-14: conditions and selected columns go through the codec', async () => {
    const { db } = await filled();
    await using session = db.session();
    expect(await session.products.where((p) => p.price.eq({ cents: 5n })).count()).toBe(1);
    expect(await session.products.where((p) => p.price.in([{ cents: 5n }, { cents: 1250n }])).count()).toBe(2);
    const opened = select({ opened: shops.opened }).from(shops).where(shops.opened.eq(DAY));
    expect(await session.all(opened)).toEqual([{ opened: DAY }]);
  });

  it('TYP-14: an equal value is no change, another one is, also in place', async () => {
    const { db, statements } = await filled();
    await using session = db.session();
    const [tea, mint] = await session.products.orderBy((p) => p.sku).all();
    const shop = await session.shops.one();
    if (tea === undefined || mint === undefined) throw new Error('two were stored');
    statements.clear();
    tea.price = { cents: 1250n };
    await session.flush();
    expect(statements.shapes).toEqual([]);
    mint.price = { cents: 6n };
    mint.old = null;
    shop.opened.setUTCDate(4);
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE shops', 'UPDATE products']);
    await session.refresh(mint);
    await session.refresh(shop);
    expect([mint.price, mint.old, shop.opened.getUTCDate()]).toEqual([{ cents: 6n }, null, 4]);
  });
});
