/** BET-18: what makes no sense of a query is refused before any SQL, also where the types were got round. */
import {
  caseWhen,
  coalesce,
  count,
  exists,
  func,
  lower,
  max,
  percentileCont,
  rank,
  select,
  sql,
  sum,
  ValidationError,
  type Expression,
} from 'joinery';
import { expect, it } from 'vitest';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import { describeDatabases } from '../support/databases.js';
import { openStored } from './stored/fixture.js';
import { cells } from './stored/generated/tables/cells.js';

const DIALECTS = [sqlite, postgresql, mysqlDialect('mysql'), mysqlDialect('mariadb')];
type Any = Readonly<Record<string, Expression<unknown, unknown, string>>>;
/** A selection whose types say nothing. */
const untyped = (selection: object): ReturnType<typeof selectAny> => selectAny(selection as Any);
const selectAny = (selection: Any) => select(selection).from(cells);
const other = cells.as('other');

it('BET-18 an aggregate beside a plain column is refused when compiled, however deep they are', () => {
  const { label, side, id } = cells;
  const correlated = select({ m: max(other.side) })
    .from(other)
    .where(other.id.eq(id))
    .scalar();
  const refused = [
    untyped({ label, n: count() }),
    untyped({ x: max(side).add(side) }),
    untyped({ n: count(), x: side.add(1) }),
    untyped({ n: count(), x: lower(label) }),
    untyped({ n: count(), x: coalesce(label, '') }),
    untyped({ x: sum(side).sub(1), y: side.mul(2) }),
    untyped({ x: caseWhen(count().gt(1), label).else('') }),
    untyped({ x: caseWhen(side.gt(1), count()).else(0) }),
    untyped({ n: count(), x: side.in([1]) }),
    untyped({ n: count(), x: label.contains('a') }),
    untyped({ n: count(), x: func['abs']?.(side) as Expression<unknown> }),
    untyped({ x: func['unknown']?.(count(), side) as Expression<unknown> }),
    untyped({ n: count(), x: correlated }),
    untyped({ n: count(), x: exists(select({ i: other.id }).from(other).where(other.id.eq(id))) }),
    untyped({ n: count(), x: sum(side).over() }),
    untyped({ n: count(), x: rank().over({ orderBy: [side] }) }),
    untyped({ side }).having(count().gt(1)),
    untyped({ n: count() }).having(side.gt(1)),
    untyped({ n: count() }).orderBy(side),
    untyped({ side }).orderBy(count()),
    select(cells).orderBy(max(side).desc()),
  ];
  for (const dialect of DIALECTS)
    for (const query of refused) {
      expect(() => query.toSQL(dialect), JSON.stringify(query.node.items)).toThrow(
        /^cells\.(label|side|id) is (selected|used in (having|orderBy)\(\)) beside an aggregate, but not grouped by; add it to groupBy\(\)/,
      );
      expect(query.groupBy(label, side, id).toSQL(dialect).sql).toContain('GROUP BY');
    }
  for (const dialect of [sqlite, postgresql])
    expect(() => untyped({ label, p: percentileCont(0.5, side) }).toSQL(dialect)).toThrow('cells.label is selected');
  expect(() => untyped({ n: count() }).having(side.gt(1)).toSQL(sqlite)).toThrow('cells.side is used in having()');
  expect(() => untyped({ n: count() }).orderBy(side).toSQL(sqlite)).toThrow('cells.side is used in orderBy()');
});

describeDatabases('aggregates', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('BET-18 what goes with an aggregate over all rows is neither refused by us nor by the server', async () => {
    const { db } = await openStored(database);
    await db.cells.insertMany([
      { label: 'a', side: 2 },
      { label: 'b', side: 3 },
    ]);
    const { label, side, id } = cells;
    const inner = cells.as('inner_cells');
    expect(
      await db.all(
        select({
          n: count(),
          next: max(side).add(1),
          share: max(side).sub(count()),
          both: sum(side.mul(2).add(side)),
          many: caseWhen(count().gt(1), 'many').else('one'),
          whole: select({ n: count() }).from(cells).scalar(),
          same: select({ l: cells.label }).from(cells).where(cells.side.eq(3)).limit(1).scalar(),
          some: count().filter(side.gt(2)),
          over: count().over(),
          twice: sum(max(side)).over(),
          text: sql<number>`count(${side})`.typed<number>({ kind: 'int' }),
          named: func['count']?.(side).typed('int') as Expression<number>,
        })
          .from(cells)
          .having(max(side).gt(1))
          .orderBy(max(side), 'n'),
      ),
    ).toEqual([
      {
        n: 2,
        next: 4,
        share: 1,
        both: 15,
        many: 'many',
        whole: 2,
        same: 'b',
        some: 1,
        over: 1,
        twice: 3,
        text: 2,
        named: 2,
      },
    ]);
    const perRow = select({ n: count(), outer: id }).from(inner).where(inner.side.lte(side)).lateral('l');
    expect(perRow.n).toBeDefined();
    expect(
      await db.all(
        select({
          label,
          rank: rank().over({ orderBy: [side] }),
          total: sum(side).over(),
          below: select({ n: count() }).from(inner).where(inner.side.lt(side)).scalar(),
        })
          .from(cells)
          .orderBy('rank'),
      ),
    ).toEqual([
      { label: 'a', rank: 1, total: 5, below: 0 },
      { label: 'b', rank: 2, total: 5, below: 1 },
    ]);
    expect(
      await db.all(
        select({ x: max(side).add(side), label })
          .from(cells)
          .groupBy(side, label)
          .orderBy('x'),
      ),
    ).toEqual([
      { x: 4, label: 'a' },
      { x: 6, label: 'b' },
    ]);
  });
});

it('BET-18 members of a union without the same labels, and an unknown column, are refused when forced', () => {
  const union = select({ a: cells.label }).from(cells);
  expect(() => union.union(select({ a: cells.label, b: cells.id }).from(cells) as never)).toThrow('the same labels');
  const unknown = (cells as unknown as Record<string, typeof cells.id>)['nope'];
  expect(() =>
    select({ a: unknown as typeof cells.id })
      .from(cells)
      .toSQL(sqlite),
  ).toThrow(ValidationError);
});
