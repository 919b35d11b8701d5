/** The cases INH-03 and INH-05 on every way of reading a sub-type that shares its table: the rows of its kinds only. */
import { InvalidStateError, NotLoadedError, count, deleteFrom, select, sql, update } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openKinds } from './kinds/fixture.js';
import {
  Badge,
  Beam,
  Chief,
  Coder,
  Gauge,
  Lamp,
  Leader,
  Meter,
  Office,
  Worker,
  beams,
  chiefs,
  coders,
  leaders,
  meters,
  offices,
  workers,
} from './kinds/generated/index.js';

const KIND = /\bkind["`]? (IN \(|= )/;

describeDatabases('sub-types in a shared table', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  /** Two offices with a worker, a coder, a leader and a chief in the first, and nobody but a coder in the second. */
  async function filled() {
    const fixture = await openKinds(database);
    const [first, second] = [new Office({ room: 'first' }), new Office({ room: 'second' })];
    const leader = new Leader({ name: 'lea', office: first, bonus: 1 });
    const chief = new Chief({ name: 'chi', office: first, bonus: 2, shares: 3 });
    const coder = new Coder({ name: 'cod', office: first, language: 'c', reviewer: leader });
    const other = new Coder({ name: 'oth', office: second, language: 'b' });
    const worker = new Worker({ name: 'wor', office: first });
    await fixture.db.transaction((session) => session.addAll([first, second, leader, chief, coder, other, worker]));
    fixture.statements.clear();
    return { ...fixture, first, second, leader, chief, coder, other, worker };
  }

  it('INH-03 columns, counts and conditions of a sub-type', async () => {
    const { db, statements } = await filled();
    const names = select({ name: leaders.name }).from(leaders).orderBy(leaders.name);
    expect(await db.scalars(names)).toEqual(['chi', 'lea']);
    expect(await db.scalar(select({ n: count() }).from(leaders))).toBe(2);
    expect(await db.all(select(chiefs))).toMatchObject([{ name: 'chi', shares: 3 }]);
    expect(await db.scalars(names.where(leaders.name.ne('chi')))).toEqual(['lea']);
    const boss = leaders.as('boss');
    expect(await db.scalars(select({ name: boss.name }).from(boss).where(boss.name.like('c%')))).toEqual(['chi']);
    for (const text of statements.all) expect(text).toMatch(KIND);
    statements.clear();
    expect(await db.scalar(select({ n: count() }).from(workers))).toBe(5);
    expect(statements.all[0]).not.toMatch(KIND);
  });

  it('INH-03 joins: the condition sits in ON, so that an outer join keeps what has no partner', async () => {
    const { db, statements } = await filled();
    const rooms = select({ room: offices.room, name: leaders.name }).orderBy(offices.room, leaders.name);
    const on = leaders.officeId.eq(offices.id);
    expect(await db.all(rooms.from(offices).join(leaders, on))).toEqual([
      { room: 'first', name: 'chi' },
      { room: 'first', name: 'lea' },
    ]);
    expect(await db.all(rooms.from(offices).leftJoin(leaders, on))).toEqual([
      { room: 'first', name: 'chi' },
      { room: 'first', name: 'lea' },
      { room: 'second', name: null },
    ]);
    for (const text of statements.all) expect(text).toMatch(/ ON .*\bkind["`]? (IN \(|= )/);
    expect(statements.all.at(-1)).not.toContain('WHERE');
    const [coder, chief] = [coders.as('coder'), chiefs.as('chief')];
    const pairs = select({ coder: coder.name, chief: chief.name }).from(coder);
    expect(await db.all(pairs.leftJoin(chief, chief.officeId.eq(coder.officeId)).orderBy(coder.name))).toEqual([
      { coder: 'cod', chief: 'chi' },
      { coder: 'oth', chief: null },
    ]);
    expect(await db.scalar(select({ n: count() }).from(offices).crossJoin(coders))).toBe(4);
  });

  it('INH-03 a sub-type on either side of a right join', async () => {
    const { db } = await filled();
    const rows = select({ room: offices.room, name: chiefs.name }).orderBy(offices.room);
    const on = chiefs.officeId.eq(offices.id);
    expect(await db.all(rows.from(chiefs).rightJoin(offices, on))).toEqual([
      { room: 'first', name: 'chi' },
      { room: 'second', name: null },
    ]);
    const nowhere = on.and(offices.room.eq('second'));
    expect(await db.all(rows.from(offices).rightJoin(chiefs, nowhere))).toEqual([{ room: null, name: 'chi' }]);
    const named = rows.from(chiefs).where(offices.room.eq('second'));
    expect(await db.all(named.rightJoin(offices, on))).toEqual([{ room: 'second', name: null }]);
  });

  it('INH-03 relations in conditions: any, none, every and has', async () => {
    const { db, coder, chief } = await filled();
    // The coder, who is no leader, is somebody's head in the database's eyes.
    await db.execute(sql.raw(`UPDATE offices SET head_id = ${String(coder.id)} WHERE room = 'second'`));
    await db.execute(sql.raw(`UPDATE offices SET head_id = ${String(chief.id)} WHERE room = 'first'`));
    const rooms = async (query: { all(): Promise<readonly Office[]> }) => (await query.all()).map(({ room }) => room);
    expect(await rooms(db.offices.where((o) => o.head.has()))).toEqual(['first']);
    expect(await rooms(db.offices.where((o) => o.head.none()))).toEqual(['second']);
    const badges = async (query: { all(): Promise<readonly Badge[]> }) => (await query.all()).map(({ label }) => label);
    await db.transaction((session) => {
      session.add(new Badge({ label: 'none' }));
      session.add(new Badge({ label: 'wrong' }));
    });
    await db.execute(
      sql.raw(
        `INSERT INTO badges_leaders (leader_id, badge_id) SELECT ${String(coder.id)}, id FROM badges WHERE label = 'wrong'`,
      ),
    );
    expect(await badges(db.badges.where((b) => b.leaders.any()))).toEqual([]);
    expect(await db.badges.where((b) => b.leaders.none()).count()).toBe(2);
    expect(await db.badges.where((b) => b.leaders.every((l) => l.name.eq('nobody'))).count()).toBe(2);
  });

  it('INH-03 loaders of a relation to a sub-type leave rows of its siblings out, also those the session holds', async () => {
    const { db, coder, leader } = await filled();
    await db.execute(sql.raw(`UPDATE offices SET head_id = ${String(coder.id)}`));
    const read = await db.offices.load({ head: true }).all();
    expect(read.map(({ head }) => head)).toEqual([null, null]);
    await using session = db.session();
    const held = await session.coders.get(coder.id);
    expect(held).toBeInstanceOf(Coder);
    const office = await session.offices.where((o) => o.room.eq('first')).one();
    expect(() => office.head).toThrow(NotLoadedError);
    expect(await office.loadHead()).toBeNull();
    expect(await session.leaders.get(coder.id)).toBeNull();
    const other = await session.offices.where((o) => o.room.eq('second')).one();
    other.head = await session.leaders.get(leader.id);
    await session.flush();
    expect(other.headId).toBe(leader.id);
  });

  it('INH-03 writes of a sub-type meet the rows of its kinds', async () => {
    const { db } = await filled();
    await db.execute(update(leaders).set({ bonus: 9 }).where(leaders.name.ne('nobody')));
    await db.execute(update(coders).set({ language: 'z' }).everyRow());
    const raw = sql`select name, bonus, language from workers order by name`;
    expect(await db.all(raw.returns({ name: workers.name, bonus: leaders.bonus, language: coders.language }))).toEqual([
      { name: 'chi', bonus: 9, language: null },
      { name: 'cod', bonus: null, language: 'z' },
      { name: 'lea', bonus: 9, language: null },
      { name: 'oth', bonus: null, language: 'z' },
      { name: 'wor', bonus: null, language: null },
    ]);
    await expect(db.execute(deleteFrom(chiefs))).rejects.toThrow(/no condition/);
    await db.execute(deleteFrom(chiefs).everyRow());
    expect((await db.workers.orderBy((w) => w.name).all()).map((one) => one.name)).toEqual([
      'cod',
      'lea',
      'oth',
      'wor',
    ]);
  });

  it('INH-03 kinds that are numbers or truth values', async () => {
    const { db } = await filled();
    await db.transaction((session) =>
      session.addAll([new Gauge({}), new Meter({ unit: 'm' }), new Lamp({}), new Beam({})]),
    );
    expect(await db.scalars(select({ type: meters.type }).from(meters))).toEqual([2]);
    expect(await db.scalars(select({ lit: beams.lit }).from(beams))).toEqual([true]);
    expect(await db.meters.count()).toBe(1);
  });

  it('INH-05 a kind that is NULL or unknown is an error that names key and kind', async () => {
    const { db, worker, coder } = await filled();
    await db.execute(sql.raw(`UPDATE workers SET kind = NULL WHERE id = ${String(worker.id)}`));
    const read = db.workers.where((w) => w.id.eq(worker.id)).all();
    await expect(read).rejects.toThrow(InvalidStateError);
    await expect(read).rejects.toThrow(new RegExp(`row ${String(worker.id)} of Worker .*\\bnull\\b`));
    await expect(db.workers.get(worker.id)).rejects.toThrow(InvalidStateError);
    await db.execute(sql.raw(`UPDATE workers SET kind = 'ghost' WHERE id = ${String(coder.id)}`));
    await expect(db.offices.query().load({ workers: true }).all()).rejects.toThrow(/"ghost"|null/);
    // Neither is of a sub-type, whose queries do not find it.
    expect(await db.coders.get(coder.id)).toBeNull();
  });

  it('INH-05 the kind of a loaded entity’s row that became a sibling’s', async () => {
    const { db, leader } = await filled();
    await using session = db.session();
    const held = await session.leaders.get(leader.id);
    await session.execute(sql.raw(`UPDATE workers SET kind = 'coder' WHERE id = ${String(leader.id)}`));
    expect(held).toBeInstanceOf(Leader);
    expect(await session.leaders.where((l) => l.id.eq(leader.id)).all()).toEqual([]);
  });
});
