import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';

describeDatabases('test databases', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('makes a fresh database', async () => {
    expect(await database.create()).toMatch(/^(sqlite|postgresql|pglite|mysql):/);
  });
});
