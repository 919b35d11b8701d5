import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../grammar/source.js';
import { parse } from '../../grammar/parse.js';
import { analyze } from '../../src/analyze/analyze.js';
import { compile } from '../../src/compile.js';
import { expressionCompiler } from '../../src/expression/compile-expression.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const design = read('fixtures/check/clean/design.schema');
const chinook = read('fixtures/chinook/chinook.schema');

/** One declaration a file. */
function split(text: string): Source[] {
  const blocks = text.split(/^(?=(?:datasource|mixin|model|view|enum|type) )/m).filter((block) => block.trim() !== '');
  return blocks.map((block, at) => ({ file: `part-${String(at).padStart(3, '0')}.schema`, text: block }));
}

describe('the order of files', () => {
  it.each([
    ['design', design],
    ['chinook', chinook],
  ])('does not matter (%s)', (_name, text) => {
    const sources = split(text);
    const whole = JSON.stringify(compile(sources).model);
    expect(whole).toBeDefined();
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
        expect(JSON.stringify(compile(shuffled).model)).toBe(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('does not matter for diagnostics either', () => {
    const broken = split(design.replace('String(120)', 'Strin(120)').replace('placedAt desc', 'placdAt desc'));
    const found = compile(broken).diagnostics;
    expect(found.length).toBeGreaterThan(1);
    expect(compile([...broken].reverse()).diagnostics).toEqual(found);
  });
});

describe('broken input', () => {
  const texts = [design, chinook];
  const words = [
    '@id',
    '@@index([a])',
    'model',
    '[]',
    '?',
    '@relation(fields: [id])',
    '"',
    '(',
    '}',
    '{',
    'Order',
    'with X',
    '@embedded',
  ];

  it('never throws, and says something of every schema without a model', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(30),
      text: fc.oneof(fc.constant(''), fc.constantFrom(...words), fc.string({ maxLength: 6 })),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let changed = text;
        for (const { at, length, text: added } of edits) {
          const start = Math.floor(at * changed.length);
          changed = changed.slice(0, start) + added + changed.slice(start + length);
        }
        const { model, diagnostics } = compile([{ file: 'app.schema', text: changed }]);
        expect(model !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("survives words in each other's places", () => {
    const tokens = design.split(/(\W+)/);
    fc.assert(
      fc.property(fc.nat(tokens.length - 1), fc.nat(tokens.length - 1), (from, to) => {
        const changed = [...tokens];
        changed[from] = tokens[to] ?? '';
        expect(() => compile([{ file: 'app.schema', text: changed.join('') }])).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('analyzes trees that are never changed', () => {
    const parsed = parse({ file: 'app.schema', text: design }).file;
    const before = JSON.stringify(parsed);
    analyze([parsed], expressionCompiler);
    expect(JSON.stringify(parsed)).toBe(before);
  });
});

/** Models in a ring, each with ten columns and two relations. */
function ring(count: number): string {
  const models = Array.from({ length: count }, (_, at) => {
    const next = (at + 1) % count;
    const before = (at + count - 1) % count;
    return `
model Model${at} {
  id       Int            @id @default(autoincrement())
  name     String(40)     @unique
  size     Int            @check(size > 0)
  price    Decimal(10, 2)
  at       DateTime       @default(now())
  active   Boolean        @default(true)
  notes    Text?
  label    String         @hybrid(name || '!')
  next     Model${next}?  @relation("next${at}")
  previous Model${before}[] @relation("next${before}")

  @@index([size, at])
}`;
  });
  return `datasource db {\n  provider = ["sqlite", "postgresql"]\n  naming = "snake_case"\n}\n${models.join('\n')}`;
}

describe('many models', () => {
  // How long they take is measured by the benchmark.
  it('compile as few do', () => {
    const { model, diagnostics } = compile([{ file: 'app.schema', text: ring(1000) }]);
    expect(diagnostics).toEqual([]);
    expect(model?.entities).toHaveLength(1000);
  });
});
