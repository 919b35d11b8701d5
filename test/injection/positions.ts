/**
 * Every place of a Core statement that takes a value, as a statement made of one text. The reading ones give the text back
 * in a column `v`; the writing ones store it in the row `id`, from where it is read.
 */
import {
  caseWhen,
  cast,
  coalesce,
  cte,
  deleteFrom,
  func,
  insert,
  lower,
  nullif,
  or,
  select,
  sql,
  table,
  tuple,
  update,
  value,
  values,
  type Column,
  type DefaultColumn,
  type TableOf,
} from 'joinery';
import type { Runnable } from '../../runtime/sql/compiled.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';

export interface Words<N extends string = 'words'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly s: Column<N, string | null>;
  readonly k: Column<N, string | null>;
  readonly j: Column<N, unknown>;
  readonly a: Column<N, string[] | null>;
  as<A extends string>(alias: A): Words<A>;
}
const LIST: ColumnType = { kind: 'array', element: { kind: 'text' } };
export const words: Words = table('words', {
  id: 'int',
  s: 'text',
  k: { kind: 'string', length: 100 },
  j: 'json',
  a: LIST,
});
const TEXT: ColumnType = { kind: 'text' };
const text = (given: string) => value(given, TEXT);
const s = (id: number) => select({ v: words.s }).from(words).where(words.id.eq(id));

export type Statement = Runnable<unknown> & { toSQL(target: object): { readonly sql: string } };

/** Statements that give the text back, its row being there: what `s` of the row `id` is. */
export const READING: Readonly<Record<string, (given: string, id: number) => Runnable<{ v: unknown }>>> = {
  eq: (given, id) => s(id).where(words.s.eq(given)),
  'not ne': (given, id) => s(id).where(words.s.ne(given).not()),
  lte: (given, id) => s(id).where(words.s.lte(given)),
  'gte an expression': (given, id) => s(id).where(text(given).gte(words.s)),
  between: (given, id) => s(id).where(words.s.between(given, given)),
  'is not distinct from': (given, id) => s(id).where(words.s.isNotDistinctFrom(given)),
  in: (given, id) => s(id).where(words.s.in(['nothing', given, 'else'])),
  'in a long list': (given, id) =>
    s(id).where(words.s.in([given, ...Array.from({ length: 300 }, (_, index) => `n${String(index)}`)])),
  'not in': (given, id) => s(id).where(words.s.notIn([given]).not()),
  'row value in': (given, id) => s(id).where(tuple(words.id, words.s).in([[id, given]])),
  contains: (given, id) => s(id).where(words.s.contains(given)),
  'contains, insensitive': (given, id) => s(id).where(words.s.contains(given, { insensitive: true })),
  startsWith: (given, id) => s(id).where(words.s.startsWith(given)),
  endsWith: (given, id) => s(id).where(words.s.endsWith(given)),
  'or of both': (given, id) => s(id).where(or(words.s.eq(given), words.s.eq(`${given}x`))),
  'a selected value': (given) => select({ v: text(given) }),
  'a selected value beside others': (given) => select({ a: value(1), v: text(given), b: text('?') }),
  concat: (given) => select({ v: text('').concat(given, '') }),
  coalesce: (given) => select({ v: coalesce(value<string | null>(null, TEXT), given) }),
  nullif: (given) => select({ v: nullif(text(given), `${given}x`) }),
  'case when': (given) => select({ v: caseWhen(text(given).eq(given), given).else('else') }),
  'case else': (given) => select({ v: caseWhen(text('a').eq('b'), 'then').else(given) }),
  cast: (given) => select({ v: cast<string>(text(given), TEXT) }),
  'argument of func': (given) => select({ v: func['coalesce']<string>(text(given), 'x') as never }),
  'argument of lower': (given, id) => s(id).where(lower(words.s as never).eq(lower(text(given)))),
  'a subquery': (given, id) => s(id).where(words.s.eq(select({ v: text(given) }))),
  'in a subquery': (given, id) => s(id).where(words.s.in(select({ v: text(given) }))),
  'a union': (given) => select({ v: text(given) }).union(select({ v: text(given) })),
  'a common table expression': (given, id) => {
    const found = cte('found', select({ v: words.s }).from(words).where(words.id.eq(id), words.s.eq(given)));
    return select({ v: found.v }).from(found);
  },
  'literal rows': (given) => {
    const rows = values<{ n: number; v: string }, 'rows_of'>('rows_of', { n: { kind: 'int' }, v: TEXT }, [[1, given]]);
    return select({ v: rows.v }).from(rows);
  },
  having: (given, id) =>
    select({ v: words.s }).from(words).where(words.id.eq(id)).groupBy(words.s).having(words.s.eq(given)),
  'order by': (given, id) => s(id).orderBy(words.s.eq(given)),
  'the sql tag': (given) => sql`select cast(${text(given)} as char(50)) as v`.returns({ v: words.s }),
  'the sql tag in a condition': (given, id) => s(id).where(sql<boolean>`${words.s} = ${given}`),
  'a list of the sql tag': (given, id) => s(id).where(sql<boolean>`${words.s} in ${sql.list(['x', given])}`),
  'a text with a question mark before it': (given, id) =>
    s(id).where(sql<boolean>`'?' <> ':given' and ${words.s} = ${given}`),
};
// How long the text of CAST may be differs; the value is what is looked at.
Reflect.deleteProperty(READING, 'the sql tag');

/** Statements that store the text as `s` of the row `id`, which is there (with another `s`) unless it is inserted. */
export const WRITING: Readonly<Record<string, (given: string, id: number) => readonly Statement[]>> = {
  insert: (given, id) => [insert(words).values({ id, s: given })],
  'insert of many rows': (given, id) => [
    insert(words).values([
      { id, s: given, k: given.slice(0, 50) },
      { id: id + 1, s: '?', k: '$1' },
    ]),
  ],
  'insert of an expression': (given, id) => [insert(words).values({ id, s: text('').concat(given) })],
  'insert from select': (given, id) => [
    insert(words).fromSelect(['id', 's'], select({ id: value(id), s: text(given) })),
  ],
  upsert: (given, id) => [
    insert(words).values({ id, s: 'old' }),
    insert(words).values({ id, s: 'ignored' }).onConflict(words.id).doUpdate({ s: given }),
  ],
  'upsert of what was to be inserted': (given, id) => [
    insert(words).values({ id, s: 'old' }),
    insert(words)
      .values({ id, s: given })
      .onConflict(words.id)
      .doUpdate((excluded) => ({ s: excluded.s })),
  ],
  update: (given, id) => [
    insert(words).values({ id, s: 'old' }),
    update(words).set({ s: given }).where(words.id.eq(id)),
  ],
  'update by a condition': (given, id) => [
    insert(words).values({ id, s: given, k: 'old' }),
    update(words).set({ k: 'new' }).where(words.id.eq(id), words.s.eq(given)),
  ],
  'delete by a condition': (given, id) => [
    insert(words).values([
      { id, s: given },
      { id: id + 1, s: given },
    ]),
    deleteFrom(words).where(words.id.eq(id + 1), words.s.eq(given)),
  ],
};
