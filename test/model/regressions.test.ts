/** What random sequences found wrong, each by the shortest one, and what was found on the way. */
import { inspect, StaleDataError } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { openModel, type Fixture } from './fixture.js';
import {
  Account,
  Badge,
  Card,
  Course,
  Doc,
  Enrolment,
  Item,
  Letter,
  Member,
  Memo,
  Note,
  Owner,
  Party,
  Playlist,
  Profile,
  Project,
  Tag,
  Tally,
  Task,
  Track,
} from './generated/index.js';

const opened = new Map<TestDatabase, Promise<Fixture>>();
async function open(database: TestDatabase): Promise<Fixture['db']> {
  const fixture = opened.get(database) ?? openModel(database);
  opened.set(database, fixture);
  await (await fixture).empty();
  return (await fixture).db;
}

describeDatabases('found by the model', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('what is read again after its own object was let go is undone with it', async () => {
    const db = await open(database);
    await db.transaction((session) => session.add(new Doc({ id: 1, title: 'a' })));
    await using session = db.session();
    const first = await session.docs.getOrThrow(1);
    first.title = 'b';
    const made = new Owner({ name: 'x' });
    session.add(made);
    await session.flush();
    session.expungeAll();
    const doc = await session.docs.getOrThrow(1);
    const owner = await session.owners.getOrThrow(made.id);
    expect([doc.title, doc.version]).toEqual(['b', 2]);
    await session.rollback();
    expect([doc.title, doc.version, inspect(doc).state]).toEqual(['a', 1, 'persistent']);
    expect(inspect(owner).state).toBe('detached');
    expect(await session.docs.get(1)).toBe(doc);
    expect(inspect(first).state).toBe('detached');
  });

  it('a relation read after rows were written is read again after the rollback', async () => {
    const db = await open(database);
    const owner = await db.transaction((session) => {
      const one = new Owner({ name: 'x', items: [new Item({ label: 'a' })] });
      session.add(one);
      return one;
    });
    await using session = db.session();
    const own = await session.owners.getOrThrow(owner.id);
    session.add(new Item({ label: 'b', ownerId: own.id }));
    expect(await own.items.load()).toHaveLength(2);
    await session.rollback();
    expect((await own.items.load()).map((item) => item.label)).toEqual(['a']);
  });

  it('who was deleted is in no list and no single relation after the flush, and is back after a rollback', async () => {
    const db = await open(database);
    await using session = db.session();
    const item = new Item({ label: 'a' });
    const note = new Note({ text: 'n' });
    const owner = new Owner({ name: 'x', items: [item], notes: [note] });
    session.add(owner);
    await session.commit();
    session.delete(item);
    await session.flush();
    expect([...(await owner.items.load())]).toEqual([]);
    await session.rollback();
    expect([...(await owner.items.load())]).toEqual([item]);
    session.delete(owner);
    await session.commit();
    expect([note.owner, note.ownerId]).toEqual([null, null]);
  });

  it('who is given to a parent that the same flush deletes loses it', async () => {
    const db = await open(database);
    await using session = db.session();
    const [owner, note] = [new Owner({ name: 'x' }), new Note({ text: 'n' })];
    session.addAll([owner, note]);
    await session.commit();
    note.owner = owner;
    session.delete(owner);
    await session.commit();
    expect(note.ownerId).toBeNull();
  });

  it('who was moved away is not deleted with its former parent', async () => {
    const db = await open(database);
    await using session = db.session();
    const item = new Item({ label: 'a' });
    const [from, to] = [new Owner({ name: 'x', items: [item] }), new Owner({ name: 'y', items: [] })];
    session.addAll([from, to]);
    await session.commit();
    item.owner = to;
    session.delete(from);
    await session.commit();
    expect([inspect(item).state, item.ownerId, [...(await to.items.load())]]).toEqual(['persistent', to.id, [item]]);
  });

  it('a new member is not kept from being deleted by what refers to it', async () => {
    const db = await open(database);
    await using session = db.session();
    const owner = new Owner({ name: 'x', items: [new Item({ label: 'a' })] });
    session.add(owner);
    await session.commit();
    session.delete((await owner.items.load())[0] as Item);
    session.add(new Item({ label: 'b', owner }));
    await session.commit();
    expect((await db.items.all()).map((item) => item.label)).toEqual(['b']);
  });

  it('a new member whose parent is taken from it leaves the session', async () => {
    const db = await open(database);
    await using session = db.session();
    const owner = new Owner({ name: 'x' });
    const [item, profile] = [new Item({ label: 'a', owner }), new Profile({ text: 'p', owner })];
    session.addAll([item, profile]);
    item.owner = null as never;
    profile.owner = null as never;
    expect([inspect(item).state, inspect(profile).state]).toEqual(['transient', 'transient']);
    await session.commit();
  });

  it('a pending member that goes with one of its owners is in no list of the other', async () => {
    const db = await open(database);
    await using session = db.session();
    const [owner, course] = [new Owner({ name: 'x' }), new Course({ title: 'c' })];
    session.addAll([owner, course]);
    await session.commit();
    session.add(new Enrolment({ owner, course }));
    session.delete(owner);
    await session.commit();
    expect([...(await course.enrolments.load())]).toEqual([]);
  });

  it('a one-to-one relation that was not loaded pushes out who is stored there', async () => {
    const db = await open(database);
    const ids = await db.transaction(async (session) => {
      const owner = new Owner({ name: 'x', profile: new Profile({ text: 'p' }), badge: new Badge({ text: 'b' }) });
      session.add(owner);
      await session.flush();
      return { owner: owner.id, badge: owner.badge as unknown as Badge };
    });
    await using session = db.session();
    const owner = await session.owners.getOrThrow(ids.owner);
    owner.profile = new Profile({ text: 'q' });
    owner.badge = null;
    await session.commit();
    expect((await db.profiles.all()).map((profile) => profile.text)).toEqual(['q']);
    expect((await db.badges.all()).map((badge) => badge.ownerId)).toEqual([null]);
  });

  it('a one-to-one partner that moves leaves its former place, loaded or not', async () => {
    const db = await open(database);
    await using session = db.session();
    const badge = new Badge({ text: 'b' });
    const [one, other] = [new Owner({ name: 'x', badge }), new Owner({ name: 'y' })];
    session.addAll([one, other]);
    await session.flush();
    session.expire(badge);
    other.badge = badge;
    await session.commit();
    expect([one.badge, badge.ownerId]).toEqual([null, other.id]);
  });

  it('a unique value passes on whatever the order in which entities were read', async () => {
    const db = await open(database);
    const [one, other] = [new Owner({ name: 'x' }), new Owner({ name: 'y', code: 1 })];
    await db.transaction((session) => session.addAll([one, other]));
    await using session = db.session();
    const second = await session.owners.getOrThrow(other.id);
    const first = await session.owners.getOrThrow(one.id);
    [first.code, second.code] = [1, null];
    await session.commit();
    expect((await db.owners.orderBy((o) => o.id).all()).map((owner) => owner.code)).toEqual([1, null]);
  });

  it('who takes a unique value of a deleted row is written after that, and before its own former owner goes', async () => {
    const db = await open(database);
    await using session = db.session();
    const moved = new Profile({ text: 'p' });
    const [gone, stays] = [
      new Owner({ name: 'x', profile: moved }),
      new Owner({ name: 'y', profile: new Profile({ text: 'q' }) }),
    ];
    session.addAll([gone, stays]);
    await session.commit();
    moved.owner = stays;
    session.delete(gone);
    await session.commit();
    expect((await db.profiles.all()).map(({ text, ownerId }) => [text, ownerId])).toEqual([['p', stays.id]]);
  });

  it('a unique value passes on from a row that gave it up and is deleted', async () => {
    const db = await open(database);
    await using session = db.session();
    const [stays, gone] = [new Owner({ name: 'x' }), new Owner({ name: 'y', code: 1 })];
    session.addAll([stays, gone]);
    await session.commit();
    [stays.code, gone.code] = [1, null];
    session.delete(gone);
    await session.commit();
    expect((await db.owners.all()).map((owner) => owner.code)).toEqual([1]);
  });

  it('a row renamed with its parent is deleted under its new key', async () => {
    const db = await open(database);
    await using session = db.session();
    const task = new Task({ number: 1, text: 't' });
    const project = new Project({ region: 'n', code: 1, title: 'p', tasks: [task] });
    session.add(project);
    await session.commit();
    session.delete(task);
    project.region = 's';
    await session.commit();
    expect(await db.tasks.count()).toBe(0);
  });

  it('a row renamed with its parent is written under its new key', async () => {
    const db = await open(database);
    await using session = db.session();
    const task = new Task({ number: 1, text: 't' });
    const project = new Project({ region: 'n', code: 1, title: 'p', tasks: [task] });
    session.add(project);
    await session.commit();
    session.expire(task, ['project']);
    task.project = project;
    task.text = 'u';
    project.region = 's';
    await session.commit();
    expect((await db.tasks.all()).map(({ region, text }) => [region, text])).toEqual([['s', 'u']]);
  });

  it('who was renamed and is deleted takes or frees what refers to the stored key', async () => {
    const db = await open(database);
    await using session = db.session();
    const card = new Card({ text: 'c' });
    const member = new Member({ username: 'ann', cards: [card] });
    const tag = new Tag({ name: 'a', owners: [new Owner({ name: 'x' })] });
    session.addAll([member, tag]);
    await session.commit();
    member.username = 'bob';
    tag.name = 'b';
    session.delete(member);
    session.delete(tag);
    await session.commit();
    expect([card.username, await db.tags.count()]).toEqual([null, 0]);
  });

  it('a link is removed under the stored key of a renamed end', async () => {
    const db = await open(database);
    await using session = db.session();
    const [owner, tag] = [new Owner({ name: 'x' }), new Tag({ name: 'a' })];
    owner.tags = [tag];
    session.add(owner);
    await session.commit();
    tag.name = 'b';
    (await owner.tags.load()).remove(tag);
    await session.commit();
    expect((await db.owners.load({ tags: true }).one()).tags).toHaveLength(0);
  });

  it('who goes to the one that takes over the former key stays there', async () => {
    const db = await open(database);
    await using session = db.session();
    const card = new Card({ text: 'c' });
    const ann = new Member({ username: 'ann', cards: [card] });
    session.add(ann);
    await session.commit();
    ann.username = 'bob';
    card.member = new Member({ username: 'ann' });
    await session.commit();
    expect(card.username).toBe('ann');
    expect((await db.cards.all()).map((one) => one.username)).toEqual(['ann']);
  });

  it('what the database renamed and was read after that has its former key after a rollback', async () => {
    const db = await open(database);
    await db.transaction((session) => session.add(new Member({ username: 'ann', cards: [new Card({ text: 'c' })] })));
    await using session = db.session();
    (await session.members.getOrThrow('ann')).username = 'bob';
    await session.flush();
    const card = await session.cards.one();
    expect(card.username).toBe('bob');
    await session.rollback();
    expect(card.username).toBe('ann');
  });

  it('what was read and written, or deleted, after the database renamed it has its former key after a rollback', async () => {
    const db = await open(database);
    await db.transaction((session) =>
      session.add(new Member({ username: 'ann', cards: [new Card({ text: 'c' }), new Card({ text: 'd' })] })),
    );
    await using session = db.session();
    (await session.members.getOrThrow('ann')).username = 'bob';
    await session.flush();
    const savepoint = await session.nested();
    const cards = await session.cards.orderBy((card) => card.text).all();
    const [written, deleted] = cards as [Card, Card];
    written.text = 'e';
    session.delete(deleted);
    await session.flush();
    await savepoint.release();
    await session.rollback();
    expect(cards.map(({ username, text }) => [username, text])).toEqual([
      ['ann', 'c'],
      ['ann', 'd'],
    ]);
    expect(session.isModified(written)).toBe(false);
  });

  it('what was inserted under a renamed key and read again is not there after a rollback', async () => {
    const db = await open(database);
    await db.transaction((session) => session.add(new Project({ region: 'n', code: 1, title: 'p' })));
    await using session = db.session();
    const project = await session.projects.getOrThrow(['n', 1]);
    project.region = 's';
    project.tasks.add(new Task({ number: 1, text: 't' }));
    await session.flush();
    session.expungeAll();
    const task = await session.tasks.one();
    expect(task.region).toBe('s');
    await session.rollback();
    expect([...session]).toEqual([]);
    expect(inspect(task).state).toBe('detached');
  });

  it('what was inserted, let go and renamed by the database after that is not there after a rollback', async () => {
    const db = await open(database);
    await using session = db.session();
    const task = new Task({ number: 1, text: 't' });
    session.add(new Project({ region: 'n', code: 1, title: 'p', tasks: [task] }));
    await session.flush();
    session.expungeAll();
    (await session.projects.getOrThrow(['n', 1])).region = 's';
    await session.flush();
    const again = await session.tasks.one();
    expect(again.region).toBe('s');
    await session.rollback();
    expect([...session]).toEqual([]);
  });

  it('a member that is added where it is already can leave a list that is not loaded', async () => {
    const db = await open(database);
    await using session = db.session();
    const item = new Item({ label: 'a' });
    session.add(new Owner({ name: 'x', items: [item] }));
    await session.commit();
    session.expungeAll();
    const owner = await session.owners.one();
    const own = await session.items.one();
    owner.items.add(own);
    own.owner = null as never;
    await session.commit();
    expect(await db.items.count()).toBe(0);
  });

  it('a row whose key contains a renamed one is moved to another parent under the key the database gave it', async () => {
    const db = await open(database);
    await using session = db.session();
    const task = new Task({ number: 1, text: 't' });
    const project = new Project({ region: 'n', code: 1, title: 'p', tasks: [task] });
    session.add(project);
    await session.commit();
    project.region = 's';
    task.project = new Project({ region: 'n', code: 2, title: 'q' });
    await session.flush();
    expect((await session.tasks.getOrThrow(['n', 2, 1])) === task).toBe(true);
    await session.rollback();
    expect([task.region, task.code]).toEqual(['n', 1]);
    project.region = 's';
    task.project = new Project({ region: 'n', code: 3, title: 'r' });
    await session.commit();
    expect((await db.tasks.all()).map(({ region, code }) => [region, code])).toEqual([['n', 3]]);
  });

  it('a one-to-one partner that was pushed out and is given back stays, and the new one is not written', async () => {
    const db = await open(database);
    await db.transaction((session) => session.add(new Owner({ name: 'x', profile: new Profile({ text: 'a' }) })));
    await using session = db.session();
    const owner = await session.owners.one();
    const former = await session.profiles.one();
    session.add(new Profile({ text: 'b', owner }));
    former.owner = owner;
    await session.commit();
    expect((await db.profiles.all()).map(({ text }) => text)).toEqual(['a']);
    expect([...session]).toHaveLength(2);
  });

  it('a list read after nothing but links was written is read again after the rollback', async () => {
    const db = await open(database);
    await using session = db.session();
    const [owner, tag] = [new Owner({ name: 'x' }), new Tag({ name: 'a' })];
    session.addAll([owner, tag]);
    await session.commit();
    session.expungeAll();
    const own = await session.owners.one();
    own.tags.add(await session.tags.one());
    expect(await own.tags.load()).toHaveLength(1);
    await session.rollback();
    expect(await own.tags.load()).toHaveLength(0);
  });

  it('entities are written while what they are not asked for is expired', async () => {
    const db = await open(database);
    await using session = db.session();
    const party = new Party({ name: 'a' });
    const tracks = ['a', 'b'].map((title) => new Track({ title, position: 0 }));
    const list = new Playlist({ name: 'p', tracks });
    session.addAll([party, list]);
    await session.commit();
    session.expire(party);
    party.name = 'b';
    session.expire(tracks[1] as Track);
    (await list.tracks.load()).remove(tracks[0] as Track);
    await session.commit();
    expect((await db.parties.all()).map((one) => one.name)).toEqual(['b']);
    expect((await db.tracks.all()).map((track) => [track.title, track.position])).toEqual([['b', 0]]);
  });

  it('positions of a list leave no gap for who is deleted by the same flush', async () => {
    const db = await open(database);
    await using session = db.session();
    const first = new Track({ title: 'a', position: 0 });
    const list = new Playlist({ name: 'p', tracks: [first] });
    session.add(list);
    await session.commit();
    session.delete(first);
    list.tracks.add(new Track({ title: 'b', position: 0 }));
    await session.commit();
    expect((await db.tracks.all()).map((track) => track.position)).toEqual([0]);
  });

  it('a new row in a deleted one’s place is in the lists alone, also where nothing differs', async () => {
    const db = await open(database);
    await using session = db.session();
    const task = (): Task => new Task({ number: 1, text: 't' });
    const project = new Project({ region: 'n', code: 1, title: 'p', tasks: [task()] });
    session.add(project);
    await session.commit();
    session.delete((await project.tasks.load())[0] as Task);
    const again = task();
    project.tasks.add(again);
    await session.commit();
    expect([...(await project.tasks.load())]).toEqual([again]);
  });

  it('a letter written to a renamed account that is deleted loses it', async () => {
    const db = await open(database);
    await using session = db.session();
    const letter = new Letter({ subject: 's' });
    const account = new Account({ username: 'ann', letters: [letter] });
    session.add(account);
    await session.commit();
    account.username = 'bob';
    session.delete(account);
    await session.commit();
    expect(letter.username).toBeNull();
  });

  it('a copy of an older row is not merged over what others wrote', async () => {
    const db = await open(database);
    await db.transaction((session) => session.add(new Doc({ id: 1, title: 'a' })));
    const old = await db.docs.getOrThrow(1);
    await db.transaction(async (session) => {
      (await session.docs.getOrThrow(1)).title = 'b';
    });
    old.title = 'c';
    await using session = db.session();
    const failed = session.merge(old);
    await expect(failed).rejects.toBeInstanceOf(StaleDataError);
    await expect(failed).rejects.toThrow('merge of Doc 1: version 1 was given, 2 is stored');
    await session.rollback();
    expect((await session.merge(await db.docs.getOrThrow(1))).title).toBe('b');
  });

  it('versions are points in time, or more than a number can say', async () => {
    const db = await open(database);
    await using session = db.session();
    const [memo, tally] = [new Memo({ id: 1, text: 'a' }), new Tally({ id: 1, text: 'a' })];
    session.addAll([memo, tally]);
    await session.commit();
    expect(tally.count).toBe(1n);
    const { stamp } = memo;
    const stale = await db.memos.getOrThrow(1);
    memo.text = tally.text = 'b';
    await session.commit();
    expect([memo.stamp > stamp, tally.count]).toEqual([true, 2n]);
    await using other = db.session();
    other.add(stale);
    stale.text = 'c';
    await expect(other.flush()).rejects.toThrow('UPDATE of Memo: 1 expected, 0 matched');
    await other.rollback();
    expect((await db.memos.getOrThrow(1)).stamp).toEqual(memo.stamp);
  });
});
