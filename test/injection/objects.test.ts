/** Hostile names of what lies around tables: enum types and their values, schemas, sequences, windows. */
import { expect, it } from 'vitest';
import { insert, rowNumber, select, sql, table, window, type Column, type TableOf } from 'joinery';
import { createAll, dropAll } from '../../runtime/ddl/create-all.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { HOSTILE } from './hostile.js';
import { words } from './positions.js';

/** Names of at most 40 characters that every server takes as they are. */
const NAMES = HOSTILE.filter(
  (name) =>
    name.length > 0 &&
    name.length <= 40 &&
    name.trim() === name &&
    !/[\0-\u001f\u007f\ufeff]|[\u{10000}-\u{10ffff}]/u.test(name),
);

describeDatabases('hostile objects', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('values of enums', async () => {
    const db = await openEngine(database);
    // MySQL compares the values of an enum by its collation, and takes no two that are equal.
    const values = NAMES.filter((name) => database.dialect !== 'mysql' || /^[ -~]+$/.test(name)).filter(
      (name, at, all) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at,
    );
    const type = { kind: 'enum' as const, name: 'moods', values };
    await createTables(db, [tableOf('people', { mood: type })], [{ name: 'moods', values }]);
    const people = table<TableOf<'people'> & { mood: Column<'people', string> }>('people', { id: 'int', mood: type });
    for (const mood of values) {
      await db.execute(insert(people).values({ mood }));
      expect(await db.scalars(select({ mood: people.mood }).from(people).where(people.mood.eq(mood)))).toEqual([mood]);
    }
  });

  it('names of windows', async () => {
    const db = await openEngine(database);
    await createTables(db, [tableOf('words', { s: { kind: 'text' } })]);
    await db.execute(insert(words).values({ id: 1, s: 'one' }));
    // The driver mysql2 keeps columns in objects; a name that is every object's is refused wherever it stands.
    for (const name of NAMES.filter((one) => database.dialect !== 'mysql' || one !== '__proto__')) {
      const named = window(name, { orderBy: [words.id] });
      const row = await db.one(select({ n: rowNumber().over(named) }).from(words)).catch((error: unknown) => {
        throw new Error(`${JSON.stringify(name)}: ${String(error)}`);
      });
      expect(row).toEqual({ n: 1 });
    }
  });
});

describeDatabases('hostile objects', ['postgresql', 'pglite'], (database) => {
  it('names of enum types, schemas and sequences', async () => {
    const db = await openEngine(database);
    for (const name of NAMES.filter((one) => !one.startsWith('pg_'))) {
      const metadata: MetaData = {
        dialects: ['postgresql'],
        schemas: [name],
        extensions: [],
        sequences: [{ name: `s${name}`, schema: name, start: '7' }],
        enums: [{ name: `e${name}`, schema: name, values: ['a', name] }],
        views: [],
        tables: [
          tableOf(
            name,
            {
              kind: { kind: 'enum', name: `e${name}`, schema: name, values: ['a', name] },
              n: { type: { kind: 'int' }, default: { kind: 'sequence', name: `s${name}`, schema: name } },
            },
            { schema: name },
          ),
        ],
      };
      const run = (statements: readonly { readonly sql: string }[]): Promise<void> =>
        db.using(async (connection) => {
          for (const statement of statements)
            await Promise.resolve(connection.run({ sql: statement.sql, returnsRows: false }, [])).catch(
              (error: unknown) => {
                throw new Error(`${statement.sql}: ${String(error)}`);
              },
            );
        });
      await run(createAll(metadata, ddlDialect('postgresql')));
      await db.execute(sql`insert into ${sql.id(name, name)} (kind) values (${name})`);
      expect(await db.all(sql`select kind, n from ${sql.id(name, name)}`)).toEqual([{ kind: name, n: 7 }]);
      await run(dropAll(metadata, ddlDialect('postgresql')));
    }
    const left = await db.scalar(
      sql`select count(*)::int as n from pg_type where typtype = 'e'`.returns({ n: words.id }),
    );
    expect(left).toBe(0);
  });
});
