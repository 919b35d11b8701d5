/**
 * The table of conformance cases by database: which case holds where, as the tests that name it in their titles say.
 */

/** A test that ran: its full title and whether it passed. */
export interface TitledTest {
  readonly title: string;
  readonly passed: boolean;
}

/** The dialects a case is for: `all`, `unit`, or letters (S SQLite, P PostgreSQL, M MySQL, R MariaDB). */
export type CaseTags = Readonly<Record<string, string>>;

/** Why a case has no meaning on a database, by case and column. */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The columns of the table: the label `describeDatabases` puts in titles, what heads the column, the tags it answers to. */
export const COLUMNS = [
  { label: 'sqlite', head: 'SQLite', tags: 'S' },
  { label: 'postgresql 15', head: 'PostgreSQL 15', tags: 'P' },
  { label: 'postgresql 18', head: 'PostgreSQL 18', tags: 'P' },
  { label: 'pglite', head: 'PGlite', tags: 'P' },
  { label: 'mariadb', head: 'MariaDB', tags: 'R' },
  { label: 'unit', head: 'unit', tags: '' },
] as const;

type Label = (typeof COLUMNS)[number]['label'];

const CASE = /\b[A-Z]{2,4}-\d{2}\b/g;

/** The column a test belongs to: the database its title ends a block with, `unit` where there is none. */
function columnOf(title: string): string {
  return /\[(sqlite|pglite|mariadb|mysql|postgresql \d+)\]/.exec(title)?.[1] ?? 'unit';
}

/** Whether a case asks something of a database. MySQL alone (`M`) has no server here: its compiler is asked instead. */
function applies(tags: string, column: (typeof COLUMNS)[number]): boolean {
  if (column.label === 'unit') return tags === 'unit' || tags === 'M';
  return tags === 'all' || tags.split(' ').includes(column.tags);
}

/** Cases that tests name but that are not in the list: a slip of the pen in a title. */
export function unknownCases(tests: readonly TitledTest[], cases: CaseTags): string[] {
  const areas = new Set(Object.keys(cases).map((id) => id.split('-')[0]));
  const named = tests.flatMap(({ title }) => title.match(CASE) ?? []);
  return [...new Set(named)].filter((id) => areas.has(id.split('-')[0]) && !(id in cases)).sort();
}

/** The page, in Markdown; equal for equal results, whatever the order of the tests. */
export function conformanceTable(tests: readonly TitledTest[], cases: CaseTags, exceptions: Exceptions): string {
  const passed = new Map<string, boolean>();
  for (const test of tests)
    for (const id of new Set(test.title.match(CASE))) {
      const key = `${id} ${columnOf(test.title)}`;
      passed.set(key, (passed.get(key) ?? true) && test.passed);
    }
  const notes: string[] = [];
  let missing = 0;
  const cell = (id: string, column: (typeof COLUMNS)[number]): string => {
    const state = passed.get(`${id} ${column.label}`);
    if (state !== undefined) return state ? '✓' : 'fails';
    if (!applies(cases[id] as string, column)) return '·';
    const why = exceptions[id]?.[column.label satisfies Label];
    if (why === undefined) {
      missing += 1;
      return '**missing**';
    }
    let note = notes.indexOf(why);
    if (note < 0) note = notes.push(why) - 1;
    return `·${String(note + 1)}`;
  };
  const rows = Object.keys(cases).map((id) => `| ${[id, ...COLUMNS.map((column) => cell(id, column))].join(' | ')} |`);
  const head = COLUMNS.map(({ head: text }) => text);
  return [
    '# Conformance',
    '',
    'Each row is a case of behaviour, each column a database it was tried on: ✓ holds, · the case asks nothing of that',
    'database (a number says why). `unit` is what needs no database. A run of all tests on all databases writes this page;',
    'the tests of a case carry its number in their titles (`npx vitest run -t SQL-07`).',
    '',
    `${String(Object.keys(cases).length)} cases, ${String(missing)} cells missing.`,
    '',
    `| ${['case', ...head].join(' | ')} |`,
    `| ${['---', ...head.map(() => ':-:')].join(' | ')} |`,
    ...rows,
    '',
    ...notes.map((note, index) => `${String(index + 1)}. ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ].join('\n');
}
