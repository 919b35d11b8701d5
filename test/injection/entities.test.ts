/** Hostile texts through repositories and sessions: as values of entities, in conditions, as keys, in bulk and in streams. */
import { expect, it } from 'vitest';
import { everyRow, ValidationError } from 'joinery';
import { openFixture } from '../conformance/fixture.js';
import { Account, Address, User } from '../conformance/generated/index.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { FORGED, HOSTILE, LONE_SURROGATES, NULS } from './hostile.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;
/** Texts that are different keys in every collation (MySQL's own takes most marks for nothing), and fit into a key. */
const keys = (database: TestDatabase): readonly string[] =>
  textsOf(database)
    .filter((text) => text.length <= 60)
    .map((text, index) => `k${String(index)} ${text}.`);
const textsOf = (database: TestDatabase): readonly string[] =>
  HOSTILE.filter((text) => text.length <= 180 && !(database.name === 'pglite' && text.startsWith('\ufeff')));
const refused = (database: TestDatabase): readonly string[] =>
  database.dialect === 'postgresql' ? [...LONE_SURROGATES, ...NULS] : LONE_SURROGATES;

describeDatabases('hostile entities', ALL, (database) => {
  it('through a session: insert, update, refresh, JSON and relations', async () => {
    const { db } = await openFixture(database);
    const texts = textsOf(database);
    await db.transaction((session) => {
      for (const [index, name] of texts.entries())
        session.add(
          new User({
            name,
            profile: { [`k${name}`]: name },
            addresses: [new Address({ email: `${String(index)} ${name}` })],
          }),
        );
    });
    await using session = db.session();
    const users = await session.users
      .load({ addresses: true })
      .orderBy((u) => u.id)
      .all();
    expect(users.map((user) => [user.name, user.profile, user.addresses.map((one) => one.email)])).toEqual(
      texts.map((name, index) => [name, { [`k${name}`]: name }, [`${String(index)} ${name}`]]),
    );
    for (const user of users) user.name = `${user.name}'`;
    await session.flush();
    for (const user of users) await session.refresh(user);
    expect(users.map((user) => user.name)).toEqual(texts.map((name) => `${name}'`));
  });

  it('through repositories: create, find by a unique key, get, where, count, exists, load with a condition', async () => {
    const { db } = await openFixture(database);
    for (const slug of keys(database)) {
      const made = await db.users.create({ name: slug, slug });
      expect((await db.users.findBySlug(slug))?.id).toBe(made.id);
      expect((await db.users.where((u) => u.name.eq(slug)).one()).slug).toBe(slug);
      expect(await db.users.where((u) => u.slug.in([slug])).count()).toBe(1);
      expect(await db.users.where((u) => u.name.contains(slug)).exists()).toBe(true);
      await db.accounts.create({ username: slug, fullName: slug });
      expect(await db.accounts.get(slug)).toMatchObject({ username: slug, fullName: slug });
      expect(
        await db.users
          .load({ addresses: { where: (a) => a.email.eq(slug), limit: 1 } })
          .where((u) => u.id.eq(made.id))
          .one(),
      ).toMatchObject({ addresses: [] });
    }
  });

  it('as keys of a unit of work: renamed, deleted', async () => {
    const { db } = await openFixture(database);
    const names = keys(database);
    await using session = db.session();
    session.addAll(names.map((username) => new Account({ username })));
    await session.flush();
    const accounts = await session.accounts.query().all();
    for (const account of accounts) account.username = `new ${account.username}`;
    await session.commit();
    expect((await db.accounts.all()).map((account) => account.username).sort()).toEqual(
      names.map((name) => `new ${name}`).sort(),
    );
    for (const account of accounts.slice(1)) session.delete(account);
    await session.commit();
    expect(await db.accounts.count()).toBe(1);
  });

  it('in bulk: insertMany, updateWhere, deleteWhere; in a stream', async () => {
    const { db } = await openFixture(database);
    const names = keys(database);
    await db.users.insertMany(names.map((slug) => ({ name: slug, slug })));
    const streamed: string[] = [];
    for await (const user of db.users
      .where((u) => u.name.ne("'"))
      .orderBy((u) => u.id)
      .stream(7))
      streamed.push(user.name);
    expect(streamed).toEqual(names);
    for (const slug of names) {
      expect(await db.users.updateWhere((u) => u.slug.eq(slug), { name: `x${slug}` })).toBe(1);
      expect((await db.users.findBySlug(slug))?.name).toBe(`x${slug}`);
      expect(await db.users.deleteWhere((u) => u.name.eq(`x${slug}`))).toBe(1);
    }
    expect(await db.users.count()).toBe(0);
    await db.users.deleteWhere(everyRow);
  });

  it('what no database can keep is refused, and the row is not written', async () => {
    const { db } = await openFixture(database);
    for (const name of refused(database)) {
      await expect(db.users.create({ name })).rejects.toThrow(ValidationError);
      await expect(db.users.insertMany([{ name: 'a' }, { name }])).rejects.toThrow(ValidationError);
      await expect(db.users.findBySlug(name)).rejects.toThrow(ValidationError);
      await expect(db.accounts.get(name)).rejects.toThrow(ValidationError);
      await expect(db.users.where((u) => u.name.eq(name)).all()).rejects.toThrow(ValidationError);
      await expect(db.users.updateWhere(everyRow, { name })).rejects.toThrow(ValidationError);
    }
    expect(await db.users.count()).toBe(0);
  });

  it('objects of a request are no values of texts, no conditions and no limits', async () => {
    const { db } = await openFixture(database);
    await db.users.create({ name: 'password', slug: 'password' });
    for (const given of FORGED as readonly never[]) {
      const what = JSON.stringify(given);
      const attempts: readonly (() => Promise<unknown>)[] = [
        () => db.users.create({ name: given }),
        () => db.users.insertMany([{ name: given }]),
        () => db.users.findBySlug(given),
        () => db.accounts.get(given),
        () => db.users.where((u) => u.name.eq(given)).all(),
        () => db.users.where(() => given).all(),
        () =>
          db.users
            .orderBy(() => given)
            .limit(1)
            .offset(given)
            .all(),
        () => db.users.query().limit(given).all(),
        () => db.users.load({ addresses: { limit: given } }).all(),
        () => db.users.updateWhere(everyRow, { name: given }),
        () => db.users.updateWhere(() => given, { name: 'x' }),
        () => db.users.deleteWhere(() => given),
      ];
      for (const attempt of attempts) {
        const found = await Promise.resolve()
          .then(attempt)
          .catch((error: unknown) => error);
        if (!(found instanceof Error)) expect([null, []], `${what} ${String(attempt)}`).toContainEqual(found);
      }
      expect(
        (await db.users.all()).map((user) => user.name),
        what,
      ).toEqual(['password']);
    }
  });
});
