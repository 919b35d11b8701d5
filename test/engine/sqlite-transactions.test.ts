import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';

const folder = mkdtempSync(join(tmpdir(), 'joinery-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const open = async () => {
  const engine = await createEngine(`sqlite:${join(folder, `${String(files++)}.db`)}`);
  await engine.using((connection) => connection.script('create table t (x integer)'));
  return engine;
};
const rows = async (engine: Awaited<ReturnType<typeof open>>): Promise<unknown[]> =>
  engine.using(async (connection) => (await connection.run({ sql: 'select x from t order by x' }, [])).rows.flat());

it('a writer gives the lock back when it commits and when it rolls back', async () => {
  await using engine = await open();
  await engine.transaction(async (connection) => connection.run({ sql: 'insert into t values (1)' }, []));
  await expect(
    engine.transaction(async (connection) => {
      await connection.run({ sql: 'insert into t values (2)' }, []);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await engine.transaction(async (connection) => connection.run({ sql: 'insert into t values (3)' }, []));
  expect(await rows(engine)).toEqual([1, 3]);
});

it('a transaction that read before another committed can still write', async () => {
  await using engine = await open();
  await engine.using(async (reader) => {
    await reader.begin({ mode: 'deferred' });
    expect((await reader.run({ sql: 'select x from t' }, [])).rows).toEqual([]);
    await engine.transaction(async (writer) => writer.run({ sql: 'insert into t values (1)' }, []));
    await reader.run({ sql: 'insert into t values (2)' }, []);
    expect(await rows(engine)).toEqual([1]);
    await reader.commit();
  });
  expect(await rows(engine)).toEqual([1, 2]);
});

it('a transaction begun at its first write is rolled back as a whole, and one without a write ends in silence', async () => {
  await using engine = await open();
  await engine.using(async (connection) => {
    await connection.begin({ mode: 'deferred' });
    await connection.rollback();
    await connection.begin({ mode: 'deferred' });
    await connection.commit();
    await connection.begin({ mode: 'deferred' });
    await connection.runMany({ sql: 'insert into t values (?)' }, [[1], [2]]);
    await connection.rollback();
  });
  expect(await rows(engine)).toEqual([]);
});

it('readOnly keeps one snapshot', async () => {
  await using engine = await open();
  await engine.using(async (reader) => {
    await reader.begin({ readOnly: true });
    expect((await reader.run({ sql: 'select x from t' }, [])).rows).toEqual([]);
    await engine.transaction(async (writer) => writer.run({ sql: 'insert into t values (1)' }, []));
    expect((await reader.run({ sql: 'select x from t' }, [])).rows).toEqual([]);
    await reader.rollback();
  });
});

it('writers of one file queue: a hundred transactions at once all commit', async () => {
  await using engine = await open();
  await Promise.all(
    Array.from({ length: 100 }, (_, x) =>
      engine.transaction(async (connection) => {
        await connection.run({ sql: 'select count(*) from t' }, []);
        await new Promise(setImmediate);
        await connection.run({ sql: 'insert into t values (?)' }, [x]);
      }),
    ),
  );
  expect(await rows(engine)).toHaveLength(100);
});
