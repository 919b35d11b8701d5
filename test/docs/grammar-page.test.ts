/** The reference page of the language: complete, and its examples compile. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { formatSchema } from '../../grammar/format.js';
import { ATTRIBUTES } from '../../src/analyze/attribute-table.js';
import { SCALARS } from '../../src/analyze/scalar-types.js';
import { VALIDATORS } from '../../src/analyze/validators.js';
import { compile } from '../../src/compile.js';

const page = readFileSync(new URL('../../grammar/README.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^(#+ .*)$|```prisma\n([^]*?)```/gm)].reduce<{ title: string; text: string }[]>(
  (found, [, heading, text], index, all) => {
    if (text === undefined) return found;
    const titles = all.slice(0, index).flatMap((match) => match[1] ?? []);
    return [...found, { title: heading ?? titles.at(-1) ?? '', text }];
  },
  [],
);

describe('grammar/README.md', () => {
  it.each(examples)('$title', ({ text }) => {
    const source = { file: 'example.schema', text };
    const { diagnostics } = compile([source]);
    const problems = diagnostics.filter(({ severity }) => severity !== 'note');
    expect(formatDiagnostics(problems, [source])).toBe('');
    expect(formatSchema(source).text).toBe(text);
  });

  it('names every attribute and every option', () => {
    const missing = ATTRIBUTES.flatMap(({ name, block, parameters }) => {
      const sign = `${block ? '@@' : '@'}${name}`;
      const options = parameters.filter((one) => one.positional !== true).map((one) => one.name);
      return [
        ...(new RegExp(`(?<!@)${sign}\\b`).test(page) ? [] : [sign]),
        ...options.filter((option) => !new RegExp(`\\b${option}\\b`).test(page)).map((option) => `${sign} ${option}`),
      ];
    });
    expect(missing).toEqual([]);
  });

  it('names every type and validator, and shows every kind of block', () => {
    for (const name of [...SCALARS.keys(), ...VALIDATORS.keys()]) expect(page).toMatch(new RegExp(`\\b${name}\\b`));
    const shown = examples.map(({ text }) => text).join('\n');
    for (const word of ['datasource', 'generator', 'model', 'view', 'mixin', 'enum', 'type'])
      expect(shown).toMatch(new RegExp(`^${word} `, 'm'));
  });
});
