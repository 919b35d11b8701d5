/**
 * The last step of the build. Chevrotain becomes one file, with the licences of what is in it beside it; what Node loads becomes a
 * few files in `dist/node` instead of several hundred, since finding and linking a module takes half a millisecond. The modules
 * stay for bundlers, which take them by the condition `module`: of a file that is many modules they could leave out less.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const file = 'dist/grammar/chevrotain.js';
const { metafile } = await build({
  entryPoints: [file],
  outfile: file,
  allowOverwrite: true,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
);
const licences = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  return `${name} ${version} (${license})\n\n${licenceOf(folder)}`;
});
writeFileSync(join(dirname(file), 'chevrotain.LICENSES.txt'), licences.join('\n---\n\n'));

/** The text of a package's licence; the parts of chevrotain have that of the whole. */
function licenceOf(folder: string): string {
  for (const place of [folder, 'node_modules/chevrotain'])
    for (const name of ['LICENSE', 'LICENSE.txt', 'LICENSE.md'])
      try {
        return readFileSync(join(place, name), 'utf8');
      } catch {
        continue;
      }
  throw new Error(`no licence in ${folder}`);
}

/**
 * All entry points at once, so that what several of them need is one module: an application and the command have the same classes.
 * What is loaded on request (dialects, drivers, the workers of the command) stays apart.
 */
await build({
  entryPoints: {
    'node/joinery': './dist/runtime/index.js',
    'node/migrate': './dist/runtime/migration/index.js',
    'node/testing': './dist/runtime/testing/index.js',
    'node/compiler': './dist/src/index.js',
    'node/config': './dist/src/config.js',
    'node/reflect': './dist/src/reflect/index.js',
    'node/parts/print-worker': './dist/src/emit/print-worker.js',
    'node/parts/read-output-worker': './dist/src/io/read-output-worker.js',
    'src/bin': './dist/src/bin.js',
  },
  outdir: 'dist',
  chunkNames: 'node/parts/[name]-[hash]',
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
});
