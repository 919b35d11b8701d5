/**
 * What the types of a layer cost the TypeScript compiler: the same 200 queries (20 over each of ten models) over schemas of 100 and of
 * 1 000 models, one `tsc --extendedDiagnostics` each. Every program must compile without an error before it counts.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildPackage, root } from './build-package.js';
import { installPeers } from './install-peers.js';
import { modelNames } from './synthetic-schema.js';
import { drizzle } from './types/drizzle.js';
import { joinery } from './types/joinery.js';
import { kysely } from './types/kysely.js';
import { lower } from './types/layer.js';
import type { Layer } from './types/layer.js';
import { mikroOrm } from './types/mikroorm.js';
import { prisma } from './types/prisma.js';
import { queriesText, syntheticModels } from './types/queries-text.js';
import { typeorm } from './types/typeorm.js';

const SIZES = [100, 1000];

const OPTIONS = {
  target: 'ES2023',
  lib: ['ES2023', 'ESNext.Disposable', 'DOM'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
};

/** Prints a row per layer and number of models. */
export async function measureTypes(): Promise<void> {
  const modules = await installPeers();
  const folder = await mkdtemp(join(tmpdir(), 'joinery-types-'));
  try {
    const dist = await buildPackage(join(folder, 'joinery'));
    const layers = [joinery(dist), typeorm, prisma(modules), kysely, mikroOrm, drizzle];
    console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.version}; seconds of tsc\n`);
    console.log(row(['layer', 'models', 'files', 'types', 'instantiations', 'check', 'total', 'memory MB']));
    for (const layer of layers)
      for (const size of SIZES) {
        const place = join(folder, lower(layer.name), String(size));
        await write(place, layer, size);
        await symlink(modules, join(place, 'node_modules'));
        await layer.generate?.(place);
        const figures = await compile(place);
        console.log(row([layer.name, String(size), ...figures]));
      }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(place: string, layer: Layer, size: number): Promise<void> {
  const models = syntheticModels(modelNames(size));
  const compilerOptions = { ...OPTIONS, ...layer.compilerOptions };
  const files = {
    ...layer.schema(models),
    'queries.ts': queriesText(layer, models),
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['queries.ts'] }),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), text);
  }
}

async function compile(place: string): Promise<string[]> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const output = await new Promise<string>((resolve) => {
    const heap = ['--max-old-space-size=12000'];
    execFile(
      process.execPath,
      [...heap, tsc, '-p', place, '--extendedDiagnostics'],
      { maxBuffer: 1 << 26 },
      (_, text) => resolve(text),
    );
  });
  if (output.includes('error TS')) throw new Error(`${place} does not compile:\n${output.slice(0, 3000)}`);
  const figure = (name: string): string => new RegExp(`^${name}:\\s+(\\d[\\d.]*)`, 'm').exec(output)?.[1] ?? '?';
  const memory = String(Math.round(Number(figure('Memory used')) / 1024));
  return [...['Files', 'Types', 'Instantiations', 'Check time', 'Total time'].map(figure), memory];
}

const WIDTHS = [9, 7, 7, 9, 15, 8, 8, 10];

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padStart(WIDTHS[at] ?? 10)).join(' ');
}
