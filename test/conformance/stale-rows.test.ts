/** The cases VER about what an error says of rows that somebody else changed. */
import { StaleDataError } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { elsewhere, openRecords } from './records/fixture.js';
import { Doc, Plain } from './records/generated/index.js';

describeDatabases('stale rows', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  const failureOf = async (work: Promise<unknown>): Promise<StaleDataError> => {
    const failure: unknown = await work.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StaleDataError);
    return failure as StaleDataError;
  };

  it('VER-01 one row: its key, the version it was read with and the one it has', async () => {
    const fixture = await openRecords(database);
    const { db, statements } = fixture;
    await db.transaction((session) => session.add(new Doc({ id: 7, title: 'a' })));
    await using session = db.session();
    const doc = await session.docs.getOrThrow(7);
    await session.commit();
    await elsewhere(fixture, 'UPDATE docs SET version = 4 WHERE id = 7');
    doc.title = 'b';
    statements.clear();
    const failure = await failureOf(session.flush());
    expect(statements.shapes).toEqual(['UPDATE docs', 'SELECT docs']);
    expect(failure.rows).toEqual([{ entity: 'Doc', key: [7], expected: 1, found: 4, gone: false }]);
    expect(failure.message).toContain('Doc 7 was read with version 1 and has 4 now');
    await session.rollback();
  });

  it('VER-02 of many rows those that are stale', async () => {
    const fixture = await openRecords(database);
    const { db } = fixture;
    await db.transaction((session) => session.addAll([1, 2, 3].map((id) => new Doc({ id, title: 'a' }))));
    await using session = db.session();
    const docs = await session.docs.orderBy((d) => d.id).all();
    await session.commit();
    await elsewhere(
      fixture,
      "UPDATE docs SET version = 2, title = 'theirs' WHERE id = 2",
      'DELETE FROM docs WHERE id = 3',
    );
    for (const doc of docs) doc.title = 'mine';
    const failure = await failureOf(session.flush());
    expect(failure.rows).toMatchObject([
      { key: [2], expected: 1, found: 2, gone: false },
      { key: [3], expected: 1, gone: true },
    ]);
    expect(failure.message).toMatch(/3 expected, 1 matched.*Doc 2 .*; Doc 3 is gone$/);
    await session.rollback();
    for (const doc of docs) session.delete(doc);
    expect((await failureOf(session.flush())).rows).toMatchObject([{ key: [2], expected: 1, found: 2 }]);
    await session.rollback();
    expect(await db.docs.count()).toBe(2);
  });

  it('VER-07 a row without version that is gone is named', async () => {
    const fixture = await openRecords(database);
    const { db } = fixture;
    await db.transaction((session) => session.add(new Plain({ id: 1, name: 'a' })));
    await using session = db.session();
    const plain = await session.plains.getOrThrow(1);
    await session.commit();
    await elsewhere(fixture, 'DELETE FROM plains');
    plain.name = 'b';
    const failure = await failureOf(session.flush());
    expect(failure.rows).toEqual([{ entity: 'Plain', key: [1], expected: undefined, found: undefined, gone: true }]);
    expect(failure.message).toContain('Plain 1 is gone');
    await session.rollback();
  });
});
