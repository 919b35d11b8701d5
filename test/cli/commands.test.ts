import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinery, looksLikeStackTrace, project } from './command-line.js';

const good = `datasource db {
  provider = ["sqlite", "postgresql"]
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
const broken = good.replace('author User', 'author Usr\n  rating Intt');

describe('the command line', () => {
  it('prints help and the version with status 0', async () => {
    const folder = project();
    const help = await joinery(folder, '--help');
    expect(help.status).toBe(0);
    for (const command of ['init', 'generate', 'check', 'format', 'ddl', 'push', 'reflect', 'migrate'])
      expect(help.out, command).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect((await joinery(folder, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const command of ['init', 'generate', 'check', 'format', 'ddl', 'push', 'reflect'])
      expect((await joinery(folder, command, '--help')).out, command).toContain('--schema');
  });

  it('answers wrong usage with status 2 and the nearest word', async () => {
    const folder = project({ 'app.schema': good });
    const unknown = await joinery(folder, 'generat');
    expect(unknown).toMatchObject({ status: 2, out: '' });
    expect(unknown.err).toContain('Did you mean generate?');
    const strange = await joinery(folder, 'frobnicate');
    expect(strange).toMatchObject({ status: 2, out: '' });
    expect(strange.err).toBe(
      "error: unknown command 'frobnicate'\nhint: The commands are init, check, format, generate, ddl, push, reflect, migrate; `joinery help` says what they do.\n",
    );
    const verb = await joinery(folder, 'migrate', 'frobnicate');
    expect(verb.status).toBe(2);
    expect(verb.err).toMatch(/^hint: The commands are revision, .*`joinery migrate --help` says what they do\.$/m);
    expect(await joinery(folder, 'check', '--jsn')).toMatchObject({ status: 2 });
    const dialect = await joinery(folder, 'ddl', '--dialect', 'postgrs');
    expect(dialect.status).toBe(2);
    expect(dialect.err).toContain('Did you mean `postgres`?');
  });
});

describe('init', () => {
  it('writes a schema that checks and generates, and never overwrites', async () => {
    const folder = project();
    expect(await joinery(folder, 'init')).toMatchObject({ status: 0 });
    expect(await joinery(folder, 'check')).toMatchObject({ status: 0 });
    expect(await joinery(folder, 'format', '--check')).toMatchObject({ status: 0 });
    expect(await joinery(folder, 'generate')).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'generated/models/User.ts'))).toBe(true);
    writeFileSync(join(folder, 'app.schema'), '// mine\n');
    const again = await joinery(folder, 'init');
    expect(again.status).toBe(1);
    expect(again.err).toContain('--force');
    expect(readFileSync(join(folder, 'app.schema'), 'utf8')).toBe('// mine\n');
  });

  it.each(['sqlite', 'postgresql', 'mysql'])('writes a schema for %s that checks', async (dialect) => {
    const folder = project();
    expect(await joinery(folder, 'init', '--dialect', dialect)).toMatchObject({ status: 0 });
    expect(await joinery(folder, 'check')).toMatchObject({ status: 0 });
  });
});

describe('check', () => {
  it('reports all errors in one run, with the place underlined and the likely name', async () => {
    const folder = project({ 'app.schema': broken });
    const { status, err } = await joinery(folder, 'check');
    expect(status).toBe(1);
    expect(err).toContain('Did you mean `User`?');
    expect(err).toContain('Did you mean `Int`?');
    expect(err).toMatch(/app\.schema:15:10/);
    expect(err).toMatch(/\^\^\^/);
    expect(looksLikeStackTrace(err)).toBe(false);
  });

  it('prints JSON for programs', async () => {
    const folder = project({ 'app.schema': broken });
    const { status, out } = await joinery(folder, 'check', '--json');
    expect(status).toBe(1);
    const report = JSON.parse(out) as {
      ok: boolean;
      diagnostics: { code: string; severity: string; place: { file: string; start: { line: number } } }[];
    };
    expect(report.ok).toBe(false);
    const errors = report.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
    expect(errors.map((diagnostic) => diagnostic.place.start.line)).toEqual([15, 16]);
    for (const diagnostic of errors) expect(diagnostic.code).toMatch(/^JN\d{4}$/);
    const fine = await joinery(project({ 'app.schema': good }), 'check', '--json');
    expect(fine.status).toBe(0);
    expect(JSON.parse(fine.out)).toMatchObject({ ok: true });
  });

  it('reads a folder of files as one schema', async () => {
    const [head = '', user = '', post = ''] = good.split(/\n(?=model)/);
    const folder = project({ 'schema/db.schema': head, 'schema/b/user.schema': user, 'schema/a.schema': post });
    expect(await joinery(folder, 'check')).toMatchObject({ status: 0 });
  });

  it('says what to do when there is no schema', async () => {
    const folder = project({ 'empty/readme.txt': '' });
    expect((await joinery(folder, 'check')).err).toContain('joinery init');
    const named = await joinery(folder, 'check', '--schema', 'nowhere.schema');
    expect(named.status).toBe(1);
    expect(named.err).toContain('nowhere.schema does not exist');
    expect((await joinery(folder, 'check', '--schema', 'empty')).err).toContain('no .schema or .prisma file');
  });
});

describe('the configuration file', () => {
  it('is TypeScript, typed, and read on every Node', async () => {
    const config =
      "import { defineConfig } from 'joinery/config';\nexport default defineConfig({ schema: 'db/main.schema', output: 'src/data' });\n";
    const folder = project({ 'joinery.config.ts': config, 'db/main.schema': good });
    expect(await joinery(folder, 'generate')).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'src/data/index.ts'))).toBe(true);
  });

  it('is checked: unknown keys, wrong values, a file that breaks, a file that is missing', async () => {
    const check = async (text: string): Promise<string> => {
      const result = await joinery(project({ 'joinery.config.ts': text, 'app.schema': good }), 'check');
      expect(result.status).toBe(1);
      expect(looksLikeStackTrace(result.err)).toBe(false);
      return result.err;
    };
    expect(await check("export default { shema: 'a.schema' };\n")).toContain('Did you mean `schema`?');
    expect(await check('export default { schema: 3 };\n')).toContain('`schema` must be a text');
    expect(await check('export default 1;\n')).toContain('not an object');
    expect(await check("throw new Error('no luck');\n")).toContain('no luck');
    const missing = await joinery(project(), 'check', '--config', 'other.config.ts');
    expect(missing).toMatchObject({ status: 1 });
    expect(missing.err).toContain('other.config.ts');
  });
});

describe('format', () => {
  it('lays files out, keeps comments, and is idempotent', async () => {
    const folder = project({ 'app.schema': good.replace('  id    Int   ', 'id Int') + '// the end\n' });
    expect(await joinery(folder, 'format', '--check')).toMatchObject({ status: 1 });
    expect(await joinery(folder, 'format')).toMatchObject({ status: 0 });
    const text = readFileSync(join(folder, 'app.schema'), 'utf8');
    expect(text).toContain('// the end');
    expect(await joinery(folder, 'format', '--check')).toMatchObject({ status: 0 });
  });

  it('touches no file when one of them does not parse', async () => {
    const ugly = 'enum  A {\nx\n}\n';
    const folder = project({ 'schema/a.schema': ugly, 'schema/b.schema': 'model {{{\n' });
    expect(await joinery(folder, 'format')).toMatchObject({ status: 1 });
    expect(readFileSync(join(folder, 'schema/a.schema'), 'utf8')).toBe(ugly);
  });
});

describe('generate', () => {
  it('writes only what changed, and --check tells a stale folder', async () => {
    const folder = project({ 'app.schema': good });
    expect((await joinery(folder, 'generate', '--check')).status).toBe(1);
    expect(existsSync(join(folder, 'generated'))).toBe(false);
    expect((await joinery(folder, 'generate')).out).toContain('added');
    expect((await joinery(folder, 'generate')).out).toContain('up to date');
    writeFileSync(join(folder, 'app.schema'), good.replace('title  String', 'title  String?'));
    const stale = await joinery(folder, 'generate', '--check');
    expect(stale.status).toBe(1);
    expect(stale.out).toContain('differs  generated/models/Post.ts');
    expect(stale.out).not.toContain('models/User.ts');
  });

  it('changes nothing when the schema has an error', async () => {
    const folder = project({ 'app.schema': good });
    await joinery(folder, 'generate');
    const before = readFileSync(join(folder, 'generated/models/Post.ts'), 'utf8');
    writeFileSync(join(folder, 'app.schema'), broken);
    const failed = await joinery(folder, 'generate');
    expect(failed.status).toBe(1);
    expect(failed.err).toContain('Nothing in generated was changed');
    expect(readFileSync(join(folder, 'generated/models/Post.ts'), 'utf8')).toBe(before);
  });

  it('refuses a folder that holds files of others, unless forced', async () => {
    const folder = project({ 'app.schema': good, 'generated/mine.ts': 'export {};\n' });
    const refused = await joinery(folder, 'generate');
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('mine.ts');
    expect(existsSync(join(folder, 'generated/index.ts'))).toBe(false);
    expect(await joinery(folder, 'generate', '--force')).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'generated/mine.ts'))).toBe(true);
  });

  it('says in one sentence that the folder cannot be written', async () => {
    const folder = project({ 'app.schema': good, 'file.txt': '' });
    const { status, err } = await joinery(folder, 'generate', '-o', 'file.txt/generated');
    expect(status).toBe(1);
    expect(looksLikeStackTrace(err)).toBe(false);
    expect(err).toMatch(/^error JN\d{4}: /m);
    if (process.getuid?.() === 0) return; // permissions do not bind root
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    expect(await joinery(folder, 'generate', '-o', 'locked/generated')).toMatchObject({ status: 1 });
  });
});

describe('ddl', () => {
  it.each([
    ['sqlite', 'AUTOINCREMENT'],
    ['postgresql', 'SERIAL'],
    ['mysql', 'AUTO_INCREMENT'],
  ])('prints the SQL of %s, also for a dialect the datasource does not name', async (dialect, word) => {
    const { status, out } = await joinery(project({ 'app.schema': good }), 'ddl', '--dialect', dialect);
    expect(status).toBe(0);
    expect(out).toContain('CREATE TABLE');
    expect(out.toUpperCase()).toContain(word);
    expect(out.indexOf('users')).toBeLessThan(out.indexOf('posts'));
  });
});
