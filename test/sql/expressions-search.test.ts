import { expect, it } from 'vitest';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import { bm25, ftsHighlight, ftsMatch, ftsSnippet, ftsWords } from '../../runtime/sql/functions/fts5.js';
import { fullText, fullTextHeadline, fullTextRank } from '../../runtime/sql/functions/full-text.js';
import { asRange, range } from '../../runtime/sql/functions/range.js';
import { matches, regexReplace } from '../../runtime/sql/functions/regex.js';
import type { Column } from '../../runtime/sql/column.js';
import { desc } from '../../runtime/sql/ordering.js';
import { select } from '../../runtime/sql/select.js';
import { sql } from '../../runtime/sql/text.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { describeDatabases } from '../support/databases.js';
import { EVERYWHERE, samples, useSamples } from './expressions-samples.js';

interface Pages<N extends string = 'pages'> extends TableOf<N> {
  readonly title: Column<N, string>;
  readonly body: Column<N, string | null>;
}
const pages: Pages = table('pages', { title: 'text', body: 'text' });
const TEXTS = [
  ['Apples', 'an apple a day keeps the doctor away'],
  ['Pears', 'a pear is not an apple, but a pear'],
  ['Stones', 'nothing grows on stones'],
] as const;

describeDatabases('regular expressions', EVERYWHERE, (database) => {
  const { value: one, values } = useSamples(database);

  it('match with and without regard to case', async () => {
    expect(await values(matches(samples.s, '^h.*d$'))).toEqual([false, false, false, null]);
    expect(await values(matches(samples.s, '^H.*d$'))).toEqual([true, false, false, null]);
    expect(await values(matches(samples.s, '^h.*D$', { insensitive: true }))).toEqual([true, false, false, null]);
    expect(await values(matches(samples.s, '^(\\s|[a-z])'))).toEqual([false, true, false, null]);
    expect(await one(matches(samples.s, 'l{2}').and(samples.n.gt(0)))).toBe(true);
    expect(await one(matches(samples.s, "'; drop table --"))).toBe(false);
  });

  it('replace', async () => {
    expect(await values(regexReplace(samples.s, '[lo]+', '-'))).toEqual(['He-, W-r-d', '  ünï 🐍 ', '', null]);
    expect(await one(regexReplace(samples.s, 'H|W', '', { insensitive: true }))).toBe('ello, orld');
    expect(await one(regexReplace(samples.s, 'w', '!'))).toBe('Hello, World');
    expect(() => regexReplace(samples.s, 'a', '\\1')).toThrow('a replacement with a backslash or a dollar sign');
  });
});

describeDatabases('ranges', ['postgresql', 'pglite'], (database) => {
  const { value: one, values } = useSamples(database);

  it('hold, meet and touch', async () => {
    const five = range<number>('int4range', 1, 5);
    expect(await values(five.holds(samples.n))).toEqual([false, false, false, null]);
    expect(await one(five.holds(1))).toBe(true);
    expect(await one(five.holds(5))).toBe(false);
    expect(await one(range<number>('int4range', 1, 5, '[]').holds(5))).toBe(true);
    expect(await one(five.holds(range('int4range', 2, 3)))).toBe(true);
    expect(await one(five.meets(range('int4range', 4, null)))).toBe(true);
    expect(await one(five.adjacent(range('int4range', 5, 6)))).toBe(true);
    expect(await one(five.before(range('int4range', 9, 12)))).toBe(true);
    expect(await one(five.after(range('int4range', 9, 12)))).toBe(false);
    expect(await one(five.lower())).toBe(1);
    expect(await one(five.union(range('int4range', 5, 9)).upper())).toBe(9);
    expect(await one(five.intersection(range('int4range', 3, 9)))).toBe('[3,5)');
    expect(
      await one(
        five
          .without(range('int4range', 3, 9))
          .upper()
          .add(1),
      ),
    ).toBe(4);
    expect(await one(range('int4range', 3, 3).isEmpty())).toBe(true);
    expect(await one(range<string>('daterange', '2024-01-01', samples.day).upper())).toBe('2024-01-31');
    expect(await one(range<Date>('tstzrange', new Date(0), null).holds(samples.at))).toBe(true);
    expect(await one(asRange<number>('int4range', sql`'[2,7)'::int4range`).lower())).toBe(2);
  });
});

it('ranges are PostgreSQL’s', () => {
  expect(() => select({ it: range('int4range', 1, 2).lower() }).toSQL(sqlite)).toThrow(
    'SQLite has no ranges; keep the two bounds in columns and compare them',
  );
  expect(() => range('int' as 'int4range', 1, 2)).toThrow("there is no range type 'int'");
});

describeDatabases('full-text search', ['postgresql', 'pglite', 'mysql'], (database) => {
  const { db } = useSamples(database);

  it('finds, ranks and shows', async () => {
    const mysql = database.dialect === 'mysql';
    await db().execute(
      sql.raw(
        `create table pages (title varchar(200), body ${mysql ? 'text, fulltext (title, body)) engine=InnoDB' : 'text)'}`,
      ),
    );
    for (const [title, body] of TEXTS)
      await db().execute(sql`insert into pages (title, body) values (${title}, ${body})`);
    const both = [pages.title, pages.body];
    const found = async (text: string, options = {}): Promise<string[]> =>
      (
        await db().all(
          select({ title: pages.title, rank: fullTextRank(both, text, options) })
            .from(pages)
            .where(fullText(both, text, options))
            .orderBy(desc('rank')),
        )
      ).map((row) => row.title);
    expect(await found('pear')).toEqual(['Pears']);
    expect((await found('apple')).sort()).toEqual(['Apples', 'Pears']);
    expect(await found("stones' -- \\")).toEqual(['Stones']);
    if (mysql) {
      expect(await found('+apple -pear', { mode: 'boolean' })).toEqual(['Apples']);
      expect((await found('pear', { mode: 'expansion' })).length).toBeGreaterThanOrEqual(1);
      expect(() =>
        select({ it: fullText(both, 'x', { mode: 'phrase' }) })
          .from(pages)
          .toSQL(db()),
      ).toThrow("has no search mode 'phrase'; put the words in double quotes in the mode 'boolean'");
    } else {
      expect((await found('pears', { language: 'english' })).sort()).toEqual(['Pears']);
      expect(await found('apple & !pear', { mode: 'boolean' })).toEqual(['Apples']);
      expect(await found('keeps the doctor', { mode: 'phrase', language: 'english' })).toEqual(['Apples']);
      const headline = fullTextHeadline(pages.body, 'doctor', { marks: ['<i>', '</i>'] });
      expect(await db().scalar(select({ headline }).from(pages).where(fullText(both, 'doctor')))).toContain(
        '<i>doctor</i>',
      );
    }
  });
});

describeDatabases('FTS5', ['sqlite'], (database) => {
  const { db } = useSamples(database);

  it('matches, ranks and shows', async () => {
    await db().execute(sql.raw('create virtual table pages using fts5 (title, body)'));
    for (const [title, body] of TEXTS)
      await db().execute(sql`insert into pages (title, body) values (${title}, ${body})`);
    const query = (text: string) =>
      db().all(
        select({
          title: pages.title,
          marked: ftsHighlight(pages, 0, '<', '>'),
          part: ftsSnippet(pages, 1, ['[', ']', '…'], 3),
        })
          .from(pages)
          .where(ftsMatch(pages, text))
          .orderBy(bm25(pages, 10, 1)),
      );
    expect((await query('apple')).map((row) => row.title).sort()).toEqual(['Apples', 'Pears']);
    expect(await query('title : pears')).toEqual([{ title: 'Pears', marked: '<Pears>', part: 'a pear is…' }]);
    expect((await query('doctor'))[0]?.part).toContain('[doctor]');
    expect(await query(ftsWords('pear OR "'))).toEqual([]);
    expect((await query(ftsWords('apple pear'))).map((row) => row.title)).toEqual(['Pears']);
  });
});

it('search that a dialect lacks is refused with what to do instead', () => {
  const statement = select({ it: fullText([pages.body], 'x') }).from(pages);
  expect(() => statement.toSQL(sqlite)).toThrow(
    'SQLite has no full-text search over an ordinary table; make an FTS5 table and use ftsMatch()',
  );
  expect(() =>
    select({ it: bm25(pages) })
      .from(pages)
      .toSQL(postgresql),
  ).toThrow('PostgreSQL has no FTS5 tables; use fullText() over the columns');
  expect(statement.toSQL({ compiler: mysqlDialect('mysql').compiler }).sql).toBe(
    'SELECT (MATCH (pages.body) AGAINST (? IN NATURAL LANGUAGE MODE) > 0) AS it FROM pages',
  );
  expect(
    select({ it: matches(samples.s, 'a', { insensitive: true }) })
      .from(samples)
      .toSQL({ compiler: mysqlDialect('mysql').compiler }).sql,
  ).toBe("SELECT (regexp_like(samples.s, ?, 'i') = 1) AS it FROM samples");
});
