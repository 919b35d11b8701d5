/** A driver that pipelines gets BEGIN and the first statement of a transaction in one go. */
import { expect, it } from 'vitest';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import type { Driver, DriverConnection, QueryResult } from '../../runtime/engine/driver.js';
import { Engine } from '../../runtime/engine/engine.js';
import { DisconnectError, PendingRollbackError } from '../../runtime/util/errors.js';

/** Answers when it is told to, as a server far away. */
function slowDriver(pipelines: boolean) {
  const sent: string[] = [];
  const waiting: { readonly resolve: (result: QueryResult) => void; readonly reject: (error: unknown) => void }[] = [];
  const connection: DriverConnection = {
    pipelines,
    broken: false,
    execute: ({ sql }) => {
      sent.push(sql);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    executeMany: () => ({ rows: [], affected: 0 }),
    script: () => undefined,
    stream: () => {
      throw new Error('not used');
    },
    close: () => undefined,
  };
  const driver: Driver = {
    name: 'slow',
    single: false,
    connect: () => Promise.resolve(connection),
    close: async () => {},
  };
  return { engine: new Engine(driver, postgresql), sent, waiting };
}

const answer: QueryResult = { rows: [], affected: 0 };
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it.each([
  [true, ['BEGIN', 'SELECT 1']],
  [false, ['BEGIN']],
])('pipelines: %s, sent before the first answer: %j', async (pipelines, expected) => {
  const { engine, sent, waiting } = slowDriver(pipelines);
  const connection = await engine.connect();
  const work = (async () => {
    await connection.begin();
    await connection.run({ sql: 'SELECT 1' }, []);
  })();
  await settled();
  expect(sent).toEqual(expected);
  for (let answered = 0; answered < 2; answered++) {
    waiting[answered]?.resolve(answer);
    await settled();
  }
  await work;
  expect(sent).toEqual(['BEGIN', 'SELECT 1']);
});

it('a BEGIN that is refused later leaves no statement believing in its transaction', async () => {
  const { engine, waiting } = slowDriver(true);
  const connection = await engine.connect();
  await connection.begin();
  waiting[0]?.reject(new DisconnectError('the server closed the connection'));
  await settled();
  expect(() => connection.run({ sql: 'SELECT 1' }, [])).toThrow(PendingRollbackError);
  await connection.release();
  expect(engine.pool.statistics.inUse).toBe(0);
});
