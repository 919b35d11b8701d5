import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { railroadPage } from '../../grammar/railroad.js';
import { SchemaParser } from '../../grammar/schema-parser.js';

describe('railroad diagrams', () => {
  test('the committed page is the one of the grammar; run `npx tsx scripts/railroad.ts`', () => {
    expect(readFileSync(new URL('../../grammar/railroad.html', import.meta.url), 'utf8')).toBe(railroadPage());
  });

  test('every rule is drawn and every link leads to one', () => {
    const page = railroadPage();
    const rules = new SchemaParser()
      .getSerializedGastProductions()
      .map((rule) => ('name' in rule ? String(rule.name) : ''));
    const drawn = [...page.matchAll(/<h2 id="(\w+)"/g)].map((match) => match[1]);
    expect([...drawn].sort()).toEqual([...rules].sort());
    for (const [, link] of page.matchAll(/href="#(\w+)"/g)) expect(drawn).toContain(link);
    expect(page).not.toMatch(/https?:|NaN|undefined/);
  });
});
