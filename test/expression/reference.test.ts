import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { functionReference, operatorReference } from './expression-reference.js';

const path = fileURLToPath(new URL('../../grammar/EXPRESSIONS.md', import.meta.url));

/** Puts text between two marks of a page. */
function between(page: string, mark: string, text: string): string {
  const pattern = new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`);
  if (!pattern.test(page)) throw new Error(`the page has no marks for ${mark}`);
  return page.replace(pattern, (_all, begin: string, end: string) => `${begin}\n${text}\n${end}`);
}

it('the reference shows every function and operator as it is compiled', async () => {
  const page = readFileSync(path, 'utf8');
  const current = between(between(page, 'operators', operatorReference()), 'functions', functionReference());
  const options = await resolveConfig(path);
  await expect(await format(current, { ...options, parser: 'markdown' })).toMatchFileSnapshot(path);
});
