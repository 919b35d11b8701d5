/** Behind pgbouncer in transaction mode: each transaction may get another connection of the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkInsert } from '../../runtime/dialect/bulk-insert.js';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { copyIn, copyOut } from '../../runtime/dialect/postgresql/copy.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Column } from '../../runtime/sql/column.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import { JoineryError, OperationalError, StatementTimeoutError, UniqueViolation } from '../../runtime/util/errors.js';
import { createTables, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { until, within } from '../support/deadline.js';
import { hasPgbouncer, ownPgbouncer, type OwnPgbouncer } from './own-pgbouncer.js';

if (!hasPgbouncer) {
  if (process.env['CI']) throw new Error('CI leaves out nothing, but pgbouncer is not installed');
  describe('behind pgbouncer', () => {
    it.skip('left out: pgbouncer is not installed (on Debian the package pgbouncer)', () => undefined);
  });
}

interface Items extends TableOf<'items'> {
  readonly id: Column<'items', number>;
  readonly name: Column<'items', string | null>;
}
const items: Items = table('items', { id: 'int', name: 'text' });
const ITEMS = tableOf('items', { name: { kind: 'text' } });
/** What the server keeps for the database while pgbouncer before 1.20 can't hand it on. */
const SETTINGS = ["intervalstyle = 'iso_8601'", "timezone = 'UTC'"];
const POOL = { size: 8, overflow: 8 };

if (hasPgbouncer)
  describeDatabases('behind pgbouncer', ['postgresql'], (database) => {
    let direct: Engine<Dialect>;
    let db: Engine<Dialect>;
    let pgbouncer: OwnPgbouncer;
    let url: string;
    beforeAll(async () => {
      url = await database.create();
      direct = await createEngine(url);
      await createTables(direct, [ITEMS]);
      const name = sql.id(new URL(url).pathname.slice(1));
      for (const setting of SETTINGS) await direct.execute(sql`alter database ${name} set ${sql.raw(setting)}`);
      pgbouncer = await ownPgbouncer(url, 'ignore_startup_parameters = options');
      db = await createEngine(pgbouncer.through(url), { preparedStatements: false, pool: POOL });
    });
    afterAll(async () => {
      await db.close();
      await direct.close();
      await pgbouncer.stop();
    });

    /** Both connections of the server at once: what each has prepared, and which cursors are open. */
    async function leftBehind(): Promise<{ pids: number; left: number }> {
      const open = await Promise.all([db.connect(), db.connect()]);
      const pids = new Set<number>();
      let left = 0;
      await Promise.all(open.map((connection) => connection.begin()));
      for (const connection of open) {
        pids.add(await connection.one(sql<{ pid: number }>`select pg_backend_pid() as pid`).then(({ pid }) => pid));
        left += Number(
          await connection.scalar(sql<{ n: string }>`select (select count(*) from pg_prepared_statements) +
            (select count(*) from pg_cursors) + (select count(*) from pg_locks where locktype = 'advisory') as n`),
        );
      }
      await Promise.all(open.map((connection) => connection.rollback()));
      for (const connection of open) await connection.release();
      return { pids: pids.size, left };
    }

    it('many sessions repeat statements, hold savepoints, stream and break rules on two connections', async () => {
      const WORKERS = 16;
      const ROUNDS = 12;
      const work = async (worker: number): Promise<void> => {
        for (let round = 0; round < ROUNDS; round++) {
          const id = 1 + worker * ROUNDS + round;
          expect(await db.scalar(sql<{ n: number }>`select ${id}::int + 1 as n`)).toBe(id + 1);
          expect(await db.scalar(sql<{ t: string }>`select ${`it's ${String(id)}`}::text as t`)).toBe(
            `it's ${String(id)}`,
          );
          await db.transaction(async (connection) => {
            await connection.execute(sql`insert into items (id, name) values (${id}, ${'first'})`);
            const point = await connection.savepoint();
            await expect(
              connection.execute(sql`insert into items (id, name) values (${id}, ${'again'})`),
            ).rejects.toBeInstanceOf(UniqueViolation);
            await point.rollback();
            await connection.execute(sql`update items set name = ${'kept'} where id = ${id}`);
            const seen: number[] = [];
            for await (const row of connection.stream(
              select({ id: items.id }).from(items).where(items.id.eq(id)),
              undefined,
              { size: 1 },
            ))
              seen.push(row.id);
            expect(seen).toEqual([id]);
          });
          await expect(
            db.transaction((connection) => connection.execute(sql`select * from nowhere where ${id} = 1`)),
          ).rejects.toThrow('nowhere');
          // A stream of its own holds one connection of the server from BEGIN to its end, left early or not.
          for await (const row of db.stream(select({ name: items.name }).from(items), undefined, { size: 2 })) {
            expect(row.name).toBe('kept');
            break;
          }
        }
      };
      await within(50_000, Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker))));
      expect(
        await direct.one(sql<{ n: number; kept: number }>`select count(*)::int as n,
        (count(*) filter (where name = 'kept'))::int as kept from items`),
      ).toEqual({ n: WORKERS * ROUNDS, kept: WORKERS * ROUNDS });
      expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0, invalidated: 0 });
      expect(await leftBehind()).toEqual({ pids: 2, left: 0 });
    });

    it('many rows go in and out, in transactions and alone', async () => {
      await direct.execute(sql`delete from items`);
      const rows = (from: number, count: number): { id: number; name: string }[] =>
        Array.from({ length: count }, (_, index) => ({ id: from + index, name: `n${String(index)}` }));
      await Promise.all([
        bulkInsert(db, items, rows(1, 3000)),
        copyIn(db, items, rows(10_001, 3000)),
        db.transaction((connection) => copyIn(connection, items, rows(20_001, 3000))),
      ]);
      let read = 0;
      for await (const row of copyOut(db, select({ id: items.id }).from(items))) if (row.id > 0) read++;
      expect(read).toBe(9000);
      expect(await leftBehind()).toEqual({ pids: 2, left: 0 });
    });

    it('values are read as from the server itself', async () => {
      const spent = sql.raw('spent').typed<string>({ kind: 'interval' });
      const at = sql.raw('at').typed<Date>({ kind: 'dateTime' });
      const query = sql`select interval '1 day 02:00:00' as spent, timestamptz '2026-01-02 03:04:05+02' as at`;
      const statement = query.returns({ spent, at });
      expect(await db.one(statement)).toEqual(await direct.one(statement));
    });

    it('what is aborted or out of time is stopped on the server, and nothing else is', async () => {
      const sleeping = sql<{
        n: number;
      }>`select count(*)::int as n from pg_stat_activity where state = 'active' and query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`;
      const controller = new AbortController();
      const aborted = db.execute(sql`select pg_sleep(20)`, undefined, { signal: controller.signal });
      await until(async () => (await direct.scalar(sleeping)) === 1);
      controller.abort(new Error('changed my mind'));
      await expect(within(3000, aborted)).rejects.toThrow('changed my mind');
      await until(async () => (await direct.scalar(sleeping)) === 0);
      await db
        .transaction(async (connection) => {
          await expect(
            within(3000, connection.execute(sql`select pg_sleep(20)`, undefined, { timeout: 80 })),
          ).rejects.toBeInstanceOf(StatementTimeoutError);
        })
        .catch((error: unknown) => expect(error).toBeInstanceOf(JoineryError));
      await within(
        5000,
        Promise.all(
          Array.from({ length: 40 }, async (_, n) =>
            expect(await db.scalar(sql<{ n: number }>`select ${n}::int as n`)).toBe(n),
          ),
        ),
      );
      expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
      expect(await leftBehind()).toEqual({ pids: 2, left: 0 });
    });

    it('connections closed are gone from pgbouncer too', async () => {
      const other = await createEngine(pgbouncer.through(url), {
        preparedStatements: false,
        applicationName: 'goes away',
      });
      await other.healthCheck();
      const clients = async (): Promise<number> =>
        (await pgbouncer.show('CLIENTS')).filter((client) => client['application_name'] === 'goes away').length;
      expect(await clients()).toBe(1);
      await other.close();
      await until(async () => (await clients()) === 0);
    });

    it('with prepared statements on it tells what to do, and never answers another question', async () => {
      await using prepared = await createEngine(pgbouncer.through(url), { pool: POOL });
      const failures = new Set<string>();
      let answered = 0;
      const ask = async (worker: number): Promise<void> => {
        for (let round = 0; round < 20; round++) {
          const factor = ((worker + round) % 5) + 1;
          try {
            await prepared.transaction(async (connection) => {
              const n = await connection.scalar(
                sql<{ n: number }>`select ${worker}::int * ${sql.raw(String(factor))} as n`,
              );
              expect(n).toBe(worker * factor);
              answered++;
            });
          } catch (error) {
            if (!(error instanceof OperationalError)) throw error;
            failures.add(error.message);
          }
        }
      };
      await Promise.all(Array.from({ length: 8 }, (_, worker) => ask(worker)));
      expect(answered).toBeGreaterThan(0);
      expect([...failures].join('\n')).toMatch(/preparedStatements: false/);
    });

    it('a pooler that does not hand on how values are written is refused when it is opened', async () => {
      const open = async (address: string, ...settings: string[]): Promise<unknown> => {
        const pooler = await ownPgbouncer(address, ...settings);
        try {
          return await createEngine(pooler.through(address), { preparedStatements: false }).then(
            (engine) => engine.close(),
            (error: unknown) => error,
          );
        } finally {
          await pooler.stop();
        }
      };
      const plain = await database.create();
      const role = new URL(plain).username;
      const ignoring = await open(plain, 'ignore_startup_parameters = options');
      const [{ version = '' } = {}] = await pgbouncer.show('VERSION');
      const handsOn = Number(/ 1\.(\d+)/.exec(String(version))?.[1]) >= 20;
      if (handsOn) {
        expect(ignoring).toBeUndefined();
        return;
      }
      expect(ignoring).toBeInstanceOf(OperationalError);
      expect((ignoring as Error).message).toMatch(
        new RegExp(`^the pooler at .*IntervalStyle .*ALTER ROLE ${role} SET IntervalStyle = 'iso_8601'`),
      );
      const refusing = await open(plain);
      expect(refusing).toBeInstanceOf(OperationalError);
      expect((refusing as Error).message).toMatch(/ignore_startup_parameters = options.*ALTER ROLE/);
    });
  });
