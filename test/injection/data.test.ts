/** Hostile texts inside JSON, lists, bytes and enums, as paths into JSON, and as separators and words of a search. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  insert,
  jsonNull,
  select,
  stringAgg,
  UnsupportedError,
  update,
  value,
  ValidationError,
  type JsonValue,
} from 'joinery';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { HARMLESS, HOSTILE, hostileText, LONE_SURROGATES, NULS } from './hostile.js';
import { words } from './positions.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;
const DIALECTS: readonly [string, Dialect][] = [
  ['sqlite', sqlite],
  ['postgresql', postgresql],
  ['mysql', mysqlDialect('mysql')],
];

describeDatabases('hostile data', ALL, (database) => {
  let db: Engine<Dialect>;
  let last = 0;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [
      tableOf('words', {
        s: { kind: 'text' },
        k: { kind: 'string', length: 100 },
        j: { kind: 'json' },
        a: { kind: 'array', element: { kind: 'text' } },
      }),
    ]);
  });
  const stored = (id: number) => db.one(select({ j: words.j, a: words.a }).from(words).where(words.id.eq(id)));

  it('values and keys of JSON', async () => {
    for (const given of HOSTILE) {
      const j = JSON.parse(
        JSON.stringify({ plain: given, list: [given, { [`k${given}`]: given }], [`${given}k`]: 1 }),
      ) as JsonValue;
      await db.execute(insert(words).values({ id: ++last, j: j as never }));
      expect((await stored(last)).j, JSON.stringify(given)).toEqual(j);
      await db.execute(update(words).set({ j: given }).where(words.id.eq(last)));
      expect((await stored(last)).j, JSON.stringify(given)).toEqual(given);
    }
    await db.execute(insert(words).values({ id: ++last, j: jsonNull as never }));
    expect((await stored(last)).j).toBeNull();
  });

  it('a key called __proto__ is a key', async () => {
    const j = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}') as JsonValue;
    await db.execute(insert(words).values({ id: ++last, j: j as never }));
    const read = (await stored(last)).j as object;
    expect(Object.keys(read).sort()).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect((read as { admin?: boolean }).admin).toBeUndefined();
  });

  it('what no database keeps in JSON is refused before it is sent', async () => {
    for (const given of LONE_SURROGATES)
      await expect(db.execute(insert(words).values({ id: ++last, j: { x: given } }))).rejects.toThrow(ValidationError);
    for (const given of NULS) {
      const writing = db.execute(insert(words).values({ id: ++last, j: { x: given } }));
      if (database.dialect === 'postgresql') await expect(writing).rejects.toThrow(ValidationError);
      else {
        await writing;
        expect((await stored(last)).j).toEqual({ x: given });
      }
    }
    const escaped = { x: '\\u0000 \\ud800', y: '\\\\u0000' };
    await db.execute(insert(words).values({ id: ++last, j: escaped }));
    expect((await stored(last)).j).toEqual(escaped);
  });

  it('members of lists', async () => {
    for (const given of HOSTILE) {
      const a = [given, 'x', given, `${given},${given}`];
      await db.execute(insert(words).values({ id: ++last, a }));
      expect((await stored(last)).a, JSON.stringify(given)).toEqual(a);
    }
    for (const given of LONE_SURROGATES)
      await expect(db.execute(insert(words).values({ id: ++last, a: [given] }))).rejects.toThrow(ValidationError);
  });

  it('paths into JSON', async () => {
    for (const key of HOSTILE) {
      const j = Object.fromEntries([
        [key, 'found'],
        [`${key}2`, 'other'],
        ['deep', Object.fromEntries([[key, 7]])],
      ]) as JsonValue;
      await db.execute(insert(words).values({ id: ++last, j: j as never }));
      const row = await db
        .one(
          select({ text: words.j.json(key).asText(), n: words.j.json('deep', key).asInt(), whole: words.j.json(key) })
            .from(words)
            .where(words.id.eq(last), words.j.json(key).asText().eq('found')),
        )
        .catch((error: unknown) => {
          // A key one dialect's paths can't spell is said so before the server sees it.
          if (!(error instanceof ValidationError || error instanceof UnsupportedError))
            throw new Error(`${JSON.stringify(key)}: ${String(error)}`);
          return undefined;
        });
      if (row !== undefined) expect(row, JSON.stringify(key)).toEqual({ text: 'found', n: 7, whole: 'found' });
      else expect(key).toMatch(db.dialect.name === 'mysql' ? /^-/ : /["\\]/);
    }
  });

  it('separators', async () => {
    const base = (last += 3);
    for (const id of [base, base + 1]) await db.execute(insert(words).values({ id, k: 'x' }));
    for (const given of HOSTILE.filter((one) => one !== ''))
      expect(
        await db.scalar(
          select({ v: stringAgg(words.k, given) })
            .from(words)
            .where(words.id.in([base, base + 1])),
        ),
        JSON.stringify(given),
      ).toBe(`x${given}x`);
    last += 2;
  });

  it('any text in JSON and lists', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), hostileText(), async (one, other) => {
        const row = { id: ++last, j: { x: one, y: [other] }, a: [one, other] };
        await db.execute(insert(words).values(row));
        expect(await stored(last)).toEqual({ j: row.j, a: row.a });
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(DIALECTS)('shapes of paths for %s', (_, dialect) => {
  /** The backslash escapes in MySQL's literals only. */
  const literals = dialect.name === 'mysql' ? /'(?:[^'\\]|\\.|'')*'/gs : /'(?:[^']|'')*'/g;
  /** The statement without its literals, in some of which the path stands. */
  const shape = (key: string): string =>
    select({ v: words.j.json(key).asText() })
      .from(words)
      .toSQL(dialect)
      .sql.replaceAll(literals, '…');

  it('a key is inside its literal', () => {
    // PostgreSQL reads a key that looks like a place in another way.
    const expected = [shape(HARMLESS), shape('0')];
    for (const key of [...HOSTILE, ...NULS]) {
      let compiled: string;
      try {
        compiled = shape(key);
      } catch (error) {
        expect([ValidationError, UnsupportedError]).toContain((error as Error).constructor);
        continue;
      }
      expect(expected, JSON.stringify(key)).toContain(compiled);
    }
  });
  it('a value that is compared with JSON is a parameter', () => {
    const text = (given: string): string =>
      select({ v: value(1) })
        .from(words)
        .where(words.j.eq({ x: given }))
        .toSQL(dialect).sql;
    for (const given of HOSTILE) expect(text(given)).toBe(text(HARMLESS));
  });
});
