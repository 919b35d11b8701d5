import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Contestant } from '../workloads/contestant.js';
import type { Engine } from '../workloads/entries.js';
import { PrismaClient as OnPostgres } from './generated/postgresql/client.js';
import { PrismaClient as OnSqlite } from './generated/sqlite/client.js';

/** Prisma 7: its client over the driver adapters; finds of one tick are batched by itself. */
export function prisma(engine: Engine, address: string): Promise<Contestant> {
  const db = (
    engine === 'sqlite'
      ? new OnSqlite({ adapter: new PrismaBetterSqlite3({ url: `file:${address}` }) })
      : new OnPostgres({ adapter: new PrismaPg({ connectionString: address, max: 10 }) })
  ) as OnPostgres;
  const orderBy = { id: 'asc' } as const;
  const findById = (id: number) => db.customer.findUnique({ where: { id } });

  return Promise.resolve({
    findById,
    findByEmail: (email) => db.customer.findUnique({ where: { email } }),
    list: (take) => db.customer.findMany({ orderBy, take }),
    tree: (take) => db.customer.findMany({ orderBy, take, include: { orders: { include: { items: true } } } }),
    ordersWithCustomer: (take) => db.order.findMany({ orderBy, take, include: { customer: true } }),
    async productsWithTags(take) {
      const found = await db.product.findMany({ orderBy, take, include: { tags: { include: { tag: true } } } });
      return found.map((one) => ({ ...one, tags: one.tags.map((link) => link.tag) }));
    },
    insertOne: async (visit) => (await db.visit.create({ data: visit, select: { id: true } })).id,
    async insertMany(visits) {
      await db.visit.createMany({ data: [...visits] });
    },
    changeAndSave: (ids, more) =>
      db.$transaction(
        async (tx) => {
          const found = await tx.customer.findMany({ where: { id: { in: [...ids] } } });
          for (const { id, score } of found) await tx.customer.update({ where: { id }, data: { score: score + more } });
        },
        { timeout: 60_000 },
      ),
    async deleteMany(ids) {
      await db.visit.deleteMany({ where: { id: { in: [...ids] } } });
    },
    async totals() {
      const rows = await db.order.groupBy({
        by: ['status'],
        _count: true,
        _sum: { total: true },
        orderBy: { status: 'asc' },
      });
      return rows.map((row) => ({ status: row.status, n: row._count, sum: row._sum.total ?? 0 }));
    },
    search: ({ city, active, least, since, name }) =>
      db.customer.findMany({
        where: {
          ...(city === undefined ? {} : { city }),
          ...(active === undefined ? {} : { active }),
          ...(least === undefined ? {} : { score: { gte: least } }),
          ...(since === undefined ? {} : { createdAt: { gte: since } }),
          ...(name === undefined ? {} : { name: { startsWith: name } }),
        },
        orderBy,
        take: 20,
      }),
    findAllAtOnce: (ids) => Promise.all(ids.map(findById)),
    async customersOfOrders(take) {
      const orders = await db.order.findMany({ orderBy, take });
      return Promise.all(orders.map((order) => findById(order.customerId)));
    },
    async stream() {
      let sum = 0;
      for (let last = 0; ;) {
        const page = await db.orderItem.findMany({ where: { id: { gt: last } }, orderBy, take: 1000 });
        for (const item of page) sum += item.price;
        last = page.at(-1)?.id ?? 0;
        if (page.length < 1000) return sum;
      }
    },
    close: () => db.$disconnect(),
  } satisfies Contestant);
}
