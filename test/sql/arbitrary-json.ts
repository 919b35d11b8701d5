/** Random expressions over JSON documents, each with what it is worth: the same steps over the values themselves. */
import fc from 'fast-check';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import type { Expression, JsonExpression } from '../../runtime/sql/expression.js';
import { jsonContains, jsonHas, jsonLength, jsonRemove, jsonSet, jsonType } from '../../runtime/sql/functions/json.js';
import { table, type TableOf } from '../../runtime/sql/table.js';

export interface Documents<N extends string = 'documents'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly doc: Column<N, unknown, unknown>;
}
export const documents: Documents = table('documents', { id: 'int', doc: 'json' });

/** Keys that a path may take for something else. */
const KEYS = [
  ...[
    'a',
    'b',
    '',
    'q"k',
    "it's",
    'w.k',
    '$',
    '$.a',
    '*',
    '**',
    '[0]',
    'a b',
    'ünï',
    '🐍',
    'back\\slash',
    '\\u0041',
    '\\"',
  ],
  ...[
    'a\nb',
    '\u0001',
    '0',
    '1',
    '+1',
    'NULL',
    '{a}',
    'a,b',
    'x-y',
    '__proto__',
    'last',
    '@',
    '?',
    '%',
    '\u2028',
    'true',
  ],
] as const;
const LEAVES = [null, true, false, 0, 7, -42, 1.5, -0.25, '', 'text', 'null', 'true', '12', 'q"\\n', 'ünï 🐍', {}, []];

type Json = unknown;
const isObject = (it: Json): it is Readonly<Record<string, Json>> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);
const entries = (pairs: readonly (readonly [string, Json])[]): Json => Object.fromEntries(pairs);

/** Every key leads to every leaf, to a list or to an object in some row. */
export const DOCUMENTS: readonly Json[] = [
  entries(KEYS.map((key, at) => [key, LEAVES[at % LEAVES.length]])),
  entries(KEYS.map((key, at) => [key, [LEAVES[at % LEAVES.length], LEAVES, entries([[key, at]])]])),
  entries(
    KEYS.map((key, at) => [key, entries(KEYS.map((inner, also) => [inner, LEAVES[(at * 5 + also) % LEAVES.length]]))]),
  ),
  [
    LEAVES,
    entries([
      ['0', 'zero'],
      ['a', [1, 2]],
    ]),
    null,
    'text',
  ],
  null,
];

/** What stands at a path: undefined where nothing does. */
export function at(document: Json, path: readonly (string | number)[]): Json {
  let here = document;
  for (const step of path) {
    if (typeof step === 'number') here = Array.isArray(here) ? (here as Json[])[step] : undefined;
    else here = isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 2, arbitrary: fc.nat(3) },
  { weight: 1, arbitrary: fc.constantFrom(16, 999, 2_147_483_647, 'missing') },
);
const path = fc.array(step, { minLength: 1, maxLength: 3 });

/** A value inside the documents, and its value for each of them; undefined is none, null is JSON's. */
export interface KnownJson {
  readonly sql: JsonExpression<'documents'>;
  readonly of: (document: Json) => Json;
}
export const inside: fc.Arbitrary<KnownJson> = fc.oneof(
  path.map((steps) => ({ sql: documents.doc.json(...steps), of: (document: Json) => at(document, steps) })),
  fc.tuple(path, path).map(([first, then]) => ({
    sql: documents.doc.json(...first).json(...then),
    of: (document: Json) => at(at(document, first), then),
  })),
);

/** An expression of any type, and its value for each document; NULL is null. */
export interface KnownValue {
  readonly sql: Expression<unknown, unknown, string>;
  readonly of: (document: Json) => unknown;
  /** For which documents the databases promise one value. */
  readonly promised: (document: Json) => boolean;
}
const typed = (
  { sql, of }: KnownJson,
  kind: 'number' | 'boolean',
  make: (it: KnownJson['sql']) => KnownValue['sql'],
  work: (it: never) => unknown = (it) => it,
  fits: (it: Json) => boolean = () => true,
): KnownValue => ({
  sql: make(sql),
  of: (document) => {
    const it = of(document);
    return it === undefined || it === null ? null : work(it as never);
  },
  promised: (document) => {
    const it = of(document);
    return it === undefined || it === null || (typeof it === kind && fits(it));
  },
});
const known = (sql: unknown, of: KnownValue['of'], promised: KnownValue['promised'] = () => true): KnownValue => ({
  sql: sql as KnownValue['sql'],
  of,
  promised,
});
const strict =
  (it: KnownJson, work: (value: Json) => unknown): KnownValue['of'] =>
  (document) => {
    const value = it.of(document);
    return value === undefined ? null : work(value);
  };
const kindOf = (it: Json): string => (it === null ? 'null' : Array.isArray(it) ? 'array' : typeof it);
const spelled = (it: Json): string => (typeof it === 'string' ? it : JSON.stringify(it));
const isPlain = (it: Json): boolean => typeof it !== 'object' || it === null;

/** What PostgreSQL's `@>` finds in lists of plain members, and in objects of plain values. */
function holds(whole: Json, part: Json): boolean {
  if (Array.isArray(whole)) return (part as Json[]).every((one) => (whole as Json[]).includes(one));
  if (!isObject(whole)) return whole === part;
  return Object.entries(part as object).every(([key, one]) => Object.hasOwn(whole, key) && whole[key] === one);
}

const small = fc.integer({ min: -50, max: 50 });
const plain = fc.constantFrom(...LEAVES.filter(isPlain));
const isScalar = (it: Json): boolean => isPlain(it) || it === undefined;

export const value: fc.Arbitrary<KnownValue> = fc.oneof(
  inside.map((it) => known(it.sql, (document) => it.of(document) ?? null)),
  inside.map((it) => known(it.sql.isNull(), (document) => it.of(document) === undefined)),
  inside.map((it) =>
    known(
      it.sql.asText(),
      strict(it, (found) => (found === null ? null : spelled(found))),
      (document) => isScalar(it.of(document)),
    ),
  ),
  inside.map((it) => known(it.sql.asText().isNull(), (document) => (it.of(document) ?? null) === null)),
  fc.tuple(inside, fc.constantFrom('text', 'null', 'true', '')).map(([it, text]) =>
    known(
      it.sql.asText().eq(text),
      strict(it, (found) => (found === null ? null : spelled(found) === text)),
      (document) => isScalar(it.of(document)),
    ),
  ),
  inside.map((it) => typed(it, 'number', (json) => json.asFloat())),
  inside.map((it) => typed(it, 'number', (json) => json.asInt(), undefined, Number.isInteger)),
  fc.tuple(inside, small).map(([it, than]) =>
    typed(
      it,
      'number',
      (json) => json.asFloat().gt(than),
      (found: number) => found > than,
    ),
  ),
  inside.map((it) => typed(it, 'boolean', (json) => json.asBoolean())),
  inside.map((it) =>
    typed(
      it,
      'boolean',
      (json) => json.asBoolean().eq(false),
      (found: boolean) => !found,
    ),
  ),
  inside.map((it) => known(jsonType(it.sql), strict(it, kindOf))),
  inside.map((it) =>
    known(
      jsonLength(it.sql),
      strict(it, (found) => (Array.isArray(found) ? found.length : null)),
    ),
  ),
  path.map((steps) =>
    known(jsonHas(documents.doc, ...steps), (document) =>
      document === null ? null : at(document, steps) !== undefined,
    ),
  ),
  fc.tuple(inside, fc.array(plain, { maxLength: 2 })).map(([it, part]) =>
    known(
      jsonContains(it.sql, part),
      strict(it, (found) => holds(found, part)),
      (document) => {
        const found = it.of(document);
        return found === undefined || (Array.isArray(found) && found.every(isPlain));
      },
    ),
  ),
  fc.tuple(inside, fc.constantFrom(...KEYS), plain).map(([it, key, one]) =>
    known(
      jsonContains(it.sql, entries([[key, one]])),
      strict(it, (found) => holds(found, entries([[key, one]]))),
      (document) => {
        const found = it.of(document);
        return found === undefined || (isObject(found) && Object.values(found).every(isPlain));
      },
    ),
  ),
  fc.tuple(inside, fc.constantFrom(...KEYS), fc.constantFrom(...LEAVES)).map(([it, key, one]) =>
    known(
      jsonSet(it.sql, [key], one),
      strict(it, (found) => entries([...Object.entries(found as object), [key, one]])),
      (document) => it.of(document) === undefined || isObject(it.of(document)),
    ),
  ),
  fc.tuple(inside, fc.constantFrom(...KEYS)).map(([it, key]) =>
    known(
      jsonRemove(it.sql, key),
      strict(it, (found) => entries(Object.entries(found as object).filter(([name]) => name !== key))),
      (document) => it.of(document) === undefined || isObject(it.of(document)),
    ),
  ),
  fc.tuple(inside, fc.nat(2)).map(([it, place]) =>
    known(
      jsonRemove(it.sql, place),
      strict(it, (found) => (found as Json[]).filter((_, index) => index !== place)),
      (document) => it.of(document) === undefined || Array.isArray(it.of(document)),
    ),
  ),
);
