/** The N+1 watch: it says which relation, how often, and where the application asks; once for each place. */
import { expectStatements, StatementCountError } from 'joinery/testing';
import { expect, it, vi } from 'vitest';
import { openFixture } from '../conformance/fixture.js';
import { Address, User } from '../conformance/generated/index.js';
import { describeDatabases } from '../support/databases.js';

describeDatabases('the watch for N+1 loads', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  const filled = async (options?: { warnAfterLazyLoads?: number | false }) => {
    const warnings: string[] = [];
    const { db } = await openFixture(database, { ...options, warn: (message) => warnings.push(message) });
    await db.transaction((session) =>
      session.addAll(
        Array.from(
          { length: 12 },
          (_, index) => new User({ name: 'u', addresses: [new Address({ email: String(index) })] }),
        ),
      ),
    );
    return { db, warnings };
  };

  it('tells of the relation, the number and the place in the application, once', async () => {
    const { db, warnings } = await filled();
    const oneByOne = async (): Promise<void> => {
      await using session = db.session();
      for (const address of await session.addresses.all()) await address.loadUser();
    };
    await oneByOne();
    await oneByOne();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^Address\.user is loaded by more than 10 statements in one session/);
    expect(warnings[0]).toMatch(/asked for at \S*lazy-watch\.test\.ts:\d+:\d+: /);
    expect(warnings[0]).toContain('.load({ user: true })');
    // Another place, and another relation.
    await using session = db.session();
    for (const address of await session.addresses.all()) await address.loadUser();
    for (const user of await session.users.all()) await user.addresses.load();
    expect(warnings.slice(1).map((text) => text.split(' ', 1)[0])).toEqual(['Address.user', 'User.addresses']);
    expect(warnings[2]).toMatch(/lazy-watch\.test\.ts:\d+:\d+: /);
  });

  it('says nothing of loads that were collected, below the number, or where it is switched off', async () => {
    const { db, warnings } = await filled({ warnAfterLazyLoads: 3 });
    await using session = db.session();
    const users = await session.users.all();
    for (const user of users.slice(0, 3)) await user.addresses.load();
    await expectStatements(1, () => Promise.all(users.slice(3).map((user) => user.addresses.load())));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('more than 3 statements');
    const off = await filled({ warnAfterLazyLoads: false });
    await using silent = off.db.session();
    for (const address of await silent.addresses.all()) await address.loadUser();
    expect(off.warnings).toEqual([]);
  });
});

it('is not there in production', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const { openDatabase } = await import('../conformance/generated/index.js');
  const warnings: string[] = [];
  await using db = await openDatabase('sqlite::memory:', { warn: (message) => warnings.push(message) });
  vi.unstubAllEnvs();
  await db.createAll();
  await db.addresses.insertMany([]);
  await db.transaction((session) =>
    session.addAll(Array.from({ length: 12 }, () => new User({ name: 'u', addresses: [new Address({ email: 'a' })] }))),
  );
  await using session = db.session();
  for (const address of await session.addresses.all()) await address.loadUser();
  expect(warnings).toEqual([]);
});

it('expectStatements lists what was sent when it is another number', async () => {
  const { openDatabase } = await import('../conformance/generated/index.js');
  await using db = await openDatabase('sqlite::memory:');
  await db.createAll();
  expect(await expectStatements(1, () => db.users.count())).toBe(0);
  await expect(
    expectStatements(1, () => db.transaction((session) => session.addresses.all().then(() => session.users.all()))),
  ).rejects.toThrow(StatementCountError);
  expect(await expectStatements(0, () => 5)).toBe(5);
});
