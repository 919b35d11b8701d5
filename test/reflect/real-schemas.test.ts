/**
 * The law of reflection on real databases: the reflected schema checks clean and makes the same database again, and
 * reflecting that one gives the same schema text.
 */
import { expect, test } from 'vitest';
import { difference } from '../support/catalog-snapshot.js';
import { describeDatabases } from '../support/databases.js';
import { compileText, ddlOf, openDatabase } from '../support/reflected-database.js';
import { bare, makeRealDatabase, REAL_DATABASES, structureOf } from '../support/real-databases.js';
import { describeShared } from '../support/shared.js';

/** What a schema file does not describe and its tables and views need: the domain and the aggregate of Sakila. */
const SURROUNDINGS: Readonly<Record<string, RegExp>> = { sakila: /^create (domain|function _group_concat|aggregate)/i };

describeShared('a real database is reflected and made again', () => {
  describeDatabases('', ['sqlite', 'postgresql', 'mysql'], (database) => {
    const { dialect } = database;
    test.each(REAL_DATABASES[dialect])('%s', { timeout: 120_000 }, async (name) => {
      const original = await openDatabase(await database.create());
      const copy = await openDatabase(await database.create());
      const second = await openDatabase(await database.create());
      try {
        await makeRealDatabase(name, dialect, original);
        const reflection = await original.reflect();
        expect(reflection.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
        const { metadata, errors } = compileText(reflection.text);
        expect(errors).toEqual([]);
        if (!metadata) return;
        const needed = SURROUNDINGS[name];
        if (dialect === 'postgresql' && needed)
          for (const one of structureOf(name, dialect))
            if (needed.test(bare(one))) for (const target of [copy, second]) await target.run(one);
        for (const sql of ddlOf(metadata, dialect)) await copy.run(sql);
        expect(difference(await copy.facts(), await original.facts())).toEqual({ onlyOurs: [], onlyTheirs: [] });
        const again = await copy.reflect();
        // SQLite's unnamed constraints have got names by the convention; from then on nothing changes any more.
        if (dialect === 'postgresql') expect(again.text).toBe(reflection.text);
        for (const sql of ddlOf(compileText(again.text).metadata ?? metadata, dialect)) await second.run(sql);
        expect((await second.reflect()).text).toBe(again.text);
      } finally {
        for (const one of [original, copy, second]) await one.close();
      }
    });
  });
});
