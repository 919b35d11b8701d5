import { count, select, sum } from 'joinery';
import type { Contestant } from './contestant.js';
import { openDatabase, orders } from './generated/index.js';
import { PAGE } from './raw-rows.js';

/** Ours: repositories of the database where nothing is to be tracked, a session where it is. */
export async function joinery(url: string): Promise<Contestant> {
  const db = await openDatabase(url);
  const totals = select({ status: orders.status, n: count(), sum: sum(orders.total) })
    .from(orders)
    .groupBy(orders.status)
    .orderBy(orders.status.asc());
  return {
    findById: (id) => db.customers.get(id),
    findByEmail: (email) => db.customers.findByEmail(email),
    list: (size) =>
      db.customers
        .orderBy((c) => c.id.asc())
        .limit(size)
        .all(),
    tree: (size) =>
      db.customers
        .load({ orders: { load: { items: true } } })
        .orderBy((c) => c.id.asc())
        .limit(size)
        .all(),
    ordersWithCustomer: (size) =>
      db.orders
        .load({ customer: true })
        .orderBy((o) => o.id.asc())
        .limit(size)
        .all(),
    productsWithTags: (size) =>
      db.products
        .load({ tags: true })
        .orderBy((p) => p.id.asc())
        .limit(size)
        .all(),
    insertOne: async (visit) => (await db.visits.create(visit)).id,
    async insertMany(visits) {
      await db.visits.insertMany(visits);
    },
    changeAndSave: (ids, more) =>
      db.transaction(async (session) => {
        for (const customer of await session.customers.where((c) => c.id.in(ids)).all()) customer.score += more;
      }),
    async deleteMany(ids) {
      await db.visits.deleteWhere((v) => v.id.in(ids));
    },
    totals: async () => (await db.execute(totals)).map((row) => ({ ...row, sum: Number(row.sum) })),
    search(filter) {
      let query = db.customers.orderBy((c) => c.id.asc()).limit(PAGE);
      const { city, active, least, since, name } = filter;
      if (city !== undefined) query = query.where((c) => c.city.eq(city));
      if (active !== undefined) query = query.where((c) => c.active.eq(active));
      if (least !== undefined) query = query.where((c) => c.score.gte(least));
      if (since !== undefined) query = query.where((c) => c.createdAt.gte(since));
      if (name !== undefined) query = query.where((c) => c.name.like(`${name}%`));
      return query.all();
    },
    findAllAtOnce: (ids) => Promise.all(ids.map((id) => db.customers.get(id))),
    async customersOfOrders(size) {
      await using session = db.session();
      const found = await session.orders
        .orderBy((o) => o.id.asc())
        .limit(size)
        .all();
      return await Promise.all(found.map((order) => order.loadCustomer()));
    },
    async stream() {
      let total = 0;
      for await (const item of db.orderItems.orderBy((i) => i.id.asc())) total += item.price;
      return total;
    },
    close: () => db.close(),
  };
}
