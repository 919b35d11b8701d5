/** Hostile texts through every position of a Core statement, on every engine: they come back unchanged. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { insert, length, select, update, ValidationError } from 'joinery';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Runnable } from '../../runtime/sql/compiled.js';
import type { Column as SchemaColumn } from '../../runtime/schema/table.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { HOSTILE, hostileText, LONE_SURROGATES, NULS, VERY_LONG } from './hostile.js';
import { READING, words, WRITING } from './positions.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;
/** The byte-order mark, which PGlite's own reader takes off the start of every text it hands over. */
const MARK = '\ufeff';
const SHOWN = (text: string): string => JSON.stringify(text.slice(0, 80));
/** Half pairs have no bytes in UTF-8; NUL has no place in PostgreSQL's texts. */
const refused = (database: TestDatabase): readonly string[] => [
  ...LONE_SURROGATES,
  ...(database.dialect === 'postgresql' ? NULS : []),
];
const stored = (database: TestDatabase): readonly string[] => [
  ...(database.name === 'pglite' ? HOSTILE.filter((text) => !text.startsWith(MARK)) : HOSTILE),
  ...(database.dialect === 'postgresql' ? [] : NULS),
];
const WORDS = tableOf('words', {
  s: { kind: 'text' },
  k: { kind: 'string', length: 100 },
  j: { kind: 'json' },
  a: { kind: 'array', element: { kind: 'text' } },
} satisfies Record<string, SchemaColumn['type']>);

describeDatabases('hostile values', ALL, (database) => {
  let db: Engine<Dialect>;
  let last = 0;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [WORDS]);
  });
  /** A row that holds the text. */
  const rowOf = async (given: string): Promise<number> => {
    last += 2;
    await db.execute(insert(words).values({ id: last, s: given }));
    return last;
  };
  const textAt = (id: number) => db.scalar(select({ v: words.s }).from(words).where(words.id.eq(id)));

  it.each(Object.keys(READING))('%s', async (position) => {
    const make = READING[position] as (given: string, id: number) => Runnable<{ v: unknown }>;
    for (const given of [...stored(database), VERY_LONG]) {
      const rows = await db.all(make(given, await rowOf(given)));
      expect(
        rows.map((row) => row.v === given),
        SHOWN(given),
      ).toEqual([true]);
    }
    for (const given of refused(database)) {
      await expect(db.all(make(given, 1)), SHOWN(given)).rejects.toThrow(ValidationError);
    }
  });

  it.each(Object.keys(WRITING))('%s', async (position) => {
    const make = WRITING[position] as (typeof WRITING)[string];
    for (const given of [...stored(database), VERY_LONG]) {
      last += 2;
      const before = await db
        .scalar(select({ n: words.id }).from(words).where(words.id.eq(last)).limit(1))
        .catch(() => null);
      expect(before).toBeNull();
      for (const statement of make(given, last)) await db.execute(statement as never);
      expect((await textAt(last)) === given, SHOWN(given)).toBe(true);
    }
    for (const given of refused(database)) {
      last += 2;
      const failing = (async () => {
        for (const statement of make(given, last)) await db.execute(statement as never);
      })();
      await expect(failing, SHOWN(given)).rejects.toThrow(ValidationError);
    }
  });

  it('any text, by all ways at once', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (given) => {
        const id = await rowOf(given);
        const rows = await db.all(
          select({ v: words.s })
            .from(words)
            .where(words.id.eq(id), words.s.eq(given), words.s.in([given, 'x']), words.s.contains(given)),
        );
        expect(rows).toEqual([{ v: given }]);
        await db.execute(
          update(words)
            .set({ k: given.slice(0, 60) })
            .where(words.id.eq(id), words.s.eq(given)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describeDatabases('a byte-order mark', ['pglite'], (database) => {
  it('is stored by PGlite, and lost by its reader at the start of a text', async () => {
    const db = await openEngine(database);
    await createTables(db, [WORDS]);
    await db.execute(insert(words).values({ s: `${MARK}a${MARK}` }));
    expect(await db.one(select({ v: words.s, n: length(words.s) }).from(words))).toEqual({ v: `a${MARK}`, n: 3 });
  });
});
