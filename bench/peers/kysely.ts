import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, sql, SqliteDialect, type Generated } from 'kysely';
import pg from 'pg';
import type { Contestant, Customer, Item, Order } from '../workloads/contestant.js';
import type { Engine } from '../workloads/entries.js';
import { asPlainText } from '../workloads/shop.js';

interface Tables {
  customers: Omit<Customer, 'createdAt' | 'active'> & { created_at: unknown; active: unknown };
  orders: { id: number; status: string; total: number; placed_at: unknown; customer_id: number };
  order_items: {
    id: number;
    quantity: number;
    price: number;
    note: string | null;
    order_id: number;
    product_id: number;
  };
  products: { id: number; name: string; price: number };
  tags: { id: number; name: string };
  products_tags: { product_id: number; tag_id: number };
  visits: { id: Generated<number>; page: string; millis: number; note: string | null; at: unknown };
}

const CUSTOMER = ['id', 'email', 'name', 'city', 'active', 'score', 'created_at as createdAt'] as const;
const ORDER = ['orders.id', 'status', 'total', 'placed_at as placedAt', 'customer_id as customerId'] as const;
const ITEM = ['id', 'quantity', 'price', 'note', 'order_id as orderId', 'product_id as productId'] as const;

/** Kysely: queries built at each call, relations by a query a level; on SQLite times and booleans are read by hand, as it does not. */
export function kysely(engine: Engine, address: string): Contestant {
  const sqlite = engine === 'sqlite';
  const file = sqlite ? new Database(address) : undefined;
  file?.pragma('synchronous = NORMAL');
  const db = new Kysely<Tables>({
    dialect:
      file === undefined
        ? new PostgresDialect({ pool: new pg.Pool({ connectionString: address, max: 10 }) })
        : new SqliteDialect({ database: file }),
  });
  const date = (value: unknown): Date =>
    sqlite ? new Date(`${(value as string).replace(' ', 'T')}Z`) : (value as Date);
  const time = (value: Date): unknown => (sqlite ? asPlainText(value) : value);
  const customer = (row: { active: unknown; createdAt: unknown }): Customer =>
    (sqlite ? { ...row, active: row.active === 1, createdAt: date(row.createdAt) } : row) as Customer;
  const order = <T extends { placedAt: unknown }>(row: T): Order =>
    (sqlite ? { ...row, placedAt: date(row.placedAt) } : row) as unknown as Order;
  const customers = () => db.selectFrom('customers').select(CUSTOMER);
  const findById = async (id: number): Promise<Customer | null> => {
    const row = await customers().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : customer(row);
  };
  const list = async (count: number): Promise<Customer[]> =>
    (await customers().orderBy('id').limit(count).execute()).map(customer);

  return {
    findById,
    async findByEmail(email) {
      const row = await customers().where('email', '=', email).executeTakeFirst();
      return row === undefined ? null : customer(row);
    },
    list,
    async tree(count) {
      const roots = (await list(count)).map((root) => ({ ...root, orders: [] as (Order & { items: Item[] })[] }));
      const byRoot = new Map(roots.map((root) => [root.id, root]));
      const orders = await db
        .selectFrom('orders')
        .select(ORDER)
        .where('customer_id', 'in', [...byRoot.keys()])
        .execute();
      const byOrder = new Map<number, Order & { items: Item[] }>();
      for (const row of orders) {
        const one = { ...order(row), items: [] as Item[] };
        byOrder.set(one.id, one);
        byRoot.get(one.customerId)?.orders.push(one);
      }
      const items = await db
        .selectFrom('order_items')
        .select(ITEM)
        .where('order_id', 'in', [...byOrder.keys()])
        .execute();
      for (const item of items) byOrder.get(item.orderId)?.items.push(item);
      return roots;
    },
    async ordersWithCustomer(count) {
      const rows = await db
        .selectFrom('orders')
        .innerJoin('customers as c', 'c.id', 'orders.customer_id')
        .select(ORDER)
        .select(['c.id as cid', 'c.email', 'c.name', 'c.city', 'c.active', 'c.score', 'c.created_at as createdAt'])
        .orderBy('orders.id')
        .limit(count)
        .execute();
      return rows.map(({ id, status, total, placedAt, customerId, cid, ...rest }) => ({
        ...order({ id, status, total, placedAt, customerId }),
        customer: customer({ id: cid, ...rest } as never),
      }));
    },
    async productsWithTags(count) {
      const products = (
        await db.selectFrom('products').select(['id', 'name', 'price']).orderBy('id').limit(count).execute()
      ).map((one) => ({ ...one, tags: [] as { id: number; name: string }[] }));
      const byId = new Map(products.map((one) => [one.id, one]));
      const tags = await db
        .selectFrom('products_tags')
        .innerJoin('tags', 'tags.id', 'tag_id')
        .select(['product_id', 'tags.id', 'tags.name'])
        .where('product_id', 'in', [...byId.keys()])
        .execute();
      for (const { product_id, id, name } of tags) byId.get(product_id)?.tags.push({ id, name });
      return products;
    },
    insertOne: async (visit) =>
      (
        await db
          .insertInto('visits')
          .values({ ...visit, at: time(visit.at) })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id,
    insertMany: (visits) =>
      db.transaction().execute(async (trx) => {
        for (let start = 0; start < visits.length; start += 1000) {
          const chunk = visits.slice(start, start + 1000).map((visit) => ({ ...visit, at: time(visit.at) }));
          await trx.insertInto('visits').values(chunk).execute();
        }
      }),
    changeAndSave: (ids, more) =>
      db.transaction().execute(async (trx) => {
        const found = await trx.selectFrom('customers').select(CUSTOMER).where('id', 'in', ids).execute();
        const rows = found.map(customer).map(({ id, score }) => sql`(${sql.lit(id)}, ${sql.lit(score + more)})`);
        await sql`WITH v (id, score) AS (VALUES ${sql.join(rows)}) UPDATE customers SET score = v.score FROM v WHERE customers.id = v.id`.execute(
          trx,
        );
      }),
    async deleteMany(ids) {
      await db.deleteFrom('visits').where('id', 'in', ids).execute();
    },
    async totals() {
      const rows = await db
        .selectFrom('orders')
        .select(({ fn }) => ['status', fn.countAll().as('n'), fn.sum('total').as('sum')])
        .groupBy('status')
        .orderBy('status')
        .execute();
      return rows.map(({ status, n, sum }) => ({ status, n: Number(n), sum: Number(sum) }));
    },
    async search({ city, active, least, since, name }) {
      let query = customers().orderBy('id').limit(20);
      if (city !== undefined) query = query.where('city', '=', city);
      if (active !== undefined) query = query.where('active', '=', sqlite ? Number(active) : active);
      if (least !== undefined) query = query.where('score', '>=', least);
      if (since !== undefined) query = query.where('created_at', '>=', time(since));
      if (name !== undefined) query = query.where('name', 'like', `${name}%`);
      return (await query.execute()).map(customer);
    },
    findAllAtOnce: (ids) => Promise.all(ids.map(findById)),
    async customersOfOrders(count) {
      const orders = await db.selectFrom('orders').select(ORDER).orderBy('orders.id').limit(count).execute();
      return Promise.all(orders.map((row) => findById(order(row).customerId)));
    },
    async stream() {
      let sum = 0;
      for (let last = 0; ;) {
        const items = await db
          .selectFrom('order_items')
          .select(ITEM)
          .where('id', '>', last)
          .orderBy('id')
          .limit(1000)
          .execute();
        for (const item of items) sum += item.price;
        last = items.at(-1)?.id ?? 0;
        if (items.length < 1000) return sum;
      }
    },
    close: () => db.destroy(),
  };
}
