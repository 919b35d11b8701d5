import type { Decimal } from 'decimal.js';
import { beforeAll, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { cte, recursiveCte, values } from '../../runtime/sql/cte.js';
import { and, falseExpression, not, or, trueExpression } from '../../runtime/sql/conditions.js';
import type { Condition, DecimalInput } from '../../runtime/sql/operand.js';
import { desc } from '../../runtime/sql/ordering.js';
import { count, exists, param, sum, value } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import { tuple } from '../../runtime/sql/tuple.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';

interface Things<N extends string = 'things'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly x: Column<N, number | null>;
  readonly y: Column<N, number | null>;
  readonly s: Column<N, string | null>;
  readonly amount: Column<N, Decimal | null, DecimalInput>;
  readonly data: Column<N, unknown>;
  as<A extends string>(alias: A): Things<A>;
}
const things: Things = table('things', {
  id: 'int',
  x: 'int',
  y: 'int',
  s: 'text',
  amount: { kind: 'decimal', precision: 12, scale: 2 },
  data: 'json',
});

interface Nodes<N extends string = 'nodes'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly parent: Column<N, number | null>;
  readonly name: Column<N, string | null>;
  as<A extends string>(alias: A): Nodes<A>;
}
const nodes: Nodes = table('nodes', { id: 'int', parent: ['parent_id', 'int'], name: 'text' });

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('expressions and compilers', ALL, (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [
      tableOf('things', {
        x: { kind: 'int' },
        y: { kind: 'int' },
        s: { kind: 'string', length: 100 },
        amount: { kind: 'decimal', precision: 12, scale: 2 },
        data: { kind: 'json' },
      }),
      tableOf('nodes', { parent_id: { kind: 'int' }, name: { kind: 'string', length: 40 } }),
    ]);
    await db.execute(
      insert(things).values([
        { x: 1, y: 10, s: 'a', amount: '0.10', data: { a: { n: 45, t: true, s: 'x' } } },
        { x: 2, y: 10, s: 'b%', amount: '0.20' },
        { x: 3, y: 20, s: 'C_c\\d', amount: '10.00' },
        { y: 20, s: null },
      ]),
    );
    await db.execute(
      insert(nodes).values([
        { name: 'root' },
        { name: 'a', parent: 1 },
        { name: 'b', parent: 1 },
        { name: 'a1', parent: 2 },
      ]),
    );
  });
  const xs = async (condition: Condition): Promise<(number | null)[]> =>
    (await db.all(query().where(condition))).map((row) => row.x);
  const query = () => select({ x: things.x }).from(things).orderBy(things.id);

  it('SQL-01: an empty IN has no rows, an empty NOT IN has all', async () => {
    expect(await xs(things.x.in([]))).toEqual([]);
    expect(await xs(things.x.notIn([]))).toEqual([1, 2, 3, null]);
    expect(await xs(and(things.x.notIn([]), things.y.notIn([])))).toEqual([1, 2, 3, null]);
    expect(await xs(or(things.x.in([]), things.y.in([])))).toEqual([]);
    expect(await xs(tuple(things.x, things.y).in([]))).toEqual([]);
    expect(await xs(tuple(things.x, things.y).notIn([]))).toEqual([1, 2, 3, null]);
    expect(
      await xs(
        tuple(things.x, things.y).in([
          [1, 10],
          [3, 20],
          [2, 99],
        ]),
      ),
    ).toEqual([1, 3]);
  });

  it('SQL-02: one statement with a list parameter runs with lists of any length', async () => {
    const statement = query().where(things.x.in(param<number[]>('ids')));
    const run = async (ids: number[]): Promise<unknown[]> => (await db.all(statement, { ids })).map((row) => row.x);
    expect(await run([])).toEqual([]);
    expect(await run([2])).toEqual([2]);
    expect(await run([1, 2, 3])).toEqual([1, 2, 3]);
    expect(await run([3])).toEqual([3]);
    expect(await run(Array.from({ length: 1000 }, (_, index) => index + 2))).toEqual([2, 3]);
    await expect(db.all(statement)).rejects.toThrow("no value was given for the parameter 'ids'");
  });

  it('SQL-03: nulls in lists have the meaning of SQL', async () => {
    expect(await xs(things.s.notIn(['a', null]))).toEqual([]);
    expect(await xs(things.s.in([null]))).toEqual([]);
    expect(await xs(things.s.in(['a', null]))).toEqual([1]);
  });

  it('SQL-04: searching without regard to case, wildcards in the text searched for stand for themselves', async () => {
    expect(await xs(things.s.contains('c_C', { insensitive: true }))).toEqual([3]);
    expect(await xs(things.s.contains('%'))).toEqual([2]);
    expect(await xs(things.s.contains('_'))).toEqual([3]);
    expect(await xs(things.s.endsWith('\\d'))).toEqual([3]);
    expect(await xs(things.s.startsWith('b'))).toEqual([2]);
    expect(await xs(things.s.ilike('A'))).toEqual([1]);
    expect(await xs(things.s.like('b\\%'))).toEqual([2]);
    expect(
      query()
        .where(things.s.contains('x', { insensitive: true }))
        .toSQL(db).sql,
    ).toMatch(db.dialect.name === 'postgresql' ? /ILIKE/ : /lower\(.*LIKE lower\(/);
  });

  it('SQL-05: IS DISTINCT FROM', async () => {
    const pairs = [
      [0, 1],
      [1, 1],
      [null, 1],
      [0, null],
      [null, null],
    ] as const;
    for (const [index, [a, b]] of pairs.entries()) {
      const left = value<number | null>(a, { kind: 'int' });
      const row = await db.one(select({ differs: left.isDistinctFrom(b), equals: left.isNotDistinctFrom(b) }));
      expect(row).toEqual({
        differs: [true, false, true, true, false][index],
        equals: [false, true, false, false, true][index],
      });
    }
    const text = query().where(things.x.isDistinctFrom(1)).toSQL(db).sql;
    expect(text).toContain(
      { sqlite: 'IS NOT', postgresql: 'IS DISTINCT FROM', mysql: 'NOT (things.x <=> ?)' }[db.dialect.name],
    );
  });

  it('SQL-06: null compares by IS NULL; a parameter that turns out null does not', async () => {
    expect(await xs(things.x.eq(null))).toEqual([null]);
    expect(await xs(things.x.ne(null))).toEqual([1, 2, 3]);
    expect(query().where(things.x.eq(null)).toSQL(db).sql).toContain('IS NULL');
    expect(await db.all(query().where(things.x.eq(param<number>('x'))), { x: null })).toEqual([]);
  });

  it('SQL-08: true and whole division', async () => {
    const int = (number: number) => value(number, { kind: 'int' });
    const row = await db.one(select({ t: int(15).div(10), w: int(15).intDiv(10), n: int(-15).intDiv(5) }));
    expect(row).toEqual({ t: 1.5, w: 1, n: -3 });
    expect(
      await db.scalar(
        select({ half: things.y.div(things.x) })
          .from(things)
          .where(things.x.eq(3)),
      ),
    ).toBeCloseTo(6.6667, 3);
  });

  it('SQL-09: concatenation', async () => {
    expect(
      await db.scalar(
        select({ t: things.s.concat('-', 'x', '-', things.s) })
          .from(things)
          .where(things.x.eq(1)),
      ),
    ).toBe('a-x-a');
    expect(
      select({ t: things.s.concat('x') })
        .from(things)
        .toSQL(db).sql,
    ).toContain(db.dialect.name === 'mysql' ? 'concat(' : '||');
  });

  it('SQL-10: OFFSET without LIMIT, and zeros', async () => {
    const run = async (statement: ReturnType<typeof query>): Promise<unknown[]> =>
      (await db.all(statement)).map((row) => row.x);
    expect(await run(query().offset(2))).toEqual([3, null]);
    expect(await run(query().offset(0))).toEqual([1, 2, 3, null]);
    expect(await run(query().limit(0))).toEqual([]);
    expect(await run(query().limit(2).offset(1))).toEqual([2, 3]);
    expect(() => query().limit(-1)).toThrow(RangeError);
  });

  it('SQL-11: a union of limited members, ordered and limited', async () => {
    const low = select({ x: things.x }).from(things).where(things.x.isNotNull()).orderBy(things.x.asc()).limit(1);
    const high = select({ x: things.x }).from(things).where(things.x.isNotNull()).orderBy(things.x.desc()).limit(1);
    expect(await db.all(low.unionAll(high).orderBy(desc('x')).limit(2))).toEqual([{ x: 3 }, { x: 1 }]);
    expect(await db.all(low.union(low, high).orderBy('x'))).toEqual([{ x: 1 }, { x: 3 }]);
    expect(await db.all(low.except(low))).toEqual([]);
  });

  it('SQL-12: a recursive CTE walks a tree; a name stands for one CTE', async () => {
    const tree = recursiveCte(
      'tree',
      select({ id: nodes.id, depth: value(0) })
        .from(nodes)
        .where(nodes.parent.isNull()),
      (self) =>
        select({ id: nodes.id, depth: self.depth.add(1) })
          .from(nodes)
          .join(self, nodes.parent.eq(self.id)),
    );
    const walk = select({ id: tree.id, depth: tree.depth }).from(tree).orderBy('id');
    expect(await db.all(walk)).toEqual([
      { id: 1, depth: 0 },
      { id: 2, depth: 1 },
      { id: 3, depth: 1 },
      { id: 4, depth: 2 },
    ]);
    expect(walk.toSQL(db).sql).toMatch(/^WITH RECURSIVE tree \(id, depth\) AS \(/);
    const one = cte('c', select({ id: nodes.id }).from(nodes));
    const twice = select({ id: one.id })
      .from(one)
      .where(one.id.in(select({ id: one.id }).from(one)));
    expect(twice.toSQL(db).sql.match(/ AS \(/g)).toHaveLength(1);
    const other = cte('c', select({ id: things.id }).from(things));
    expect(() => select({ id: one.id }).from(one).crossJoin(other).toSQL(db)).toThrow("named 'c'");
  });

  it('SQL-13: values bound in a CTE come before those of the query', async () => {
    const big = cte('big', select({ id: things.id, x: things.x }).from(things).where(things.x.gt(1)));
    const statement = select({ x: big.x }).from(big).where(big.x.lt(3)).limit(5);
    const { sql: text, parameters } = statement.toSQL(db);
    expect(await db.all(statement)).toEqual([{ x: 2 }]);
    expect(parameters).toEqual([1, 3, 5]);
    if (db.dialect.name === 'postgresql') expect(text.match(/\$\d/g)).toEqual(['$1', '$2', '$3']);
  });

  it('SQL-14: window frames', async () => {
    const run = (start: number) =>
      select({ id: things.id, s: sum(things.y).over({ orderBy: [things.id], rows: [start, 'current'] }) })
        .from(things)
        .orderBy('id');
    expect((await db.all(run(-1))).map((row) => row.s)).toEqual([10, 20, 30, 40]);
    expect((await db.all(run(-2))).map((row) => row.s)).toEqual([10, 20, 40, 50]);
    expect(run(-1).toSQL(db).sql).toContain('ROWS BETWEEN 1 PRECEDING AND CURRENT ROW');
  });

  it('SQL-15: correlated subqueries', async () => {
    const child = nodes.as('child');
    const children = select({ n: count() }).from(child).where(child.parent.eq(nodes.id));
    expect(await db.all(select({ id: nodes.id, n: children.scalar() }).from(nodes).orderBy('id'))).toEqual([
      { id: 1, n: 2 },
      { id: 2, n: 1 },
      { id: 3, n: 0 },
      { id: 4, n: 0 },
    ]);
    expect(
      await db.scalars(
        select({ id: nodes.id })
          .from(nodes)
          .where(exists(select({ id: child.id }).from(child).where(child.parent.eq(nodes.id))))
          .orderBy('id'),
      ),
    ).toEqual([1, 2]);
    const bare = select({ id: nodes.id }).where(nodes.id.eq(1));
    expect(() => select({ id: nodes.id }).from(nodes).where(exists(bare)).toSQL(db)).toThrow('no FROM of its own');
    const inFrom = select({ id: child.id }).from(child).where(child.parent.eq(nodes.id)).as('inner');
    expect(() =>
      select({ id: inFrom.id })
        .from(nodes, inFrom as never)
        .toSQL(db),
    ).toThrow('nodes is not in FROM');
  });

  it('SQL-16: a product nobody asked for is told', () => {
    const warnings = (statement: ReturnType<typeof query>): readonly string[] =>
      db.compiler.compile(statement.node).warnings;
    expect(warnings(query().from(nodes) as never)).toEqual([expect.stringMatching(/things and nodes/)]);
    expect(warnings(query().from(nodes).where(nodes.id.eq(things.id)) as never)).toEqual([]);
    expect(warnings(query().crossJoin(nodes) as never)).toEqual([]);
    expect(warnings(query().join(nodes, nodes.id.gt(things.id)) as never)).toEqual([]);
  });

  it('SQL-07: what is printed means what was built', async () => {
    const truth = (...values: readonly boolean[]) => values.map((one) => (one ? trueExpression() : falseExpression()));
    for (let bits = 0; bits < 8; bits++) {
      const given = [(bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0] as const;
      const [x, y, z] = given;
      // Comparisons, so that nothing folds before the database sees it.
      const [a, b, c] = given.map((one) => things.x.eq(one ? 1 : 2)) as unknown as [Condition, Condition, Condition];
      const holds = async (condition: Condition): Promise<boolean> =>
        (await xs(and(things.x.eq(1), condition))).length === 1;
      expect(await holds(and(a, or(b, c)))).toBe(x && (y || z));
      expect(await holds(or(and(a, b), c))).toBe((x && y) || z);
      expect(await holds(not(and(a, b)))).toBe(!(x && y));
      expect(await holds(not(or(a, not(b))))).toBe(!(x || !y));
      expect(await holds(and(...truth(x, y, z)))).toBe(x && y && z);
      expect(await holds(or(...truth(x, y, z)))).toBe(x || y || z);
    }
    const [a, b, c] = [20, 7, 3].map((number) => value(number, { kind: 'int' })) as [
      ReturnType<typeof value<number>>,
      ReturnType<typeof value<number>>,
      ReturnType<typeof value<number>>,
    ];
    expect(await db.one(select({ r: a.sub(b.sub(c)), l: a.sub(b).sub(c), m: a.add(b).mul(c) }))).toEqual({
      r: 16,
      l: 10,
      m: 81,
    });
    expect(await xs(and())).toEqual([1, 2, 3, null]);
    expect(await xs(and(falseExpression(), things.x.eq(1)))).toEqual([]);
  });

  it('SQL-17: locked rows are left out or refused, where the database has row locks', async () => {
    // By the key: InnoDB locks every row it looks at.
    const statement = query().where(things.id.in([1, 2]));
    if (!db.dialect.capabilities.rowLocks) {
      expect(statement.forUpdate({ skipLocked: true }).toSQL(db).sql).toBe(statement.toSQL(db).sql);
      return expect((await db.all(statement.forUpdate())).map((row) => row.x)).toEqual([1, 2]);
    }
    if (database.name === 'pglite') return expect(await db.all(statement.forUpdate({ of: things }))).toHaveLength(2);
    await db.using(async (holder) => {
      await holder.begin();
      await holder.all(query().where(things.id.eq(1)).forUpdate());
      const free = statement.forUpdate({ of: things, skipLocked: true });
      expect((await db.all(free)).map((row) => row.x)).toEqual([2]);
      await expect(db.all(statement.forUpdate({ noWait: true }))).rejects.toThrow();
      await holder.rollback();
    });
    await db.using(async (reader) => {
      await reader.begin();
      expect(await reader.all(statement.forShare())).toHaveLength(2);
      expect(await db.all(statement.forShare())).toHaveLength(2);
      await reader.rollback();
    });
  });

  it('SQL-18: a JSON path read as a type', async () => {
    const at = (...path: string[]) => things.data.json('a', ...path);
    const row = await db.one(
      select({ n: at('n').asInt(), t: at('t').asBoolean(), s: at('s').asText(), none: at('zzz').asText(), all: at() })
        .from(things)
        .where(things.x.eq(1)),
    );
    expect(row).toEqual({ n: 45, t: true, s: 'x', none: null, all: { n: 45, t: true, s: 'x' } });
    expect(await xs(at('n').asInt().eq(45))).toEqual([1]);
    expect(await xs(at('s').asText().eq('x'))).toEqual([1]);
    expect(await xs(at('t').asBoolean())).toEqual([1]);
  });

  it('SQL-19: difficult names', async () => {
    const names = ['a b', 'percent%(x)s', 'select', '1st', 'x:y', '[brack]', 'über', 'q?m', "quo'te", 'dou"ble'];
    const odd = `odd % table`;
    await createTables(db, [tableOf(odd, Object.fromEntries(names.map((name) => [name, { kind: 'int' as const }])))]);
    const oddTable = table<TableOf<string> & Record<string, Column<string, number | null>>>(odd, {
      id: 'int',
      ...Object.fromEntries(names.map((name) => [name, 'int' as const])),
    });
    for (const name of names) {
      const column = oddTable[name] as Column<string, number | null>;
      await db.execute(insert(oddTable).values({ [name]: 7 }));
      expect(
        await db.scalars(
          select({ [name]: column })
            .from(oddTable)
            .where(column.eq(7), column.in([7, 8])),
        ),
      ).toEqual([7]);
    }
  });

  it('SQL-20: only real parameters of a text are replaced', async () => {
    const tail = db.dialect.name === 'postgresql' ? sql.raw(`, '1'::int + 1 as c`) : sql.raw(', 2 as c');
    const row = (
      await db.execute(
        sql<{ a: string; b: number; c: number }>`select ':name ? % $1' as a, ${sql.raw('')}${value(5)} as b${tail}`,
      )
    )[0];
    expect(row?.a).toBe(':name ? % $1');
    expect(Number(row?.b)).toBe(5);
    expect(Number(row?.c)).toBe(2);
    expect(sql`select ${'x; drop table things'}`.node.parts).toHaveLength(2);
  });

  it('SQL-21: literal rows as a typed table', async () => {
    const v = values<{ n: number; t: string }, 'v'>('v', { n: { kind: 'int' }, t: { kind: 'text' } }, [
      [1, 'one'],
      [2, 'two'],
    ]);
    const statement = select({ n: v.n, t: v.t }).from(v).where(v.n.gt(1));
    expect(await db.all(statement)).toEqual([{ n: 2, t: 'two' }]);
    const named = cte('named', select({ n: v.n, t: v.t }).from(v));
    expect(
      await db.all(select({ t: named.t, x: things.x }).from(named).join(things, things.x.eq(named.n)).orderBy('x')),
    ).toEqual([
      { t: 'one', x: 1 },
      { t: 'two', x: 2 },
    ]);
  });
});

const WORDS: readonly [string, Dialect][] = [
  ['sqlite', sqlite],
  ['postgresql', postgresql],
  ['mysql', mysqlDialect('mysql')],
  ['mariadb', mysqlDialect('mariadb')],
];

it.each(WORDS)('SQL-07: parentheses as needed, constants folded [%s]', (_, dialect) => {
  const where = (condition: ReturnType<typeof and>): string =>
    /WHERE (.*)$/.exec(select({ id: things.id }).from(things).where(condition).toSQL(dialect).sql)?.[1] ?? '';
  const [a, b, c] = [things.x.isNull(), things.y.isNull(), things.s.isNull()];
  const t = (text: string): string => text.replaceAll(/\b[xys]\b/g, 'things.$&');
  expect(where(and(a, or(b, c)))).toBe(t('x IS NULL AND (y IS NULL OR s IS NULL)'));
  expect(where(or(and(a, b), c))).toBe(t('x IS NULL AND y IS NULL OR s IS NULL'));
  expect(where(not(and(a, b)))).toBe(t('NOT (x IS NULL AND y IS NULL)'));
  expect(where(and(a, and(b, c)))).toBe(t('x IS NULL AND y IS NULL AND s IS NULL'));
  expect(where(and())).toBe('');
  expect(where(and(a))).toBe(t('x IS NULL'));
  expect(where(and(falseExpression(), a))).toBe('FALSE');
  const expression = (e: { node: unknown }): string =>
    /SELECT (.*) AS e/.exec(
      select({ e: e as never })
        .from(things)
        .toSQL(dialect).sql,
    )?.[1] ?? '';
  expect(expression(things.x.sub(things.y.sub(things.id)))).toBe(t('x - (y - things.id)'));
  expect(expression(things.x.sub(things.y).sub(things.id))).toBe(t('x - y - things.id'));
  expect(expression(things.x.add(things.y).mul(things.id))).toBe(t('(x + y) * things.id'));
});

it('SQL-17: row locks as each dialect has them', () => {
  const t = things.as('t');
  const of = select({ id: t.id }).from(t).forUpdate({ of: t, skipLocked: true });
  const [sqliteText, postgresText, mysqlText, mariaText] = WORDS.map(([, dialect]) =>
    of.toSQL(dialect).sql.replace(/^.* AS t/, ''),
  );
  expect(sqliteText).toBe('');
  expect(postgresText).toBe(' FOR UPDATE OF t SKIP LOCKED');
  expect(mysqlText).toBe(' FOR UPDATE OF t SKIP LOCKED');
  expect(mariaText).toBe(' FOR UPDATE SKIP LOCKED');
  const share = WORDS.map(([, dialect]) =>
    select({ id: t.id })
      .from(t)
      .forShare()
      .toSQL(dialect)
      .sql.replace(/^.* AS t/, ''),
  );
  expect(share).toEqual(['', ' FOR SHARE', ' FOR SHARE', ' LOCK IN SHARE MODE']);
});
