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

/** One statement as it went to the database, broken before its main clauses. */
export function sql(text: string): void {
  const clauses = / (?=(?:from|left join|inner join|join|where|group by|having|order by|limit|values|returning|on conflict)\b)/gi;
  const shortened = text.length > 600 ? `${text.slice(0, 600)} …` : text;
  for (const line of shortened.replace(clauses, '\n').split('\n')) write(`  ${paint('33', line)}\n`);
}

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(2);
  return typeof value === 'object' ? (value as { toString(): string }).toString() : String(value as string | number);
};

/** Rows as a table; numbers stand to the right. */
export function table(rows: readonly Readonly<Record<string, unknown>>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const numeric = names.map((name) => rows.every((row) => row[name] !== null && !Number.isNaN(Number(cell(row[name])))));
  const cells = rows.map((row) => names.map((name) => cell(row[name])));
  const widths = names.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((text, at) => (numeric[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0))).join('  ').trimEnd();
  write(`\n  ${paint('1', line(names))}\n  ${paint('2', widths.map((width) => '─'.repeat(width)).join('  '))}\n`);
  for (const row of cells) write(`  ${line(row)}\n`);
  write('\n');
}
