import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { joinery, looksLikeStackTrace, project } from './command-line.js';

const schema = `datasource db {
  provider = ["sqlite", "postgresql", "mysql"]
  naming   = "snake_case"
}

model User {
  id    Int    @id @default(autoincrement())
  email String @unique
  posts Post[]
}

model Post {
  id     Int    @id @default(autoincrement())
  title  String
  author User
}
`;

describeDatabases('push, reflect and migrate', ['sqlite', 'postgresql', 'mysql'], (database) => {
  it('push creates, then agrees, then changes; a loss is refused until allowed', async () => {
    const folder = project({ 'app.schema': schema });
    const url = await database.create();
    expect((await joinery(folder, 'push', '--url', url, '--dry-run')).out).toContain('CREATE TABLE');
    expect((await joinery(folder, 'push', '--url', url)).out).toContain('table users added');
    expect((await joinery(folder, 'push', '--url', url)).out).toContain('agrees');
    writeFileSync(join(folder, 'app.schema'), schema.replace('  title  String\n', ''));
    const refused = await joinery(folder, 'push', '--url', url);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('dataLoss');
    expect(await joinery(folder, 'push', '--url', url, '--allow', 'dataLoss')).toMatchObject({ status: 0 });
    expect((await joinery(folder, 'push', '--url', url)).out).toContain('agrees');
  });

  it('reflect prints a schema that checks clean and agrees with the database', async () => {
    const folder = project({ 'app.schema': schema });
    const url = await database.create();
    await joinery(folder, 'push', '--url', url);
    const reflected = await joinery(folder, 'reflect', url, '-o', 'legacy.schema');
    expect(reflected).toMatchObject({ status: 0, out: 'wrote legacy.schema: 2 tables, 0 views\n' });
    expect(await joinery(folder, 'check', '--schema', 'legacy.schema')).toMatchObject({ status: 0 });
    expect((await joinery(folder, 'push', '--schema', 'legacy.schema', '--url', url)).out).toContain('agrees');
    expect((await joinery(folder, 'reflect', url, '-o', 'legacy.schema')).err).toContain('--force');
  });

  it('migrate writes, runs and undoes revisions, and check tells what differs', async () => {
    const folder = project({ 'app.schema': schema });
    const url = await database.create();
    const migrate = (...args: string[]) => joinery(folder, 'migrate', ...args, '--url', url);
    expect(await migrate('revision', '-m', 'start')).toMatchObject({ status: 0 });
    expect((await migrate('current')).out).toContain('base');
    expect(await migrate('check')).toMatchObject({ status: 3 });
    expect((await migrate('upgrade')).out).toMatch(/^upgrade {3}[0-9a-f]{12} {2}start$/m);
    expect(await migrate('check')).toMatchObject({ status: 0 });
    expect((await migrate('revision', '-m', 'nothing')).err).toContain('Nothing has changed');
    writeFileSync(
      join(folder, 'app.schema'),
      schema.replace('title  String', 'title  String\n  likes  Int @default(0)'),
    );
    expect(await migrate('check')).toMatchObject({ status: 4 });
    expect(await migrate('revision', '-m', 'likes')).toMatchObject({ status: 0 });
    expect((await migrate('upgrade', '+1')).out).toContain('likes');
    expect(await migrate('check')).toMatchObject({ status: 0 });
    expect((await migrate('history')).out.trim().split('\n')).toHaveLength(2);
    expect((await migrate('downgrade', 'base')).out).toContain('downgrade');
    expect((await migrate('current')).out).toContain('base');
    expect(readdirSync(join(folder, 'migrations'))).toHaveLength(3);
    expect(await migrate('upgrade', 'nowhere')).toMatchObject({ status: 1 });
  });
});

describe('a database that cannot be opened', () => {
  it.each([
    ['oracle://x', 'sqlite:'],
    ['postgresql://nobody@127.0.0.1:1/none', '127.0.0.1'],
    ['sqlite:/no/such/folder/app.db', '/no/such/folder'],
    ['app.db', 'sqlite:'],
  ])('%s: one sentence with what to do, never a stack trace or a password', async (url, word) => {
    const folder = project({ 'app.schema': schema });
    for (const args of [
      ['push', '--url', url],
      ['reflect', url],
      ['migrate', 'upgrade', '--url', url],
    ]) {
      const { status, err } = await joinery(folder, ...args);
      expect(status, args[0]).toBe(1);
      expect(err, args[0]).toContain(word);
      expect(looksLikeStackTrace(err)).toBe(false);
    }
  });

  it('names the variable the schema reads when it is not set', async () => {
    const folder = project({
      'app.schema': schema.replace('naming', 'url = env("JOINERY_NO_SUCH_VARIABLE")\n  naming'),
    });
    const { status, err } = await joinery(folder, 'push');
    expect(status).toBe(1);
    expect(err).toContain('JOINERY_NO_SUCH_VARIABLE');
  });
});
