/** The cases REL about what goes with a parent: owners, deletes left to the database, read-only relations. */
import { IntegrityError, InvalidStateError, NotLoadedError, inspect, type LoadedCollection } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openDependencies } from './dependencies/fixture.js';
import {
  Album,
  Author,
  Bed,
  Desk,
  Essay,
  File,
  Folder,
  Keeper,
  Lamp,
  Pet,
  Photo,
  Player,
  Playlist,
  Room,
  Shelter,
  Site,
  Song,
  Team,
  Ward,
} from './dependencies/generated/index.js';

describeDatabases('what goes with a parent', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('REL-08 a child of a single parent is refused by a second list; its own side moves it', async () => {
    const { db } = await openDependencies(database);
    await using session = db.session();
    const song = new Song({ title: 's' });
    const first = new Playlist({ name: 'first', songs: [song] });
    const second = new Playlist({ name: 'second' });
    session.addAll([first, second]);
    expect(() => second.songs.add(song)).toThrow(InvalidStateError);
    expect(() => second.songs.add(song)).toThrow(/Song may have a single parent by Playlist\.songs/);
    expect([[...(second.songs as unknown as Song[])], [...(song.playlists as unknown as Playlist[])]]).toEqual([
      [],
      [first],
    ]);
    song.playlists = [second];
    await session.commit();
    const stored = await db.playlists
      .load({ songs: true })
      .orderBy((p) => p.name)
      .all();
    expect(stored.map((playlist) => playlist.songs.length)).toEqual([0, 1]);
    expect(await db.songs.count()).toBe(1);
  });

  it('REL-08 so is one that was loaded with its parent, and one held by a many-to-one', async () => {
    const { db } = await openDependencies(database);
    await db.transaction((session) =>
      session.addAll([
        new Playlist({ name: 'a', songs: [new Song({ title: 's' })] }),
        new Playlist({ name: 'b' }),
        new Desk({ name: 'a', lamp: new Lamp({ name: 'l' }) }),
        new Desk({ name: 'b' }),
      ]),
    );
    await using session = db.session();
    const [a, b] = await session.playlists
      .load({ songs: true })
      .orderBy((p) => p.name)
      .all();
    if (a?.songs[0] === undefined || b === undefined) throw new Error('no song');
    const song = a.songs[0];
    expect(() => b.songs.add(song)).toThrow(InvalidStateError);
    a.songs.remove(song);
    b.songs.add(song);
    const [desk, other] = await session.desks
      .load({ lamp: true })
      .orderBy((d) => d.name)
      .all();
    if (desk === undefined || other === undefined) throw new Error('no desk');
    const { lamp } = desk;
    expect(() => (other.lamp = lamp)).toThrow(/Lamp may have a single parent by Desk\.lamp/);
    expect(other.lamp).toBeNull();
    desk.lamp = lamp;
    desk.lamp = null;
    other.lamp = lamp;
    await session.commit();
    expect(await db.songs.count()).toBe(1);
    expect((await db.desks.orderBy((d) => d.name).all()).map((one) => one.lampId)).toEqual([null, lamp?.id]);
  });

  it('REL-10 a child of two owners goes when one of them lets it go', async () => {
    const { db, statements } = await openDependencies(database);
    await using session = db.session();
    const pet = new Pet({ name: 'p' });
    const keeper = new Keeper({ name: 'k', pets: [pet] });
    const shelter = new Shelter({ name: 's', pets: [pet] });
    session.addAll([keeper, shelter]);
    await session.commit();
    statements.clear();
    keeper.pets.remove(pet);
    await session.commit();
    expect(statements.shapes).toEqual(['DELETE pets']);
    expect(await db.pets.count()).toBe(0);
  });

  it('REL-12 deletes left to the database cost one statement', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.add(new Album({ name: 'a', photos: ['1', '2', '3', '4'].map((name) => new Photo({ name })) })),
    );
    await using session = db.session();
    const album = await session.albums.query().one();
    statements.clear();
    session.delete(album);
    await session.commit();
    expect(statements.shapes).toEqual(['DELETE albums']);
    expect(await db.photos.count()).toBe(0);
  });

  it('REL-13 left wholly to the database, no foreign key is blanked', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.addAll([new Team({ name: 'a', players: [new Player({ name: 'p' })] }), new Team({ name: 'b' })]),
    );
    await using session = db.session();
    const [full, empty] = await session.teams
      .load({ players: true })
      .orderBy((t) => t.name)
      .all();
    if (full === undefined || empty === undefined) throw new Error('no team');
    statements.clear();
    session.delete(full);
    await expect(session.flush()).rejects.toThrow(IntegrityError);
    expect(statements.shapes).toEqual(['DELETE teams']);
    await session.rollback();
    statements.clear();
    session.delete(empty);
    await session.commit();
    expect(statements.shapes).toEqual(['DELETE teams']);
    expect((await db.players.query().one()).teamId).toBe(full.id);
  });

  it('REL-14 left wholly to the database, what leaves the list keeps its foreign key', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.add(new Team({ name: 't', players: [new Player({ name: 'a' }), new Player({ name: 'b' })] })),
    );
    await using session = db.session();
    const team = await session.teams.load({ players: true }).one();
    const [a, b] = [...team.players];
    if (a === undefined || b === undefined) throw new Error('no players');
    statements.clear();
    team.players.remove(a);
    team.players.remove(b);
    a.name = 'changed';
    await session.flush();
    expect(statements.all).toHaveLength(1);
    expect(statements.all[0]).toMatch(/SET "?name"? = \S+ WHERE/);
    expect([a.teamId, b.teamId]).toEqual([team.id, team.id]);
    await session.commit();
    expect((await db.players.orderBy((p) => p.id).all()).map((one) => [one.name, one.teamId])).toEqual([
      ['changed', team.id],
      ['b', team.id],
    ]);
  });

  it('REL-15 a flush may load what raises when the application asks for it', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.add(new Folder({ name: 'f', files: [new File({ name: 'a' }), new File({ name: 'b' })] })),
    );
    await using session = db.session();
    const folder = await session.folders.query().one();
    await expect(folder.files.load()).rejects.toThrow(NotLoadedError);
    statements.clear();
    session.delete(folder);
    await session.commit();
    expect(statements.shapes).toEqual(['SELECT files', 'DELETE files', 'DELETE folders']);
    expect([await db.folders.count(), await db.files.count()]).toEqual([0, 0]);
  });

  it('REL-16 a read-only relation changes nothing, and nothing changes it', async () => {
    const { db, statements } = await openDependencies(database);
    await using session = db.session();
    const author = new Author({ name: 'a' });
    const essay = new Essay({ title: 'e' });
    session.addAll([author, essay]);
    await session.commit();
    statements.clear();
    const essays = await author.essays.load();
    essays.add(essay);
    (essays as unknown as Essay[]).push(essay);
    expect([await essay.loadAuthor(), session.isModified(essay), session.isModified(author)]).toEqual([
      null,
      false,
      false,
    ]);
    statements.clear();
    await session.flush();
    expect(statements.count).toBe(0);
    essays.remove(essay);
    expect([essay.author, session.isModified(essay)]).toEqual([null, false]);
    const transient = new Essay({ title: 'pushed' });
    essays.add(transient);
    expect([inspect(transient).state, transient.author]).toEqual(['transient', null]);
    const other = new Author({ name: 'b' });
    session.add(other);
    await session.flush();
    const unread = [...(await other.essays.load())];
    essay.author = other;
    expect([...(await other.essays.load())]).toEqual(unread);
    await session.commit();
    expect((await db.essays.query().one()).authorId).toBe(other.id);
    expect(
      [
        ...(await db.authors
          .load({ essays: true })
          .orderBy((a) => a.id)
          .all()),
      ].map((one) => one.essays.length),
    ).toEqual([0, 1]);
  });

  it('REL-16 where the foreign key’s own side is read-only, the list alone writes it', async () => {
    const { db, statements } = await openDependencies(database);
    await using session = db.session();
    const [bed, gone] = [new Bed({ name: 'bed' }), new Bed({ name: 'gone' })];
    const wards = ['a', 'b', 'c'].map((name) => new Ward({ name, beds: name === 'b' ? [bed, gone] : [] }));
    session.addAll(wards);
    await session.commit();
    const [a, b, c] = wards.map((ward) => ward.beds as LoadedCollection<Bed>);
    if (a === undefined || b === undefined || c === undefined) throw new Error('no wards');
    expect(bed.wardId).toBe(wards[1]?.id);
    // Into a list that is looked at before the one it leaves, then into one that is looked at after.
    for (const [from, to, ward] of [
      [b, a, wards[0]],
      [a, c, wards[2]],
    ] as const) {
      from.remove(bed);
      to.add(bed);
      statements.clear();
      await session.flush();
      expect(statements.shapes).toEqual(['UPDATE beds']);
      expect(bed.wardId).toBe(ward?.id);
    }
    b.remove(gone);
    await session.commit();
    expect((await db.beds.all()).map((one) => [one.name, one.wardId])).toEqual([['bed', wards[2]?.id]]);
  });

  it('REL-20 children move off a unique column before its row goes', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.addAll([
        new Site({ code: 10, rooms: [new Room({ name: 'a' }), new Room({ name: 'b' })] }),
        new Site({ code: 20 }),
      ]),
    );
    await using session = db.session();
    const [one, two] = await session.sites
      .load({ rooms: true })
      .orderBy((s) => s.code)
      .all();
    if (one === undefined || two === undefined) throw new Error('no site');
    statements.clear();
    for (const room of [...one.rooms]) room.site = two;
    session.delete(one);
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE rooms', 'DELETE sites']);
    expect((await db.rooms.all()).map((room) => room.siteCode)).toEqual([20, 20]);
  });
});
