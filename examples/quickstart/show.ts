import { Decimal } from 'joinery';

/** How the quickstart prints: headings, SQL as it was sent, and results as tables. */

const color = process.stdout.isTTY && !process.env['NO_COLOR'];
const paint = (code: string, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);

const write = (text: string): void => void process.stdout.write(text);

/** A step of the tour. */
export function heading(title: string): void {
  write(`\n${paint('1', title)}\n${paint('2', '─'.repeat(title.length))}\n`);
}

/** A sentence or two. */
export function say(text: string): void {
  write(`${text}\n`);
}

/** The TypeScript that runs, as written. */
export function code(text: string): void {
  for (const line of text.trim().split('\n')) write(`  ${paint('36', line)}\n`);
}

/** One statement as it went to the database, a line a clause; long lists of placeholders are cut. */
export function sql(text: string): void {
  if (/^(BEGIN|COMMIT|ROLLBACK)/i.test(text)) return;
  const clauses =
    /\s+(?=(?:FROM|LEFT JOIN|INNER JOIN|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT|VALUES|RETURNING)\b)|\s+(?<!LEFT |INNER )(?=JOIN\b)/g;
  const shortened = text
    .replace(/\s+/g, ' ')
    .replace(/\(\?(?:, \?){8,}\)/g, (list) => `(?, ?, … ${String(list.split(',').length)} in all)`);
  for (const line of shortened.replace(clauses, '\n').split('\n')) {
    const cut = line.length > 110 ? `${line.slice(0, line.lastIndexOf(',', 100))}, …` : line;
    write(`  ${paint('33', cut)}\n`);
  }
}

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '–';
  if (value instanceof Decimal) return value.toFixed(2);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(2);
  return typeof value === 'object' ? JSON.stringify(value) : `${value as string | number | bigint | boolean}`;
};

/** Rows as a table; numbers stand to the right. */
export function table(rows: readonly Readonly<Record<string, unknown>>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const numeric = names.map((name) =>
    rows.every((row) => row[name] !== null && !Number.isNaN(Number(cell(row[name])))),
  );
  const cells = rows.map((row) => names.map((name) => cell(row[name])));
  const widths = names.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, at) => (numeric[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  write(`\n  ${paint('1', line(names))}\n  ${paint('2', widths.map((width) => '─'.repeat(width)).join('  '))}\n`);
  for (const row of cells) write(`  ${line(row)}\n`);
  write('\n');
}
