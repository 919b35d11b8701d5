/** Hostile names in every position of a statement that takes one, on every engine: each is that name, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  count,
  cte,
  deleteFrom,
  desc,
  func,
  insert,
  param,
  recursiveCte,
  select,
  sql,
  table,
  update,
  value,
  ValidationError,
  values,
  type Column,
  type DefaultColumn,
  type TableOf,
} from 'joinery';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Runnable } from '../../runtime/sql/compiled.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { HOSTILE, LONE_SURROGATES } from './hostile.js';
import { words } from './positions.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;
const NAMES = HOSTILE.filter((name) => name !== '' && name.length <= 40);
const NO_NAMES = ['', 'a\0b', '\0', ...LONE_SURROGATES];
/**
 * MySQL's names neither begin nor end with a space of any kind and hold characters of two bytes of UTF-16 only, and its driver reads no `__proto__`.
 * SQLite gives a subquery's column that is called `true` a name of its own (sqlite3ColumnsFromExprList).
 */
function namesOf(database: TestDatabase): readonly string[] {
  if (database.dialect === 'sqlite') return NAMES.filter((name) => name !== 'true');
  if (database.dialect === 'postgresql') return NAMES;
  return NAMES.filter(
    (name) =>
      !/^[\0- \x7f]|[\0- \x7f]$/.test(name) &&
      name.trim() === name &&
      !/[\u{10000}-\u{10ffff}]/u.test(name) &&
      name !== '__proto__',
  );
}
const noNamesOf = (database: TestDatabase): readonly string[] =>
  database.dialect === 'mysql' ? [...NO_NAMES, '__proto__', '__defineGetter__'] : NO_NAMES;

type Made = Runnable<Record<string, unknown>> & { toSQL(target: object): { readonly sql: string } };
/** Queries over `words`, whose only row has the id 1 and the text `one`; each gives one row with the value under the name. */
const NAMING: Readonly<Record<string, (name: string) => Made>> = {
  label: (name) => select({ [name]: words.s }).from(words),
  'label, ordered by': (name) =>
    select({ [name]: words.s })
      .from(words)
      .orderBy(name, desc(name)),
  'label, grouped by': (name) =>
    select({ [name]: words.s })
      .from(words)
      .groupBy(name),
  alias: (name) => {
    const named = words.as(name);
    return select({ [name]: named.s })
      .from(named)
      .where(named.id.eq(1))
      .orderBy(named.id);
  },
  'alias of a join': (name) => {
    const named = words.as(name);
    return select({ [name]: named.s })
      .from(words)
      .join(named, named.id.eq(words.id));
  },
  'derived table': (name) => {
    const inner = select({ [name]: words.s, id: words.id })
      .from(words)
      .as(name);
    return select({ [name]: (inner as never as Record<string, Column<string, string>>)[name] as never })
      .from(inner)
      .where(inner.id.eq(1));
  },
  'common table expression': (name) => {
    const named = cte(name, select({ [name]: words.s }).from(words));
    return select({ [name]: (named as never as Record<string, Column<string, string>>)[name] as never }).from(named);
  },
  'recursive common table expression': (name) => {
    const named = recursiveCte(name, select({ n: value(1), [name]: value('one') }), (self) =>
      select({ n: self['n'].add(1 as never) as never, [name]: self[name] as never })
        .from(self)
        .where(self['n'].lt(1) as never),
    );
    return select({ [name]: named[name] as never }).from(named);
  },
  'literal rows': (name) => {
    const rows = values<Record<string, string>, string>(name, { [name]: { kind: 'text' } }, [['one']]);
    return select({ [name]: rows[name] as never }).from(rows);
  },
  'name of the sql tag': (name) =>
    sql`select ${sql.id('words', 's')} as ${sql.id(name)} from words`.returns({ [name]: words.s }),
  union: (name) =>
    select({ [name]: words.s })
      .from(words)
      .union(select({ [name]: words.s }).from(words))
      .orderBy(name),
};

interface Odd extends TableOf<string> {
  readonly id: DefaultColumn<string, number>;
  readonly odd: Column<string, string | null>;
}

describeDatabases('hostile names', ALL, (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [tableOf('words', { s: { kind: 'text' } })]);
    await db.execute(insert(words).values({ id: 1, s: 'one' }));
  });

  it.each(Object.keys(NAMING))('%s', async (position) => {
    const make = NAMING[position] as (typeof NAMING)[string];
    for (const name of namesOf(database)) {
      const row = await db.one(make(name)).catch((error: unknown) => {
        throw new Error(`${JSON.stringify(name)}: ${String(error)}`);
      });
      expect(Object.getPrototypeOf(row), JSON.stringify(name)).toBe(Object.prototype);
      expect(Object.entries(row), JSON.stringify(name)).toEqual([[name, 'one']]);
    }
    for (const name of noNamesOf(database))
      expect(() => make(name).toSQL(db), JSON.stringify(name)).toThrow(ValidationError);
  });

  it('tables, columns, constraints and indexes', async () => {
    for (const name of namesOf(database)) {
      const column = name === 'id' ? 'x' : name;
      await createTables(db, [
        tableOf(
          name,
          { [column]: { kind: 'string', length: 40 } },
          {
            uniques: [{ name: `u${name}`, columns: [column] }],
            checks: [{ name: `c${name}`, expression: { sqlite: '1 = 1', postgresql: '1 = 1', mysql: '1 = 1' } }],
            indexes: [{ name: `i${name}`, elements: [{ column }] } as never],
          },
        ),
      ]).catch((error: unknown) => {
        throw new Error(`${JSON.stringify(name)}: ${String(error)}`);
      });
      const odd: Odd = table(name, { id: 'int', odd: [column, { kind: 'string', length: 40 }] });
      await db.execute(insert(odd).values({ odd: 'a' }));
      await db.execute(insert(odd).values({ odd: 'a' }).onConflict(odd.odd).doUpdate({ odd: 'b' }));
      await db.execute(update(odd).set({ odd: 'c' }).where(odd.odd.eq('b')));
      expect(await db.all(select({ v: odd.odd }).from(odd).where(odd.odd.eq('c'))), name).toEqual([{ v: 'c' }]);
      if (db.dialect.name === 'postgresql') {
        await db.execute(insert(odd).values({ odd: 'c' }).onConstraint(`u${name}`).doUpdate({ odd: 'd' }));
        expect(await db.scalar(select({ v: odd.odd }).from(odd))).toBe('d');
      }
      expect(await db.execute(deleteFrom(odd).where(odd.id.gt(0)))).toMatchObject({ affected: 1 });
      await db.using((connection) => connection.script(`DROP TABLE ${quoted(db.dialect, name)}`));
    }
    expect(await db.scalar(select({ n: count() }).from(words))).toBe(1);
  });

  it('names of parameters', async () => {
    for (const name of [...NAMES, '__proto__', 'constructor']) {
      const statement = select({ v: words.s })
        .from(words)
        .where(words.s.eq(param<string>(name)));
      expect(await db.all(statement, Object.fromEntries([[name, 'one']]))).toEqual([{ v: 'one' }]);
      await expect(db.all(statement, {})).rejects.toThrow('no value was given');
    }
  });
});

const quoted = (dialect: Dialect, name: string): string => dialect.quote(name);

const DIALECTS: readonly [string, Dialect][] = [
  ['sqlite', sqlite],
  ['postgresql', postgresql],
  ['mysql', mysqlDialect('mysql')],
];
describe.each(DIALECTS)('names for %s', (_, dialect) => {
  it('a function is called by a name, not by SQL', () => {
    const called = (name: string): string => select({ v: func[name]?.(1) as never }).toSQL(dialect).sql;
    for (const name of ['abs', 'pg_catalog.abs', 'Über', 'f1_$']) expect(called(name)).toContain(`${name}(`);
    for (const name of HOSTILE.filter((one) => !/^[\p{L}_][\p{L}\p{N}_$]*$/u.test(one)))
      expect(() => called(name), JSON.stringify(name)).toThrow(ValidationError);
  });

  it('long names are shortened, the same wherever they stand, and stay apart', () => {
    const long = (end: string): string => `${'an_extraordinarily_long_name_'.repeat(4)}${end}`;
    const [one = '', other = ''] = ['one', 'two'].map((end) => quoted(dialect, long(end)));
    expect(one).not.toBe(other);
    expect(quoted(dialect, long('one'))).toBe(one);
    if (dialect.name === 'sqlite') return expect(one).toBe(long('one'));
    expect(one.slice(0, 40)).toBe(other.slice(0, 40));
    const unit = (name: string): number =>
      dialect.name === 'postgresql' ? Buffer.byteLength(name) : Array.from(name).length;
    const most = dialect.name === 'postgresql' ? 63 : 64;
    for (const name of ['é'.repeat(60), `a${'€'.repeat(70)}`, 'n'.repeat(most + 1), long('x')]) {
      const bare = quoted(dialect, name).replace(/^["`]|["`]$/g, '');
      expect(unit(bare)).toBeLessThanOrEqual(most);
      if (unit(name) <= most) expect(bare).toBe(name);
      else expect(bare).toMatch(/_[0-9a-f]{8}$/);
    }
    expect(quoted(dialect, 'n'.repeat(most))).toBe('n'.repeat(most));
  });
});

describeDatabases('long names', ALL, (database) => {
  it('two with an equal head are two names, in tables, columns, aliases, labels and common table expressions', async () => {
    const db = await openEngine(database);
    const long = (end: string): string => `${'very_long_ünd_wide_'.repeat(5)}${end}`;
    const [a, b] = [long('a'), long('b')];
    await createTables(db, [
      tableOf(a, { [a]: { kind: 'int' }, [b]: { kind: 'int' } }),
      tableOf(b, { [a]: { kind: 'int' } }),
    ]);
    interface Two extends TableOf<string> {
      readonly id: DefaultColumn<string, number>;
      readonly x: Column<string, number | null>;
      readonly y: Column<string, number | null>;
      as(alias: string): Two;
    }
    const first: Two = table(a, { id: 'int', x: [a, 'int'], y: [b, 'int'] });
    await db.execute(insert(first).values({ x: 1, y: 2 }));
    const [left, right] = [first.as(a), first.as(b)];
    const named = cte(
      long('c'),
      select({ [long('l')]: left.x, [long('m')]: right.y })
        .from(left)
        .join(right, left.id.eq(right.id)),
    );
    const rows = await db.all(
      select({
        [a]: (named as never as Two & Record<string, never>)[long('l')] as never,
        [b]: (named as never as Record<string, never>)[long('m')] as never,
      })
        .from(named)
        .orderBy(b),
    );
    expect(rows).toEqual([{ [a]: 1, [b]: 2 }]);
  });
});
