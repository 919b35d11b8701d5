import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import {
  Customer,
  Order,
  Person,
  Company,
  Tag,
  OrderItem,
  customers,
  orders,
  openDatabase,
} from './generated/index.js';
import { count, desc, select, sum, inspect } from 'joinery';

describeDatabases('the programs of the design page', ['sqlite', 'pglite', 'postgresql'], (database) => {
  it('runs them as written', async () => {
    const log: string[] = [];
    await using db = await openDatabase(await database.create(), { echo: (entry) => log.push(entry.sql) });
    await db.createAll();
    await db.createAll();
    await db.transaction(async (session) => {
      const ada = new Customer({ email: 'ada@example.org', first: 'Ada', last: 'Byron' });
      ada.orders.add(new Order({ total: '12.50' }));
      session.add(ada);
    });
    {
      await using session = db.session();
      const ada = await session.customers.findByEmail('ada@example.org');
      if (ada === null) throw new Error('no ada');
      const page = await session.customers
        .where((c) => c.last.like('B%').and(c.orders.any((o) => o.total.gt(10))))
        .load({ orders: { where: (o) => o.status.eq('pending'), load: { items: true } } })
        .orderBy((c) => c.createdAt.desc())
        .limit(20)
        .all();
      expect(page[0]?.orders[0]?.items.length).toBe(0);
      expect(page[0]).toBe(ada);
      ada.last = 'Lovelace';
      expect(inspect(ada).changed).toEqual(['last']);
      log.length = 0;
      await session.commit();
      expect(log.filter((sql) => sql.startsWith('UPDATE'))).toHaveLength(1);
    }
    await db.transaction((session) => session.add(new Tag({ name: 'vip', customers: [] })));
    const tag = await db.tags.findByName('vip');
    expect(tag?.name).toBe('vip');
    const top = await db.execute(
      select({ last: customers.last, n: count(), spent: sum(orders.total) })
        .from(customers)
        .leftJoin(orders, orders.customerId.eq(customers.id))
        .groupBy(customers.last)
        .having(count().gt(0))
        .orderBy(desc('spent'))
        .limit(50),
    );
    expect(top.map((row) => [row.last, row.n, String(row.spent)])).toEqual([['Lovelace', 1, '12.5']]);
    await db.transaction((session) => {
      session.add(new Person({ birthday: '1815-12-10' }));
      session.add(new Company({ vatId: 'X' }));
    });
    const parties = await db.parties.orderBy((p) => p.id).all();
    expect(parties.map((p) => [p.constructor.name, p.kind])).toEqual([
      ['Company', 'company'],
      ['Person', 'person'],
    ]);
    await db.transaction(async (session) => {
      const ada = await session.customers.findByEmail('ada@example.org');
      const [order] = (await ada?.orders.load()) ?? [];
      order?.items.add(new OrderItem({ sku: 'a', position: 0 }), new OrderItem({ sku: 'b', position: 0 }));
      ada?.tags.add((await session.tags.findByName('vip')) as Tag);
    });
    const found = await db.customers.load({ orders: { load: { items: true } }, tags: true }).one();
    expect(found.orders[0]?.items.map((item) => [item.sku, item.position])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(found.tags.map((t) => t.name)).toEqual(['vip']);
    await db.transaction(async (session) => {
      const ada = await session.customers.findByEmail('ada@example.org');
      session.delete(ada as Customer);
    });
    expect(await db.orders.count()).toBe(0);
    expect(await db.orderItems.count()).toBe(0);
    expect(await db.tags.count()).toBe(1);
  });
});
