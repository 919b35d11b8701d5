/** Connections that the server ends: in the middle of a statement, of a transaction, and while nobody uses them. */
import { beforeAll, expect, it } from 'vitest';
import type { Connection } from '../../runtime/engine/connection.js';
import { DisconnectError, PendingRollbackError } from '../../runtime/util/errors.js';
import { sql } from '../../runtime/sql/text.js';
import * as shop from '../session/generated/index.js';
import * as mysqlShop from '../session/mysql/generated/index.js';
import { openEngine } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { until, within } from '../support/deadline.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';

describeDatabases('killed connections', ['postgresql', 'mysql'], (database) => {
  const mysql = database.dialect === 'mysql';
  let db: Engine<Dialect>;
  let other: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database, { pool: { size: 3, overflow: 0, timeout: 2000 } });
    other = await openEngine(database);
    await db.using((connection) => connection.script('create table kept (id integer primary key)'));
  });
  const idOf = async (connection: Connection): Promise<string> =>
    String(
      await connection.scalar(
        mysql ? sql<{ id: string }>`select connection_id() as id` : sql<{ id: string }>`select pg_backend_pid() as id`,
      ),
    );
  const kill = (id: string): Promise<unknown> =>
    other.using((connection) =>
      connection.run({ sql: mysql ? `KILL ${id}` : `SELECT pg_terminate_backend(${id})`, returnsRows: !mysql }, []),
    );
  const failure = (work: Promise<unknown>): Promise<unknown> =>
    within(
      5000,
      work.then(
        () => new Error('it did not fail'),
        (error: unknown) => error,
      ),
    );
  const ids = (): Promise<number[]> => db.scalars(sql<{ id: number }>`select id from kept order by id`);

  it('mid-statement: the error says that the statement may have run, and the pool heals', async () => {
    const connection = await db.connect();
    const id = await idOf(connection);
    const slow = failure(connection.execute(mysql ? sql`select sleep(20) as s` : sql`select pg_sleep(20) as s`));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await kill(id);
    const error = await slow;
    expect(error).toBeInstanceOf(DisconnectError);
    expect(error).toMatchObject({ mayHaveRun: true });
    expect((error as Error).message).toMatch(/whether the statement was run is not known$/);
    await connection.release();
    expect(await db.scalar(sql<{ one: number }>`select 1 as one`)).toBe(1);
    expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  });

  it('mid-transaction: nothing of it is there, the error says so, and what follows asks for a rollback', async () => {
    const connection = await db.connect();
    const id = await idOf(connection);
    await connection.begin();
    await connection.execute(sql`insert into kept values (1)`);
    await kill(id);
    const error = await failure(connection.execute(sql`insert into kept values (2)`));
    expect(error).toMatchObject({ name: 'DisconnectError', mayHaveRun: false });
    await expect(connection.execute(sql`select 1 as one`)).rejects.toBeInstanceOf(PendingRollbackError);
    await connection.rollback();
    await connection.release();
    expect(await ids()).toEqual([]);
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('at a commit that is not answered, nobody knows, and the error says so', async () => {
    const connection = await db.connect();
    const id = await idOf(connection);
    await connection.begin();
    await connection.execute(sql`insert into kept values (3)`);
    await kill(id);
    const error = await failure(connection.commit());
    expect(error).toMatchObject({ name: 'DisconnectError' });
    // Where the client has heard of the end already, it sends no commit.
    const { mayHaveRun, message } = error as DisconnectError;
    expect(message).toMatch(mayHaveRun ? /committed is not known$/ : /was not sent$/);
    await connection.release();
    expect(await ids()).toEqual([]);
  });

  it('while idle: the next user gets another one and hears nothing', async () => {
    const held = await Promise.all([1, 2, 3].map(async () => db.connect()));
    const all = await Promise.all(held.map(idOf));
    for (const connection of held) await connection.release();
    expect(db.pool.statistics).toMatchObject({ idle: 3, inUse: 0 });
    await Promise.all(all.map(kill));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await within(5000, Promise.all([1, 2, 3].map(() => ids())))).toEqual([[], [], []]);
    expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  });

  it('a unit of work is told, its objects are as before, and it can be run again', async () => {
    const layer = mysql ? (mysqlShop as unknown as typeof shop) : shop;
    await using shopping = await layer.openDatabase(await database.create());
    await using killer = await layer.openDatabase(
      (await database.create()).replace(/\/[^/?]*(\?.*)?$/, mysql ? '/mysql' : '/postgres'),
    );
    await shopping.createAll();
    const tag = new layer.Tag({ name: 'kept' });
    await using session = shopping.session();
    session.add(tag);
    await session.flush();
    const [{ id } = { id: '' }] = await session.execute(
      mysql ? sql<{ id: string }>`select connection_id() as id` : sql<{ id: string }>`select pg_backend_pid() as id`,
    );
    await killer.execute(
      mysql ? sql`kill ${sql.raw(Number(id).toFixed())}` : sql`select pg_terminate_backend(${Number(id)}) as ok`,
    );
    tag.name = 'changed';
    expect(await failure(session.commit())).toBeInstanceOf(DisconnectError);
    await session.rollback();
    expect(session.has(tag)).toBe(false);
    session.add(new layer.Tag({ name: 'again' }));
    await session.commit();
    expect((await shopping.tags.all()).map(({ name }) => name)).toEqual(['again']);
    await until(() => shopping.engine.pool.statistics.inUse === 0);
  });
});
