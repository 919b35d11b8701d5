import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintJob } from '../../src/emit/print-job.js';
import { PrintPool } from '../../src/emit/print-pool.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery-print-'));
});
afterEach(() => rm(folder, { recursive: true }));

function job(name: string): PrintJob {
  return {
    path: `models/${name}.ts`,
    header: '// Made by a test.',
    structure: {
      statements: [
        { kind: 'ImportDeclaration', moduleSpecifier: 'joinery', isTypeOnly: true, namedImports: [{ name: 'Entity' }] },
        {
          kind: 'Class',
          name,
          isExported: true,
          docs: ['A thing.'],
          properties: [{ name: 'id', type: 'number', hasExclamationToken: true }],
          ctors: [{ parameters: [{ name: 'id', type: 'number' }], statements: ['this.id = id;'] }],
        },
        `export const made = "it's";`,
      ],
    },
  };
}

const names = Array.from({ length: 150 }, (_, index) => `Thing${index}`);

async function printAll(workers: number, jobs: readonly PrintJob[]) {
  const pool = new PrintPool({ workers });
  try {
    return await pool.print(jobs, folder);
  } finally {
    await pool.close();
  }
}

describe('printing', () => {
  it('follows the options of the output folder', async () => {
    await writeFile(join(folder, '.prettierrc'), '{ "semi": false, "singleQuote": true, "useTabs": true }');
    const [file] = await printAll(0, [job('Customer')]);
    expect(file?.text).toBe(`// Made by a test.

import type { Entity } from 'joinery'

/** A thing. */
export class Customer {
	id!: number

	constructor(id: number) {
		this.id = id
	}
}

export const made = "it's"
`);
  });

  it('obeys an .editorconfig too', async () => {
    await writeFile(join(folder, '.editorconfig'), 'root = true\n[*]\nindent_size = 4\n');
    const [file] = await printAll(0, [job('Customer')]);
    expect(file?.text).toContain('\n    id!: number;\n');
  });

  it('gives the same bytes from workers, in the order asked for', async () => {
    const jobs = names.map(job);
    const alone = await printAll(0, jobs);
    const pool = new PrintPool({ workers: 2 });
    const pooled = await pool.print(jobs, folder);
    expect(await pool.threads()).toBe(2);
    await pool.close();
    expect(pooled).toEqual(alone);
    expect(pooled.map((file) => file.path)).toEqual(jobs.map((one) => one.path));
  });

  it('serves a few files from a warmed worker', async () => {
    const pool = new PrintPool({ workers: 2 });
    pool.warm();
    const files = await pool.print([job('Customer')], folder);
    expect(await pool.threads()).toBe(1);
    await pool.close();
    expect(files).toHaveLength(1);
  });

  it('reports a Prettier configuration that cannot be read', async () => {
    await writeFile(join(folder, '.prettierrc'), '{ "semi": ');
    await expect(printAll(0, [job('Customer')])).rejects.toMatchObject({ failure: { reason: 'options' } });
    await expect(printAll(2, names.map(job))).rejects.toMatchObject({ failure: { reason: 'options' } });
  });

  it('reports text that does not parse with its file', async () => {
    const broken: PrintJob = { path: 'x.ts', header: '//', structure: { statements: ['export type X = { a:'] } };
    const failure = { reason: 'syntax', path: 'x.ts' };
    await expect(printAll(0, [broken])).rejects.toMatchObject({ failure });
    await expect(printAll(2, [broken, ...names.map(job)])).rejects.toMatchObject({ failure });
  });
});
