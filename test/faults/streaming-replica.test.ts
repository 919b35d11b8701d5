/** A PostgreSQL primary with a real streaming replica: reads are on the replica, and see what was written before. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { Column } from '../../runtime/sql/column.js';
import { count } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import { within } from '../support/deadline.js';
import { ownPostgres, type OwnServer } from './own-servers.js';

interface Notes<N extends string = 'notes'> extends TableOf<N> {
  readonly id: Column<N, number>;
}
const notes: Notes = table('notes', { id: 'int' });

let primary: OwnServer;
let replica: OwnServer;
beforeAll(async () => {
  primary = await ownPostgres();
  await primary.start();
  {
    await using db = await createEngine(primary.url);
    await db.using((connection) => connection.script('create table notes (id integer primary key)'));
  }
  // A copy of a stopped server is a base backup.
  await primary.stop();
  replica = await ownPostgres(primary.folder);
  const { port } = new URL(primary.url);
  appendFileSync(
    join(replica.folder, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=postgres'\n`,
  );
  const signal = join(replica.folder, 'standby.signal');
  writeFileSync(signal, '');
  execFileSync('chown', [`--reference=${join(replica.folder, 'PG_VERSION')}`, signal]);
  await primary.start();
  await replica.start();
});
afterAll(async () => {
  await replica.remove();
  await primary.remove();
});

const rows = select({ n: count() }).from(notes);
const inRecovery = sql<{ standby: boolean }>`select pg_is_in_recovery() as standby`;
const addresses = (): { primary: string; replicas: string[] } => ({ primary: primary.url, replicas: [replica.url] });

it('a read waits for what was written before it, and is then answered by the replica', async () => {
  await using db = await createEngine({ ...addresses(), consistency: 'readYourWrites', wait: 5000 });
  expect(await db.scalar(inRecovery, undefined, { on: 'replica' })).toBe(true);
  for (let id = 1; id <= 40; id++) {
    await db.execute(insert(notes).values({ id }));
    expect(await within(5000, db.scalar(rows))).toBe(id);
  }
  await db.transaction((connection) => connection.execute(insert(notes).values({ id: 41 })));
  expect(await db.scalar(rows)).toBe(41);
  expect(db.pool.statistics.inUse).toBe(0);
});

it('a replica that is held back is not waited for too long: the primary answers', async () => {
  await using db = await createEngine({ ...addresses(), consistency: 'readYourWrites', wait: 100 });
  await using held = await createEngine(replica.url);
  await held.execute(sql`select pg_wal_replay_pause()`);
  await db.execute(insert(notes).values({ id: 100 }));
  expect(await within(3000, db.scalar(rows))).toBe(42);
  expect(await held.scalar(rows)).toBe(41);
  await held.execute(sql`select pg_wal_replay_resume()`);
});

it('without the wish a replica may lag; what it refuses goes to the primary', async () => {
  await using db = await createEngine(addresses());
  expect(await db.scalar(inRecovery, undefined, { on: 'replica' })).toBe(true);
  const writing = sql`insert into notes (id) values (200)`;
  await db.execute(writing, undefined, { on: 'replica' });
  expect(await db.scalar(rows, undefined, { on: 'primary' })).toBe(43);
});

it('a replica that stops is left out while it is away', async () => {
  await using db = await createEngine({ ...addresses(), retryAfter: 100 });
  expect(await db.scalar(inRecovery, undefined, { on: 'replica' })).toBe(true);
  await replica.stop();
  expect(await within(5000, db.scalar(rows))).toBe(43);
  expect(db.pool.statistics.inUse).toBe(0);
  await replica.start();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(await db.scalar(inRecovery, undefined, { on: 'replica' })).toBe(true);
});
