/** A schema without relations carries nothing that loads or writes them: the session does the rest as ever. */
import { InvalidStateError, openDatabaseOf, ValidationError } from 'joinery';
import { StatementLog, temporaryDatabase } from 'joinery/testing';
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { definitions, Database as ShopDatabase, Session as ShopSession } from './generated/database.js';
import { openDatabase, Sample } from './samples/generated/index.js';

describeDatabases(
  'a session over one model without relations',
  ['sqlite', 'postgresql', 'pglite', 'mysql'],
  (database) => {
    const open = async () => {
      const log = new StatementLog();
      const db = await temporaryDatabase(openDatabase, await database.create(), { echo: log.echo });
      await db.transaction((session) =>
        session.addAll([1, 2, 3].map((id) => new Sample({ id, text: `row ${String(id)}` }))),
      );
      log.clear();
      return { log, db };
    };

    it('changes a key, and deletes several rows in one statement', async () => {
      const { db: opened, log } = await open();
      await using db = opened;
      await db.transaction(async (session) => {
        const [first, second, third] = await session.samples.orderBy((s) => s.id).all();
        if (first === undefined || second === undefined || third === undefined)
          throw new Error('three rows were written');
        first.id = 9;
        session.delete(second);
        session.delete(third);
        log.clear();
        await session.flush();
        expect(log.statements.filter((sql) => /^\s*(insert|update|delete)/i.test(sql))).toHaveLength(2);
        expect(await session.samples.get(9)).toBe(first);
      });
      expect((await db.samples.all()).map(({ id, text }) => [id, text])).toEqual([[9, 'row 1']]);
    });

    it('takes a unique value over from a row that goes, and the row back after a rollback', async () => {
      const { db: opened } = await open();
      await using db = opened;
      await using session = db.session();
      const old = await session.samples.getOrThrow(1);
      session.delete(old);
      session.add(new Sample({ id: 1, text: 'new' }));
      await session.flush();
      await session.rollback();
      expect(session.has(old)).toBe(true);
      expect((await db.samples.get(1))?.text).toBe('row 1');
    });

    it('merges, expires and refreshes', async () => {
      const { db: opened } = await open();
      await using db = opened;
      const detached = await db.samples.getOrThrow(2);
      await using session = db.session();
      detached.text = 'merged';
      const merged = await session.merge(detached);
      expect(session.isModified(merged)).toBe(true);
      await session.commit();
      session.expire(merged);
      await session.refresh(merged);
      expect(merged.text).toBe('merged');
    });

    it('loads nothing, and says so where something is named', async () => {
      const { db: opened, log } = await open();
      await using db = opened;
      expect(await db.samples.query().load({}).all()).toHaveLength(3);
      expect(log.statements).toHaveLength(1);
      const unknown = { owner: true } as {};
      await expect(db.samples.get(1, unknown)).rejects.toThrow(ValidationError);
      await expect(db.samples.query().load(unknown).all()).rejects.toThrow("Sample has no relation 'owner' to load");
      await using session = db.session();
      await expect(session.load(await session.samples.getOrThrow(1), unknown)).rejects.toThrow(ValidationError);
    });
  },
);

describe('a schema with relations', () => {
  it('is not opened when the generated code does not hand over what loads them', async () => {
    const parts = {
      database: ShopDatabase,
      session: ShopSession,
      definitions,
      ddl: () => import('./generated/ddl.js'),
    };
    await expect(openDatabaseOf('sqlite::memory:', undefined, parts)).rejects.toThrow(InvalidStateError);
  });
});
