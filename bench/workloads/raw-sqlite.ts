import Database from 'better-sqlite3';
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
import { asPlainText } from './shop.js';

const toDate = (text: unknown): Date => new Date(`${(text as string).replace(' ', 'T')}Z`);
const customer = (row: unknown[], from = 0): Customer => customerOf(row, toDate, from);
const order = (row: unknown[]): Order => orderOf(row, toDate);

/** By hand on SQLite: each text prepared once, rows as arrays. */
export function rawSqlite(file: string): Contestant {
  const db = new Database(file);
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  const texts = new Map<string, Database.Statement<unknown[], unknown[]>>();
  const prepared = (sql: string): Database.Statement<unknown[], unknown[]> => {
    let statement = texts.get(sql);
    if (statement === undefined) {
      statement = db.prepare<unknown[], unknown[]>(sql);
      if (statement.reader) statement.raw();
      texts.set(sql, statement);
    }
    return statement;
  };
  const inList = (sql: string, keys: readonly unknown[]): unknown[][] =>
    prepared(`${sql} IN (${keys.map(() => '?').join(', ')})`).all(...keys);
  const byId = db.prepare<[number], unknown[]>(`SELECT ${CUSTOMER} FROM customers WHERE id = ?`).raw();
  const byEmail = db.prepare<[string], unknown[]>(`SELECT ${CUSTOMER} FROM customers WHERE email = ?`).raw();
  const insert = db.prepare('INSERT INTO visits (page, millis, note, at) VALUES (?, ?, ?, ?)');
  const update = db.prepare('UPDATE customers SET score = ? WHERE id = ?');
  const list = (count: number): Customer[] =>
    prepared(`SELECT ${CUSTOMER} FROM customers ORDER BY id LIMIT ?`)
      .all(count)
      .map((row) => customer(row));
  const ordersWithCustomer = (count: number): OrderWithCustomer[] =>
    prepared(
      `SELECT ${ORDER}, ${CUSTOMER.replace(/\w+/g, 'c.$&')} FROM orders o JOIN customers c ON c.id = o.customer_id ORDER BY o.id LIMIT ?`,
    )
      .all(count)
      .map((row) => ({ ...order(row), customer: customer(row, 5) }));

  return {
    async findById(id) {
      const row = byId.get(id);
      return row === undefined ? null : customer(row);
    },
    async findByEmail(email) {
      const row = byEmail.get(email);
      return row === undefined ? null : customer(row);
    },
    list: async (count) => list(count),
    async tree(count) {
      const orders = new Map<number, (Order & { items: Item[] })[]>();
      const items = new Map<number, Item[]>();
      const roots = list(count).map((root) => {
        const own: (Order & { items: Item[] })[] = [];
        orders.set(root.id, own);
        return { ...root, orders: own };
      });
      for (const row of inList(`SELECT ${ORDER} FROM orders o WHERE customer_id`, [...orders.keys()])) {
        const own: Item[] = [];
        const one = { ...order(row), items: own };
        items.set(one.id, own);
        orders.get(one.customerId)?.push(one);
      }
      for (const row of inList(`SELECT ${ITEM} FROM order_items WHERE order_id`, [...items.keys()])) {
        const item = itemOf(row);
        items.get(item.orderId)?.push(item);
      }
      return roots;
    },
    ordersWithCustomer: async (count) => ordersWithCustomer(count),
    async productsWithTags(count) {
      const tags = new Map<number, { id: number; name: string }[]>();
      const products = prepared('SELECT id, name, price FROM products ORDER BY id LIMIT ?')
        .all(count)
        .map((row): ProductWithTags => {
          const own: { id: number; name: string }[] = [];
          tags.set(row[0] as number, own);
          return { id: row[0] as number, name: row[1] as string, price: row[2] as number, tags: own };
        });
      const sql =
        'SELECT pt.product_id, t.id, t.name FROM products_tags pt JOIN tags t ON t.id = pt.tag_id WHERE pt.product_id';
      for (const [product, id, name] of inList(sql, [...tags.keys()]))
        tags.get(product as number)?.push({ id: id as number, name: name as string });
      return products;
    },
    insertOne: async ({ page, millis, note, at }) =>
      Number(insert.run(page, millis, note, asPlainText(at)).lastInsertRowid),
    async insertMany(visits) {
      db.exec('BEGIN IMMEDIATE');
      for (const { page, millis, note, at } of visits) insert.run(page, millis, note, asPlainText(at));
      db.exec('COMMIT');
    },
    async changeAndSave(ids, more) {
      db.exec('BEGIN IMMEDIATE');
      for (const row of inList(`SELECT ${CUSTOMER} FROM customers WHERE id`, ids)) {
        const { id, score } = customer(row);
        update.run(score + more, id);
      }
      db.exec('COMMIT');
    },
    async deleteMany(ids) {
      prepared(`DELETE FROM visits WHERE id IN (${ids.map(() => '?').join(', ')})`).run(...ids);
    },
    totals: async () =>
      prepared('SELECT status, count(*), sum(total) FROM orders GROUP BY status ORDER BY status')
        .all()
        .map(([status, n, sum]) => ({ status, n, sum }) as Total),
    async search(filter: Filter) {
      const [sql, values] = searchSql(filter, () => '?', asPlainText, Number);
      return prepared(sql)
        .all(...values, PAGE)
        .map((row) => customer(row));
    },
    findAllAtOnce: async (ids) =>
      ids.map((id) => {
        const row = byId.get(id);
        return row === undefined ? null : customer(row);
      }),
    customersOfOrders: async (count) => ordersWithCustomer(count).map((one) => one.customer),
    async stream() {
      const page = prepared(`SELECT ${ITEM} FROM order_items WHERE id > ? ORDER BY id LIMIT 1000`);
      let sum = 0;
      for (let last = 0; ;) {
        const rows = page.all(last);
        for (const row of rows) {
          const item = itemOf(row);
          sum += item.price;
          last = item.id;
        }
        if (rows.length < 1000) return sum;
      }
    },
    close: async () => void db.close(),
  };
}
