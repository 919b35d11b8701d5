/** The main job, on SQLite, from an empty folder: compile, generate, create, load, query. `npm run quickstart`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, formatDiagnostics, generate } from 'joinery/compiler';
import { code, heading, say } from './show.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const schemaFile = fileURLToPath(new URL('../../fixtures/chinook/chinook.schema', import.meta.url));
const output = join(here, 'generated');
const shown = (path: string): string => relative(process.cwd(), path);

heading('1. Check and compile the schema');
const source = { file: shown(schemaFile), text: readFileSync(schemaFile, 'utf8') };
const { model, diagnostics } = compile([source]);
if (diagnostics.length > 0) say(formatDiagnostics(diagnostics, [source]));
if (model === undefined) process.exit(1);
say(
  `${source.file}: ${model.entities.length} models, ${model.metadata.tables.length} tables, for ${model.dialects.join(' and ')}; no errors.`,
);
say('\nA slip is answered with the place and the likely fix. With `Albumm?` for `Album?`:\n');
const slip = { file: source.file, text: source.text.replace('Album?', 'Albumm?') };
say(formatDiagnostics(compile([slip]).diagnostics, [slip]).replace(/^/gm, '  '));

heading('2. Generate the data layer');
const result = await generate({ root: here, schema: schemaFile, output });
if (!result.ok) {
  say(formatDiagnostics(result.diagnostics, [source]));
  process.exit(1);
}
const touched = result.added.length + result.changed.length;
say(
  `${shown(output)}: ${result.counts.files} files for ${result.counts.models} models, ` +
    `${(result.counts.bytes / 1024).toFixed(0)} KB; ${touched === 0 ? 'up to date, nothing was written' : `${touched} written`}.`,
);
const customer = readFileSync(join(output, 'models/Customer.ts'), 'utf8');
const from = customer.indexOf('export class Customer');
say('From models/Customer.ts:\n');
code(`${customer.slice(from, customer.indexOf('constructor', from)).trimEnd()}\n  // …`);

const folder = mkdtempSync(join(tmpdir(), 'joinery-quickstart-'));
try {
  const { tour } = await import('./tour.js');
  await tour(`sqlite:${join(folder, 'chinook.db')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
