/**
 * The law of reflection on real databases: the reflected schema checks clean and makes the same database again, and
 * reflecting that one gives the same schema text.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { difference } from '../support/catalog-snapshot.js';
import { describeDatabases } from '../support/databases.js';
import { compileText, ddlOf, openDatabase } from '../support/reflected-database.js';
import { describeShared, sharedPath } from '../support/shared.js';
import { sqlStatements } from '../support/sql-statements.js';

/** What a schema file does not describe and its tables and views need: the domain and the aggregate of Sakila. */
const SURROUNDINGS: Readonly<Record<string, RegExp>> = { sakila: /^create (domain|function _group_concat|aggregate)/i };

const NAMES = {
  sqlite: ['chinook', 'northwind', 'sakila', 'mediawiki', 'temporal'],
  postgresql: ['chinook', 'northwind', 'sakila', 'mediawiki', 'temporal'],
  mysql: ['chinook', 'temporal'],
};
/** Before and after the statements of a dump. */
const PROLOGUE = { sqlite: 'PRAGMA foreign_keys = OFF', postgresql: 'set search_path = public', mysql: 'select 1' };
const EPILOGUE = { sqlite: 'select 1', postgresql: 'set search_path = public', mysql: 'select 1' };

const bare = (statement: string): string => statement.replace(/^(?:--.*\n|\s)*/, '');

describeShared('a real database is reflected and made again', () => {
  describeDatabases('', ['sqlite', 'postgresql', 'mysql'], (database) => {
    const { dialect } = database;
    const folder = dialect === 'postgresql' ? 'postgres' : dialect;
    test.each(NAMES[dialect])('%s', { timeout: 120_000 }, async (name) => {
      const statements = sqlStatements(
        readFileSync(sharedPath(`schemas/${folder}/${name}.sql`), 'utf8'),
        dialect === 'mysql',
      );
      const original = await openDatabase(await database.create());
      const copy = await openDatabase(await database.create());
      const second = await openDatabase(await database.create());
      try {
        await original.run(PROLOGUE[dialect]);
        // Rows play no part; triggers of SQLite hold semicolons and no structure.
        const structure = statements.filter(
          (one) => !/^(insert|copy|create trigger|end$|update|delete|select|begin|commit)/i.test(bare(one)),
        );
        for (const statement of structure) await original.run(statement);
        await original.run(EPILOGUE[dialect]);
        const reflection = await original.reflect();
        expect(reflection.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
        const { metadata, errors } = compileText(reflection.text);
        expect(errors).toEqual([]);
        if (!metadata) return;
        const needed = SURROUNDINGS[name];
        if (dialect === 'postgresql' && needed)
          for (const one of structure)
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
