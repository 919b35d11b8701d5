import { expect, it } from 'vitest';
import { createEngine } from 'joinery';
import { inspect } from 'joinery/reflect';
import { describeDatabases } from '../support/databases.js';
import { blocksNotRun } from './shown-code.js';

it('every block of the page is run here', () => {
  const page = new URL('../../docs/guide/inspection.md', import.meta.url);
  expect(blocksNotRun(page, new URL(import.meta.url))).toEqual([]);
});

describeDatabases('the guide on inspection', ['sqlite', 'postgresql', 'mysql'], (database) => {
  it('asks a database and a connection', async () => {
    await using engine = await createEngine(await database.create());
    const db = {
      engine,
      createAll: () =>
        engine.using((connection) => connection.script('create table places (name varchar(20) primary key)')),
    };
    const inspector = inspect(db);
    if (!(await inspector.hasTable('places'))) await db.createAll();
    const { columns, primaryKey, indexes } = await inspector.table('places');
    expect([columns.map(({ name }) => name), primaryKey?.columns, indexes]).toEqual([['name'], ['name'], []]);

    const there = await db.engine.transaction(async (connection) => {
      await connection.script('create temporary table arriving (id integer)');
      return inspect(connection).hasTable('arriving');
    });
    expect(there).toBe(true);
  });
});
