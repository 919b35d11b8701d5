/**
 * The last step of the build. Chevrotain becomes one file, with the licences of what is in it beside it; the command becomes a
 * few files instead of two hundred, since finding and linking a module takes half a millisecond. The runtime stays as it is: the
 * application and the command must have the same classes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

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

/** Seen from `dist/src/command`, where the command's files are. */
const runtimeStays: Plugin = {
  name: 'runtime-stays',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/.*runtime\// }, ({ path, resolveDir }) => ({
      path: relative('dist/src/command', resolve(resolveDir, path)).replaceAll('\\', '/'),
      external: true,
    }));
  },
};

await build({
  entryPoints: {
    bin: 'dist/src/bin.js',
    'command/print-worker': 'dist/src/emit/print-worker.js',
    'command/read-output-worker': 'dist/src/io/read-output-worker.js',
  },
  outdir: 'dist/src',
  chunkNames: 'command/[name]-[hash]',
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  plugins: [runtimeStays],
});
