/** Hostile texts in definitions: defaults and comments. */
import { expect, it } from 'vitest';
import { insert, select, table, type Column, type DefaultColumn, type TableOf } from 'joinery';
import type { Column as SchemaColumn } from '../../runtime/schema/table.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { HOSTILE } from './hostile.js';

describeDatabases('hostile definitions', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('defaults and comments are texts', async () => {
    const db = await openEngine(database);
    const texts = HOSTILE.filter(
      (text) => text.length < 100 && !(database.name === 'pglite' && text.startsWith('\ufeff')),
    );
    const names = texts.map((_, index) => `c${String(index)}`);
    const columns = texts.map((text): [string, Omit<SchemaColumn, 'name' | 'nullable'>] => [
      `c${String(texts.indexOf(text))}`,
      { type: { kind: 'string', length: 100 }, default: { kind: 'literal', value: text }, comment: text },
    ]);
    await createTables(db, [
      tableOf('defined', Object.fromEntries(columns), { comment: texts.join(' ').slice(0, 900) }),
    ]);
    const defined = table<TableOf<'defined'> & Record<string, DefaultColumn<'defined', number>>>('defined', {
      id: 'int',
      ...Object.fromEntries(names.map((name) => [name, 'text' as const])),
    });
    await db.execute(insert(defined).values({ id: 1 }));
    const selected = Object.fromEntries(
      names.map((name) => [name, defined[name] as unknown as Column<'defined', string>]),
    );
    expect(await db.one(select(selected).from(defined))).toEqual(
      Object.fromEntries(texts.map((text, index) => [`c${String(index)}`, text])),
    );
  });
});
