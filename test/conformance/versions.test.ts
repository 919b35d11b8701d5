/** The cases VER of the conformance list: versions checked when a row is written, and rows that are gone. */
import { StaleDataError } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { elsewhere, openRecords } from './records/fixture.js';
import { Doc, Draft, Page, Plain } from './records/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('versions', ALL, (database) => {
  it('VER-01 a row changed by somebody else since it was read is not overwritten', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.add(new Doc({ id: 1, title: 'first' })));
    await using session = db.session();
    const doc = await session.docs.getOrThrow(1);
    expect(doc.version).toBe(1);
    await session.commit();
    await db.transaction(async (other) => {
      (await other.docs.getOrThrow(1)).title = 'second';
    });
    doc.title = 'mine';
    const failure = await session.commit().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StaleDataError);
    expect(String(failure)).toMatch(/UPDATE of Doc: 1 expected, 0 matched/);
    await session.rollback();
    expect((await db.docs.getOrThrow(1)).title).toBe('second');
    await session.refresh(doc);
    expect([doc.title, doc.version]).toEqual(['second', 2]);
    doc.title = 'third';
    await session.commit();
    expect(await db.docs.getOrThrow(1)).toMatchObject({ title: 'third', version: 3 });
  });

  it('VER-02 a batch of deletes tells how many rows were as they were read', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.addAll([1, 2].map((id) => new Doc({ id, title: 'd' }))));
    await using session = db.session();
    const docs = await session.docs.query().all();
    await session.commit();
    await db.transaction(async (other) => {
      (await other.docs.getOrThrow(1)).title = 'changed';
    });
    for (const doc of docs) session.delete(doc);
    await expect(session.commit()).rejects.toThrow(/DELETE of Doc: 2 expected, 1 matched/);
    await session.rollback();
    expect(await db.docs.count()).toBe(2);
    expect(docs.map((doc) => session.has(doc))).toEqual([true, true]);
  });

  it('VER-03 the UPDATE checks the old version and writes the next; no change, no bump', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const doc = new Doc({ id: 1, title: 'd' });
    session.add(doc);
    await session.flush();
    for (const [title, version] of [
      ['e', 2],
      ['f', 3],
    ] as const) {
      statements.clear();
      doc.title = title;
      await session.flush();
      expect(statements.shapes).toEqual(['UPDATE docs']);
      expect(statements.all[0]).toMatch(/SET title = \S+, version = \S+ WHERE id = \S+ AND version = \S+$/);
      expect(doc.version).toBe(version);
    }
    statements.clear();
    await session.commit();
    expect([statements.count, doc.version]).toEqual([0, 3]);
    expect((await db.docs.getOrThrow(1)).version).toBe(3);
  });

  it('VER-04 a child given to a versioned parent leaves its version', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const doc = new Doc({ id: 1, title: 'd' });
    session.add(doc);
    await session.commit();
    statements.clear();
    doc.pages.add(new Page({ text: 'p' }));
    await session.commit();
    expect(statements.shapes).toEqual(['INSERT pages']);
    expect([doc.version, (await db.docs.getOrThrow(1)).version]).toEqual([1, 1]);
  });

  it('VER-05 a deferred write carries the check too', async () => {
    const fixture = await openRecords(database);
    const { db, statements } = fixture;
    await db.transaction((session) => session.add(new Doc({ id: 1, title: 'd', pages: [new Page({ text: 'p' })] })));
    await using session = db.session();
    const doc = await session.docs.getOrThrow(1, { pages: true });
    await session.commit();
    await elsewhere(fixture, 'UPDATE docs SET version = 2');
    statements.clear();
    doc.favorite = doc.pages[0] ?? null;
    await expect(session.flush()).rejects.toThrow(StaleDataError);
    // What the row is now is asked for the error's sake.
    expect(statements.shapes).toEqual(['UPDATE docs', 'SELECT docs']);
    expect(statements.all[0]).toMatch(/WHERE id = \S+ AND version = /);
    await session.rollback();
    expect((await db.docs.getOrThrow(1)).favoriteId).toBeNull();
  });

  it('VER-05 so does the UPDATE that follows an INSERT', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const page = new Page({ text: 'p' });
    const doc = new Doc({ id: 1, title: 'd', pages: [page], favorite: page });
    session.add(doc);
    await session.flush();
    expect(statements.shapes).toEqual(['INSERT docs', 'INSERT pages', 'UPDATE docs']);
    expect(statements.all[2]).toMatch(/WHERE id = \S+ AND version = /);
    await session.commit();
    expect(await db.docs.getOrThrow(1)).toMatchObject({ favoriteId: page.id, version: doc.version });
  });

  it('VER-06 a row deleted and made again is an UPDATE that checks and bumps', async () => {
    const fixture = await openRecords(database);
    const { db, statements } = fixture;
    await db.transaction((session) => session.add(new Doc({ id: 1, title: 'd', body: 'old' })));
    await using session = db.session();
    session.delete(await session.docs.getOrThrow(1));
    const next = new Doc({ id: 1, title: 'e', body: 'new', favoriteId: null });
    session.add(next);
    statements.clear();
    await session.commit();
    expect(statements.shapes.filter((shape) => !shape.startsWith('SELECT'))).toEqual(['UPDATE docs']);
    expect(statements.all.at(-1)).toMatch(/SET title = \S+, body = \S+, version = \S+ WHERE id = \S+ AND version = /);
    expect(await db.docs.getOrThrow(1)).toMatchObject({ title: 'e', body: 'new', version: 2 });
    session.delete(next);
    session.add(new Doc({ id: 1, title: 'f', body: 'newer', favoriteId: null }));
    await elsewhere(fixture, 'UPDATE docs SET version = 7');
    await expect(session.commit()).rejects.toThrow(StaleDataError);
    await session.rollback();
    expect(await db.docs.getOrThrow(1)).toMatchObject({ title: 'e', version: 7 });
  });

  it('VER-07 a row without version that is gone: an error when changed, a word when deleted', async () => {
    const fixture = await openRecords(database);
    const { db, warnings } = fixture;
    await db.transaction((session) => session.addAll([1, 2].map((id) => new Plain({ id, name: 'p' }))));
    await using session = db.session();
    const changed = await session.plains.getOrThrow(1);
    await session.commit();
    await elsewhere(fixture, 'DELETE FROM plains WHERE id = 1');
    changed.name = 'q';
    await expect(session.commit()).rejects.toThrow(/UPDATE of Plain: 1 expected, 0 matched/);
    await session.rollback();
    const deleted = await session.plains.getOrThrow(2);
    await session.commit();
    await elsewhere(fixture, 'DELETE FROM plains WHERE id = 2');
    session.delete(deleted);
    await session.commit();
    expect(warnings).toEqual([expect.stringContaining('1 expected, 0 matched')]);
    expect(await db.plains.count()).toBe(0);
  });

  it('VER-08 a version raised by the application is written as it is given, and checked', async () => {
    const fixture = await openRecords(database);
    const { db, statements } = fixture;
    await db.transaction((session) => session.add(new Doc({ id: 1, title: 'd' })));
    await using session = db.session();
    const doc = await session.docs.getOrThrow(1);
    doc.version = 10;
    doc.title = 'e';
    await session.commit();
    expect(statements.all.at(-1)).toMatch(/WHERE id = \S+ AND version = /);
    expect(await db.docs.getOrThrow(1)).toMatchObject({ title: 'e', version: 10 });
    await elsewhere(fixture, 'UPDATE docs SET version = 11');
    doc.version = 12;
    await expect(session.commit()).rejects.toThrow(StaleDataError);
    await session.rollback();
    expect(doc.version).toBe(10);
  });

  it('VER-08 a manual version stays where the application leaves it, and is checked', async () => {
    const fixture = await openRecords(database);
    const { db, statements } = fixture;
    await using session = db.session();
    const draft = new Draft({ id: 1, title: 'a', revision: 5 });
    session.addAll([draft, new Draft({ id: 2, title: 'b' })]);
    await session.commit();
    expect((await db.drafts.orderBy((d) => d.id).all()).map((one) => one.revision)).toEqual([5, 1]);
    draft.title = 'c';
    statements.clear();
    await session.commit();
    expect(statements.all[0]).toMatch(/SET title = \S+ WHERE id = \S+ AND revision = \S+$/);
    expect(await db.drafts.getOrThrow(1)).toMatchObject({ title: 'c', revision: 5 });
    draft.revision = 8;
    await session.commit();
    expect(await db.drafts.getOrThrow(1)).toMatchObject({ title: 'c', revision: 8 });
    await elsewhere(fixture, "UPDATE drafts SET title = 'theirs', revision = 9");
    draft.revision = 10;
    await expect(session.commit()).rejects.toThrow(/UPDATE of Draft: 1 expected, 0 matched/);
    await session.rollback();
    expect([draft.revision, await db.drafts.getOrThrow(1)]).toMatchObject([8, { title: 'theirs', revision: 9 }]);
    // The check is of the row, though only the title is changed.
    draft.title = 'mine';
    await expect(session.commit()).rejects.toThrow(StaleDataError);
    await session.rollback();
  });
});
