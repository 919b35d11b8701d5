import { expect, it } from 'vitest';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import {
  arrayAgg,
  boolAnd,
  boolOr,
  jsonAgg,
  jsonObjectAgg,
  stddev,
  stddevPop,
  variance,
  variancePop,
} from '../../runtime/sql/functions/aggregate.js';
import {
  arrayAppend,
  arrayAt,
  arrayConcat,
  arrayContainedBy,
  arrayContains,
  arrayIndexOf,
  arrayLength,
  arrayOverlaps,
  arrayPrepend,
  arrayRemove,
  arraySlice,
} from '../../runtime/sql/functions/array.js';
import { jsonElements, unnest } from '../../runtime/sql/functions/elements.js';
import {
  jsonArray,
  jsonContains,
  jsonHas,
  jsonLength,
  jsonObject,
  jsonRemove,
  jsonSet,
  jsonType,
} from '../../runtime/sql/functions/json.js';
import { coalesce, count, nullif, stringAgg, value } from '../../runtime/sql/functions.js';
import { select } from '../../runtime/sql/select.js';
import { update } from '../../runtime/sql/update.js';
import { describeDatabases } from '../support/databases.js';
import { EVERYWHERE, ROWS, samples, useSamples } from './expressions-samples.js';

describeDatabases('JSON and arrays', EVERYWHERE, (database) => {
  const { db, value: one, values } = useSamples(database);
  const { doc, list, n, s, b } = samples;

  it('a path is read as its type; keys stand for themselves', async () => {
    expect(await one(doc.json('a', 'n').asInt())).toBe(45);
    expect(await one(doc.json('q"k').asInt())).toBe(1);
    expect(await one(doc.json('tags', 1).asText())).toBe('y');
    expect(await one(doc.json('a'))).toEqual({ n: 45, t: true, s: 'x' });
    expect(await one(doc.json('w.k'))).toBe(null);
    expect(await one(doc.json('a\\').asText())).toBe(null);
    expect(await one(doc.json("'; --").asText())).toBe(null);
    expect(await one(doc.json('a', 't').asBoolean())).toBe(true);
  });

  it('what a document holds', async () => {
    expect(await values(jsonContains(doc, { a: { n: 45 } }))).toEqual([true, false, false, null]);
    expect(await values(jsonContains(doc, { tags: ['y'] }))).toEqual([true, false, false, null]);
    expect(await values(jsonContains(doc, [1, { three: 3 }]))).toEqual([false, true, false, null]);
    expect(await values(jsonHas(doc, 'a', 'n'))).toEqual([true, false, false, null]);
    expect(await values(jsonHas(doc, 'w.k'))).toEqual([true, false, false, null]);
    expect(await values(jsonHas(doc, 3, 'three'))).toEqual([false, true, false, null]);
    expect(await values(jsonLength(doc))).toEqual([null, 4, null, null]);
    expect(await one(jsonLength(doc.json('tags')))).toBe(2);
    expect(await values(jsonType(doc))).toEqual(['object', 'array', 'object', null]);
    const kinds = ['number', 'string', 'null', 'object'];
    for (const [place, kind] of kinds.entries()) expect(await one(jsonType(doc.json(place)), 2)).toBe(kind);
    expect(await one(jsonType(doc.json('a', 't')))).toBe('boolean');
  });

  it('documents are built', async () => {
    const at = new Date('2024-01-31T23:59:58.750Z');
    expect(await one(jsonArray(n, s, b, doc.json('tags'), null, { x: [1] }, samples.at, 'plain', true))).toEqual([
      7,
      'Hello, World',
      true,
      ['x', 'y'],
      null,
      { x: [1] },
      at.toJSON(),
      'plain',
      true,
    ]);
    expect(await one(jsonObject({ n, "it's": doc, none: value(null), list }))).toEqual({
      n: 7,
      "it's": ROWS[0]?.doc,
      none: null,
      list: [3, 1, 2],
    });
    expect(await one(jsonArray())).toEqual([]);
    expect(await one(jsonObject({}))).toEqual({});
  });

  it('groups become documents', async () => {
    const grouped = (
      await db().all(
        select({
          list: jsonAgg(doc),
          flags: jsonAgg(b),
          byText: jsonObjectAgg(coalesce(s, 'none'), n),
          numbers: arrayAgg(n),
          texts: stringAgg(s, '/').orderBy(samples.id.desc()),
          every: boolAnd(n.gte(0)),
          some: boolOr(n.gt(0)),
          kinds: count(b).distinct(),
        })
          .from(samples)
          .where(samples.id.lte(2)),
      )
    )[0];
    expect(grouped?.list).toHaveLength(2);
    expect(grouped?.list).toEqual(expect.arrayContaining([ROWS[0]?.doc, ROWS[1]?.doc]));
    expect(grouped?.flags).toEqual(expect.arrayContaining([true, false]));
    expect(grouped?.byText).toEqual({ 'Hello, World': 7, '  ünï 🐍 ': -7 });
    expect([...(grouped?.numbers ?? [])].sort()).toEqual([-7, 7]);
    expect([grouped?.every, grouped?.some, grouped?.kinds]).toEqual([false, true, 2]);
    expect(grouped?.texts).toBe('  ünï 🐍 /Hello, World');
    const nobody = await db().all(
      select({ a: jsonAgg(n), b: jsonObjectAgg(coalesce(s, ''), n), c: arrayAgg(n), d: boolAnd(b) })
        .from(samples)
        .where(samples.id.lt(0)),
    );
    expect(nobody).toEqual([{ a: null, b: null, c: null, d: null }]);
  });

  it('standard deviation and variance', async () => {
    const [row] = await db().all(
      select({ a: stddev(n), b: stddevPop(n), c: variance(n), d: variancePop(n) }).from(samples),
    );
    expect(row?.a).toBeCloseTo(7, 10);
    expect(row?.b).toBeCloseTo(Math.sqrt(98 / 3), 10);
    expect(row?.c).toBeCloseTo(49, 10);
    expect(row?.d).toBeCloseTo(98 / 3, 10);
    const [single] = await db().all(
      select({ a: stddev(n), b: stddevPop(n) })
        .from(samples)
        .where(samples.id.eq(1)),
    );
    expect(single).toEqual({ a: null, b: 0 });
  });

  it('members of lists become rows', async () => {
    const e = jsonElements('e', doc);
    const rows = await db().all(
      select({ id: samples.id, at: e.position, whole: e.value, three: e.value.json('three').asInt() })
        .from(samples)
        .crossJoin(e)
        .orderBy(samples.id, e.position),
    );
    expect(rows).toEqual([
      { id: 2, at: 1, whole: 1, three: null },
      { id: 2, at: 2, whole: 'two', three: null },
      { id: 2, at: 3, whole: null, three: null },
      { id: 2, at: 4, whole: { three: 3 }, three: 3 },
    ]);
    const tag = jsonElements('tag', doc.json('tags'));
    expect(
      await db().all(
        select({ tag: tag.value.asText() }).from(samples).crossJoin(tag).where(tag.value.asText().ne('x')),
      ),
    ).toEqual([{ tag: 'y' }]);
    const part = unnest('part', list);
    expect(
      await db().all(
        select({ value: part.value, at: part.position })
          .from(samples)
          .crossJoin(part)
          .where(part.value.gt(1))
          .orderBy(part.position),
      ),
    ).toEqual([
      { value: 3, at: 1 },
      { value: 2, at: 3 },
    ]);
  });

  it('arrays', async () => {
    expect(await values(arrayContains(list, [1, 3]))).toEqual([true, false, null, null]);
    expect(await values(arrayContainedBy(list, [1, 2, 3, 4]))).toEqual([true, true, null, null]);
    expect(await values(arrayOverlaps(list, [2, 9]))).toEqual([true, false, null, null]);
    expect(await values(arrayLength(list))).toEqual([3, 0, null, null]);
    expect(await values(arrayAppend(list, 9))).toEqual([[3, 1, 2, 9], [9], null, null]);
    expect(await values(arrayConcat(list, [8, 9]))).toEqual([[3, 1, 2, 8, 9], [8, 9], null, null]);
    expect(await values(arrayAt(list, 0))).toEqual([3, null, null, null]);
    expect(await one(arrayAt(list, 0).gt(2))).toBe(true);
    if (database.dialect === 'sqlite')
      expect(() =>
        select({ it: arrayPrepend(list, 0) })
          .from(samples)
          .toSQL(db()),
      ).toThrow('SQLite has no array prepend (its arrays are JSON); change the list in the application');
    else expect(await values(arrayPrepend(list, 0))).toEqual([[0, 3, 1, 2], [0], null, null]);
    if (database.dialect === 'postgresql') {
      expect(await one(arrayRemove(list, 1))).toEqual([3, 2]);
      expect(await one(arrayIndexOf(list, 2))).toBe(2);
      expect(await one(arrayIndexOf(list, 5))).toBe(null);
      expect(await one(arraySlice(list, 1))).toEqual([1, 2]);
      expect(await one(arraySlice(list, 0, 2))).toEqual([3, 1]);
    } else
      for (const it of [arrayRemove(list, 1), arrayIndexOf(list, 1), arraySlice(list, 1)])
        expect(() => select({ it }).from(samples).toSQL(db())).toThrow(/has no .* array.*; change the list/);
  });

  it('a document is changed in place', async () => {
    expect(await one(jsonSet(doc, ['a', 'n'], 46))).toMatchObject({ a: { n: 46, t: true } });
    expect(await one(jsonSet(doc, ['new'], { deep: [true, null] }))).toMatchObject({ new: { deep: [true, null] } });
    expect(await one(jsonSet(doc, ['tags', 0], s))).toMatchObject({ tags: ['Hello, World', 'y'] });
    expect(await one(jsonSet(doc, ['flag'], false))).toMatchObject({ flag: false });
    expect(await one(jsonSet(doc, ['nil'], null))).toMatchObject({ nil: null });
    expect(await one(jsonSet(doc, ['nil'], nullif(n, 7)))).toMatchObject({ nil: null, a: { n: 45 } });
    expect(await one(jsonRemove(doc, 'tags', 0))).toEqual({ ...(ROWS[0]?.doc as object), tags: ['y'] });
    expect(await one(jsonRemove(doc, 'tags'), 4)).toBe(null);
    await db().execute(
      update(samples)
        .set({ doc: jsonSet(doc, ['x'], 'it\'s "1"') })
        .where(samples.id.eq(3)),
    );
    expect((await values(doc))[2]).toEqual({ x: 'it\'s "1"' });
  });
});

it('PostgreSQL’s own operators are refused elsewhere, with what to use instead', () => {
  for (const it of [samples.list.containsAll([1]), samples.list.overlaps([1])])
    expect(() => select({ it }).from(samples).toSQL(sqlite)).toThrow(
      /^SQLite has no operator (@>|&&); use arrayContains\(\), arrayOverlaps\(\) or jsonContains\(\)$/,
    );
});

it('an index is a place from 0 on', () => {
  expect(() => arrayAt(samples.list, -1)).toThrow('arrayAt() counts places from 0, not -1');
  // @ts-expect-error a member of the list is a number
  arrayAppend(samples.list, 'x');
  // @ts-expect-error a document is no array
  expect(() => arrayLength(samples.doc)).toBeDefined();
});
