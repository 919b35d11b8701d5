/** A server that goes away under load: what was acknowledged is there, and everything else is told truthfully. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { sql } from '../../runtime/sql/text.js';
import { DisconnectError, OperationalError } from '../../runtime/util/errors.js';
import { until, within } from '../support/deadline.js';
import { hasMariadb, ownMariadb, ownPostgres, type OwnServer } from './own-servers.js';

if (!hasMariadb && process.env['CI']) throw new Error('CI leaves out no engine, but there is no mariadbd');

describe.each([['PostgreSQL', ownPostgres] as const, ...(hasMariadb ? [['MariaDB', ownMariadb] as const] : [])])(
  '%s is restarted under load',
  (_, make) => {
    let server: OwnServer;
    beforeAll(async () => {
      server = await make();
      await server.start();
    });
    afterAll(() => server.remove());

    it('loses no acknowledged commit, leaks no connection, and leaves no promise hanging', async () => {
      const db = await createEngine(server.url, {
        pool: { size: 3, overflow: 3, timeout: 2000 },
        connectTimeout: 2000,
      });
      await db.using((connection) => connection.script('create table kept (id integer primary key)'));
      const acknowledged = new Set<number>();
      const unknown = new Set<number>();
      const failures: unknown[] = [];
      let next = 0;
      let going = true;
      const write = async (alone: boolean): Promise<void> => {
        const id = ++next;
        const statement = sql`insert into kept (id) values (${id})`;
        try {
          if (alone) await within(10_000, db.execute(statement));
          else
            await within(
              10_000,
              db.transaction((connection) => connection.execute(statement)),
            );
          acknowledged.add(id);
        } catch (error) {
          failures.push(error);
          if (error instanceof DisconnectError && error.mayHaveRun) unknown.add(id);
          // Whoever gets an error waits a little, as an application would.
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      const workers = Array.from({ length: 8 }, async (_, worker) => {
        while (going) await write(worker % 2 === 0);
      });
      await until(() => acknowledged.size > 50);
      await server.stop();
      await until(() => failures.length > 8);
      await server.start();
      const before = acknowledged.size;
      await until(() => acknowledged.size > before + 50, 15_000);
      going = false;
      await within(15_000, Promise.all(workers));

      const rows = new Set(await db.scalars(sql<{ id: number }>`select id from kept`));
      expect([...acknowledged].filter((id) => !rows.has(id))).toEqual([]);
      expect([...rows].filter((id) => !acknowledged.has(id) && !unknown.has(id))).toEqual([]);
      for (const error of failures) expect(error).toBeInstanceOf(OperationalError);
      expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0, overflow: 0 });
      await within(5000, db.close());
    });
  },
);
