/**
 * The layout gives what Prettier gives: every file of the fixtures and of the real applications is made both ways and
 * compared, with Prettier's defaults and with options people choose, down to widths nobody does.
 */
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Options } from 'prettier';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syntheticSchema } from '../../bench/synthetic-schema.js';
import type { Source } from '../../grammar/source.js';
import { schemaDdl } from '../../src/commands/schema-ddl.js';
import { compile } from '../../src/compile.js';
import { artefactsFromModel } from '../../src/emit/artefacts.js';
import { layoutFile } from '../../src/emit/layout/layout-file.js';
import { layoutOptions } from '../../src/emit/layout/layout-options.js';
import { printExactly } from '../../src/emit/print-exactly.js';
import type { PrintJob } from '../../src/emit/print-job.js';
import { prismaSources } from '../support/prisma-apps.js';
import { describeShared, hasShared, sharedPath } from '../support/shared.js';

function jobsOf(sources: readonly Source[]): readonly PrintJob[] {
  const { model, diagnostics } = compile(sources);
  if (!model) throw new Error(diagnostics[0]?.message);
  return artefactsFromModel(model, { ddl: () => schemaDdl(model.metadata), schema: '' }).flatMap((artefact) => {
    const built = artefact.build();
    // What ends a file as it is, is nobody's layout.
    return typeof built === 'string' ? [] : [{ path: artefact.path, header: built.header, structure: built.structure }];
  });
}

async function fixture(name: string): Promise<readonly PrintJob[]> {
  const file = `${name}.schema`;
  const text = await readFile(new URL(`../../fixtures/generate/${name}/${file}`, import.meta.url), 'utf8');
  return jobsOf([{ file, text }]);
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery-layout-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Compares all files with Prettier's; the paths of those the layout leaves to Prettier. */
async function compare(jobs: readonly PrintJob[], options: Options): Promise<readonly string[]> {
  await writeFile(join(folder, '.prettierrc'), JSON.stringify(options));
  const followed = layoutOptions(options);
  if (!followed) throw new Error('options the layout does not follow');
  const exact = await printExactly(jobs, folder);
  const left: string[] = [];
  for (const [index, { path, header, structure }] of jobs.entries()) {
    const text = layoutFile(header, structure, followed);
    if (text === undefined) left.push(path);
    else expect(text, path).toBe(exact[index]?.text);
  }
  return left;
}

/** A new folder per run: Prettier remembers what it read of a configuration. */
async function compareFresh(jobs: readonly PrintJob[], options: Options): Promise<void> {
  const outer = folder;
  folder = await mkdtemp(join(outer, 'options-'));
  await compare(jobs, options);
  folder = outer;
}

const options: fc.Arbitrary<Options> = fc.record({
  printWidth: fc.integer({ min: 10, max: 140 }),
  tabWidth: fc.constantFrom(2, 4, 8),
  useTabs: fc.boolean(),
  singleQuote: fc.boolean(),
  trailingComma: fc.constantFrom('all', 'es5', 'none'),
  bracketSpacing: fc.boolean(),
  arrowParens: fc.constantFrom('always', 'avoid'),
});

describe('the layout of emitted files', () => {
  it('is Prettier’s, and knows all that a schema of plain models needs', async () => {
    expect(await compare(jobsOf([{ file: 'synthetic.schema', text: syntheticSchema(12) }]), {})).toEqual([]);
  });

  it.each(['names', 'shop', 'types'])(
    'is Prettier’s for the fixture %s, whatever the options',
    async (name) => {
      const jobs = await fixture(name);
      await fc.assert(
        fc.asyncProperty(options, (chosen) => compareFresh(jobs, chosen)),
        { numRuns: 12 },
      );
    },
    120_000,
  );

  it('is left to Prettier where the options ask for what is not followed', () => {
    expect(layoutOptions({ semi: false })).toBeUndefined();
    expect(layoutOptions({ plugins: ['prettier-plugin-organize-imports'] })).toBeUndefined();
    expect(layoutOptions({ endOfLine: 'crlf' })).toBeUndefined();
    expect(layoutOptions({ semi: true, plugins: [], proseWrap: 'always' })).toBeDefined();
  });
});

const apps = hasShared
  ? readdirSync(sharedPath('prisma'), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  : [];

describeShared('the layout of real applications', () => {
  it.each(apps)(
    'is Prettier’s for %s',
    async (app) => {
      const jobs = jobsOf(prismaSources(app));
      const left = await compare(jobs, { printWidth: 100 });
      // What is too long for a line is rare: the fast way is the usual one.
      expect(left.length).toBeLessThan(1 + jobs.length / 20);
    },
    60_000,
  );
});
