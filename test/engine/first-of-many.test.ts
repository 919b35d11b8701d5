/** Many statements at once that are the first of a transaction: they are part of it, though BEGIN is not answered yet. */
import { createEngine, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';

describeDatabases('the first statements', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('of a transaction are undone with it', async () => {
    await using engine = await createEngine(await database.create());
    await engine.execute(sql`create table firsts (id int primary key)`);
    const mark = engine.dialect.name === 'postgresql' ? '$1' : '?';
    const insert = { sql: `insert into firsts (id) values (${mark})`, returnsRows: false };
    await engine.using(async (connection) => {
      await connection.begin();
      await connection.runMany(insert, [[1], [2]]);
      await connection.rollback();
      await connection.runMany(insert, [[3], [4]]);
      await connection.begin();
      const chunks = connection.stream(sql`select id from firsts order by id`);
      const ids: unknown[] = [];
      for await (const row of chunks) ids.push(row);
      expect(ids).toHaveLength(2);
      await connection.execute(sql`insert into firsts (id) values (5)`);
      await connection.rollback();
    });
    const count = sql<{ n: number }>`select count(*) as n from firsts`;
    expect(Number(await engine.scalar(count))).toBe(2);
  });
});
