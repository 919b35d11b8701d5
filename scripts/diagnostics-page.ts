/**
 * Makes `docs/diagnostics.md`: every diagnostic of every catalogue, with an example from its golden test. The test
 * `test/docs/diagnostics-page.test.ts` keeps the page up to date (`vitest -u` writes it).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** An entry of a catalogue; each room declares its own. */
export interface CatalogueEntry {
  readonly code: string;
  readonly severity?: string;
  readonly title: string;
  readonly explanation: string;
  readonly hint?: string;
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Files of the sources under a folder, relative to the root, in order. */
export function sourceFiles(): string[] {
  return ['grammar', 'runtime', 'src'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`)
      .sort(),
  );
}

/** All entries of all catalogues (`codes.ts`, `…-codes.ts`), by code. */
export async function catalogueEntries(): Promise<CatalogueEntry[]> {
  const entries = new Map<string, CatalogueEntry>();
  for (const file of sourceFiles().filter((name) => /(^|[/-])codes\.ts$/.test(name))) {
    const module = (await import(pathToFileURL(root + file).href)) as Readonly<Record<string, unknown>>;
    for (const entry of Object.values(module).flatMap(entriesOf)) entries.set(entry.code, entry);
  }
  return [...entries.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function entriesOf(catalogue: unknown): CatalogueEntry[] {
  return typeof catalogue === 'object' && catalogue !== null ? Object.values(catalogue).filter(isEntry) : [];
}

function isEntry(value: unknown): value is CatalogueEntry {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'explanation' in value;
}

/** The first golden text that shows each code, alone. */
export function examples(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const folder of ['fixtures/check', 'fixtures/expression', 'fixtures/grammar/errors']) {
    const goldens = readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.txt'),
    );
    for (const golden of goldens.sort()) {
      const own = /^(JN\d{4})\//.exec(golden)?.[1];
      const text = readFileSync(`${root}${folder}/${golden}`, 'utf8');
      for (const block of text.split(/^(?=(?:error|warning|note) JN\d{4}:)/m)) {
        const code = /^\w+ (JN\d{4}):/.exec(block)?.[1];
        if (code === undefined || found.has(code) || (own !== undefined && own !== code)) continue;
        found.set(code, block.replace(/\n\n\d+ (?:error|warning|note)s?(?:, .*)?\n*$/, '').trim());
      }
    }
  }
  return found;
}

const GROUPS: readonly (readonly [string, string])[] = [
  ['JN1', 'Syntax'],
  ['JN2', 'Declarations and names'],
  ['JN3', 'Types, attributes, defaults, keys and indexes'],
  ['JN4', 'Relations'],
  ['JN5', 'Expressions'],
  ['JN6', 'Limits of dialects'],
  ['JN7', 'Configuration, files and commands'],
  ['JN8', 'Migrations'],
  ['JN9', 'Reflection'],
];

/** The whole page. */
export async function diagnosticsPage(): Promise<string> {
  const entries = await catalogueEntries();
  const shown = examples();
  const parts = [
    '# Diagnostics',
    '',
    `Everything the compiler has to say about a schema, a database or its configuration has a stable code. An error stops`,
    `the compiler before anything is written; a warning and a note do not. There are ${entries.length} of them.`,
    '',
    '<!-- Made from the catalogues and golden tests by scripts/diagnostics-page.ts; not edited by hand. -->',
  ];
  for (const [prefix, title] of GROUPS) {
    const group = entries.filter((entry) => entry.code.startsWith(prefix));
    if (group.length === 0) continue;
    parts.push('', `## ${title}`);
    for (const entry of group) parts.push('', ...section(entry, shown.get(entry.code)));
  }
  return `${parts.join('\n')}\n`;
}

function section(entry: CatalogueEntry, example: string | undefined): string[] {
  const { code, severity = 'error', title, explanation, hint } = entry;
  return [
    `### ${code}: ${title}`,
    '',
    `_${severity === 'error' ? 'Error' : severity === 'warning' ? 'Warning' : 'Note'}._ ${explanation}`,
    ...(hint === undefined ? [] : ['', `**What to do:** ${hint}`]),
    ...(example === undefined ? [] : ['', '```text', example, '```']),
  ];
}
