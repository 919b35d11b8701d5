import type { ColumnType } from '../../runtime/schema/column-type.js';
import { textFor } from '../../runtime/schema/dialect-name.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { accepts } from '../../src/expression/functions/function-specification.js';
import type { Accepts, FunctionSpecification } from '../../src/expression/functions/function-specification.js';
import { functionTable } from '../../src/expression/functions/function-table.js';
import type { ExpressionScope, ScopeMember } from '../../src/expression-compiler.js';
import { parseExpression } from './parse-expression.js';
import { scopeOf } from './shop-scope.js';

const dialects: readonly DialectName[] = ['sqlite', 'postgresql', 'mysql'];
const titles = { sqlite: 'SQLite', postgresql: 'PostgreSQL', mysql: 'MySQL' } as const;

const sampleTypes = new Map<Accepts, ColumnType>([
  [accepts.text, { kind: 'text' }],
  [accepts.number, { kind: 'decimal', precision: 12, scale: 2 }],
  [accepts.integer, { kind: 'int' }],
  [accepts.json, { kind: 'json' }],
  [accepts.day, { kind: 'dateTime' }],
  [accepts.clock, { kind: 'dateTime' }],
  [accepts.instant, { kind: 'dateTime' }],
]);

const samples: Readonly<Record<string, string>> = { places: '2', path: "'$.key'" };

/** What to give a parameter in an example: a column of its name, or a literal where one is wanted. */
function exampleArguments({ parameters, area }: FunctionSpecification): {
  readonly names: string[];
  readonly scope: ExpressionScope;
} {
  const members: Record<string, ScopeMember> = {};
  const names = parameters.map((parameter, index) => {
    const sample = samples[parameter.name];
    if (sample !== undefined) return sample;
    const twice = parameters.filter(({ name }) => name === parameter.name).length > 1;
    const name = twice ? (['a', 'b', 'c'][index] ?? parameter.name) : parameter.name;
    const type = sampleTypes.get(parameter.accepts) ?? { kind: 'float' };
    const nullable = area === 'values' && index < parameters.length - 1;
    members[name] = { kind: 'column', column: name, type, nullable };
    return name;
  });
  return { names, scope: scopeOf('model Example', () => members) };
}

/** The rows of a table that shows one expression in every language; equal texts are shown once. */
function shown(text: string, scope: ExpressionScope): string[] {
  const compiled = compileExpression(parseExpression(text), scope, { purpose: 'hybrid', dialects });
  const plain = (sql: string): string => sql.replaceAll('{this}.', '').replace(/["`](\w+)["`]/g, '$1');
  const byText = new Map<string, string[]>();
  for (const dialect of dialects) {
    const sql = plain(textFor(compiled.sql ?? '', dialect) ?? '');
    byText.set(sql, [...(byText.get(sql) ?? []), titles[dialect]]);
  }
  const rows = [...byText].map(([sql, names]) => `| ${names.join(', ')} | ${code(sql)} |`);
  return ['| | |', '|---|---|', ...rows, `| TypeScript | ${code(compiled.typescript ?? 'only in SQL')} |`];
}

function code(text: string): string {
  const escaped = text.replaceAll('|', '\\|');
  return text.includes('`') ? `\`\` ${escaped} \`\`` : `\`${escaped}\``;
}

function signature({ name, parameters }: FunctionSpecification): string {
  const words = parameters.map(({ name: word, optional, rest }, index) => {
    const text = `${index === 0 ? '' : ', '}${word}${rest === true ? ', …' : ''}`;
    return optional === true ? `[${text}]` : text;
  });
  return `${name}(${words.join('')})`;
}

function functionSection(specification: FunctionSpecification): string[] {
  const { aliases, meaning, name } = specification;
  const { names, scope } = exampleArguments(specification);
  const also = aliases === undefined ? '' : ` Also written ${aliases.map((alias) => `\`${alias}\``).join(', ')}.`;
  return [
    `#### \`${signature(specification)}\``,
    '',
    `${meaning}${also}`,
    '',
    ...shown(`${name}(${names.join(', ')})`, scope),
    '',
  ];
}

const areas = ['values', 'text', 'numbers', 'dates and times'] as const;

/** The reference of the functions, made from the table they are compiled by. */
export function functionReference(): string {
  return areas
    .flatMap((area) => [
      `### Functions on ${area}`,
      '',
      ...functionTable.filter((specification) => specification.area === area).flatMap(functionSection),
    ])
    .join('\n');
}

const column = (name: string, type: ColumnType, nullable = false): ScopeMember => ({
  kind: 'column',
  column: name,
  type,
  nullable,
});

const operatorScope = scopeOf('model Example', () => ({
  a: column('a', { kind: 'int' }),
  b: column('b', { kind: 'int' }),
  n: column('n', { kind: 'int' }, true),
  price: column('price', { kind: 'decimal', precision: 8, scale: 2 }),
  text: column('text', { kind: 'text' }),
  other: column('other', { kind: 'text' }),
  on: column('on', { kind: 'boolean' }),
  off: column('off', { kind: 'boolean' }, true),
  day: column('day', { kind: 'date' }),
  start: column('start', { kind: 'date' }),
  at: column('at', { kind: 'dateTime' }),
}));

const operators = [
  ['or, and, not', 'on and not off'],
  ['=, <>, <, <=, >, >= of what cannot be NULL', 'a >= b'],
  ['… of what can', 'n >= b'],
  ['is null, is not null', 'n is not null'],
  ['is true, is false, and with not', 'off is not true'],
  ['in', "text in ('x', 'y')"],
  ['between', 'a between 1 and n'],
  ['like with a known pattern', "text like 'A%'"],
  ['like with letters nowhere in the pattern', "text like '%_@_%'"],
  ['||', "text || ' ' || other"],
  ['+, -, * of integers', '(a + b) * 2'],
  ['… of decimals', 'price * 1.2'],
  ['/ of integers gives a Float', 'a / 10'],
  ['/ of decimals gives a Decimal', 'price / b'],
  ['%', 'a % b'],
  ['date - date gives days', 'day - start'],
  ['date or instant + interval', "at + interval('P1M')"],
  ['case', "case when a > 9 then 'many' else 'few' end"],
  ['cast', 'cast(price, Int)'],
] as const;

/** The reference of the operators, each shown by an example. */
export function operatorReference(): string {
  return operators
    .flatMap(([title, text]) => [
      `#### ${title.replaceAll('|', '\\|')}`,
      '',
      code(text).replaceAll('\\|', '|'),
      '',
      ...shown(text, operatorScope),
      '',
    ])
    .join('\n');
}
