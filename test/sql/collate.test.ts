/** Collations, and the two versions of a row in RETURNING. */
import { beforeAll, expect, expectTypeOf, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { collate } from '../../runtime/sql/functions/collate.js';
import { newValue, oldValue } from '../../runtime/sql/functions/returning-versions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { sql } from '../../runtime/sql/text.js';
import { update } from '../../runtime/sql/update.js';
import { describeDatabases } from '../support/databases.js';
import { openSales, regions } from './sales.js';

describeDatabases('collations and versions', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openSales(database);
    await db.execute(insert(regions).values([{ name: 'Alpha', sold: 1 }, { name: 'beta' }]));
  });

  it('a collation says what is equal and what comes first', async () => {
    const exact = { sqlite: 'BINARY', postgresql: 'C', mysql: 'utf8mb4_bin' }[database.dialect];
    const name = collate(regions.name, exact);
    const found = select({ name: regions.name }).from(regions);
    expect(await db.scalars(found.where(name.in(['alpha', 'beta'])))).toEqual(['beta']);
    expect(await db.scalars(found.where(name.lt('a')))).toEqual(['Alpha']);
    expect((await db.scalars(found.orderBy(name.desc())))[0]).not.toBe('Alpha');
    if (database.dialect === 'sqlite')
      expect(await db.scalars(found.where(collate(regions.name, 'NOCASE').eq('ALPHA')))).toEqual(['Alpha']);
    expect(() => collate(regions.name, '')).toThrow('by its name');
    await expect(db.execute(found.orderBy(collate(regions.name, 'x"; --`').asc()))).rejects.toThrow();
  });

  it('RETURNING gives the row before and after on PostgreSQL 18, and is refused by name elsewhere', async () => {
    const change = update(regions)
      .set({ sold: 5 })
      .where(regions.name.eq('Alpha'))
      .returning({ before: oldValue(regions.sold), after: newValue(regions.sold) });
    expectTypeOf(change.$row).toEqualTypeOf<{ before: number | null; after: number | null }>();
    const version =
      database.dialect === 'postgresql'
        ? Number(await db.scalar(sql`SELECT current_setting('server_version_num')`))
        : 0;
    if (version >= 180_000) expect(await db.all(change)).toEqual([{ before: 1, after: 5 }]);
    else await expect(db.all(change)).rejects.toThrow(/has no (old row in RETURNING|UPDATE … RETURNING)/);
  });
});
