/**
 * Two databases stand in for a primary and its replica: what each holds shows where a read went. A real streaming replica is in
 * test/faults.
 */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { ReplicatedEngine } from '../../runtime/engine/replicated-engine.js';
import type { ReplicaOptions } from '../../runtime/engine/replicated-engine.js';
import { cte } from '../../runtime/sql/cte.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import type { Column } from '../../runtime/sql/column.js';
import { sql } from '../../runtime/sql/text.js';
import * as shop from '../session/generated/index.js';
import { describeDatabases } from '../support/databases.js';
import { within } from '../support/deadline.js';

interface Places<N extends string = 'places'> extends TableOf<N> {
  readonly name: Column<N, string>;
}
const places: Places = table('places', { name: 'text' });
const where = select({ name: places.name }).from(places);

describeDatabases('read replicas', ['sqlite', 'postgresql', 'mysql'], (database) => {
  const urls: string[] = [];
  beforeAll(async () => {
    for (const name of ['primary', 'first', 'second']) {
      const url = await database.create();
      urls.push(url);
      await using db = await createEngine(url);
      await db.using(async (connection) => {
        await connection.script('create table places (name varchar(20))');
        await connection.execute(insert(places).values({ name }));
      });
    }
  });
  const open = async (options: ReplicaOptions = {}, replicas = urls.slice(1)): Promise<ReplicatedEngine<Dialect>> => {
    const db = await createEngine({ primary: urls[0] as string, replicas, ...options });
    if (!(db instanceof ReplicatedEngine)) throw new Error('it knows of no replicas');
    return db;
  };

  it('reads go to the replicas in turn; writes, texts, transactions and what says so to the primary', async () => {
    await using db = await open();
    const turns = [await db.scalar(where), await db.scalar(where), await db.scalar(where)];
    expect([...turns].sort()).toEqual(['first', turns[0], 'second'].sort());
    expect(turns[0]).toBe(turns[2]);
    expect(await db.scalar(where, undefined, { on: 'primary' })).toBe('primary');
    expect(await db.scalar(sql<{ name: string }>`select name from places`)).toBe('primary');
    expect(['first', 'second']).toContain(
      await db.scalar(sql<{ name: string }>`select name from places`, undefined, { on: 'replica' }),
    );
    await db.transaction(async (connection) => {
      expect(await connection.scalar(where)).toBe('primary');
      expect(await connection.scalar(where)).toBe('primary');
    });
    await db.transaction(
      async (connection) => {
        const name = await connection.scalar(where);
        expect(['first', 'second']).toContain(name);
        expect(await connection.scalar(where)).toBe(name);
      },
      { readOnly: true },
    );
    for await (const row of db.stream(where)) expect(['first', 'second']).toContain(row.name);
    await db.execute(insert(places).values({ name: 'written' }));
    expect((await db.all(where, undefined, { on: 'primary' })).map((row) => row.name)).toContain('written');
    await db.execute(sql`delete from places where name = 'written'`);
    expect(db.pool.statistics.inUse).toBe(0);
    expect(db.replicas.map((replica) => replica.pool?.inUse)).toEqual([0, 0]);
  });

  it('a read that locks, and one whose common table expression writes, go to the primary', async () => {
    await using db = await open();
    if (db.dialect.capabilities.rowLocks) expect(await db.scalar(where.forUpdate())).toBe('primary');
    if (database.dialect !== 'postgresql') return;
    const added = cte('added', insert(places).values({ name: 'added' }).returning({ name: places.name }));
    expect(await db.scalar(select({ name: added.name }).from(added))).toBe('added');
    expect((await db.all(where, undefined, { on: 'primary' })).map((row) => row.name)).toContain('added');
    await db.execute(sql`delete from places where name = 'added'`);
  });

  it('a replica that cannot be reached is left out, and taken back when it answers', async () => {
    if (database.dialect === 'sqlite') return;
    const port = await freePort();
    const gone = new URL(urls[1] as string);
    gone.port = String(port);
    await using db = await open({ retryAfter: 50 }, [gone.href]);
    expect(await within(3000, db.scalar(where))).toBe('primary');
    expect(db.replicas[0]).toEqual({ healthy: false, pool: undefined });
    const { forward } = await import('../support/tcp-proxy.js');
    const proxy = await forward(urls[1] as string, port);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await db.scalar(where)).toBe('first');
    expect(db.replicas[0]?.healthy).toBe(true);
    // The replica goes away under a pooled connection: the read is run elsewhere, and nobody hears of it.
    await proxy.close();
    expect(await within(3000, db.scalar(where))).toBe('primary');
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('a replica that only reads hands on what it refuses', async () => {
    if (database.dialect !== 'postgresql') return;
    const readOnly = `${urls[1] as string}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`;
    await using db = await open({}, [readOnly]);
    for (const url of urls.slice(0, 2)) {
      await using one = await createEngine(url);
      await one.using((connection) => connection.script('create sequence if not exists tickets'));
    }
    const next = sql<{ n: string }>`select nextval('tickets') as n`;
    expect(await db.scalar(next, undefined, { on: 'replica' })).toBe('1');
  });

  it('readYourWrites: a replica that does not catch up in time leaves the read to the primary', async () => {
    if (database.dialect !== 'mysql') return;
    await using db = await open({ consistency: 'readYourWrites', wait: 50 });
    const binlog = await db.scalar(sql<{ on: string }>`select @@global.log_bin as \`on\``);
    expect(['first', 'second']).toContain(await db.scalar(where));
    await db.execute(insert(places).values({ name: 'mine' }));
    if (Number(binlog) === 1) expect(await within(2000, db.scalar(where))).toBe('primary');
    await db.execute(sql`delete from places where name = 'mine'`);
  });
});

describe('read replicas of a schema', () => {
  it('untracked entities come from a replica; units of work are on the primary', async () => {
    const { mkdtemp, rm } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const folder = await mkdtemp(join(tmpdir(), 'joinery-replicas-'));
    const [primary, replica] = ['primary', 'replica'].map((name) => `sqlite:${join(folder, `${name}.db`)}`) as [
      string,
      string,
    ];
    for (const [url, name] of [
      [primary, 'on the primary'],
      [replica, 'on the replica'],
    ] as const) {
      await using one = await shop.openDatabase(url);
      await one.createAll();
      await one.transaction((session) => session.add(new shop.Tag({ name })));
    }
    await using db = await shop.openDatabase({ primary, replicas: [replica] });
    expect((await db.tags.all()).map((tag) => tag.name)).toEqual(['on the replica']);
    for await (const tag of db.tags.stream()) expect(tag.name).toBe('on the replica');
    await db.transaction(async (session) => {
      expect((await session.tags.all()).map((tag) => tag.name)).toEqual(['on the primary']);
      session.add(new shop.Tag({ name: 'new' }));
    });
    await db.transaction(
      async (session) => expect((await session.tags.all()).map((tag) => tag.name)).toEqual(['on the replica']),
      { readOnly: true },
    );
    expect(await db.all(select({ name: shop.tags.name }).from(shop.tags), undefined, { on: 'primary' })).toHaveLength(
      2,
    );
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
