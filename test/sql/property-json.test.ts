/** Reading, asking and changing JSON means the same on every engine: random paths over documents whose keys look like paths. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Expression } from '../../runtime/sql/expression.js';
import { jsonHas, jsonRemove, jsonSet } from '../../runtime/sql/functions/json.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { UnsupportedError, ValidationError } from '../../runtime/util/errors.js';
import { describeDatabases } from '../support/databases.js';
import { documents, DOCUMENTS, value } from './arbitrary-json.js';
import { EVERYWHERE } from './expressions-samples.js';
import { createTables, openEngine, tableOf } from './open-tables.js';

const SEED = Number(process.env['JOINERY_TEST_SEED'] ?? 20_261_122);
const RUNS = Number(process.env['JOINERY_TEST_RUNS'] ?? 150);

const { id, doc } = documents;

describeDatabases('random JSON', EVERYWHERE, (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [tableOf('documents', { doc: { kind: 'json' } })]);
    for (const doc of DOCUMENTS) await db.execute(insert(documents).values({ doc }));
  });

  // Each was found by the property below, or on the way to it.
  const first = async (of: Expression<unknown, unknown, string>, row = 1): Promise<unknown> => {
    const [found] = await db.all(select({ it: of }).from(documents).where(id.eq(row)));
    return found?.it;
  };
  it("JSON's null is NULL as a text, a number and a truth", async () => {
    expect(await first(doc.json('a'))).toBeNull();
    expect(await first(doc.json('a').isNull())).toBe(false);
    for (const it of [
      doc.json('a').asText(),
      doc.json('a').asInt(),
      doc.json('a').asFloat(),
      doc.json('a').asBoolean(),
    ])
      expect(await first(it)).toBeNull();
  });
  it('a truth is true or false as a text', async () => {
    expect(await first(doc.json('b').asText())).toBe('true');
    expect(await first(doc.json('').asText())).toBe('false');
  });
  it('a key is no place in a list, and a place in a list is no key', async () => {
    expect(await first(doc.json('0'), 4)).toBeNull();
    expect(await first(jsonHas(doc, '0'), 4)).toBe(false);
    expect(await first(doc.json(1, 0), 4)).toBeNull();
    expect(await first(doc.json(0))).toBeNull();
    expect(await first(jsonHas(doc, 'b', 0))).toBe(false);
    expect(await first(doc.json(1, '0').asText(), 4)).toBe('zero');
  });
  it('a key of control characters is asked for and changed', async () => {
    for (const key of ['a\nb', '\u0001']) {
      expect(await first(jsonHas(doc, key))).toBe(true);
      expect(await first(jsonSet(doc, [key], 'Q'))).toMatchObject({ [key]: 'Q' });
      expect(await first(jsonHas(jsonRemove(doc, key), key))).toBe(false);
    }
  });
  it('a place is counted from 0, and none that no list has', () => {
    for (const place of [-1, 1.5, Number.NaN, 4_294_967_296])
      for (const of of [
        doc.json(place),
        doc.json('a', place).asText(),
        jsonHas(doc, place),
        jsonSet(doc, [place], 1),
        jsonRemove(doc, place),
      ]) {
        const compile = (): unknown => select({ of }).from(documents).toSQL(db);
        expect(compile).toThrow(ValidationError);
        expect(compile).toThrow(`a path into JSON counts places from 0 to 2147483647, not ${String(place)}`);
      }
  });
  it('what MariaDB finds by no path is refused rather than lost', () => {
    if (database.dialect !== 'mysql') return;
    for (const of of [doc.json('-y'), jsonHas(doc, '-y'), jsonSet(doc, ['-y'], 1), jsonRemove(doc, '-y')])
      expect(() => select({ of }).from(documents).toSQL(db)).toThrow(UnsupportedError);
  });

  it('is worth what the values themselves say, also in a condition', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (x) => {
        const rows = DOCUMENTS.flatMap((document, index) =>
          x.promised(document) ? [[index + 1, x.of(document)]] : [],
        );
        fc.pre(rows.length > 0);
        const ids = rows.map(([row]) => row as number);
        const found = await db.all(select({ id, it: x.sql }).from(documents).where(id.in(ids)).orderBy(id));
        expect(found.map((row) => [row.id, row.it])).toEqual(rows);
        const empty = select({ id }).from(documents).where(id.in(ids), x.sql.isNull()).orderBy(id);
        // JSON's null is a value.
        if (x.sql.type?.kind !== 'json')
          expect(await db.scalars(empty)).toEqual(rows.flatMap(([row, it]) => (it === null ? [row] : [])));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
