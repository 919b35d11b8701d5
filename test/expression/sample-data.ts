import { Decimal } from 'decimal.js';
import type { ExpressionScope, ScopeMember } from '../../src/expression-compiler.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import { scopeOf } from './shop-scope.js';

/** A row as the application holds it. */
export interface Sample {
  readonly id: number;
  readonly i: number;
  readonly j: number | null;
  readonly b: bigint;
  readonly c: bigint | null;
  readonly f: number;
  readonly g: number | null;
  readonly d: Decimal;
  readonly e: Decimal | null;
  readonly s: string;
  readonly u: string | null;
  readonly p: boolean;
  readonly q: boolean | null;
  readonly at: Date;
  readonly until: Date | null;
  readonly born: string;
  readonly died: string | null;
  readonly place: { readonly city: string; readonly floor: number | null; readonly open: boolean } | null;
  readonly ownerId: number | null;
  readonly owner: Sample | null;
  readonly items: readonly Item[];
}

export interface Item {
  readonly n: number;
  readonly price: Decimal | null;
  readonly note: string | null;
}

const texts = ['', 'a', 'Ab', 'abc', 'a%b', 'x_y', ' a ', 'été', '日本', 'b\\c', "o'k", '😀b', '10', 'A'];
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;
const orNull = <T>(value: T, index: number, every: number): T | null => (index % every === 1 ? null : value);
const date = (index: number): string =>
  new Date(Date.UTC(2020 + (index % 5), index % 12, 1 + ((index * 7) % 31), 0)).toISOString().slice(0, 10);
const instant = (index: number): Date =>
  new Date(
    Date.UTC(
      2021,
      (index * 5) % 12,
      1 + ((index * 11) % 31),
      (index * 7) % 24,
      (index * 13) % 60,
      (index * 17) % 60,
      (index * 125) % 1000,
    ),
  );

function sample(index: number): Omit<Sample, 'owner'> {
  return {
    id: index,
    i: ((index * 7) % 19) - 9,
    j: orNull(((index * 5) % 7) - 3, index, 3),
    b: BigInt((index * 11) % 13) - 6n,
    c: orNull(BigInt(index % 5) - 2n, index, 4),
    f: ((index * 3) % 17) / 4 - 2,
    g: orNull(((index * 7) % 11) / 8 - 0.5, index, 3),
    d: new Decimal(((index * 37) % 199) - 99).div(100),
    e: orNull(new Decimal(((index * 53) % 301) - 150).div(1000), index, 4),
    s: pick(texts, index),
    u: orNull(pick(texts, index * 5 + 2), index, 3),
    p: index % 2 === 0,
    q: orNull(index % 4 === 0, index, 3),
    at: instant(index),
    until: orNull(instant(index + 4), index, 3),
    born: date(index),
    died: orNull(date(index + 3), index, 2),
    place: orNull(
      { city: pick(texts, index + 1), floor: orNull(index - 4, index, 4), open: index % 3 === 0 },
      index,
      5,
    ),
    ownerId: orNull(((index + 2) % 12) + 1, index, 4),
    items: Array.from({ length: index % 4 }, (_, at) => ({
      n: ((index + at * 3) % 9) - 4,
      price: orNull(new Decimal(((index * 31 + at * 17) % 199) - 80).div(100), index + at, 3),
      note: orNull(pick(texts, index + at), index + at, 2),
    })),
  };
}

/** Twelve rows with every kind of edge, owners among themselves, and up to three items each. */
export const samples: readonly Sample[] = (() => {
  const rows = Array.from({ length: 12 }, (_, index) => ({ ...sample(index + 1), owner: null as Sample | null }));
  for (const row of rows) row.owner = rows.find(({ id }) => id === row.ownerId) ?? null;
  return rows;
})();

/** Column, its type, and whether it may be null. */
export const columns: readonly (readonly [name: string, type: ColumnType, nullable: boolean])[] = [
  ['id', { kind: 'int' }, false],
  ['i', { kind: 'int' }, false],
  ['j', { kind: 'smallInt' }, true],
  ['b', { kind: 'bigInt' }, false],
  ['c', { kind: 'bigInt' }, true],
  ['f', { kind: 'float' }, false],
  ['g', { kind: 'float' }, true],
  ['d', { kind: 'decimal', precision: 4, scale: 2 }, false],
  ['e', { kind: 'decimal', precision: 5, scale: 3 }, true],
  ['s', { kind: 'text' }, false],
  ['u', { kind: 'string', length: 40 }, true],
  ['p', { kind: 'boolean' }, false],
  ['q', { kind: 'boolean' }, true],
  ['at', { kind: 'dateTime' }, false],
  ['until', { kind: 'dateTime' }, true],
  ['born', { kind: 'date' }, false],
  ['died', { kind: 'date' }, true],
];

const column = (name: string, type: ColumnType, nullable: boolean): ScopeMember => ({
  kind: 'column',
  column: name,
  type,
  nullable,
});

const place = scopeOf('type Place', () => ({
  city: column('city', { kind: 'text' }, false),
  floor: column('floor', { kind: 'int' }, true),
  open: column('open', { kind: 'boolean' }, false),
}));

const item = scopeOf('model Item', () => ({
  n: column('n', { kind: 'int' }, false),
  price: column('price', { kind: 'decimal', precision: 5, scale: 2 }, true),
  note: column('note', { kind: 'text' }, true),
}));

export const sampleScope: ExpressionScope = scopeOf('model Sample', () => ({
  ...Object.fromEntries(columns.map(([name, type, nullable]) => [name, column(name, type, nullable)])),
  place: { kind: 'composite', storage: 'json', column: 'place', nullable: true, list: false, scope: place },
  owner: {
    kind: 'relation',
    cardinality: 'one',
    nullable: true,
    target: { table: 'samples', scope: () => sampleScope },
    local: ['owner_id'],
    remote: ['id'],
  },
  items: {
    kind: 'relation',
    cardinality: 'many',
    nullable: false,
    target: { table: 'items', scope: () => item },
    local: ['id'],
    remote: ['sample_id'],
  },
}));

const sqlText = (value: string, backslash: boolean): string =>
  `'${(backslash ? value.replaceAll('\\', '\\\\') : value).replaceAll("'", "''")}'`;

function literal(value: unknown, dialect: 'sqlite' | 'postgresql' | 'mysql'): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return dialect === 'postgresql' ? String(value) : value ? '1' : '0';
  if (value instanceof Date)
    return `'${value
      .toISOString()
      .replace('T', ' ')
      .replace('Z', dialect === 'postgresql' ? '+00' : '')}'`;
  if (typeof value === 'string') return sqlText(value, dialect === 'mysql');
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (typeof value === 'number' || typeof value === 'bigint') return value.toString();
  return sqlText(JSON.stringify(value), dialect === 'mysql');
}

const types = {
  sqlite: { float: 'double', text: 'text', at: 'datetime', boolean: 'boolean', json: 'json' },
  postgresql: {
    float: 'double precision',
    text: 'text collate "C"',
    at: 'timestamptz',
    boolean: 'boolean',
    json: 'jsonb',
  },
  mysql: { float: 'double', text: 'varchar(100)', at: 'datetime(6)', boolean: 'boolean', json: 'json' },
} as const;

/** Statements that make and fill the two tables. */
export function sampleSql(dialect: 'sqlite' | 'postgresql' | 'mysql'): readonly string[] {
  const { float, text, at, boolean, json } = types[dialect];
  const name = (word: string): string => (dialect === 'mysql' ? `\`${word}\`` : `"${word}"`);
  // `nopad`: MariaDB's other collations take 'a' and 'a ' for the same.
  const end = dialect === 'mysql' ? ' character set utf8mb4 collate utf8mb4_nopad_bin' : '';
  const fields = [
    ['id', 'integer primary key'],
    ['i', 'integer not null'],
    ['j', 'smallint'],
    ['b', 'bigint not null'],
    ['c', 'bigint'],
    ['f', `${float} not null`],
    ['g', float],
    ['d', 'decimal(4, 2) not null'],
    ['e', 'decimal(5, 3)'],
    ['s', `${text} not null`],
    ['u', text],
    ['p', `${boolean} not null`],
    ['q', boolean],
    ['at', `${at} not null`],
    ['until', at],
    ['born', 'date not null'],
    ['died', 'date'],
    ['place', json],
    ['owner_id', 'integer'],
  ] as const;
  const rows = samples.map((row) => {
    const values = [...columns.map(([field]) => row[field as keyof Sample]), row.place, row.ownerId];
    return `(${values.map((value) => literal(value, dialect)).join(', ')})`;
  });
  const items = samples.flatMap((row) =>
    row.items.map(
      (one) => `(${[row.id, one.n, one.price, one.note].map((value) => literal(value, dialect)).join(', ')})`,
    ),
  );
  return [
    `create table samples (${fields.map(([field, type]) => `${name(field)} ${type}`).join(', ')})${end}`,
    `create table items (sample_id integer not null, n integer not null, price decimal(5, 2), note ${text})${end}`,
    `insert into samples values ${rows.join(', ')}`,
    `insert into items values ${items.join(', ')}`,
  ];
}
