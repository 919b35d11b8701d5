/** Encrypted connections: whom they are made to, and what is said where they are not. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type OpenOptions } from '../../runtime/dialect/create-engine.js';
import type { DatabaseAddress } from '../../runtime/dialect/database-address.js';
import { sql } from '../../runtime/sql/text.js';
import { OperationalError, StatementTimeoutError, ValidationError } from '../../runtime/util/errors.js';
import { within } from '../support/deadline.js';
import { hasMariadb, ownMariadb, ownPostgres, type OwnServer } from './own-servers.js';

if (!hasMariadb && process.env['CI']) throw new Error('CI leaves out no engine, but there is no mariadbd');

const folder = mkdtempSync(join(tmpdir(), 'joinery-tls-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);
const openssl = (...args: readonly string[]): void =>
  void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });

/** An authority, and another that signed nothing. */
for (const name of ['ca', 'other'])
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=Joinery ${name}`,
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.crt`,
  );

/** The certificate of a server, signed by the authority. */
function certificate(name: string, names: string): void {
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=server',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
  );
  writeFileSync(file(`${name}.ext`), `subjectAltName=${names}\n`);
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    `${name}.ext`,
    '-out',
    `${name}.crt`,
  );
}
certificate('local', 'DNS:localhost');
certificate('elsewhere', 'DNS:db.example');

async function securePostgres(name: string): Promise<OwnServer> {
  const server = await ownPostgres();
  // PostgreSQL takes a key only from its own user.
  const { uid, gid } = statSync(server.folder);
  const key = join(server.folder, 'server.key');
  writeFileSync(key, readFileSync(file(`${name}.key`)), { mode: 0o600 });
  chownSync(key, uid, gid);
  appendFileSync(
    join(server.folder, 'postgresql.conf'),
    `\nssl = on\nssl_cert_file = '${file(`${name}.crt`)}'\nssl_key_file = '${key}'\n`,
  );
  return server;
}
const secureMariadb = (name: string): Promise<OwnServer> =>
  ownMariadb(`--ssl-cert=${file(`${name}.crt`)}`, `--ssl-key=${file(`${name}.key`)}`, `--ssl-ca=${file('ca.crt')}`);

const SERVERS = [
  {
    name: 'PostgreSQL',
    make: securePostgres,
    plain: () => ownPostgres(),
    cipher: sql<{ cipher: string | null }>`select cipher from pg_stat_ssl where pid = pg_backend_pid()`,
    slow: sql`select pg_sleep(20)`,
  },
  {
    name: 'MariaDB',
    make: secureMariadb,
    plain: () => ownMariadb(),
    cipher: sql<{ cipher: string | null }>`select nullif(variable_value, '') as cipher
      from information_schema.session_status where variable_name = 'Ssl_cipher'`,
    slow: sql`select sleep(20) as s`,
  },
].filter(({ name }) => hasMariadb || name !== 'MariaDB');

describe.each(SERVERS)('$name with a certificate', ({ make, plain, cipher, slow }) => {
  let server: OwnServer;
  let elsewhere: OwnServer;
  let unencrypted: OwnServer;
  beforeAll(async () => {
    [server, elsewhere, unencrypted] = await Promise.all([make('local'), make('elsewhere'), plain()]);
    for (const one of [server, elsewhere, unencrypted]) await one.start();
  });
  afterAll(async () => {
    for (const one of [server, elsewhere, unencrypted]) await one.remove();
  });

  const ca = readFileSync(file('ca.crt'), 'utf8');
  const other = readFileSync(file('other.crt'), 'utf8');
  const local = ({ url }: OwnServer, parameters = ''): string => url.replace('127.0.0.1', 'localhost') + parameters;
  const cipherOf = async (address: DatabaseAddress, options: OpenOptions): Promise<string | null> => {
    await using db = await createEngine(address, options);
    return await db.scalar(cipher);
  };
  const refusal = (address: DatabaseAddress, options: OpenOptions): Promise<unknown> =>
    within(10_000, cipherOf(address, options)).catch((error: unknown) => error);

  it('encrypts where the options say so, by URL and by parts, and not otherwise', async () => {
    const { hostname, port, protocol, username, password, pathname } = new URL(local(server));
    const parts = {
      dialect: protocol === 'mysql:' ? ('mysql' as const) : ('postgresql' as const),
      host: hostname,
      port: Number(port),
      user: username,
      password: decodeURIComponent(password),
      database: pathname.slice(1),
    };
    for (const address of [local(server), parts]) {
      expect(await cipherOf(address, { tls: { ca } })).toMatch(/TLS|AES|CHACHA/);
      expect(await cipherOf(address, {})).toBeNull();
      expect(await cipherOf(address, { tls: false })).toBeNull();
    }
  });

  it.each(['sslmode=require', 'sslmode=verify-full', 'ssl-mode=VERIFY_IDENTITY'])(
    'a URL with %s encrypts and checks the certificate by the options’ authority',
    async (parameter) => {
      expect(await cipherOf(local(server, `?${parameter}`), { tls: { ca } })).not.toBeNull();
      expect(await refusal(local(server, `?${parameter}`), { tls: { ca: other } })).toBeInstanceOf(OperationalError);
      expect(await refusal(local(server, `?${parameter}`), {})).toBeInstanceOf(OperationalError);
    },
  );

  it('other modes of a URL do what their name says', async () => {
    expect(await cipherOf(local(server, '?sslmode=disable'), { tls: { ca } })).toBeNull();
    expect(await cipherOf(local(server, '?sslmode=no-verify'), {})).not.toBeNull();
    expect(await cipherOf(local(elsewhere, '?sslmode=verify-ca'), { tls: { ca } })).not.toBeNull();
    expect(await cipherOf(local(elsewhere), { tls: { ca, verifyIdentity: false } })).not.toBeNull();
    expect(await refusal(local(elsewhere, '?sslmode=verify-ca'), { tls: { ca: other } })).toBeInstanceOf(
      OperationalError,
    );
    const vague = await refusal(local(server, '?sslmode=prefer'), { tls: { ca } });
    expect(vague).toBeInstanceOf(ValidationError);
    expect((vague as Error).message).toMatch(/sslmode=prefer.*disable, require/);
  });

  it('says in one sentence why a server is not trusted', async () => {
    const place = 'localhost:\\d+';
    for (const options of [{ tls: true }, { tls: { ca: other } }]) {
      const error = await refusal(local(server), options);
      expect(error).toBeInstanceOf(OperationalError);
      expect((error as Error).message).toMatch(
        new RegExp(`^the certificate of ${place} is not signed by an authority that is trusted here .*tls: \\{ ca \\}`),
      );
    }
    const error = await refusal(local(elsewhere), { tls: { ca } });
    expect(error).toBeInstanceOf(OperationalError);
    expect((error as Error).message).toMatch(
      new RegExp(`^the certificate of ${place} is for another host \\(DNS:db\\.example\\); connect by the name`),
    );
    const none = await refusal(local(unencrypted), { tls: true });
    expect(none).toBeInstanceOf(OperationalError);
    expect((none as Error).message).toMatch(new RegExp(`^the server at ${place} does not encrypt connections;`));
  });

  it('a server that wants encryption says so', async () => {
    const admin = await createEngine(local(server));
    if (admin.dialect.name === 'mysql') await admin.execute(sql`set global require_secure_transport = on`);
    else {
      const path = join(server.folder, 'pg_hba.conf');
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, before.replace(/^host( +)/gm, 'hostssl$1'));
      await admin.execute(sql`select pg_reload_conf()`);
    }
    const error = await refusal(local(server), {});
    expect(error).toBeInstanceOf(OperationalError);
    expect((error as Error).message).toMatch(
      /^the server at localhost:\d+ .*(wants encrypted connections .*tls: true|tls: true where the server wants encrypted connections)$/,
    );
    expect(await cipherOf(local(server), { tls: { ca } })).not.toBeNull();
    await admin.close();
  });

  it('stops statements over encrypted connections too', async () => {
    await using db = await createEngine(local(server), { tls: { ca } });
    await db.using(async (connection) => {
      const { opened } = db.pool.statistics;
      await expect(within(3000, connection.execute(slow, undefined, { timeout: 80 }))).rejects.toBeInstanceOf(
        StatementTimeoutError,
      );
      expect(await connection.scalar(cipher)).not.toBeNull();
      expect(db.pool.statistics.opened).toBe(opened);
    });
  });
});
