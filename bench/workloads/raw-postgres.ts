import pg from 'pg';
import type {
  Contestant,
  Customer,
  Filter,
  Item,
  Order,
  OrderWithCustomer,
  ProductWithTags,
  Total,
} from './contestant.js';
import { customerOf, itemOf, orderOf, PAGE } from './raw-rows.js';
import { CUSTOMER, ITEM, ORDER, searchSql } from './raw-sql.js';

const toDate = (text: unknown): Date => new Date(text as string);
const TIMESTAMPTZ: number = pg.types.builtins.TIMESTAMPTZ;
const BIGINT: number = pg.types.builtins.INT8;
const parsers = pg.types as unknown as { getTypeParser(id: number): (text: string) => unknown };
/** Times as text, which `Date` reads faster than the driver does; counts as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number): ((text: string) => unknown) => {
    if (id === TIMESTAMPTZ) return (text) => text;
    return id === BIGINT ? Number : parsers.getTypeParser(id);
  },
};
const customer = (row: unknown[], from = 0): Customer => customerOf(row, toDate, from);
const order = (row: unknown[]): Order => orderOf(row, toDate);

/** By hand on PostgreSQL: one client, each text a named statement, rows as arrays. */
export async function rawPostgres(url: string): Promise<Contestant> {
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  const names = new Map<string, string>();
  const rows = async (text: string, values: unknown[] = []): Promise<unknown[][]> => {
    let name = names.get(text);
    if (name === undefined) names.set(text, (name = `q${names.size}`));
    return (await client.query<unknown[]>({ name, text, values, rowMode: 'array' })).rows;
  };
  const findById = async (id: number): Promise<Customer | null> => {
    const [row] = await rows(`SELECT ${CUSTOMER} FROM customers WHERE id = $1`, [id]);
    return row === undefined ? null : customer(row);
  };
  const list = async (count: number): Promise<Customer[]> =>
    (await rows(`SELECT ${CUSTOMER} FROM customers ORDER BY id LIMIT $1`, [count])).map((row) => customer(row));
  const ordersWithCustomer = async (count: number): Promise<OrderWithCustomer[]> => {
    const found = await rows(
      `SELECT ${ORDER}, ${CUSTOMER.replace(/\w+/g, 'c.$&')} FROM orders o JOIN customers c ON c.id = o.customer_id ORDER BY o.id LIMIT $1`,
      [count],
    );
    return found.map((row) => ({ ...order(row), customer: customer(row, 5) }));
  };

  return {
    findById,
    async findByEmail(email) {
      const [row] = await rows(`SELECT ${CUSTOMER} FROM customers WHERE email = $1`, [email]);
      return row === undefined ? null : customer(row);
    },
    list,
    async tree(count) {
      const orders = new Map<number, (Order & { items: Item[] })[]>();
      const items = new Map<number, Item[]>();
      const roots = (await list(count)).map((root) => {
        const own: (Order & { items: Item[] })[] = [];
        orders.set(root.id, own);
        return { ...root, orders: own };
      });
      for (const row of await rows(`SELECT ${ORDER} FROM orders o WHERE customer_id = ANY ($1)`, [
        [...orders.keys()],
      ])) {
        const own: Item[] = [];
        const one = { ...order(row), items: own };
        items.set(one.id, own);
        orders.get(one.customerId)?.push(one);
      }
      for (const row of await rows(`SELECT ${ITEM} FROM order_items WHERE order_id = ANY ($1)`, [[...items.keys()]])) {
        const item = itemOf(row);
        items.get(item.orderId)?.push(item);
      }
      return roots;
    },
    ordersWithCustomer,
    async productsWithTags(count) {
      const tags = new Map<number, { id: number; name: string }[]>();
      const products = (await rows('SELECT id, name, price FROM products ORDER BY id LIMIT $1', [count])).map(
        (row): ProductWithTags => {
          const own: { id: number; name: string }[] = [];
          tags.set(row[0] as number, own);
          return { id: row[0] as number, name: row[1] as string, price: row[2] as number, tags: own };
        },
      );
      const links = await rows(
        'SELECT pt.product_id, t.id, t.name FROM products_tags pt JOIN tags t ON t.id = pt.tag_id WHERE pt.product_id = ANY ($1)',
        [[...tags.keys()]],
      );
      for (const [product, id, name] of links)
        tags.get(product as number)?.push({ id: id as number, name: name as string });
      return products;
    },
    async insertOne({ page, millis, note, at }) {
      const [row] = await rows('INSERT INTO visits (page, millis, note, at) VALUES ($1, $2, $3, $4) RETURNING id', [
        page,
        millis,
        note,
        at.toISOString(),
      ]);
      return row?.[0] as number;
    },
    async insertMany(visits) {
      await rows(
        'INSERT INTO visits (page, millis, note, at) SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::timestamptz[])',
        [
          visits.map((visit) => visit.page),
          visits.map((visit) => visit.millis),
          visits.map((visit) => visit.note),
          visits.map((visit) => visit.at.toISOString()),
        ],
      );
    },
    async changeAndSave(ids, more) {
      await client.query('BEGIN');
      const found = (await rows(`SELECT ${CUSTOMER} FROM customers WHERE id = ANY ($1)`, [ids])).map((row) =>
        customer(row),
      );
      await rows(
        'UPDATE customers SET score = v.score FROM unnest($1::int[], $2::float8[]) AS v (id, score) WHERE customers.id = v.id',
        [found.map(({ id }) => id), found.map(({ score }) => score + more)],
      );
      await client.query('COMMIT');
    },
    async deleteMany(ids) {
      await rows('DELETE FROM visits WHERE id = ANY ($1)', [ids]);
    },
    totals: async () =>
      (await rows('SELECT status, count(*), sum(total) FROM orders GROUP BY status ORDER BY status')).map(
        ([status, n, sum]) => ({ status, n, sum }) as Total,
      ),
    async search(filter: Filter) {
      const [sql, values] = searchSql(
        filter,
        (position) => `$${position}`,
        (date) => date.toISOString(),
        (value) => value,
      );
      return (await rows(sql, [...values, PAGE])).map((row) => customer(row));
    },
    findAllAtOnce: (ids) => Promise.all(ids.map(findById)),
    customersOfOrders: async (count) => (await ordersWithCustomer(count)).map((one) => one.customer),
    async stream() {
      let sum = 0;
      for (let last = 0; ;) {
        const found = await rows(`SELECT ${ITEM} FROM order_items WHERE id > $1 ORDER BY id LIMIT 1000`, [last]);
        for (const row of found) {
          const item = itemOf(row);
          sum += item.price;
          last = item.id;
        }
        if (found.length < 1000) return sum;
      }
    },
    close: () => client.end(),
  };
}
