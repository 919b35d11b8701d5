import { expect, it } from 'vitest';
import { conformanceTable, unknownCases, type TitledTest } from '../support/conformance-table.js';

const cases = { 'SQL-01': 'all', 'TYP-08': 'M R', 'DML-02': 'M', 'REL-09': 'unit' };
const passed = (title: string): TitledTest => ({ title, passed: true });
const row = (id: string, tests: readonly TitledTest[], exceptions = {}): string[] =>
  (
    conformanceTable(tests, cases, exceptions)
      .split('\n')
      .find((line) => line.startsWith(`| ${id} `)) ?? ''
  )
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

it('a case is held by the tests that name it, on the databases their blocks name', () => {
  const tests = [
    passed('expressions [sqlite] > SQL-01: empty lists'),
    passed('expressions [postgresql 15] > SQL-01, SQL-02 lists'),
    passed('expressions [postgresql 18] > SQL-01 one of two'),
    { title: 'expressions [postgresql 18] > SQL-01 the other', passed: false },
    passed('SQL-01 without a database'),
  ];
  expect(row('SQL-01', tests)).toEqual(['✓', '✓', 'fails', '**missing**', '**missing**', '✓']);
});

it('a case asks nothing of databases its tags do not name; a reason that is given is a note', () => {
  expect(row('TYP-08', [])).toEqual(['·', '·', '·', '·', '**missing**', '·']);
  expect(row('DML-02', [])).toEqual(['·', '·', '·', '·', '·', '**missing**']);
  expect(row('REL-09', [passed('REL-09 told')])).toEqual(['·', '·', '·', '·', '·', '✓']);
  const exceptions = { 'TYP-08': { mariadb: 'Because.' } };
  expect(row('TYP-08', [], exceptions)[4]).toBe('·1');
  expect(conformanceTable([], cases, exceptions)).toContain('\n1. Because.\n');
});

it('the page does not follow the order of the tests, and counts what is missing', () => {
  const tests = [passed('a [sqlite] > SQL-01 x'), passed('a [pglite] > SQL-01 x')];
  expect(conformanceTable(tests, cases, {})).toBe(conformanceTable([...tests].reverse(), cases, {}));
  expect(conformanceTable(tests, cases, {})).toContain('4 cases, 6 cells missing.');
});

it('a title that names a case there is none of is told', () => {
  expect(unknownCases([passed('SQL-99 slip'), passed('UTF-88 is no case'), passed('SQL-01')], cases)).toEqual([
    'SQL-99',
  ]);
});
