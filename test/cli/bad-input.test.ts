import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { URL as NodeUrl } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { joinery, looksLikeStackTrace, project, withoutPrivileges } from './command-line.js';

const schema = `datasource db {
  provider = "sqlite"
  naming   = "snake_case"
}

model User {
  id    Int    @id @default(autoincrement())
  email String @unique
}
`;
const URL = 'sqlite:app.db';

/** Runs a command that must fail with one clear sentence. */
async function refused(folder: string, status: number, ...args: string[]): Promise<string> {
  const result = await joinery(folder, ...args);
  expect(result.status, `${args.join(' ')}\n${result.err}`).toBe(status);
  expect(looksLikeStackTrace(result.err)).toBe(false);
  expect(result.err.match(/^error/gm)).toHaveLength(1);
  return result.err;
}

/** A project with one revision, applied to `app.db`. */
async function migrated(): Promise<{ readonly folder: string; readonly first: string }> {
  const folder = project({ 'app.schema': schema });
  await joinery(folder, 'migrate', 'revision', '-m', 'first');
  await joinery(folder, 'migrate', 'upgrade', '--url', URL);
  const first = readdirSync(join(folder, 'migrations')).find((name) => name.endsWith('_first.ts')) ?? '';
  return { folder, first: join(folder, 'migrations', first) };
}

describe('a database that cannot be used', () => {
  it('is not made by a command that only looks', async () => {
    const folder = project({ 'app.schema': schema });
    expect(await refused(folder, 1, 'reflect', 'sqlite:missing.db')).toContain('missing.db');
    expect((await joinery(folder, 'migrate', 'current', '--url', 'sqlite:missing.db')).out).toContain('base');
    await joinery(folder, 'migrate', 'check', '--url', 'sqlite:missing.db');
    expect((await joinery(folder, 'push', '--dry-run', '--url', 'sqlite:missing.db')).out).toContain('CREATE TABLE');
    expect(readdirSync(folder)).toEqual(['app.schema']);
  });

  it('is not made by a move that is refused or has nothing to do', async () => {
    const folder = project({ 'app.schema': schema });
    const move = (...args: string[]) => ['migrate', ...args, '--url', 'sqlite:missing.db'];
    for (const args of [['upgrade'], ['downgrade', 'base'], ['stamp', 'head']])
      expect(await joinery(folder, ...move(...args)), args.join(' ')).toMatchObject({ status: 0 });
    await refused(folder, 1, ...move('upgrade', 'nowhere'));
    await joinery(folder, 'migrate', 'revision', '-m', 'first', '--url', 'sqlite:missing.db');
    for (const args of [
      ['upgrade', 'nowhere'],
      ['upgrade', '+2'],
      ['downgrade'],
      ['downgrade', 'nowhere'],
      ['stamp', 'nowhere'],
    ])
      await refused(folder, 1, ...move(...args));
    expect(readdirSync(folder).sort()).toEqual(['app.schema', 'migrations']);
    expect(await joinery(folder, ...move('upgrade', '+1'))).toMatchObject({ status: 0 });
    expect(readdirSync(folder)).toContain('missing.db');
  });

  it('in a folder that is read-only, whatever mode the file is in, is told with what to do', async () => {
    await joinery(project({ 'app.schema': schema }), 'push', '--url', URL);
    for (const mode of ['delete', 'wal']) {
      const folder = project({ 'app.schema': schema });
      const database = new Sqlite(join(folder, 'app.db'));
      database.pragma(`journal_mode = ${mode}`);
      database.exec('create table t (id integer primary key)');
      database.close();
      chmodSync(join(folder, 'app.db'), 0o666);
      chmodSync(folder, 0o555);
      const said = await withoutPrivileges(() => refused(folder, 1, 'push', '--url', URL, '--allow', 'dataLoss'));
      expect(said).toMatch(/readonly database.*check that .*the file and its folder.*may be written/);
      chmodSync(folder, 0o755);
    }
  });

  it('reflect leaves the journal mode of a file as it is', async () => {
    const folder = project();
    const database = new Sqlite(join(folder, 'old.db'));
    database.exec('create table t (id integer primary key)');
    database.close();
    expect((await joinery(folder, 'reflect', 'sqlite:old.db')).status).toBe(0);
    expect(new Sqlite(join(folder, 'old.db')).pragma('journal_mode', { simple: true })).toBe('delete');
  });

  it.each([
    ['sqlite:notes.txt', 'file is not a database'],
    ['sqlite:folder', 'folder'],
    ['pglite:notes.txt', 'notes.txt'],
    ['oracle://host/x', "'oracle:'"],
    ['app.db', 'begins with its kind'],
    ['postgresql://user@127.0.0.1:1/x', 'Nothing answers at 127.0.0.1:1'],
    ['mysql://user@127.0.0.1:1/x', 'Nothing answers at 127.0.0.1:1'],
    ['postgresql://user@no-such-host.invalid/x', 'no host no-such-host.invalid'],
  ])('%s', async (url, words) => {
    const folder = project({ 'app.schema': schema, 'notes.txt': 'milk\n'.repeat(100), 'folder/x': '' });
    expect(await refused(folder, 1, 'reflect', url)).toContain(words);
  });
});

describeDatabases('a server that refuses', ['postgresql', 'mysql'], (database) => {
  it('a database that is not there, and a user it does not know, are told with what to do', async () => {
    const folder = project({ 'app.schema': schema });
    const url = new NodeUrl(await database.create());
    const at = url.host;
    url.pathname = '/no_such_database';
    const missing = await refused(folder, 1, 'reflect', url.href);
    expect(missing).toMatch(new RegExp(`There is no database 'no_such_database' on ${at}; create it .*or check the`));
    url.username = 'no_such_user';
    url.password = 'wrong';
    for (const command of [
      ['reflect', url.href],
      ['push', '--url', url.href],
      ['migrate', 'upgrade', '--url', url.href],
    ]) {
      const denied = await refused(folder, 1, ...command);
      expect(denied).toContain(`The server at ${at} refused the user 'no_such_user' or the password`);
      expect(denied).not.toContain('wrong');
    }
  });
});

describe('a place that cannot be written', () => {
  it('is named by init, reflect and migrate revision, and nothing is half-written', async () => {
    const folder = project({ 'app.schema': schema, file: '' });
    mkdirSync(join(folder, 'taken'));
    await joinery(folder, 'push', '--url', URL);
    expect(await refused(folder, 1, 'init', 'file/x')).toContain('a folder of its path is a file');
    expect(await refused(folder, 1, 'reflect', URL, '-o', 'file/x.schema')).toContain('file/x.schema');
    expect(await refused(folder, 1, 'reflect', URL, '-o', 'taken', '--force')).toContain('it is a folder');
    const revision = ['migrate', 'revision', '-m', 'x', '--migrations'];
    expect(await refused(folder, 1, ...revision, 'file/m')).toContain('a folder of its path is a file');
    expect(await refused(folder, 1, ...revision, 'file')).toContain('it should be a folder');
    expect(readdirSync(folder).filter((name) => !name.startsWith('app.db'))).toEqual(['app.schema', 'file', 'taken']);
  });

  it('writes no revision where its index is in the way', async () => {
    const folder = project({ 'app.schema': schema, 'migrations/index.ts/x': '' });
    expect(await refused(folder, 1, 'migrate', 'revision', '-m', 'x')).toContain('index.ts');
    expect(readdirSync(join(folder, 'migrations')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('the configuration file', () => {
  it.each([
    ['export default {\n  schema: ;\n', 'Unexpected token at line 2, column 10'],
    ["throw new Error('boom');", 'boom'],
    ['throw null;', 'null'],
    ['export default 3;', 'not an object'],
    ['export default { url: 3 };', '`url` must be a text'],
    ["export default { migration: 'm' };", 'Did you mean `migrations`?'],
  ])('%s', async (text, words) => {
    const folder = project({ 'app.schema': schema, 'joinery.config.ts': text });
    expect(await refused(folder, 1, 'migrate', 'history')).toContain(words);
  });
});

describe('wrong usage', () => {
  it.each([
    [['chek'], 'Did you mean check?'],
    [['migrate', 'upgrad'], 'Did you mean upgrade?'],
    [['ddl', '--dialct', 'x'], 'Did you mean --dialect?'],
    [['ddl', '--dialect', 'oracle'], 'sqlite, postgresql or mysql'],
    [['migrate', 'sql', '--dialect', 'oracle'], 'sqlite, postgresql or mysql'],
    [['migrate', 'revision'], '--message'],
    [['push', '--allow', 'everything'], 'dataLoss and notNull'],
    [['push', '--url'], 'argument missing'],
    [['check', 'extra'], 'too many arguments'],
    [['reflect'], 'No database is named'],
  ])('%j', async (args, words) => {
    expect(await refused(project({ 'app.schema': schema }), 2, ...args)).toContain(words);
  });
});

describe('the folder of revisions', () => {
  const upgrade = ['migrate', 'upgrade', '--url', URL];

  it('may be empty', async () => {
    const folder = project({ 'app.schema': schema });
    for (const [verb, missing] of [
      ['history', 'revisions'],
      ['heads', 'heads'],
      ['branches', 'branches'],
    ])
      expect(await joinery(folder, 'migrate', verb ?? '')).toEqual({
        status: 0,
        out: '',
        err: `There are no ${missing ?? ''} yet.\n`,
      });
  });

  it('says which file is broken, and where', async () => {
    const { folder } = await migrated();
    const file = join(folder, 'migrations', 'zzz_broken.ts');
    writeFileSync(file, 'export default {\n  id: ;\n');
    expect(await refused(folder, 1, ...upgrade)).toMatch(/zzz_broken\.ts .* Unexpected token at line 2/);
    writeFileSync(file, 'export const nothing = 1;\n');
    expect(await refused(folder, 1, ...upgrade)).toMatch(/zzz_broken\.ts .* not made by revision/);
    writeFileSync(file, "throw new Error('boom');\n");
    expect(await refused(folder, 1, ...upgrade)).toMatch(/zzz_broken\.ts .* boom/);
  });

  it('notices an applied revision that was edited', async () => {
    const { folder, first } = await migrated();
    writeFileSync(
      first,
      readFileSync(first, 'utf8').replace(/"?email"?: "?'?String/, (text) => text.replace('String', 'Int')),
    );
    expect(await refused(folder, 1, ...upgrade)).toContain('Edited since applied');
    expect((await joinery(folder, 'migrate', 'current', '--url', URL)).err).toContain('was edited');
  });

  it('names a missing parent and a doubled id', async () => {
    const { folder, first } = await migrated();
    const file = join(folder, 'migrations', 'other.ts');
    const make = (id: string, revises: string): void =>
      writeFileSync(
        file,
        `import { revision } from 'joinery/migrate';\nexport default revision({ id: '${id}', revises: '${revises}', message: 'm', up: [] });\n`,
      );
    make('abc', 'gone');
    expect(await refused(folder, 1, ...upgrade)).toContain('builds on gone, which is not among the revisions');
    make(/([0-9a-f]{12})_first/.exec(first)?.[1] ?? '', 'gone');
    expect(await refused(folder, 1, ...upgrade)).toContain('Two revisions have the id');
  });

  it('asks which of two heads is meant; merge joins them', async () => {
    const { folder } = await migrated();
    const [id] = (await joinery(folder, 'migrate', 'heads')).out.match(/[0-9a-f]{12}/) ?? [''];
    for (const message of ['left', 'right'])
      await joinery(folder, 'migrate', 'revision', '--empty', '-m', message, '--head', id);
    const err = await refused(folder, 1, ...upgrade);
    expect(err).toContain('multiple heads');
    expect(err).toContain('migrate merge');
    expect((await joinery(folder, 'migrate', 'heads')).out.trim().split('\n')).toHaveLength(2);
    expect((await joinery(folder, 'migrate', 'branches')).out).toContain('first');
    expect(await joinery(folder, 'migrate', 'merge', '-m', 'join')).toMatchObject({ status: 0 });
    expect((await joinery(folder, ...upgrade)).out).toMatch(/left[^]*join|right[^]*join/);
    expect(await refused(folder, 1, 'migrate', 'merge')).toContain('only one head');
  });

  it('says that the version table names a revision without a file', async () => {
    const { folder, first } = await migrated();
    renameSync(first, join(folder, 'away.txt'));
    expect(await refused(folder, 1, ...upgrade)).toContain('not among the revision files');
    expect((await joinery(folder, 'migrate', 'current', '--url', URL)).err).toContain('has no file');
  });

  it('tells a table that is there already how to be stamped', async () => {
    const folder = project({ 'app.schema': schema });
    await joinery(folder, 'push', '--url', URL);
    await joinery(folder, 'migrate', 'revision', '-m', 'first');
    expect(await refused(folder, 1, ...upgrade)).toMatch(/already exists[^]*migrate stamp/);
    expect(await joinery(folder, 'migrate', 'stamp', 'head', '--url', URL)).toMatchObject({ status: 0 });
    expect(await joinery(folder, 'migrate', 'check', '--url', URL)).toMatchObject({ status: 0 });
  });

  it('check lists what was changed by hand, also as JSON', async () => {
    const { folder } = await migrated();
    new Sqlite(join(folder, 'app.db')).exec('alter table users add column hand text');
    const found = await joinery(folder, 'migrate', 'check', '--url', URL);
    expect(found.status).toBe(1);
    expect(found.out).toBe('changed by hand in the database:\n  table users: column hand added by hand\n');
    expect(found.err).toContain('differs in 1 place');
    const { out } = await joinery(folder, 'migrate', 'check', '--json', '--url', URL);
    expect(JSON.parse(out)).toMatchObject({ finding: 'drift', drift: ['table users: column hand added by hand'] });
  });

  it('reports the schema’s errors where only the schema names the database', async () => {
    const folder = project({ 'app.schema': schema.replace('String @unique', 'Strng @unique') });
    expect(await refused(folder, 1, 'migrate', 'upgrade')).toContain('Did you mean `String`?');
    expect(existsSync(join(folder, 'app.db'))).toBe(false);
  });
});

describe('migrate sql', () => {
  it('prints a script that makes the database, and one that takes it back', async () => {
    const { folder } = await migrated();
    const up = await joinery(folder, 'migrate', 'sql');
    const database = new Sqlite(':memory:');
    database.exec(up.out);
    expect(database.prepare('select count(*) from joinery_version').pluck().get()).toBe(1);
    database.exec((await joinery(folder, 'migrate', 'sql', 'head:base', '--downgrade')).out);
    expect(database.prepare("select name from sqlite_master where name = 'users'").all()).toEqual([]);
    expect((await joinery(folder, 'migrate', 'sql', '--dialect', 'postgresql')).out).toContain('SERIAL');
    expect(await refused(folder, 1, 'migrate', 'sql', 'a:b:c')).toContain('no range');
  });
});
