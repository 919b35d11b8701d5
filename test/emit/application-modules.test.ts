/** Where emitted code finds the codecs and validators of the application: beside the schema file that names them. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { generate } from '../../src/commands/generate.js';
import { schemaDdl } from '../../src/commands/schema-ddl.js';
import { compile } from '../../src/compile.js';
import { artefactsFromModel } from '../../src/emit/artefacts.js';
import { modelFromOutput } from '../../src/emit/application-modules.js';

const HEAD = 'datasource db {\n  provider = "sqlite"\n  url = env("DATABASE_URL")\n}\n';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'joinery-modules-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Generates without an error; what is imported from outside the output folder, by the path of the importing model. */
async function imports(schema: string, output: string, model = 'User'): Promise<readonly (string | undefined)[]> {
  const result = await generate({ root, schema, output: join(root, output), workers: 0 });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const text = await readFile(join(root, output, `models/${model}.ts`), 'utf8');
  const paths = [...text.matchAll(/ from ["']([^"']+)["']/g)].map((match) => match[1]);
  return paths.filter((path) => path !== 'joinery' && !/^(\.|\.\.\/(tables|loaders))\/\w/.test(path ?? ''));
}

const USER = 'model User {\n  id Int @id\n  name String @validate("./checks.js#isName")\n}\n';

describe('modules of the application', () => {
  it('are looked for beside the schema, wherever the output folder is', async () => {
    await write('app.schema', HEAD + USER);
    expect(await imports('app.schema', 'generated')).toEqual(['../../checks.js']);
    expect(await imports('app.schema', 'src/db/generated')).toEqual(['../../../../checks.js']);
    await write('db/app.schema', HEAD + USER);
    expect(await imports('db/app.schema', 'src/generated')).toEqual(['../../../db/checks.js']);
    expect(await imports('db/app.schema', 'db/generated')).toEqual(['../../checks.js']);
  });

  it('are relative to the file that names them: for a named scalar, to the one that declares it', async () => {
    await write('schema/main.schema', `${HEAD}model User {\n  id Int @id\n  name Name\n  posts Post[]\n}\n`);
    await write('schema/shared/types.schema', 'type Name = String @validate("../checks/names.js#isName")\n');
    await write(
      'schema/blog/post.schema',
      'model Post {\n  id Int @id\n  title String @validate("./checks.js#isTitle")\n  author User? @validate("../rules.js#mayWrite")\n}\n',
    );
    expect(await imports('schema', 'generated')).toEqual(['../../schema/checks/names.js']);
    expect(await imports('schema', 'generated', 'Post')).toEqual([
      '../../schema/blog/checks.js',
      '../../schema/rules.js',
    ]);
  });

  it('of packages stay as they are written', async () => {
    const fields = '  a String @validate("@acme/checks#isA")\n  b String @validate("checks/b.js#isB")\n';
    await write('app.schema', `${HEAD}model User {\n  id Int @id\n${fields}}\n`);
    expect(await imports('app.schema', 'generated')).toEqual(['@acme/checks', 'checks/b.js']);
  });

  it('are inputs: an output folder that moved is out of date in the files that name them', async () => {
    await write('app.schema', `${HEAD}${USER}model Post {\n  id Int @id\n}\n`);
    const options = { root, schema: 'app.schema', workers: 0 };
    await generate({ ...options, output: join(root, 'generated') });
    await mkdir(join(root, 'src'));
    await rename(join(root, 'generated'), join(root, 'src/generated'));
    const output = join(root, 'src/generated');
    expect(await generate({ ...options, output, check: true })).toMatchObject({
      ok: false,
      changed: ['models/User.ts'],
    });
    expect(await imports('app.schema', 'src/generated')).toEqual(['../../../checks.js']);
    expect(await generate({ ...options, output, check: true })).toMatchObject({ ok: true, changed: [] });
  });

  it('do not depend on the working directory', async () => {
    await write('app.schema', HEAD + USER);
    const options = { root, schema: 'app.schema', output: join(root, 'generated'), workers: 0 };
    await generate(options);
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(join(root, 'elsewhere/deep'));
    try {
      expect(await generate({ ...options, check: true })).toMatchObject({ ok: true, counts: { built: 0 } });
    } finally {
      cwd.mockRestore();
    }
  });

  it('start at the output folder for who compiles text without a path', () => {
    const { model } = compile([{ file: 'memory', text: HEAD + USER }]);
    if (model === undefined) throw new Error('the schema is wrong');
    const [part] = artefactsFromModel(model, { ddl: () => schemaDdl(model.metadata), schema: '' })
      .filter(({ path }) => path === 'models/User.ts')
      .map(({ inputs }) => JSON.stringify(inputs));
    expect(part).toContain('"module":"./checks.js"');
    expect(part).not.toContain('"file"');
    expect(modelFromOutput(model, new Map([['memory', '..']])).entities[0]?.fields[1]?.validators).toEqual([
      { name: 'isName', arguments: [], module: '../checks.js' },
    ]);
  });

  it('cost a schema that names none nothing', () => {
    const { model } = compile([{ file: 'memory', text: `${HEAD}model Post {\n  id Int @id\n}\n` }]);
    if (model === undefined) throw new Error('the schema is wrong');
    expect(modelFromOutput(model, new Map())).toBe(model);
  });
});
