/** The cases EXT of the conformance list that are of lifecycle events and validators. */
import { ValidationError, type Entity, type EntityStatus } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture } from './fixture.js';
import { Address, Item, Purchase, User } from './generated/index.js';
import { openLibrary } from './library/fixture.js';
import { Author, Book, Ticket } from './library/generated/index.js';
import { openRecords } from './records/fixture.js';
import { Doc, Page } from './records/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('events', ALL, (database) => {
  it('EXT-02 a list that changed is an update for the hooks, though no column changes', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) =>
      session.addAll([
        new Item({ description: 'i' }),
        new Item({ description: 'idle' }),
        new Purchase({ description: 'p', items: [new Item({ description: 'first' })] }),
      ]),
    );
    await using session = db.session();
    const [item, idle, first] = await session.items.orderBy((i) => i.id).all();
    const purchase = await session.purchases.query().one();
    const told: [string, Entity][] = [];
    for (const event of ['beforeUpdate', 'afterUpdate'] as const)
      session.on(event, (entity) => void told.push([event, entity]));
    item?.purchases.add(purchase);
    statements.clear();
    await session.flush();
    // Both ends have the pair in a list of theirs; who is not in it hears nothing.
    const of = (entity: Entity | undefined): string[] =>
      told.filter(([, one]) => one === entity).map(([event]) => event);
    expect([of(item), of(purchase)]).toEqual([
      ['beforeUpdate', 'afterUpdate'],
      ['beforeUpdate', 'afterUpdate'],
    ]);
    expect([of(idle), of(first)]).toEqual([[], []]);
    expect(statements.shapes).toHaveLength(1);
    expect(statements.shapes[0]).toMatch(/^INSERT /);
    told.length = 0;
    await session.commit();
    expect(told).toEqual([]);
  });

  it('EXT-02 a foreign key written after its target is no update of its own for the hooks', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const told: string[] = [];
    for (const event of ['beforeInsert', 'afterInsert', 'beforeUpdate', 'afterUpdate'] as const)
      session.on(event, (entity) => void told.push(`${event} ${entity.constructor.name}`));
    const [first, second] = [new Page({ text: 'first' }), new Page({ text: 'second' })];
    const doc = new Doc({ id: 1, title: 'd', pages: [first, second], favorite: first });
    session.add(doc);
    await session.flush();
    expect(statements.shapes.at(-1)).toBe('UPDATE docs');
    expect(told.filter((one) => one.endsWith('Doc'))).toEqual(['beforeInsert Doc', 'afterInsert Doc']);
    // With another column, and alone.
    for (const favorite of [second, first]) {
      told.length = 0;
      statements.clear();
      if (favorite === second) doc.title = 'changed';
      doc.favorite = favorite;
      await session.flush();
      expect(statements.shapes.at(-1)).toBe('UPDATE docs');
      expect(told.filter((one) => one.endsWith('Doc'))).toEqual(['beforeUpdate Doc', 'afterUpdate Doc']);
    }
    await session.commit();
    expect(await db.docs.getOrThrow(1)).toMatchObject({ title: 'changed', favoriteId: first.id });
  });

  it('EXT-03 an entity’s states are told once each', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const told: string[] = [];
    let identity: unknown;
    session.on('state', (entity, from: EntityStatus, to: EntityStatus) => {
      told.push(`${from} ${to}`);
      identity = (Reflect.get(entity, 'id') as number | undefined) ?? identity;
    });
    const since = (): string[] => told.splice(0);
    const user = new User({ name: 'u' });
    session.add(user);
    session.add(user);
    expect(since()).toEqual(['transient pending']);
    await session.flush();
    expect([since(), typeof identity]).toEqual([['pending persistent'], 'number']);
    await session.flush();
    expect(since()).toEqual([]);
    await session.rollback();
    expect(since()).toEqual(['persistent transient']);
    session.add(user);
    await session.commit();
    since();
    session.delete(user);
    await session.flush();
    expect([since(), session.has(user)]).toEqual([['persistent deleted'], false]);
    await session.rollback();
    expect([since(), session.has(user)]).toEqual([['deleted persistent'], true]);
    session.delete(user);
    await session.commit();
    expect(since()).toEqual(['persistent deleted', 'deleted detached']);
    const other = new User({ name: 'o' });
    session.add(other);
    session.expunge(other);
    await db.transaction((another) => another.add(other));
    session.add(other);
    session.expunge(other);
    expect(since()).toEqual(['transient pending', 'pending transient', 'detached persistent', 'persistent detached']);
  });

  it('EXT-05 what the flush fills in is asked of no validator, and is told by name', async () => {
    const { db } = await openLibrary(database);
    await using session = db.session();
    const filled: (readonly string[])[] = [];
    session.on('fill', (_, names) => void filled.push([...names].sort()));
    const ticket = new Ticket({ name: 't' });
    session.add(ticket);
    await session.flush();
    expect([ticket.state, ticket.version, typeof ticket.id]).toEqual(['open', 1, 'number']);
    expect(filled).toEqual([['id', 'state', 'version']]);
    ticket.name = 'changed';
    await session.commit();
    expect(filled[1]).toEqual(['changedAt', 'version']);
    ticket.state = 'closed';
    await expect(session.flush()).rejects.toThrow('Ticket.state was asked about');
    await session.rollback();
    expect(() => new Ticket({ name: 't', state: 'closed' })).toThrow(ValidationError);
  });

  it('EXT-07 a hook that reads a relation gets the target the foreign key names now', async () => {
    const { db } = await openFixture(database);
    const [one, other] = [new User({ name: 'one' }), new User({ name: 'other' })];
    await db.transaction((session) => session.addAll([new Address({ email: 'a', user: one }), other]));
    for (const event of ['beforeUpdate', 'afterUpdate'] as const) {
      await using session = db.session();
      const address = await session.addresses.query().one();
      const read: Promise<User | null>[] = [];
      session.on(event, () => void read.push(address.loadUser()));
      address.userId = other.id;
      await session.flush();
      expect((await read[0])?.name, event).toBe('other');
      await session.rollback();
    }
  });

  it('a hook hears of an update once, also when a row that goes gives its value away', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => session.addAll(['x', 'y'].map((slug) => new User({ name: slug, slug }))));
    await using session = db.session();
    const [first, second] = await session.users.orderBy((u) => u.id).all();
    if (first === undefined || second === undefined) throw new Error('two users expected');
    const told: string[] = [];
    for (const event of ['beforeUpdate', 'afterUpdate'] as const) session.on(event, () => void told.push(event));
    session.delete(first);
    session.add(new User({ name: 'new', slug: 'x' }));
    second.name = 'changed';
    statements.clear();
    await session.commit();
    expect(told).toEqual(['beforeUpdate', 'afterUpdate']);
    expect(statements.shapes.filter((shape) => shape !== 'SELECT addresses')).toContain('UPDATE users');
  });

  it('a hook of a flush may query; it can’t flush', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const seen: unknown[] = [];
    session.on('beforeFlush', async () => {
      seen.push(await session.users.count());
      await expect(session.flush()).rejects.toThrow('already flushing');
    });
    session.on('beforeCommit', async () => void seen.push(await session.users.where((u) => u.name.eq('u')).exists()));
    session.add(new User({ name: 'u' }));
    await session.commit();
    expect(seen).toEqual([0, true]);
    expect(await db.users.count()).toBe(1);
  });

  it('EXT-07 a hook that may wait reads within the flush', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => session.add(new Address({ email: 'a', user: new User({ name: 'u' }) })));
    await using session = db.session();
    const address = await session.addresses.query().one();
    let name: string | undefined;
    session.on('beforeFlush', async () => {
      name = (await address.loadUser())?.name;
      address.email = `${name ?? ''}@example.org`;
    });
    address.email = 'b';
    await session.commit();
    expect([name, (await db.addresses.query().one()).email]).toEqual(['u', 'u@example.org']);
  }, 5000);
});

describeDatabases('validators', ALL, (database) => {
  it('EXT-12 run for the constructor, the assignment, a push and a replaced list; they may change the value', async () => {
    const { db } = await openLibrary(database);
    expect(() => new Author({ name: ' a', email: 'X@Y' })).toThrow('Author.name has white space at an end');
    const author = new Author({ name: 'ada', email: 'Ada@Example.org' });
    expect(author.email).toBe('ada@example.org');
    await using session = db.session();
    session.add(author);
    await session.commit();
    author.email = 'B@Example.org';
    await session.commit();
    expect([author.email, (await db.authors.query().one()).email]).toEqual(['b@example.org', 'b@example.org']);
    await author.books.load();
    author.name = 'x';
    await expect(session.flush()).rejects.toThrow('Author.name is shorter than 2');
    await session.rollback();
    expect(author.name).toBe('ada');
    const good = new Book({ title: 'good' });
    author.books = [good];
    const bad = new Book({ title: '' });
    const refused = [
      () => author.books.add(bad),
      () => (author.books = [new Book({ title: 'better' }), bad]),
      () => (bad.author = author),
      () => new Author({ name: 'bob', books: [bad] }),
    ];
    for (const attempt of refused) {
      expect(attempt).toThrow('Author.books has no title');
      expect([...(author.books as unknown as Book[])]).toEqual([good]);
      expect([await bad.loadAuthor(), session.has(bad), good.author]).toEqual([null, false, author]);
    }
    await session.commit();
    expect(await db.books.count()).toBe(1);
  });

  it('EXT-12 what was stored before a rule came is not asked about until it is changed', async () => {
    const fixture = await openLibrary(database);
    const { db } = fixture;
    await db.execute(fixture.sql("INSERT INTO authors (name, email) VALUES (' old ', null)"));
    await using session = db.session();
    const author = await session.authors.query().one();
    author.email = 'a@b';
    await session.commit();
    author.name = ' new ';
    await expect(session.flush()).rejects.toThrow('Author.name has white space at an end');
    await session.rollback();
  });
});
