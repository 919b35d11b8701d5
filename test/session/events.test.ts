/** Events of sessions: typed by model, changing what is written, adding work, failing. */
import { InvalidStateError, sql, type BaseSession, type Entity } from 'joinery';
import { expectTypeOf } from 'expect-type';
import { expect, it } from 'vitest';
import { openFixture } from '../conformance/fixture.js';
import { Address, Item, User, type Session } from '../conformance/generated/index.js';
import { Author } from '../conformance/library/generated/index.js';
import { describeDatabases } from '../support/databases.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('events', ALL, (database) => {
  it('listeners of a class hear of its entities, typed, in every session or in one', async () => {
    const { db } = await openFixture(database);
    const told: string[] = [];
    const off = [
      db.on(User, 'beforeInsert', (user, session) => {
        expectTypeOf(user).toEqualTypeOf<User>();
        expectTypeOf(session).toEqualTypeOf<Session>();
        told.push(`before ${user.name}`);
      }),
      db.on(User, 'afterInsert', (user) => told.push(`after ${String(user.id)}`)),
      db.on('afterInsert', (entity) => {
        expectTypeOf(entity).toEqualTypeOf<Entity>();
        told.push(`any ${entity.constructor.name}`);
      }),
      // A class of no entity of this database.
      db.on(Author, 'afterInsert', () => told.push('never')),
    ];
    await db.transaction(async (session) => {
      session.on(Item, 'afterInsert', (item) => told.push(`item ${item.description}`));
      session.addAll([new User({ name: 'u' }), new Item({ description: 'i' })]);
      await session.flush();
    });
    expect(told.sort()).toEqual(['after 1', 'any Item', 'any User', 'before u', 'item i']);
    for (const one of off) one();
    told.length = 0;
    await db.transaction((session) => session.add(new User({ name: 'u' })));
    expect(told).toEqual([]);
    // @ts-expect-error A flush is of no class of entities.
    db.on(User, 'beforeFlush', () => undefined)();
  });

  it('what listeners change of an entity is in its own statement', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    session.on(User, 'beforeInsert', (user) => {
      user.slug = user.name.toLowerCase();
      user.limit = null;
    });
    session.on(User, 'beforeUpdate', (user) => (user.counter += 1));
    session.on('beforeFlush', (own) => {
      for (const entity of own.pending) if (entity instanceof User) entity.name = entity.name.trim();
    });
    const users = [new User({ name: ' A ' }), new User({ name: 'B' })];
    session.addAll(users);
    statements.clear();
    await session.flush();
    expect(statements.shapes).toEqual(['INSERT users']);
    for (const user of users) user.limit = 3;
    await session.commit();
    expect((await db.users.orderBy((u) => u.id).all()).map((user) => ({ ...user }))).toMatchObject([
      { name: 'A', slug: 'a', limit: 3, counter: 8 },
      { name: 'B', slug: 'b', limit: 3, counter: 8 },
    ]);
  });

  it('work that listeners of a flush add is part of it or of the next, which a commit makes', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) =>
      session.addAll([new Item({ description: 'old' }), new Item({ description: 'kept' })]),
    );
    await using session = db.session();
    const items = await session.items.orderBy((i) => i.id).all();
    const off = session.on('beforeFlush', (own) => {
      const [old, kept] = items as [Item, Item];
      own.add(new User({ name: 'before' }));
      own.delete(old);
      kept.description = 'changed';
      off();
    });
    const rest = session.on('afterFlush', (own) => {
      own.add(new User({ name: 'after' }));
      rest();
    });
    session.add(new User({ name: 'first' }));
    await session.flush();
    expect(session.pending).toHaveLength(1);
    await session.commit();
    expect((await db.users.orderBy((u) => u.name).all()).map(({ name }) => name)).toEqual(['after', 'before', 'first']);
    expect((await db.items.all()).map(({ description }) => description)).toEqual(['changed']);
  });

  it('work without end is an error that names the event, and nothing is kept', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    session.on('afterFlush', (own) => own.add(new User({ name: 'again' })));
    session.add(new User({ name: 'first' }));
    await expect(session.commit()).rejects.toThrow(
      'after 100 rounds there is still something to flush: a listener of afterFlush adds work each time',
    );
    await session.rollback();
    await using other = db.session();
    other.on(User, 'afterInsert', (user, own) => own.add(new User({ name: `${user.name}!`.slice(-9) })));
    other.add(new User({ name: 'first' }));
    await expect(other.commit()).rejects.toThrow('a listener of afterInsert adds work each time');
    await other.rollback();
    expect(await db.users.count()).toBe(0);
  });

  it.each([
    ...(['beforeFlush', 'afterFlush', 'beforeCommit'] as const),
    ...(['beforeInsert', 'afterInsert', 'beforeUpdate', 'afterUpdate', 'beforeDelete', 'afterDelete'] as const),
    ...(['fill', 'state', 'attach'] as const),
  ])('an error of a listener of %s takes everything back', async (event) => {
    const { db } = await openFixture(database);
    await db.transaction((session) => session.addAll([new Item({ description: 'a' }), new Item({ description: 'b' })]));
    await using session = db.session();
    const [a, b] = (await session.items.orderBy((i) => i.id).all()) as [Item, Item];
    const work = async (): Promise<void> => {
      session.add(new User({ name: 'u' }));
      a.description = 'changed';
      session.delete(b);
      await session.commit();
    };
    const off = session.on(event, () => {
      throw new Error('the listener failed');
    });
    await expect(work()).rejects.toThrow('the listener failed');
    // One that hears of the rollback itself fails when it is done.
    if (event === 'state') await expect(session.rollback()).rejects.toThrow('the listener failed');
    else await session.rollback();
    off();
    expect([a.description, session.has(b), await db.users.count(), await db.items.count()]).toEqual(['a', true, 0, 2]);
    await work();
    expect([await db.users.count(), (await db.items.all()).map(({ description }) => description)]).toEqual([
      1,
      ['changed'],
    ]);
  });

  it('a listener that is asynchronous where nobody waits is refused', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    session.on(User, 'beforeInsert', (() => Promise.reject(new Error('lost'))) as () => void);
    session.add(new User({ name: 'u' }));
    await expect(session.flush()).rejects.toThrow(InvalidStateError);
    await session.rollback();
  });

  it('attach and detach tell who comes and goes; refresh tells what was read again', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => session.add(new User({ name: 'stored' })));
    const told: string[] = [];
    await using session = db.session();
    for (const event of ['attach', 'detach'] as const)
      session.on(User, event, (user, own: BaseSession) =>
        told.push(`${event} ${user.name} ${String(own === session)}`),
      );
    session.on(User, 'refresh', (user, names) => told.push(`refresh ${user.name} ${[...names].join(' ')}`));
    const since = (): string[] => told.splice(0);
    const stored = await session.users.query().one();
    expect(since()).toEqual([]);
    session.expunge(stored);
    session.add(stored);
    expect(since()).toEqual(['detach stored true', 'attach stored true']);
    session.add(new User({ name: 'new', addresses: [new Address({ email: 'a' })] }));
    await session.flush();
    expect(since()).toEqual(['attach new true']);
    await session.refresh(stored, ['name']);
    expect(since()).toEqual(['refresh stored name']);
    session.expire(stored, ['slug', 'name']);
    await session.users.all();
    expect(since()).toEqual(['refresh stored name slug']);
    await session.users.all();
    await session.users.query().populateExisting().all();
    expect(since().map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual(['refresh stored id', 'refresh new id']);
    await session.rollback();
    expect(since()).toEqual(['detach new true']);
    session.delete(stored);
    await session.commit();
    expect(since()).toEqual(['detach stored true']);
  });

  it('softRollback tells of savepoints too', async () => {
    const { db } = await openFixture(database);
    const told: string[] = [];
    await using session = db.session();
    session.on(
      'softRollback',
      (own, savepoint) => void told.push(`soft ${String(savepoint)} ${String(own === session)}`),
    );
    session.on('afterRollback', async (own) => {
      // The session is free again.
      told.push(`after ${String(await own.scalar(sql`select 1 as one`))}`);
    });
    await session
      .nested(() => {
        session.add(new User({ name: 'u' }));
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(told).toEqual(['soft true true']);
    await session.nested(() => session.add(new User({ name: 'kept' })));
    await session.rollback();
    expect(told).toEqual(['soft true true', 'soft false true', 'after 1']);
  });
});
