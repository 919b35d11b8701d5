/**
 * Statements of one shape share what was compiled for the first of them: a compiler that has seen thousands says of each what one that
 * has seen nothing says.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresqlDialect } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import { and, cte, desc, insert, not, or, select, sql, sum, update, type Condition } from '../../runtime/index.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { StatementNode } from '../../runtime/sql/node.js';
import { shapeOf } from '../../runtime/sql/shape.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import type { Decimal, DecimalInput } from '../../runtime/index.js';

const SEED = Number(process.env['JOINERY_TEST_SEED'] ?? 20_260_726);

interface Items extends TableOf<'items'> {
  readonly id: DefaultColumn<'items', number>;
  readonly name: Column<'items', string>;
  readonly size: Column<'items', number | null>;
  readonly price: Column<'items', Decimal, DecimalInput>;
  readonly made: Column<'items', Date>;
  as<A extends string>(alias: A): Items;
}
const items: Items = table('items', {
  id: 'int',
  name: 'text',
  size: 'int',
  price: { kind: 'decimal', precision: 12, scale: 2 },
  made: 'dateTime',
});

const text = fc.string();
const size = fc.integer({ min: -1000, max: 1000 });
const price = fc.oneof(
  size.map(String),
  size.map((n) => `${n}.5`),
  size.map((n) => `${n}.25`),
);

/** Conditions of the kinds that filters are made of, with values of their own. */
const { condition } = fc.letrec<{ one: Condition; condition: Condition }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    text.map((value) => items.name.eq(value)),
    text.map((value) => items.name.startsWith(value)),
    text.map((value) => items.name.like(value)),
    size.map((value) => items.size.gt(value)),
    fc.constant(items.size.eq(null)),
    fc.tuple(size, size).map(([low, high]) => items.size.between(low, high)),
    fc.array(size, { maxLength: 4 }).map((list) => items.size.in(list)),
    price.map((value) => items.price.mul(value).gt('1')),
    price.map((value) => items.price.eq(value)),
    fc.date({ noInvalidDate: true }).map((value) => items.made.lt(value)),
    size.map((value) => sql<boolean>`${items.size} % ${value} = 0`),
    tie('condition').map((inner) => not(inner)),
  ),
  condition: fc.oneof(
    fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((list) => and(...list)),
    fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((list) => or(...list)),
  ),
}));

const statement: fc.Arbitrary<{ readonly statement: StatementNode }> = fc.oneof(
  fc
    .tuple(condition, size)
    .map(([where, limit]) => select(items).where(where).orderBy(items.id.desc()).limit(Math.abs(limit))),
  condition.map((where) =>
    select({ name: items.name, all: sum(items.price) })
      .from(items)
      .where(where)
      .groupBy(items.name)
      .orderBy(desc('all')),
  ),
  fc.tuple(condition, condition).map(([one, other]) =>
    select({ id: items.id })
      .from(items)
      .where(one)
      .union(select({ id: items.id }).from(items).where(other)),
  ),
  condition.map((where) => {
    const others = items.as('others');
    return select({ id: items.id }).from(items).join(others, others.id.eq(items.size)).where(where);
  }),
  fc.tuple(text, condition).map(([name, where]) => update(items).set({ name }).where(where)),
  fc
    .tuple(text, size, price)
    .map(([name, n, value]) => insert(items).values({ name, size: n, price: value, made: new Date(n) })),
  condition.map((where) => {
    const found = cte('found', select({ id: items.id }).from(items).where(where));
    return select({ id: found.id }).from(found);
  }),
);

describe.each([
  ['PostgreSQL', () => postgresqlDialect()],
  ['MySQL', () => mysqlDialect('mysql')],
  ['MariaDB', () => mysqlDialect('mariadb')],
] as const)('statements by shape on %s', (_name, dialect) => {
  it('are what a compiler says that sees them first', () => {
    const seasoned = dialect().compiler;
    fc.assert(
      fc.property(statement, ({ statement: node }) => {
        const fresh = dialect().compiler;
        const [{ slots: own, ...mine }, { slots: theirs, ...wanted }] = [seasoned.compile(node), fresh.compile(node)];
        expect(mine).toEqual(wanted);
        expect(own.map(({ from, name, list }) => [from, name, list ?? false])).toEqual(
          theirs.map(({ from, name, list }) => [from, name, list ?? false]),
        );
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});

describe('the shape of a statement', () => {
  const named = (name: string): StatementNode => select(items).where(items.name.eq(name)).statement;

  it('is its own whatever its values are, and is compiled once', () => {
    const { compiler } = postgresqlDialect();
    const first = compiler.compile(named('a'));
    expect(compiler.compile(named('b')).pieces).toBe(first.pieces);
    expect(compiler.compile(named('b')).slots[0]?.from).toMatchObject({ value: 'b' });
    expect(first.slots[0]?.from).toMatchObject({ value: 'a' });
  });

  it.each([
    ['another operator', select(items).where(items.name.ne('a'))],
    ['another column', select(items).where(items.size.eq(1))],
    ['an order', select(items).where(items.name.eq('a')).orderBy(items.id)],
    ['a lock', select(items).where(items.name.eq('a')).forUpdate()],
    ['another type', select(items).where(items.name.eq(sql<string>`${1}`))],
    ['an alias', select(items.as('items2')).where(items.as('items2').name.eq('a'))],
  ])('is another with %s', (_what, other) => {
    expect(shapeOf(other.statement)?.key).toBeDefined();
    expect(shapeOf(other.statement)?.key).not.toBe(shapeOf(named('a'))?.key);
  });

  it('knows what type an operator gives, by which its rows are read', () => {
    const selected = (type?: ColumnType): string | undefined => {
      const node = { kind: 'binary', operator: '->', left: items.id.node, right: items.size.node, type } as const;
      return shapeOf({ kind: 'select', items: [{ expression: node, label: 'x' }], from: [], joins: [] })?.key;
    };
    expect(new Set([selected(), selected({ kind: 'boolean' }), selected({ kind: 'int' })]).size).toBe(3);
  });

  it('tells texts apart that would run together', () => {
    const labelled = (one: string, two: string): string | undefined =>
      shapeOf(select({ [one]: items.id, [two]: items.id }).from(items).statement)?.key;
    expect(labelled('a', 'b"1:c')).not.toBe(labelled('a"1:b', 'c'));
  });

  it('counts the digits of exact numbers, which SQLite prints by', () => {
    const times = (value: string): readonly string[] =>
      sqlite.compiler.compile(select({ x: sum(items.price.mul(value)) }).from(items).statement).pieces;
    const [whole, cents] = [times('2'), times('2.25')];
    expect(times('3')).toEqual(whole);
    expect(times('3.75')).toEqual(cents);
    expect(whole).not.toEqual(cents);
  });
});
