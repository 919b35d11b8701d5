/** What a product or a version lacks is refused when the statement is compiled: by product, construct and alternative. */
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import type { Statement } from '../../runtime/sql/query.js';
import { cte } from '../../runtime/sql/cte.js';
import { deleteFrom } from '../../runtime/sql/delete.js';
import { count, max } from '../../runtime/sql/functions.js';
import { asc, desc } from '../../runtime/sql/ordering.js';
import { rollup } from '../../runtime/sql/grouping.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { update } from '../../runtime/sql/update.js';
import { window } from '../../runtime/sql/window.js';
import { withTies } from '../../runtime/sql/with-ties.js';
import { sql } from '../../runtime/sql/text.js';
import { StatementError, UnsupportedError, ValidationError } from '../../runtime/util/errors.js';
import { regions, sales } from './sales.js';

const PRODUCTS: Readonly<Record<string, Dialect>> = {
  SQLite: sqlite,
  PostgreSQL: postgresql,
  MySQL: mysqlDialect('mysql', 80_400),
  'MySQL 8.0.13': mysqlDialect('mysql', 80_013),
  MariaDB: mysqlDialect('mariadb', 101_100),
};

const all = select({ r: sales.region }).from(sales);
const low = cte('low', all);
const written = cte('written', insert(regions).values({ name: 'a' }).returning({ name: regions.name }));

/** Statements, and the products that refuse them with the alternative they name. */
const CASES: readonly (readonly [string, Statement<unknown>, Readonly<Record<string, string>>])[] = [
  [
    'distinct on',
    all.distinctOn(sales.region),
    { SQLite: 'row_number', MySQL: 'row_number', 'MySQL 8.0.13': 'row_number', MariaDB: 'row_number' },
  ],
  [
    'full join',
    all.fullJoin(regions, regions.name.eq(sales.region)),
    { MySQL: 'union()', 'MySQL 8.0.13': 'union()', MariaDB: 'union()' },
  ],
  [
    'lateral',
    all.crossJoin(select({ n: count() }).from(regions).where(regions.name.eq(sales.region)).lateral('l')),
    { SQLite: 'correlated', 'MySQL 8.0.13': 'correlated', MariaDB: 'correlated' },
  ],
  ['intersect', all.intersect(all), { 'MySQL 8.0.13': 'exists()' }],
  ['except all', all.exceptAll(all), { SQLite: 'row_number()', 'MySQL 8.0.13': 'exists()' }],
  ['union', all.union(all), {}],
  ['with ties', all.orderBy('r').limit(withTies(1)), { SQLite: 'rank()', MySQL: 'rank()', 'MySQL 8.0.13': 'rank()' }],
  [
    'rollup beside a group',
    all.groupBy(rollup(sales.region), sales.year),
    { SQLite: 'unionAll()', MySQL: 'roll up all', 'MySQL 8.0.13': 'roll up all', MariaDB: 'roll up all' },
  ],
  [
    'ordered rollup',
    all.groupBy(rollup(sales.region)).orderBy('r'),
    { SQLite: 'unionAll()', MariaDB: "query.as('totals')" },
  ],
  ['named window', select({ n: count().over(window('w', {})) }).from(sales), {}],
  ['lock of a table', all.forUpdate({ of: sales, skipLocked: true }), {}],
  [
    'insert … returning',
    insert(regions).values({ name: 'a' }).returning(),
    { MySQL: 'a query after', 'MySQL 8.0.13': 'a query after' },
  ],
  [
    'update … returning',
    update(regions).set({ sold: 1 }).everyRow().returning(),
    { MySQL: 'a query after', 'MySQL 8.0.13': 'a query after', MariaDB: 'a query after' },
  ],
  [
    'delete … returning',
    deleteFrom(regions).everyRow().returning(),
    { MySQL: 'a query after', 'MySQL 8.0.13': 'a query after' },
  ],
  ['delete … using', deleteFrom(regions).using(sales).where(sales.region.eq(regions.name)), {}],
  ['limited update', update(regions).set({ sold: 1 }).everyRow().limit(1), { PostgreSQL: 'key.in(query)' }],
  [
    'update with a common table expression',
    update(regions)
      .set({ sold: 1 })
      .where(regions.name.in(select({ r: low.r }).from(low))),
    { MariaDB: 'put the query itself there' },
  ],
  ['insert with a common table expression', insert(regions).fromSelect(['name'], select({ r: low.r }).from(low)), {}],
  [
    'common table expression that writes',
    select({ n: written.name }).from(written),
    {
      SQLite: 'a statement of its own',
      MySQL: 'a statement of its own',
      'MySQL 8.0.13': 'a statement of its own',
      MariaDB: 'a statement of its own',
    },
  ],
];

describe.each(Object.keys(PRODUCTS))('%s', (product) => {
  it.each(CASES.map(([title, statement, refusals]) => ({ title, statement, alternative: refusals[product] })))(
    '$title: $alternative',
    ({ statement, alternative }) => {
      const compile = (): unknown => statement.toSQL(PRODUCTS[product] as Dialect);
      if (alternative === undefined) return expect(compile).not.toThrow();
      expect(compile).toThrow(UnsupportedError);
      expect(compile).toThrow(new RegExp(`^${product.replace(/ .*/, '')} has no .*; .*`));
      expect(compile).toThrow(alternative);
    },
  );
});

it('orderBy() calls results by labels that there are', () => {
  const labels = select({ r: sales.region, y: sales.year }).from(sales);
  const unknown = 'unknownLabel' as 'r';
  const message = "there is no label 'unknownLabel' in the select list (there is r, y)";
  for (const dialect of Object.values(PRODUCTS)) {
    for (const statement of [
      labels.orderBy(unknown),
      labels.orderBy('r', desc('unknownLabel')),
      labels.union(labels).orderBy(unknown),
      labels.union(labels).orderBy(asc('unknownLabel')).limit(1),
      select({ n: labels.orderBy(unknown).limit(1).as('t').r }).from(labels.orderBy(unknown).limit(1).as('t')),
    ]) {
      expect(() => statement.toSQL(dialect)).toThrow(StatementError);
      expect(() => statement.toSQL(dialect)).toThrow(message);
    }
    expect(() => labels.orderBy('r', desc('y')).toSQL(dialect)).not.toThrow();
    // @ts-expect-error a column of the table that is not selected is no label either
    expect(() => labels.orderBy('amount').toSQL(dialect)).toThrow(
      "no label 'amount' in the select list (there is r, y)",
    );
  }
});

it('WITH stands before the query of an insert on MySQL, with its parameters in their places', () => {
  const big = cte('big', select({ r: sales.region }).from(sales).where(sales.amount.gt(5)));
  const statement = insert(regions)
    .fromSelect(['name'], select({ r: big.r }).from(big).where(big.r.ne('x')))
    .onConflict(regions.name)
    .doUpdate({ sold: 9 });
  expect(statement.toSQL(mysqlDialect('mysql'))).toEqual({
    sql: 'INSERT INTO regions (name) WITH big AS (SELECT sales.region AS r FROM sales WHERE sales.amount > ?) SELECT big.r FROM big WHERE big.r <> ? ON DUPLICATE KEY UPDATE sold = ?',
    parameters: [5, 'x', 9],
  });
  expect(statement.toSQL(postgresql).sql).toMatch(/^WITH big AS \(.*\) INSERT INTO regions \(name\) SELECT/);
});

it('sql.raw takes text only', () => {
  for (const given of [undefined, null, 1, { toString: () => 'x' }, ['x'], select({ r: sales.region })]) {
    const raw = (): unknown => sql.raw(given as unknown as string);
    expect(raw).toThrow(ValidationError);
    expect(raw).toThrow(/^sql\.raw\(\) takes SQL as text, .*binds values$/);
  }
});

it('what is written is read through a derived table on MySQL, in a delete from several tables on MariaDB', () => {
  const other = sales.as('other');
  const read = sales.id.in(
    select({ id: sales.id })
      .from(sales)
      .where(sales.amount.gt(select({ m: max(other.amount) }).from(other))),
  );
  const [mysql, mariadb] = [mysqlDialect('mysql'), mysqlDialect('mariadb')];
  const apart = '(SELECT * FROM sales LIMIT 18446744073709551615)';
  const inner = (table: (alias?: string) => string): string =>
    `sales.id IN (SELECT sales.id FROM ${table()} WHERE sales.amount > (SELECT max(other.amount) AS m FROM ${table('other')}))`;
  const wrapped = inner((alias = 'sales') => `${apart} AS ${alias}`);
  const direct = inner((alias) => (alias === undefined ? 'sales' : `sales AS ${alias}`));
  expect(update(sales).set({ amount: 1 }).where(read).toSQL(mysql).sql).toBe(
    `UPDATE sales SET amount = ? WHERE ${wrapped}`,
  );
  expect(update(sales).set({ amount: 1 }).where(read).toSQL(mariadb).sql).toBe(
    `UPDATE sales SET amount = ? WHERE ${direct}`,
  );
  expect(deleteFrom(sales).where(read).toSQL(mysql).sql).toBe(`DELETE FROM sales WHERE ${wrapped}`);
  expect(deleteFrom(sales).where(read).toSQL(mariadb).sql).toBe(`DELETE FROM sales WHERE ${direct}`);
  for (const dialect of [mysql, mariadb])
    expect(deleteFrom(sales).using(regions).where(read).toSQL(dialect).sql).toBe(
      `DELETE sales FROM sales, regions WHERE ${wrapped}`,
    );
  const named = sql<boolean>`sales.id IN (SELECT id FROM ${sales})`;
  expect(deleteFrom(sales).where(named).toSQL(mysql).sql).toBe(
    'DELETE FROM sales WHERE sales.id IN (SELECT id FROM sales)',
  );
  const most = select({ m: max(other.amount) }).from(other);
  expect(insert(sales).values({ region: 'a', year: 1, amount: most.scalar() }).toSQL(mysql).sql).toContain(
    `FROM ${apart} AS other`,
  );
  expect(insert(sales).fromSelect(['amount'], most).toSQL(mysql).sql).toContain('FROM sales AS other');
});
