/**
 * Random sequences of what a session can do, over every kind of relation, against an oracle that knows nothing of Joinery: after
 * every commit and rollback, also to a savepoint, the database and the graph of objects are what the oracle says.
 *
 * `JOINERY_TEST_SEQUENCES` says how many are tried on SQLite in memory (default 500; 20000 in a nightly run), a twelfth of that on
 * each server, `JOINERY_TEST_SEED` with which seed. fast-check prints the seed and the shortest sequence that fails.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openModel, play, sequences } from './fixture.js';

const SEED = Number(process.env['JOINERY_TEST_SEED'] ?? 20_261_122);
const SEQUENCES = Number(process.env['JOINERY_TEST_SEQUENCES'] ?? 500);
const LONG = 6 * 3_600_000;

it(
  `${String(SEQUENCES)} sequences agree with the oracle on SQLite in memory`,
  async () => {
    const fixture = await openModel();
    await fc.assert(
      fc.asyncProperty(sequences, (sequence) => play(fixture, sequence)),
      { seed: SEED, numRuns: SEQUENCES },
    );
    await fixture.db.close();
    expect(SEQUENCES).toBeGreaterThan(0);
  },
  LONG,
);

describeDatabases('sequences agree with the oracle', ['postgresql', 'pglite', 'mysql'], (database) => {
  // PGlite is another build of PostgreSQL, and slow.
  const runs = Math.ceil(SEQUENCES / (database.name === 'pglite' ? 25 : 12));
  it(
    `${String(runs)} of them`,
    async () => {
      const fixture = await openModel(database);
      await fc.assert(
        fc.asyncProperty(sequences, (sequence) => play(fixture, sequence)),
        { seed: SEED + 1, numRuns: runs },
      );
      await fixture.db.close();
      expect(runs).toBeGreaterThan(0);
    },
    LONG,
  );
});
