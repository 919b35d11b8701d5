/** The cases EXT of the conformance list: events, hybrids and validators. EXT-11 is told with the session. */
import { ValidationError, and, select } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openRecords } from './records/fixture.js';
import { Person, Plain, people } from './records/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('extensions', ALL, (database) => {
  it('EXT-01 what a hook before the flush changes is written by that flush', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.addAll([1, 2].map((id) => new Plain({ id, name: 'p' }))));
    await using session = db.session();
    const clean = await session.plains.getOrThrow(1);
    const changed = await session.plains.getOrThrow(2);
    session.on('beforeFlush', () => {
      clean.name = 'by the hook';
    });
    changed.name = 'changed';
    statements.clear();
    await session.flush();
    expect(statements.shapes).toEqual(['UPDATE plains']);
    expect(session.isModified(clean)).toBe(false);
    await session.commit();
    expect((await db.plains.orderBy((p) => p.id).all()).map((plain) => plain.name)).toEqual(['by the hook', 'changed']);
  });

  it('EXT-04 what a load hook sets counts as loaded', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new Plain({ id: 1, name: 'stored' })));
    await using session = db.session();
    session.on('load', (entity) => {
      if (entity instanceof Plain) entity.name = 'set by the hook';
    });
    const plain = await session.plains.query().one();
    expect([plain.name, session.isModified(plain)]).toEqual(['set by the hook', false]);
    statements.clear();
    await session.flush();
    expect(statements.count).toBe(0);
    await session.commit();
    expect((await db.plains.query().one()).name).toBe('stored');
  });

  it('EXT-06 the order of the hooks of a commit; a commit without work has its own', async () => {
    const { db } = await openRecords(database);
    await using session = db.session();
    const told: string[] = [];
    for (const event of ['beforeCommit', 'beforeFlush', 'afterFlush', 'afterCommit'] as const)
      session.on(event, () => void told.push(event));
    const plain = new Plain({ id: 1, name: 'p' });
    session.add(plain);
    await session.commit();
    expect(told).toEqual(['beforeCommit', 'beforeFlush', 'afterFlush', 'afterCommit']);
    told.length = 0;
    await session.commit();
    expect(told).toEqual(['beforeCommit', 'afterCommit']);
    plain.name = 'changed';
    told.length = 0;
    await session.commit();
    expect(told).toEqual(['beforeCommit', 'beforeFlush', 'afterFlush', 'afterCommit']);
  });

  it('EXT-08 a hybrid is one value in memory and in SQL, null included, and follows an alias', async () => {
    const { db, statements } = await openRecords(database);
    const ada = new Person({ first: 'Ada', last: 'Byron' });
    const plato = new Person({ first: 'Plato', last: null });
    await db.transaction((session) => session.addAll([plato, ada]));
    statements.clear();
    expect([ada.fullName, plato.fullName]).toEqual(['Ada Byron', null]);
    expect(statements.count).toBe(0);
    expect((await db.people.orderBy((p) => p.fullName.desc()).all()).map((one) => one.fullName)).toContain('Ada Byron');
    expect((await db.people.where((p) => p.fullName.eq('Ada Byron')).one()).id).toBe(ada.id);
    expect((await db.people.where((p) => p.fullName.isNull()).one()).id).toBe(plato.id);
    expect(await db.all(select({ name: people.fullName }).from(people).orderBy(people.id))).toEqual([
      { name: null },
      { name: 'Ada Byron' },
    ]);
    const other = people.as('other');
    const pairs = select({ one: people.first, two: other.fullName })
      .from(people)
      .join(other, and(other.id.ne(people.id), other.fullName.isNotNull()));
    expect(await db.all(pairs)).toEqual([{ one: 'Plato', two: 'Ada Byron' }]);
    expect(statements.all.at(-1)).toMatch(/other["`]?\.["`]?first/);
  });

  it('a value a validator refuses is refused before anything is written', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const person = new Person({ first: 'a', email: 'a@example.org' });
    session.add(person);
    await session.commit();
    statements.clear();
    person.email = 'no address';
    await expect(session.flush()).rejects.toThrow(/Person\.email/);
    expect(statements.count).toBe(0);
    await session.rollback();
    expect(person.email).toBe('a@example.org');
    await expect(db.people.insertMany([{ first: 'b', email: 'no address' }])).rejects.toThrow(ValidationError);
    expect(await db.people.count()).toBe(1);
  });
});
