import { expect, it, vi } from 'vitest';
import { tour } from '../../examples/quickstart/tour.js';
import { openDatabase } from '../../examples/quickstart/generated/index.js';
import { loadChinook } from '../../examples/quickstart/load-rows.js';
import { describeDatabases } from '../support/databases.js';

describeDatabases('the quickstart', ['sqlite', 'postgresql', 'pglite'], (database) => {
  it('loads every row of Chinook and answers its questions', async () => {
    let printed = '';
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    try {
      await tour(await database.create());
    } finally {
      spy.mockRestore();
    }
    expect(printed).toContain('15607 rows');
    expect(printed).toContain('Luís Gonçalves, São José dos Campos');
    expect(printed).toMatch(/Let There Be Rock\s+8\s+40\.89\s+Rock/);
    expect(printed).toContain('200 calls, 1 statement');
    expect(printed).toMatch(/USA\s+91\s+523\.06/);
    expect(printed).toMatch(/Rock\s+835\s+826\.65/);
    expect(printed).toContain('entity Customer, columns email');
  });

  it('has the counts of the published sample', async () => {
    await using db = await openDatabase(await database.create());
    await db.createAll();
    await loadChinook(db);
    const counts = [db.tracks, db.invoices, db.invoiceLines, db.customers, db.employees].map((repository) =>
      repository.count(),
    );
    expect(await Promise.all(counts)).toEqual([3503, 412, 2240, 59, 8]);
    await using session = db.session();
    const playlists = await session.playlists.load({ tracks: true }).all();
    expect(playlists.reduce((total, playlist) => total + playlist.tracks.length, 0)).toBe(8715);
  });
});
