import type { Decimal } from 'decimal.js';
import { expectTypeOf } from 'expect-type';
import { describe, expect, it } from 'vitest';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import { deleteFrom } from '../../runtime/sql/delete.js';
import { desc } from '../../runtime/sql/ordering.js';
import { avg, caseWhen, coalesce, count, max, sum } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { update } from '../../runtime/sql/update.js';
import { customers, orderItems, orders, tags, type OrderStatus } from './sample-tables.js';

/** Only its type matters. */
const rowOf = <Row>(query: { readonly $row: Row }): Row => query.$row;

describe('the types of rows', () => {
  it('follow the selection, joins and aggregates', () => {
    const top = select({ last: customers.last, n: count(), spent: sum(orders.total) })
      .from(customers)
      .leftJoin(orders, orders.customerId.eq(customers.id))
      .groupBy(customers.last)
      .having(count().gt(3))
      .orderBy(desc('spent'))
      .limit(50);
    expectTypeOf(rowOf(top)).toEqualTypeOf<{ last: string; n: number; spent: Decimal | null }>();
    expect(top.toSQL(postgresql)).toEqual({
      sql: 'SELECT customers.last, count(*) AS n, sum(orders.total) AS spent FROM customers LEFT JOIN orders ON orders.customer_id = customers.id GROUP BY customers.last HAVING count(*) > $1 ORDER BY spent DESC LIMIT $2',
      parameters: [3, 50],
    });

    const left = select({ last: customers.last, total: orders.total })
      .from(customers)
      .leftJoin(orders, orders.customerId.eq(customers.id));
    expectTypeOf(rowOf(left)).toEqualTypeOf<{ last: string; total: Decimal | null }>();
    const right = select({ last: customers.last, total: orders.total })
      .from(customers)
      .rightJoin(orders, orders.customerId.eq(customers.id));
    expectTypeOf(rowOf(right)).toEqualTypeOf<{ last: string | null; total: Decimal }>();
    const full = select({ last: customers.last, total: orders.total.add(1) })
      .from(customers)
      .fullJoin(orders, orders.customerId.eq(customers.id));
    expectTypeOf(rowOf(full)).toEqualTypeOf<{ last: string | null; total: Decimal | null }>();
    const derived = left.as('d');
    const again = select({
      t: derived.total,
      spent: coalesce(sum(derived.total), 0),
      best: max(derived.last),
      mean: avg(orders.version),
    }).from(derived);
    expectTypeOf(rowOf(again)).toEqualTypeOf<{
      t: Decimal | null;
      spent: Decimal;
      best: string | null;
      mean: number | null;
    }>();
    const kind = select({ k: caseWhen(orders.total.gt('10'), 'big').else('small') }).from(orders);
    expectTypeOf(rowOf(kind)).toEqualTypeOf<{ k: string }>();
    const all = select(tags);
    expectTypeOf(rowOf(all)).toEqualTypeOf<{ id: number; name: string }>();
    const aliased = orders.as('o');
    const joined = select({ status: aliased.status })
      .from(customers)
      .leftJoin(aliased, aliased.customerId.eq(customers.id));
    expectTypeOf(rowOf(joined)).toEqualTypeOf<{ status: OrderStatus | null }>();
  });

  it('BET-18: what makes no sense does not compile', () => {
    // @ts-expect-error a text is not compared with a number
    customers.last.eq(5);
    // @ts-expect-error a text column is not compared with a number column
    customers.last.eq(customers.id);
    // @ts-expect-error there is no such column
    expect(customers.lastName).toBeUndefined();
    // @ts-expect-error none of the values
    orders.status.eq('lost');
    const [a, b] = [select({ a: customers.id }).from(customers), select({ b: customers.id }).from(customers)];
    // @ts-expect-error members of a union have the same columns
    expect(() => a.union(b)).toThrow('the same labels: a in the first, b in another');
    // @ts-expect-error like is for texts
    orders.total.like('1%');
    // @ts-expect-error a required column is missing
    insert(orders).values({ customerId: 1 });
    // @ts-expect-error DML-11: a generated column is not written
    expect(() => update(orders).set({ gross: 1 })).toBeDefined();
    // @ts-expect-error no such label
    select({ a: customers.id }).from(customers).orderBy('b');
    orders.total.gt(10).and(orders.customerId.eq(customers.id));
    insert(orders).values({ customerId: 1, total: '12.50' });
    deleteFrom(orders).where(orders.placedAt.lt(new Date()));
  });
});

describe('relations in filters', () => {
  it('become EXISTS with aliases of their own', () => {
    const text = (condition: ReturnType<typeof customers.orders.any>): string =>
      /FROM customers WHERE (.*)$/.exec(select(customers).where(condition).toSQL(sqlite).sql)?.[1] ?? '';
    expect(text(customers.orders.any((o) => o.total.gt(10)))).toBe(
      'EXISTS (SELECT 1 FROM orders AS orders_1 WHERE orders_1.customer_id = customers.id AND orders_1.total > ?)',
    );
    expect(text(customers.orders.none())).toBe(
      'NOT EXISTS (SELECT 1 FROM orders AS orders_1 WHERE orders_1.customer_id = customers.id)',
    );
    expect(text(customers.tags.any((t) => t.name.eq('vip')))).toBe(
      'EXISTS (SELECT 1 FROM tags AS tags_1 JOIN customers_tags AS customers_tags_1 ON customers_tags_1.tag_id = tags_1.id WHERE customers_tags_1.customer_id = customers.id AND tags_1.name = ?)',
    );
    expect(text(customers.orders.any((o) => o.customer.has((c) => c.last.eq(customers.first))))).toBe(
      'EXISTS (SELECT 1 FROM orders AS orders_1 WHERE orders_1.customer_id = customers.id AND EXISTS (SELECT 1 FROM customers AS customers_2 WHERE customers_2.id = orders_1.customer_id AND customers_2."last" = customers."first"))',
    );
    const every = select(orders)
      .where(orders.items.every((i) => i.position.gt(0)))
      .toSQL(postgresql).sql;
    expect(every).toContain(
      'NOT EXISTS (SELECT 1 FROM order_items AS order_items_1 WHERE order_items_1.order_id = orders.id AND NOT coalesce(order_items_1.position > $1, FALSE))',
    );
    expect(select({ n: customers.fullName }).from(customers).toSQL(postgresql).sql).toBe(
      "SELECT (customers.first || ' ' || customers.last) AS n FROM customers",
    );
    expect(orderItems.$info.label).toBe('order_items');
  });

  it('statements are values: a builder never changes what it came from', () => {
    const base = select(tags).where(tags.name.eq('a'));
    const other = base.where(tags.id.gt(1)).limit(1);
    expect(base.toSQL(sqlite).sql).toBe('SELECT tags.id, tags.name FROM tags WHERE tags.name = ?');
    expect(other.toSQL(sqlite)).toEqual({
      sql: 'SELECT tags.id, tags.name FROM tags WHERE tags.name = ? AND tags.id > ? LIMIT ?',
      parameters: ['a', 1, 1],
    });
    expect(Object.isFrozen(base.node)).toBe(true);
    expect('then' in base).toBe(false);
  });
});
