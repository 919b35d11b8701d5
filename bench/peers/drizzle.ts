import Database from 'better-sqlite3';
import { and, asc, count, eq, gt, gte, inArray, like, sql, sum, type SQL } from 'drizzle-orm';
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as onPostgres, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Contestant, Customer } from '../workloads/contestant.js';
import type { Engine } from '../workloads/entries.js';
import { SCHEMAS, type Schema } from './drizzle-tables.js';

type Values = Record<string, unknown>;
interface Prepared {
  execute(values?: Values): Promise<unknown>;
}
interface Query extends PromiseLike<unknown> {
  prepare(name: string): Prepared;
}

/** Drizzle: relational queries for what is nested; prepared ones made once, with placeholders, or queries built at each call. */
export function drizzle(engine: Engine, address: string, prepared: boolean): Contestant {
  const sqlite = engine === 'sqlite';
  const file = sqlite ? new Database(address) : undefined;
  file?.pragma('synchronous = NORMAL');
  const pool = sqlite ? undefined : new pg.Pool({ connectionString: address, max: 10 });
  const schema = SCHEMAS[engine];
  const { customers, orders, items, visits } = schema;
  const db = (
    file === undefined ? onPostgres({ client: pool as pg.Pool, schema }) : onSqlite({ client: file, schema })
  ) as NodePgDatabase<Schema>;
  const known = new Map<string, Prepared>();
  /** Runs a query, with the values of its placeholders where it is prepared. */
  const run = async <T>(name: string, values: Values, build: (value: (name: string) => never) => Query): Promise<T> => {
    if (!prepared) return (await build((key) => values[key] as never)) as T;
    let query = known.get(name);
    if (query === undefined) known.set(name, (query = build((key) => sql.placeholder(key) as never).prepare(name)));
    return (await query.execute(values)) as T;
  };
  const findById = async (id: number): Promise<Customer | null> =>
    (
      await run<Customer[]>('byId', { id }, (v) =>
        db
          .select()
          .from(customers)
          .where(eq(customers.id, v('id'))),
      )
    )[0] ?? null;

  return {
    findById,
    findByEmail: async (email) =>
      (
        await run<Customer[]>('byEmail', { email }, (v) =>
          db
            .select()
            .from(customers)
            .where(eq(customers.email, v('email'))),
        )
      )[0] ?? null,
    list: (size) =>
      run('list', { size }, (v) => db.select().from(customers).orderBy(asc(customers.id)).limit(v('size'))),
    tree: (size) =>
      run('tree', { size }, (v) =>
        db.query.customers.findMany({
          with: { orders: { with: { items: true } } },
          orderBy: (c, { asc: up }) => up(c.id),
          limit: v('size'),
        }),
      ),
    ordersWithCustomer: (size) =>
      run('orders', { size }, (v) =>
        db.query.orders.findMany({ with: { customer: true }, orderBy: (o, { asc: up }) => up(o.id), limit: v('size') }),
      ),
    async productsWithTags(size) {
      const found = await run<
        { id: number; name: string; price: number; tags: { tag: { id: number; name: string } }[] }[]
      >('products', { size }, (v) =>
        db.query.products.findMany({
          with: { tags: { columns: {}, with: { tag: true } } },
          orderBy: (p, { asc: up }) => up(p.id),
          limit: v('size'),
        }),
      );
      return found.map((one) => ({ ...one, tags: one.tags.map((link) => link.tag) }));
    },
    async insertOne(visit) {
      const [row] = await run<{ id: number }[]>('insert', { ...visit }, (v) =>
        db
          .insert(visits)
          .values({ page: v('page'), millis: v('millis'), note: v('note'), at: v('at') })
          .returning({ id: visits.id }),
      );
      return row?.id as number;
    },
    async insertMany(all) {
      const chunks = Array.from({ length: Math.ceil(all.length / 1000) }, (_, at) =>
        all.slice(at * 1000, at * 1000 + 1000),
      );
      // The driver of SQLite is synchronous, and so are transactions on it.
      if (sqlite) {
        db.transaction(((tx: typeof db) => {
          for (const chunk of chunks) (tx.insert(visits).values(chunk as never) as unknown as { run(): void }).run();
        }) as never);
      } else
        await db.transaction(async (tx) => {
          for (const chunk of chunks) await tx.insert(visits).values(chunk as never);
        });
    },
    async changeAndSave(ids, more) {
      const cases = (found: readonly Customer[]): SQL =>
        sql`(case ${sql.join(
          found.map(
            ({ id, score }) => sql`when ${customers.id} = ${id} then cast(${score + more} as double precision)`,
          ),
          sql.raw(' '),
        )} end)`;
      if (sqlite) {
        db.transaction(((tx: typeof db) => {
          const found = (
            tx
              .select()
              .from(customers)
              .where(inArray(customers.id, [...ids])) as unknown as { all(): Customer[] }
          ).all();
          for (const { id, score } of found)
            (
              tx
                .update(customers)
                .set({ score: score + more })
                .where(eq(customers.id, id)) as unknown as { run(): void }
            ).run();
        }) as never);
      } else
        await db.transaction(async (tx) => {
          const found = await tx
            .select()
            .from(customers)
            .where(inArray(customers.id, [...ids]));
          await tx
            .update(customers)
            .set({ score: cases(found) })
            .where(inArray(customers.id, [...ids]));
        });
    },
    async deleteMany(ids) {
      await db.delete(visits).where(inArray(visits.id, [...ids]));
    },
    async totals() {
      const rows = await run<{ status: string; n: number; sum: string }[]>('totals', {}, () =>
        db
          .select({ status: orders.status, n: count(), sum: sum(orders.total) })
          .from(orders)
          .groupBy(orders.status)
          .orderBy(asc(orders.status)),
      );
      return rows.map((row) => ({ ...row, sum: Number(row.sum) }));
    },
    search: async ({ city, active, least, since, name }) =>
      db
        .select()
        .from(customers)
        .where(
          and(
            city === undefined ? undefined : eq(customers.city, city),
            active === undefined ? undefined : eq(customers.active, active),
            least === undefined ? undefined : gte(customers.score, least),
            since === undefined ? undefined : gte(customers.createdAt, since),
            name === undefined ? undefined : like(customers.name, `${name}%`),
          ),
        )
        .orderBy(asc(customers.id))
        .limit(20),
    findAllAtOnce: (ids) => Promise.all(ids.map(findById)),
    async customersOfOrders(size) {
      const found = await run<{ customerId: number }[]>('first', { size }, (v) =>
        db.select().from(orders).orderBy(asc(orders.id)).limit(v('size')),
      );
      return Promise.all(found.map((order) => findById(order.customerId)));
    },
    async stream() {
      let total = 0;
      for (let last = 0; ;) {
        const page = await run<{ id: number; price: number }[]>('page', { last }, (v) =>
          db
            .select()
            .from(items)
            .where(gt(items.id, v('last')))
            .orderBy(asc(items.id))
            .limit(1000),
        );
        for (const item of page) total += item.price;
        last = page.at(-1)?.id ?? 0;
        if (page.length < 1000) return total;
      }
    },
    async close() {
      file?.close();
      await pool?.end();
    },
  };
}
