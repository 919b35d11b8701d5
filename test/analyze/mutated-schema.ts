/** Real schemas with words deleted, doubled, swapped and exchanged, and circles of every kind put in. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const SEEDS = [
  'fixtures/check/clean/design.schema',
  'fixtures/chinook/chinook.schema',
  'fixtures/generate/shop/shop.schema',
  'fixtures/grammar/kitchen-sink.schema',
].map(read);

/** One member a line. */
const lines = (text: string): string =>
  `datasource db {\n  provider = "sqlite"\n}\n${text.replaceAll(/\{ | \}|; /g, (sign) => (sign === ' }' ? '\n}\n' : sign === '{ ' ? '{\n' : '\n'))}`;
const range = (count: number, text: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => text(at));

/** Circles, and what multiplies: each is a schema of its own, too. */
export const CIRCLES: Readonly<Record<string, string>> = {
  mixins: lines(
    'mixin A with B, C { a Int } mixin B with A, C { b Int } mixin C with A, B, C { c Int } model M with A { id Int @id }',
  ),
  bases: lines(
    'model A extends C { a Int } model B extends A { b Int } model C extends B { id Int @id; kind String; @@inherit(joined, on: kind) } model D extends D { id Int @id }',
  ),
  scalars: lines('type A = B\ntype B = C\ntype C = A\ntype D = D[]\nmodel M { id Int @id; a A; b B; c C; d D }'),
  composites: lines(
    'type A { b B @embedded; c C @embedded } type B { a A @embedded; c C @embedded } type C { a A @embedded; b B? @embedded; s String } model M { id Int @id; a A @embedded; b B }',
  ),
  'composites that double': lines(
    `${range(24, (at) => `type T${String(at + 1)} { a T${String(at)} @embedded; b T${String(at)} @embedded }`).join('\n')} type T0 { x Int } model M { id Int @id; t T24 @embedded }`,
  ),
  'composites of all composites': lines(
    `${range(12, (at) => `type T${String(at)} { ${range(12, (other) => `f${String(other)} T${String(other)} @embedded`).join('; ')} }`).join('\n')} model M { id Int @id; t T0 @embedded }`,
  ),
  hybrids: lines(
    `model M { id Int @id; ${range(12, (at) => `h${String(at)} Int @hybrid(${range(12, (other) => `h${String(other)}`).join(' + ')})`).join('; ')} }`,
  ),
  'hybrids that double': lines(
    `model M { id Int @id; h0 Int @hybrid(id); ${range(40, (at) => `h${String(at + 1)} Int @hybrid(h${String(at)} + h${String(at)})`).join('; ')} }`,
  ),
  'hybrids over relations': lines(
    'model M { id Int @id; other M @relation("x", references: [h]); back M[] @relation("x"); h Int @hybrid(sum(back.h) + other.h + count(back.other.back)) }',
  ),
  'computed columns': lines(
    'model M { id Int @id; a Int @computed(b + 1); b Int @computed(c + a); c Int @computed(a) @check(a > c) }',
  ),
  relations: lines(
    'model A { b B @relation(fields: [bId], references: [aId]); bId Int; aId Int @unique } model B { a A @relation(fields: [aId], references: [bId]); aId Int @unique; bId Int @unique }',
  ),
  'implied keys': lines(
    'model A { b B; @@id([bId]) } model B { c C; @@id([cId]) } model C { a A; self C? @relation(references: [selfId]); @@id([aId]) }',
  ),
  proxies: lines(
    'model A { id Int @id; bs B[]; p C[] @proxy(bs.p) } model B { id Int @id; a A; p A[] @proxy(a.p) } model C { id Int @id }',
  ),
  'association models': lines(
    'model A { id Int @id; as A[] @relation(through: B) } model B { id Int @id; a A; b B[] @relation(through: A) }',
  ),
  views: lines(
    'view V { id Int @unique; v V @relation(fields: [id], references: [id]); @@sql("select 1 as id from V") }',
  ),
};

type Edit =
  | { readonly kind: 'delete' | 'double' | 'swap' | 'rename'; readonly at: number; readonly other: number }
  | { readonly kind: 'circle'; readonly at: number; readonly name: string };

const position = fc.nat({ max: 1_000_000 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('delete' as const, 'double' as const, 'swap' as const, 'rename' as const),
    at: position,
    other: position,
  }),
  fc.record({ kind: fc.constant('circle' as const), at: position, name: fc.constantFrom(...Object.keys(CIRCLES)) }),
);

export const mutatedSchema: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...SEEDS, ...Object.values(CIRCLES)), fc.array(edit, { minLength: 1, maxLength: 8 }))
  .map(([seed, edits]) => edits.reduce(apply, tokens(seed)).join(''));

/** Names, blanks, and every other sign alone. */
const tokens = (text: string): string[] => text.match(/[\p{L}_][\p{L}\p{N}_]*|\s+|./gsu) ?? [];

function apply(words: readonly string[], change: Edit): string[] {
  const changed = [...words];
  if (words.length === 0) return changed;
  const at = change.at % words.length;
  if (change.kind === 'circle') {
    changed.splice(at, 0, '\n', ...tokens(CIRCLES[change.name] ?? ''), '\n');
    return changed;
  }
  const other = change.other % words.length;
  if (change.kind === 'delete') changed.splice(at, 1 + (change.other % 3));
  else if (change.kind === 'double') changed.splice(at, 0, ...words.slice(at, at + 1 + (change.other % 40)));
  else if (change.kind === 'swap') [changed[at], changed[other]] = [words[other] ?? '', words[at] ?? ''];
  else exchangeName(changed, at, other);
  return changed;
}

/** One name becomes another of the same schema. */
function exchangeName(words: string[], from: number, to: number): void {
  const names = words.flatMap((word, at) => (/^[\p{L}_]/u.test(word) ? [at] : []));
  const target = names[from % Math.max(names.length, 1)];
  const source = names[to % Math.max(names.length, 1)];
  if (target !== undefined && source !== undefined) words[target] = words[source] ?? '';
}
