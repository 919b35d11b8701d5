/** The cases KEY of the conformance list: natural and composite keys, and keys that change. */
import { sql, type BaseSession } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { openRecords, type Fixture } from './records/fixture.js';
import { Address, Club, Edition, Letter, Member, Note, Reader, User } from './records/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

/** The fixture with foreign keys checked at commit (PostgreSQL, SQLite) or not at all (MySQL has no deferred ones). */
async function openDeferred(database: TestDatabase): Promise<Fixture & { defer(session: BaseSession): Promise<void> }> {
  const fixture = await openRecords(database);
  const { db } = fixture;
  const deferring = {
    sqlite: 'PRAGMA defer_foreign_keys = ON',
    postgresql: 'SET CONSTRAINTS ALL DEFERRED',
    mysql: 'SET foreign_key_checks = 0',
  }[db.engine.dialect.name];
  if (db.engine.dialect.capabilities.deferrableConstraints && db.engine.dialect.capabilities.schemas)
    for (const [table, key] of [
      ['addresses', 'fk_addresses_username_users'],
      ['notes', 'fk_notes_username_readers'],
    ] as const)
      await db.execute(sql.raw(`ALTER TABLE ${table} ALTER CONSTRAINT ${key} DEFERRABLE INITIALLY IMMEDIATE`));
  fixture.statements.clear();
  return { ...fixture, defer: async (session) => void (await session.execute(sql.raw(deferring))) };
}

describeDatabases('keys', ALL, (database) => {
  it('KEY-01 a renamed entity is found under its new key, without a statement', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new User({ username: 'jack', fullName: 'Jack' })));
    await using session = db.session();
    const user = await session.users.getOrThrow('jack');
    user.username = 'ed';
    await session.flush();
    statements.clear();
    expect(await session.users.get('ed')).toBe(user);
    expect(statements.count).toBe(0);
    expect(await session.users.get('jack')).toBeNull();
    await session.commit();
    expect((await db.users.all()).map((one) => [one.username, one.fullName])).toEqual([['ed', 'Jack']]);
  });

  it('KEY-02 rows that refer to a changed key are read and follow it in one batch', async () => {
    const { db, statements, defer } = await openDeferred(database);
    const addresses = ['a@x', 'b@x'].map((email) => new Address({ email }));
    await db.transaction((session) => session.add(new User({ username: 'jack', addresses })));
    await using session = db.session({ transaction: { mode: 'immediate' } });
    const user = await session.users.getOrThrow('jack');
    await defer(session);
    statements.clear();
    user.username = 'ed';
    await session.flush();
    expect(statements.shapes).toEqual(['SELECT addresses', 'UPDATE users', 'UPDATE addresses']);
    statements.clear();
    await session.commit();
    expect(statements.count).toBe(0);
    expect((await db.addresses.all()).map((one) => one.username)).toEqual(['ed', 'ed']);
  });

  it('KEY-03 many-to-one alone: what is in memory follows, although the relation was never used', async () => {
    const { db, statements, defer } = await openDeferred(database);
    await db.transaction((session) => {
      session.add(new Reader({ username: 'jack' }));
      session.addAll(['a', 'b'].map((text) => new Note({ text, username: 'jack' })));
    });
    await using session = db.session({ transaction: { mode: 'immediate' } });
    const notes = await session.notes.orderBy((n) => n.id).all();
    const reader = await session.readers.getOrThrow('jack');
    await defer(session);
    statements.clear();
    reader.username = 'ed';
    await session.flush();
    expect(statements.shapes).toEqual(['UPDATE readers', 'UPDATE notes']);
    expect(notes.map((note) => note.username)).toEqual(['ed', 'ed']);
    statements.clear();
    await session.flush();
    expect(statements.count).toBe(0);
    await session.commit();
    expect((await db.notes.all()).map((one) => one.username)).toEqual(['ed', 'ed']);
  });

  it('KEY-04 the database renames link rows, and both sides read right afterwards', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) =>
      session.add(new Member({ username: 'jack', clubs: [new Club({ name: 'chess' }), new Club({ name: 'go' })] })),
    );
    await using session = db.session();
    const member = await session.members.getOrThrow('jack', { clubs: true });
    statements.clear();
    member.username = 'ed';
    await session.flush();
    expect(statements.shapes).toEqual(['UPDATE members']);
    session.expireAll();
    const chess = await session.clubs.getOrThrow('chess', { members: true });
    expect(chess.members.map((one) => one.username)).toEqual(['ed']);
    expect(chess.members[0]).toBe(member);
    expect((await member.clubs.load()).map((one) => one.name).sort()).toEqual(['chess', 'go']);
    await session.commit();
  });

  it('KEY-04 rows the database renames are renamed in memory too, without a statement', async () => {
    const { db, statements } = await openRecords(database);
    const letters = ['a', 'b'].map((subject) => new Letter({ subject }));
    await db.transaction((session) => session.add(new Member({ username: 'jack', letters })));
    await using session = db.session();
    const member = await session.members.getOrThrow('jack');
    const [first, second] = await session.letters.orderBy((l) => l.id).all();
    statements.clear();
    member.username = 'ed';
    await session.flush();
    expect(statements.shapes).toEqual(['UPDATE members']);
    expect([first?.username, second?.username]).toEqual(['ed', 'ed']);
    if (first !== undefined) first.subject = 'changed';
    await session.rollback();
    expect([member.username, first?.username, first?.subject]).toEqual(['jack', 'jack', 'a']);
    expect(statements.shapes).toEqual(['UPDATE members']);
  });

  it('KEY-05 changed composite keys come back with the outer transaction', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => {
      session.add(new Edition({ id: 1, status: 'PUBLISHED' }));
      session.add(new Edition({ id: 1, status: 'EDITABLE' }));
    });
    await using session = db.session();
    const published = await session.editions.getOrThrow([1, 'PUBLISHED']);
    const editable = await session.editions.getOrThrow([1, 'EDITABLE']);
    await session.nested(async () => {
      published.status = 'ARCHIVED';
      await session.flush();
      editable.status = 'PUBLISHED';
      await session.flush();
    });
    statements.clear();
    expect(await session.editions.get([1, 'PUBLISHED'])).toBe(editable);
    expect(await session.editions.get([1, 'ARCHIVED'])).toBe(published);
    await session.rollback();
    expect([published.status, editable.status]).toEqual(['PUBLISHED', 'EDITABLE']);
    expect(await session.editions.get([1, 'PUBLISHED'])).toBe(published);
    expect(await session.editions.get([1, 'EDITABLE'])).toBe(editable);
    expect(statements.count).toBe(0);
    expect((await db.editions.orderBy((e) => e.status).all()).map((one) => one.status)).toEqual([
      'EDITABLE',
      'PUBLISHED',
    ]);
  });

  it('KEY-06 a key assigned while it is expired is written by the key as it was read', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new User({ username: 'jack', fullName: 'Jack' })));
    await using session = db.session();
    const user = await session.users.getOrThrow('jack');
    session.expire(user);
    statements.clear();
    user.username = 'ed';
    await session.flush();
    expect(statements.shapes).toEqual(['SELECT addresses', 'UPDATE users']);
    expect(statements.all[1]).toMatch(/SET username = \S+ WHERE username = /);
    const found = await session.users.getOrThrow('ed');
    expect(found).toBe(user);
    expect([found.username, found.fullName]).toEqual(['ed', 'Jack']);
    await session.commit();
    expect((await db.users.all()).map((one) => one.username)).toEqual(['ed']);
  });
});

describeDatabases('keys', ['postgresql', 'pglite'], (database) => {
  it('KEY-08 a key given as SQL is what the database made of it', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new User({ username: 'jack' })));
    await using session = db.session();
    const user = await session.users.getOrThrow('jack');
    user.username = sql`username || ' jones'` as unknown as string;
    await session.flush();
    expect(user.username).toBe('jack jones');
    statements.clear();
    expect(await session.users.get('jack jones')).toBe(user);
    expect(statements.count).toBe(0);
    await session.commit();
  });
});
