/** Every keyword of an engine can name a table, a column, an alias and a label: what needs quotes gets them. */
import { expect, it } from 'vitest';
import { insert, select, sql, table, type Column, type DefaultColumn, type TableOf } from 'joinery';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { reservedWords as mysqlWords } from '../../runtime/dialect/mysql/reserved-words.js';
import { reservedWords as postgresqlWords } from '../../runtime/dialect/postgresql/reserved-words.js';
import { reservedWords as sqliteWords } from '../../runtime/dialect/sqlite/reserved-words.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';

/** Words that became reserved in MySQL 8.0 to 8.4, which has no server here (its manual, 11.3). */
const MYSQL_84 =
  'cube cume_dist dense_rank empty except first_value function grouping groups intersect json_table lag last_value lateral ' +
  'lead manual nth_value ntile of over parallel percent_rank qualify rank recursive row_number rows system tablesample window';

/** What the engine itself says its words are; SQLite can't be asked and its list is the one of its manual. */
async function keywordsOf(db: Engine<Dialect>): Promise<string[]> {
  const word = { w: sql<string>`w` };
  switch (db.dialect.name) {
    case 'postgresql':
      return (await db.execute(sql`select word::text as w from pg_get_keywords() order by 1`.returns(word))).map(
        ({ w }) => w,
      );
    case 'mysql':
      return (await db.execute(sql`select lower(word) as w from information_schema.keywords order by 1`.returns(word)))
        .map(({ w }) => w)
        .filter((w) => /^[a-z_][a-z0-9_]*$/.test(w));
    case 'sqlite':
      return [...sqliteWords, 'rowid', 'oid', 'strict', 'stored', 'integer', 'text', 'json', 'int', 'real', 'any'];
  }
}

interface Odd extends TableOf<string> {
  readonly id: DefaultColumn<string, number>;
  readonly x: Column<string, number | null>;
  as(alias: string): Odd;
}

describeDatabases('keywords', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('name tables, columns, aliases and labels', { timeout: 240_000 }, async () => {
    const db = await openEngine(database);
    const words = await keywordsOf(db);
    expect(words.length).toBeGreaterThan(100);
    const failed: string[] = [];
    // All columns in one table: a statement for each word would take long.
    const columns = words.filter((word) => word !== 'id' && word !== 'oid' && word !== 'rowid');
    await createTables(db, [
      tableOf('all_words', Object.fromEntries(columns.map((word) => [word, { kind: 'int' as const }]))),
    ]);
    const all = table<TableOf<string> & Record<string, Column<string, number | null>>>('all_words', {
      id: 'int',
      ...Object.fromEntries(columns.map((word) => [word, 'int' as const])),
    });
    await db.execute(insert(all).values(Object.fromEntries(columns.map((word, index) => [word, index]))));
    expect(
      await db.one(
        select(Object.fromEntries(columns.map((word) => [word, all[word] as Column<string, number>]))).from(all),
      ),
    ).toEqual(Object.fromEntries(columns.map((word, index) => [word, index])));
    const one: Odd = table('one', { id: 'int', x: 'int' });
    await createTables(db, [tableOf('one', { x: { kind: 'int' } })]);
    await db.execute(insert(one).values({ x: 7 }));
    for (const word of words) {
      const alias = one.as(word);
      const row = await db
        .one(
          select({ [word]: alias.x })
            .from(alias)
            .where(alias.x.eq(7))
            .orderBy(word),
        )
        .then(
          (found) => JSON.stringify(found),
          (error: unknown) => String(error),
        );
      if (row !== JSON.stringify({ [word]: 7 })) failed.push(`${word}: ${row}`);
    }
    expect(failed).toEqual([]);
    const { capabilities } = db.dialect;
    const sample = words.filter(
      (_, index) => index % (database.name === 'pglite' || capabilities.arrays ? 9 : 3) === 0,
    );
    for (const word of sample.filter((name) => name !== 'one')) {
      await createTables(db, [tableOf(word, { x: { kind: 'int' } })]);
      const odd: Odd = table(word, { id: 'int', x: 'int' });
      await db.execute(insert(odd).values({ x: 1 }));
      expect(await db.scalar(select({ x: odd.x }).from(odd)), word).toBe(1);
    }
  });

  it('reserved words of the server are in the list', async () => {
    const db = await openEngine(database);
    if (db.dialect.name === 'sqlite') return expect(sqliteWords.has('true') && sqliteWords.has('false')).toBe(true);
    if (db.dialect.name === 'mysql') {
      for (const word of MYSQL_84.split(' ')) expect(mysqlWords.has(word), word).toBe(true);
      return;
    }
    const reserved = await db.execute(
      sql`select word::text as w from pg_get_keywords() where catcode in ('R', 'T')`.returns({ w: sql<string>`w` }),
    );
    expect(reserved.map(({ w }) => w).filter((w) => !postgresqlWords.has(w))).toEqual([]);
  });
});
