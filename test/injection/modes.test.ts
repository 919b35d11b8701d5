/** MySQL and MariaDB read quotes and backslashes as `sql_mode` says: values are the same in all of them, prepared or not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { insert, select, sql, value, ValidationError } from 'joinery';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { sessionSettings } from '../../runtime/dialect/mysql/session-settings.js';
import { textStatement } from '../../runtime/dialect/mysql/text-statement.js';
import type { Connection } from '../../runtime/engine/connection.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { FORGED, HOSTILE, LONE_SURROGATES, NULS, VERY_LONG } from './hostile.js';
import { READING, words } from './positions.js';

const MODES = [
  '',
  'ANSI_QUOTES',
  'PIPES_AS_CONCAT',
  'ANSI',
  'NO_BACKSLASH_ESCAPES',
  'NO_BACKSLASH_ESCAPES,ANSI_QUOTES,PIPES_AS_CONCAT,STRICT_ALL_TABLES',
];
/** LIKE has no escape character where an application takes the backslash's meaning away. */
const needsBackslash = new Set(['contains', 'contains, insensitive', 'startsWith', 'endsWith']);

describeDatabases('values in every sql_mode', ['mysql'], (database) => {
  describe.each([true, false])('prepared: %s', (preparedStatements) => {
    let db: Engine<Dialect>;
    let last = 0;
    beforeAll(async () => {
      db = await openEngine(database, { preparedStatements });
      await createTables(db, [
        tableOf('words', {
          s: { kind: 'text' },
          k: { kind: 'string', length: 100 },
          j: { kind: 'json' },
          a: { kind: 'array', element: { kind: 'text' } },
        }),
      ]);
    });

    it.each(MODES)('%s', (mode) =>
      db.using(async (connection: Connection) => {
        await connection.script(`SET sql_mode = '${mode}'`);
        try {
          for (const given of [...HOSTILE, ...NULS, VERY_LONG]) {
            const id = ++last;
            await connection.execute(insert(words).values({ id, s: given }));
            for (const [position, make] of Object.entries(READING)) {
              if (needsBackslash.has(position) && mode.includes('NO_BACKSLASH')) continue;
              const rows = await connection.all(make(given, id));
              expect(
                rows.map((row) => row.v === given),
                `${position} ${JSON.stringify(given.slice(0, 60))}`,
              ).toEqual([true]);
            }
            const streamed: unknown[] = [];
            for await (const row of connection.stream(
              select({ v: words.s }).from(words).where(words.id.eq(id), words.s.eq(given)),
            ))
              streamed.push(row.v);
            expect(streamed).toEqual([given]);
          }
          for (const given of LONE_SURROGATES)
            await expect(connection.all(select({ v: value(given) }))).rejects.toThrow(ValidationError);
        } finally {
          connection.discard();
        }
      }),
    );

    it('objects are no values of a text column', async () => {
      await db.execute(insert(words).values({ id: ++last, s: 'password' }));
      for (const given of FORGED.filter((one) => !Array.isArray(one))) {
        const found = db.all(
          select({ v: words.s })
            .from(words)
            .where(words.s.eq(given as never)),
        );
        await expect(found, JSON.stringify(given)).rejects.toThrow(ValidationError);
      }
    });

    it('question marks in texts, names and comments are none of the placeholders', async () => {
      const row = await db.one(
        sql`select 'it''s ? \\' ?' as a, ${value('x?')} as \`b?\` /* ? */ -- ?
        , ${value("'?")} as c`.returns({ a: sql<string>`a`, b: sql<string>`b`, c: sql<string>`c` }),
      );
      expect(row).toEqual({ a: "it's ? ' ?", b: 'x?', c: "'?" });
    });

    it('a session reads backslashes as its statements are written, however the server starts sessions', () =>
      db.using(async (connection) => {
        await connection.script("SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'");
        await connection.script(sessionSettings({}));
        const mode = await connection.scalar(select({ v: sql<string>`@@sql_mode` }));
        expect(mode).toContain('STRICT_ALL_TABLES');
        expect(mode).not.toContain('NO_BACKSLASH_ESCAPES');
        connection.discard();
      }));
  });
});

it('values as literals mean the same in every mode', () => {
  expect(textStatement('select ?, ?, ?', ['plain text', -1, null])).toBe("select 'plain text', (-1), NULL");
  expect(textStatement('select 1-?', [-1])).toBe('select 1-(-1)');
  expect(textStatement('select ?', ["it's"])).toBe("select _utf8mb4 x'69742773'");
  expect(textStatement('select ?', [Uint8Array.of(0, 39)])).toBe("select x'0027'");
  expect(() => textStatement('select ?', [{ a: 1 }])).toThrow(ValidationError);
  expect(() => textStatement('select ?', [Number.NaN])).toThrow(ValidationError);
  expect(() => textStatement("select '?'", [1])).toThrow('0 placeholders and got 1');
});
