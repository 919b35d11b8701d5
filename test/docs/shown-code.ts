/** The TypeScript a page of the guide shows stands in a test, line for line: it type-checks, and it runs. */
import { readFileSync } from 'node:fs';

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Blocks of a page that are not in a test's file as they are shown; white space and line breaks apart. */
export function blocksNotRun(page: URL, test: URL): readonly string[] {
  const squeezed = (text: string): string =>
    lines(text)
      .replaceAll(/\s+/g, '')
      .replaceAll(/,(?=[)\]}])/g, '');
  const run = squeezed(readFileSync(test, 'utf8'));
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map((found) => found[1] ?? '');
  return blocks.length === 0 ? ['(the page shows no code)'] : blocks.filter((block) => !run.includes(squeezed(block)));
}
