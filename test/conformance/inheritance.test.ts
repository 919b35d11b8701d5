/** The cases INH of the conformance list: hierarchies in one table, in joined ones, and in tables of their own. */
import { InvalidStateError, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { elsewhere, openRecords } from './records/fixture.js';
import {
  Card,
  Circle,
  Desk,
  Director,
  Employee,
  Engineer,
  Firm,
  Human,
  LitSwitch,
  Manager,
  Party,
  Shape,
  Square,
  Switch,
} from './records/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('inheritance', ALL, (database) => {
  it('INH-01 the base’s row goes in first and out last, under one key', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const human = new Human({ name: 'ada', born: 1815 });
    session.add(human);
    await session.commit();
    expect(statements.shapes).toEqual(['INSERT parties', 'INSERT humans']);
    const [row] = await db.all(
      sql`select id, born from humans`.returns({ id: sql<number>`id`, born: sql<number>`born` }),
    );
    expect(row).toEqual({ id: human.id, born: 1815 });
    expect(human.kind).toBe('human');
    statements.clear();
    session.delete(human);
    await session.commit();
    expect(statements.shapes.filter((shape) => !shape.startsWith('SELECT'))).toEqual([
      'DELETE humans',
      'DELETE parties',
    ]);
  });

  it('INH-02 the columns of sub-types come with the base, in one statement for any number of rows', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) =>
      session.addAll(Array.from({ length: 1254 }, (_, index) => new Human({ name: 'h', born: index }))),
    );
    statements.clear();
    const parties = await db.parties.orderBy((p) => p.id).all();
    expect(statements.shapes).toEqual(['SELECT parties']);
    expect([parties.length, parties.every((party) => party instanceof Human)]).toEqual([1254, true]);
    expect((parties[1253] as Human).born).toBe(1253);
  });

  it('INH-03 every query of a sub-type in a shared table names its kinds', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) =>
      session.addAll([
        new Employee({ name: 'e' }),
        new Engineer({ name: 'g' }),
        new Manager({ name: 'm', bonus: 1 }),
        new Director({ name: 'd', bonus: 2, shares: 3 }),
      ]),
    );
    statements.clear();
    const managers = await db.managers.orderBy((m) => m.id).all();
    expect(managers.map((one) => [one.constructor, one.bonus])).toEqual([
      [Manager, 1],
      [Director, 2],
    ]);
    expect(await db.managers.count()).toBe(2);
    expect(await db.managers.where((m) => m.name.eq('g')).exists()).toBe(false);
    const [engineer] = await db.engineers.query().all();
    expect(await db.managers.get(engineer?.id ?? 0)).toBeNull();
    expect(await db.directors.get(managers[1]?.id ?? 0)).toBeInstanceOf(Director);
    expect(statements.count).toBe(6);
    for (const text of statements.all) expect(text).toMatch(/\bkind["`]? (IN \(|= )/);
    expect((await db.employees.orderBy((e) => e.name).all()).map((one) => one.constructor)).toEqual([
      Director,
      Employee,
      Engineer,
      Manager,
    ]);
    expect(statements.all.at(-1)).not.toMatch(/\bkind["`]? (IN \(|= )/);
  });

  it('INH-04 false is a kind like any other', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) =>
      session.addAll([new Switch({ label: 'a' }), new LitSwitch({ label: 'b', color: 'red' })]),
    );
    const switches = await db.switches.orderBy((s) => s.id).all();
    expect(switches.map((one) => [one.constructor, one.on, one.label])).toEqual([
      [Switch, false, 'a'],
      [LitSwitch, true, 'b'],
    ]);
    expect((await db.litSwitches.query().all()).map((one) => [one.label, one.color])).toEqual([['b', 'red']]);
    await using session = db.session();
    const first = await session.switches.where((s) => s.label.eq('a')).one();
    first.label = 'c';
    await session.commit();
    expect(await db.switches.where((s) => s.label.eq('c')).count()).toBe(1);
  });

  it('INH-05 a row of an unknown kind, or of a sibling’s, is an error that names key and kind', async () => {
    const fixture = await openRecords(database);
    const { db } = fixture;
    const human = new Human({ name: 'ada' });
    await db.transaction((session) => session.addAll([human, new Employee({ name: 'e' })]));
    await elsewhere(fixture, "UPDATE employees SET kind = 'ghost'", "UPDATE parties SET kind = 'firm'");
    await expect(db.employees.query().all()).rejects.toThrow(InvalidStateError);
    await expect(db.employees.query().all()).rejects.toThrow(/row \d+ of Employee .*"ghost"/);
    await expect(db.humans.query().all()).rejects.toThrow(/row \d+ of Human .*"firm"/);
    await expect(db.humans.get(human.id)).rejects.toThrow(InvalidStateError);
  });

  it('INH-06 a kind overwritten by that of another class is said, one of a class below is not', async () => {
    const { db, warnings } = await openRecords(database);
    await using session = db.session();
    const manager = new Manager({ name: 'm' });
    session.add(manager);
    await session.flush();
    manager.kind = 'director';
    await session.flush();
    expect(warnings).toEqual([]);
    manager.kind = 'engineer';
    await session.flush();
    expect(warnings).toEqual([expect.stringMatching(/Manager .*"engineer"/)]);
    const human = new Human({ name: 'h' });
    session.add(human);
    human.kind = 'firm';
    await session.flush();
    expect(warnings[1]).toMatch(/Human .*"firm"/);
    await session.rollback();
  });

  it('INH-07 a relation of one sub-type is loaded for entities of that sub-type only', async () => {
    const parameters: (readonly unknown[])[] = [];
    const shapes: string[] = [];
    const { db } = await openRecords(database, {
      echo: ({ sql: text, parameters: values = [] }) => {
        const table = /^SELECT .* FROM ["`]?(\w+)/.exec(text)?.[1];
        if (table !== undefined) shapes.push(table);
        if (table === 'cards') parameters.push(values);
      },
      echoParameters: true,
    });
    const humans = [1, 2].map((at) => new Human({ name: `h${String(at)}`, cards: [new Card({ number: String(at) })] }));
    await db.transaction((session) => session.addAll([new Firm({ name: 'f' }), ...humans, new Party({ name: 'p' })]));
    shapes.length = 0;
    const parties = await db.parties
      .orderBy((p) => p.id)
      .load({ cards: true })
      .all();
    expect(shapes).toEqual(['parties', 'cards']);
    const loaded = parties.filter((party) => party instanceof Human) as unknown as { cards: Card[] }[];
    expect(loaded.map((human) => human.cards.map((card) => card.number))).toEqual([['1'], ['2']]);
    const keys = new Set(JSON.stringify(parameters).match(/\d+/g)?.map(Number));
    expect([...keys]).toEqual(humans.map((human) => human.id));
  });

  it('INH-08 a batch of sub-entities: base rows first, keys in the order given', async () => {
    const { db, statements } = await openRecords(database);
    const humans = ['a', 'b', 'c'].map((name, index) => new Human({ name, born: index }));
    await db.transaction((session) => session.addAll(humans));
    expect(statements.shapes).toEqual(['INSERT parties', 'INSERT humans']);
    const ids = humans.map((human) => human.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect((await db.humans.orderBy((h) => h.id).all()).map((human) => [human.id, human.name, human.born])).toEqual(
      humans.map((human, index) => [ids[index], human.name, index]),
    );
  });

  it('INH-09 tables of their own: each holds rows of its type, and a delete touches no other', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const circle = new Circle({ id: 1, label: 'c', radius: 2 });
    session.addAll([new Shape({ id: 1, label: 's' }), circle, new Square({ id: 1, label: 'q', side: 3 })]);
    await session.commit();
    expect(statements.shapes.slice().sort()).toEqual(['INSERT circles', 'INSERT shapes', 'INSERT squares']);
    expect((await db.circles.query().all()).map((one) => [one.constructor, one.label, one.radius])).toEqual([
      [Circle, 'c', 2],
    ]);
    statements.clear();
    session.delete(circle);
    await session.commit();
    expect(statements.shapes).toEqual(['DELETE circles']);
    expect([await db.shapes.count(), await db.circles.count(), await db.squares.count()]).toEqual([1, 0, 1]);
  });

  it('a relation to a hierarchy gives every member as its class', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) =>
      session.add(
        new Desk({ room: 'r', people: [new Engineer({ name: 'g', language: 'ts' }), new Director({ name: 'd' })] }),
      ),
    );
    const desk = await db.desks.load({ people: true }).one();
    expect(desk.people.map((one) => one.constructor.name).sort()).toEqual(['Director', 'Engineer']);
  });
});
