/** The cases VER and UOW about what the database did to a row: it is gone, it was changed by a trigger, its key is NULL. */
import { FlushError, StaleDataError, inspect, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openDependencies } from './dependencies/fixture.js';
import { Inbox, Plain, Reader, Reading, Scrap } from './dependencies/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('rows that are gone', ALL, (database) => {
  it('VER-07 a word is said where deletes are counted, and none where they are not', async () => {
    const { db, warnings } = await openDependencies(database);
    await db.transaction((session) =>
      session.addAll([
        new Plain({ id: 1, name: 'p' }),
        new Scrap({ id: 1, name: 's' }),
        new Scrap({ id: 2, name: 't' }),
      ]),
    );
    await using session = db.session();
    const plain = await session.plains.getOrThrow(1);
    const [scrap, other] = await session.scraps.orderBy((s) => s.id).all();
    if (scrap === undefined || other === undefined) throw new Error('no scraps');
    await session.commit();
    await db.execute(sql.raw('DELETE FROM plains'));
    await db.execute(sql.raw('DELETE FROM scraps'));
    session.delete(plain);
    session.delete(scrap);
    await session.commit();
    expect(warnings).toEqual([expect.stringMatching(/DELETE of Plain: 1 expected, 0 matched/)]);
    expect([inspect(plain).state, inspect(scrap).state]).toEqual(['detached', 'detached']);
    other.name = 'changed';
    await expect(session.commit()).rejects.toThrow(StaleDataError);
    await session.rollback();
  });
});

describeDatabases('rows a trigger changes', ['postgresql', 'pglite', 'sqlite', 'mysql'], (database) => {
  const TRIGGER = {
    postgresql: [
      'CREATE OR REPLACE FUNCTION turn() RETURNS trigger AS $$ BEGIN IF NEW.turns = OLD.turns THEN NEW.turns := OLD.turns + 1; END IF; RETURN NEW; END $$ LANGUAGE plpgsql',
      'CREATE OR REPLACE TRIGGER turning BEFORE UPDATE ON readings FOR EACH ROW EXECUTE FUNCTION turn()',
    ],
    sqlite: [
      'CREATE TRIGGER IF NOT EXISTS turning AFTER UPDATE ON readings WHEN NEW.turns = OLD.turns BEGIN UPDATE readings SET turns = OLD.turns + 1 WHERE id = NEW.id; END',
    ],
    mysql: [
      'CREATE OR REPLACE TRIGGER turning BEFORE UPDATE ON readings FOR EACH ROW SET NEW.turns = IF(NEW.turns = OLD.turns, OLD.turns + 1, NEW.turns)',
    ],
  };

  it('UOW-18 what the database changes comes back with the UPDATE that does not set it', async () => {
    const { db, statements } = await openDependencies(database);
    await db.engine.using(async (connection) => {
      for (const text of TRIGGER[database.dialect]) await connection.run({ sql: text, returnsRows: false }, []);
    });
    await db.transaction((session) => session.addAll([4, 2, 3, 1].map((id) => new Reading({ id, value: 0 }))));
    await using session = db.session();
    const readings = await session.readings.orderBy((r) => r.id.desc()).all();
    const [four, three, two, one] = readings as [Reading, Reading, Reading, Reading];
    for (const reading of readings) reading.value = 10 + reading.id;
    two.turns = 20;
    four.turns = 40;
    statements.clear();
    await session.flush();
    const updates = statements.all.filter((text) => text.startsWith('UPDATE'));
    expect(updates).toHaveLength(2);
    expect(updates[0]).toMatch(/SET value = \S+ WHERE id = \S+( RETURNING turns)?$/);
    // On PostgreSQL the rows of a statement that tells nothing back travel as arrays.
    expect(updates[1]).toMatch(
      /SET value = \S+, turns = \S+ (FROM unnest\(.*\) AS given_ \(.*\) )?WHERE (readings\.)?id = \S+$/,
    );
    if (database.dialect === 'postgresql') {
      expect(updates[0]).toMatch(/RETURNING turns$/);
      expect(statements.count).toBe(2);
    } else expect(statements.shapes.filter((shape) => shape.startsWith('SELECT'))).toEqual(['SELECT readings']);
    expect([one, two, three, four].map((reading) => reading.turns)).toEqual([1, 20, 1, 40]);
    await session.commit();
    statements.clear();
    await session.flush();
    expect(statements.count).toBe(0);
    expect((await db.readings.orderBy((r) => r.id).all()).map((one) => [one.value, one.turns])).toEqual([
      [11, 1],
      [12, 20],
      [13, 1],
      [14, 40],
    ]);
    three.value = sql`value + 1` as unknown as number;
    await session.commit();
    expect([three.value, three.turns]).toEqual([14, 2]);
  });

  it('UOW-18 rows are updated in the order of their keys', async () => {
    const { db } = await openDependencies(database);
    await db.transaction((session) => session.addAll([2, 1, 3].map((id) => new Plain({ id, name: 'p' }))));
    await using session = db.session();
    const order: unknown[] = [];
    session.on('afterUpdate', (entity) => order.push((entity as { id?: number }).id));
    for (const plain of await session.plains.orderBy((p) => p.id.desc()).all()) plain.name = 'q';
    await session.commit();
    expect(order).toEqual([1, 2, 3]);
  });
});

describeDatabases('rows without a whole key', ['sqlite'], (database) => {
  it('UOW-21 a row with NULL in its key can be read, and neither changed nor deleted', async () => {
    const { db, statements } = await openDependencies(database);
    await db.engine.using((connection) =>
      connection.script(
        `DROP TABLE inboxes; CREATE TABLE inboxes (username TEXT, email TEXT, note TEXT, PRIMARY KEY (username, email));
         INSERT INTO readers (username) VALUES ('ed'); INSERT INTO inboxes VALUES ('ed', NULL, 'n')`,
      ),
    );
    await using session = db.session();
    const inbox = await session.inboxes.query().one();
    expect([inbox.username, inbox.email, inbox.note]).toEqual(['ed', null, 'n']);
    const reader = new Reader({ username: 'jo' });
    session.add(reader);
    statements.clear();
    await session.commit();
    expect(statements.shapes).toEqual(['INSERT readers']);
    statements.clear();
    inbox.note = 'm';
    await expect(session.flush()).rejects.toThrow(/Inbox has NULL in its key column email/);
    await session.rollback();
    expect(inbox.note).toBe('n');
    session.delete(inbox);
    const failure: unknown = await session.flush().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FlushError);
    expect(String(failure)).toMatch(/key column email/);
    expect(statements.count).toBe(0);
    await session.rollback();
    expect(await db.inboxes.count()).toBe(1);
    expect(inspect(inbox).state).toBe('persistent');
    expect(inbox).toBeInstanceOf(Inbox);
  });
});
