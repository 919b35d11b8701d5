/** A pgbouncer of a test's own, in transaction mode. */
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { until } from '../support/deadline.js';
import { freePort } from './own-servers.js';

const PROGRAM = [
  '/usr/sbin/pgbouncer',
  '/usr/bin/pgbouncer',
  '/usr/local/bin/pgbouncer',
  '/opt/homebrew/bin/pgbouncer',
].find((path) => existsSync(path));
/** Whether pgbouncer is installed (Debian's package `pgbouncer`). */
export const hasPgbouncer = PROGRAM !== undefined;

/** pgbouncer does not run as root: the user nobody, then. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

export interface OwnPgbouncer {
  /** The URL of the server's database of that URL, through pgbouncer. */
  through(url: string): string;
  /** What pgbouncer's console shows: `CLIENTS`, `SERVERS`, `POOLS`. */
  show(what: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/**
 * Starts pgbouncer in front of a server.
 *
 * @param server - the URL of the server
 * @param settings - lines of its section `[pgbouncer]`
 */
export async function ownPgbouncer(server: string, ...settings: readonly string[]): Promise<OwnPgbouncer> {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-pgbouncer-'));
  chmodSync(folder, 0o755);
  const { hostname, port: serverPort, username, password } = new URL(server);
  const port = await freePort();
  const userList = join(folder, 'users.txt');
  writeFileSync(userList, `"${username}" "${decodeURIComponent(password)}"\n`);
  const configuration = join(folder, 'pgbouncer.ini');
  writeFileSync(
    configuration,
    [
      '[databases]',
      `* = host=${hostname} port=${serverPort}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${String(port)}`,
      'unix_socket_dir =',
      'auth_type = trust',
      `auth_file = ${userList}`,
      `admin_users = ${username}`,
      'pool_mode = transaction',
      'default_pool_size = 2',
      ...settings,
      '',
    ].join('\n'),
  );
  if (user !== undefined) for (const path of [folder, userList, configuration]) chownSync(path, user.uid, user.gid);
  const child = spawn(PROGRAM as string, [configuration], { stdio: 'ignore', ...user });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const through = (url: string): string => {
    const parsed = new URL(url);
    parsed.host = `127.0.0.1:${String(port)}`;
    return parsed.href;
  };
  const show = async (what: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: username, database: 'pgbouncer' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Record<string, unknown>>(`SHOW ${what}`)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${String(child.exitCode)}`);
    return show('VERSION').then(
      () => true,
      () => false,
    );
  }, 10_000);
  return {
    through,
    show,
    async stop() {
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
      await gone;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
