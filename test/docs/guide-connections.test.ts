import { beforeAll, expect, it } from 'vitest';
import {
  bulkInsert,
  copyIn,
  copyOut,
  count,
  createEngine,
  explain,
  select,
  sql,
  table,
  type Column,
  type Engine,
  type TableOf,
} from 'joinery';
import { describeDatabases } from '../support/databases.js';
import { blocksNotRun } from './shown-code.js';

interface Places<N extends string = 'places'> extends TableOf<N> {
  readonly name: Column<N, string>;
}
const places: Places = table('places', { name: 'text' });

it.each(['connections', 'execution'])('every block of the page on %s is run here', (name) => {
  const page = new URL(`../../docs/guide/${name}.md`, import.meta.url);
  expect(blocksNotRun(page, new URL(import.meta.url))).toEqual([]);
});

describeDatabases('the guides on connections and execution', ['sqlite', 'postgresql', 'mysql'], (database) => {
  let url: string;
  let replicaUrl: string;
  let db: Engine;
  const open = async (): Promise<Engine> => {
    const engine = await createEngine(url, {
      pool: { size: 5, overflow: 10, timeout: 30_000, recycle: 3_600_000, prePing: true, order: 'lifo' },
    });
    return engine;
  };
  function* names(): Generator<{ name: string }> {
    for (const name of ['here', 'there']) yield { name };
  }
  beforeAll(async () => {
    url = await database.create();
    replicaUrl = await database.create();
    for (const each of [url, replicaUrl]) {
      await using engine = await createEngine(each);
      await engine.using((connection) => connection.script('create table places (name varchar(20))'));
    }
    db = await open();
    return () => db.close();
  });

  it('the pool, its events and its figures', async () => {
    await using engine = await open();
    const metrics: unknown[] = [];
    engine.on('connect', (connection) => connection.execute({ sql: 'SELECT 1' }, []));
    const off = engine.on('query', ({ sql, duration, rows, error }) => metrics.push([sql, duration, rows, error]));
    await engine.transaction((connection) => connection.execute(sql`select 1 as one`), {
      isolation: 'serializable',
      readOnly: true,
      retries: 3,
    });
    off();
    expect(metrics.length).toBeGreaterThan(1);
    const { idle, inUse, waiting, opened, checkouts, invalidated, waits, timeouts, waited } = engine.pool.statistics;
    const milliseconds = await engine.healthCheck();
    expect(milliseconds).toBeGreaterThan(0);
    expect({ idle, inUse, waiting, opened, invalidated, waits, timeouts, waited }).toEqual({
      idle: 1,
      inUse: 0,
      waiting: 0,
      opened: 1,
      invalidated: 0,
      waits: 0,
      timeouts: 0,
      waited: 0,
    });
    expect(checkouts).toBe(1);
  });

  it('read replicas', async () => {
    const replicated = await createEngine({
      primary: url,
      replicas: [replicaUrl],
      consistency: 'readYourWrites',
      wait: 1000,
      retryAfter: 5000,
    });
    await replicated.scalar(select({ n: count() }).from(places));
    await replicated.scalar(sql<{ n: number }>`select count(*) as n from places`, undefined, { on: 'replica' });
    await replicated.close();
  });

  it('streams, limits, many rows and plans', async () => {
    await bulkInsert(db, places, names());
    for await (const { name } of db.stream(select({ name: places.name }).from(places), undefined, { size: 500 })) {
      if (name === 'here') break;
    }
    const controller = new AbortController();
    const rows = await db.all(select({ name: places.name }).from(places), undefined, {
      signal: controller.signal,
      timeout: 2000,
    });
    expect(rows).toEqual([...names()]);
    const plan = await explain(db, select({ name: places.name }).from(places));
    expect(plan.text).toMatch(/places/);
    if (database.dialect !== 'postgresql') return;
    const seen: string[] = [];
    await copyIn(db, places, names());
    for await (const { name } of copyOut(db, select({ name: places.name }).from(places))) seen.push(name);
    expect(seen).toEqual(['here', 'there', 'here', 'there']);
  });
});
