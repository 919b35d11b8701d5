/** Association proxies: the cases EXT-09 and EXT-10, and what lists and single values do besides. */
import { expect, expectTypeOf, it } from 'vitest';
import type { ProxyCollection } from 'joinery';
import { NotLoadedError } from '../../runtime/util/errors.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { Basket, Fruit, openDatabase } from './proxies/generated/index.js';

async function open(database: TestDatabase) {
  const db = await openDatabase(await database.create());
  await db.createAll();
  return db;
}

describeDatabases('association proxies', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('EXT-09: values appended with autoflush on are stored with both ends', async () => {
    await using db = await open(database);
    await db.transaction(async (session) => {
      const [pear, fig] = [new Fruit({ name: 'pear' }), new Fruit({ name: 'fig' })];
      session.addAll([pear, fig]);
      const basket = new Basket({ label: 'a' });
      session.add(basket);
      await session.flush();
      basket.fruits.add(pear);
      // A query flushes first: the line must know its basket by then.
      expect(await session.fruits.count()).toBe(2);
      basket.fruits.add(fig);
      expect(await session.fruits.count()).toBe(2);
      expect(await basket.fruits.load()).toEqual([pear, fig]);
    });
    const basket = await db.baskets.load({ lines: { load: { fruit: true } } }).one();
    expect(basket.lines.map((line) => line.basketId)).toEqual([basket.id, basket.id]);
    expect(basket.fruits.values.map((fruit) => fruit.name)).toEqual(['pear', 'fig']);
    expect([...basket.counts]).toEqual([1, 1]);
  });

  it('EXT-10: null makes nothing, a value makes the object behind, null again keeps it', async () => {
    await using db = await open(database);
    await using session = db.session();
    const basket = new Basket({ label: 'a' });
    session.add(basket);
    basket.noteText = null;
    await session.commit();
    expect(await session.basketNotes.count()).toBe(0);
    await basket.loadNote();
    basket.noteText = 'ripe';
    await session.commit();
    expect((await session.basketNotes.one()).text).toBe('ripe');
    basket.noteText = null;
    expect(basket.noteText).toBeNull();
    await session.commit();
    expect((await db.basketNotes.one()).text).toBeNull();
  });

  it('a list is read once its relation is loaded, added to at any time, and gives up what it held', async () => {
    await using db = await open(database);
    await db.transaction((session) => {
      const basket = new Basket({ label: 'a' });
      basket.fruits.add(new Fruit({ name: 'pear' }), new Fruit({ name: 'fig' }));
      session.add(basket);
    });
    await using session = db.session();
    const basket = await session.baskets.one();
    expect(() => basket.fruits.values).toThrow(NotLoadedError);
    basket.fruits.add(new Fruit({ name: 'kiwi' }));
    const fruits = await basket.fruits.load();
    expect(fruits.map((fruit) => fruit.name)).toEqual(['pear', 'fig', 'kiwi']);
    const [pear] = fruits;
    if (!pear) throw new Error('no pear');
    expect(basket.fruits.includes(pear)).toBe(true);
    basket.fruits.remove(pear);
    expect(basket.fruits.length).toBe(2);
    await session.commit();
    const stored = await db.basketLines
      .load({ fruit: true })
      .orderBy((line) => line.id)
      .all();
    expect(stored.map((line) => line.fruit.name)).toEqual(['fig', 'kiwi']);
    expect(await db.fruits.count()).toBe(3);
  });

  it('a list through the association entity is read, and written through it only', async () => {
    await using db = await open(database);
    await db.transaction((session) => {
      const basket = new Basket({ label: 'a' });
      basket.fruits.add(new Fruit({ name: 'pear' }), new Fruit({ name: 'fig' }));
      session.add(basket);
    });
    const basket = await db.baskets.load({ held: true }).one();
    expect(basket.held.map((fruit) => fruit.name).sort()).toEqual(['fig', 'pear']);
    const holders = await db.fruits.where((fruit) => fruit.baskets.any((each) => each.label.eq('a'))).count();
    expect(holders).toBe(2);
  });

  it('its types are those of the member', () => {
    expectTypeOf<Basket['fruits']>().toEqualTypeOf<ProxyCollection<Fruit>>();
    expectTypeOf<Basket['counts']>().toEqualTypeOf<ProxyCollection<number>>();
    expectTypeOf<Basket['noteText']>().toEqualTypeOf<string | null>();
  });
});
