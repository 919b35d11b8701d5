import { afterEach, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { MigrationError, migrator, op, revision } from '../../runtime/migration/index.js';
import type { Migrator, Revision } from '../../runtime/migration/index.js';
import { describeDatabases } from '../support/databases.js';
import { closeDatabase, openDatabase } from './project.js';

const users = revision({
  id: 'a1',
  revises: null,
  message: 'users',
  up: [
    op.createTable('users', {
      columns: { id: { type: 'Int', default: op.autoincrement }, name: 'String(60)', email: 'String(120)?' },
      primaryKey: { name: 'users_pkey', columns: ['id'] },
      uniques: [{ name: 'users_email_key', columns: ['email'] }],
    }),
  ],
  down: [op.dropTable('users')],
});
const posts = revision({
  id: 'b2',
  revises: 'a1',
  message: 'posts',
  up: [
    op.createTable('posts', {
      columns: { id: { type: 'Int', default: op.autoincrement }, title: 'Text', author_id: 'Int' },
      primaryKey: { name: 'posts_pkey', columns: ['id'] },
      foreignKeys: [
        {
          name: 'posts_author_id_fkey',
          columns: ['author_id'],
          references: { table: 'users', columns: ['id'] },
          onDelete: 'CASCADE',
        },
      ],
      indexes: [{ name: 'posts_title_idx', on: ['title'] }],
    }),
    op.run('first rows', async (tx) => {
      await tx.sql`insert into users (name, email) values (${'Ada'}, ${'ada@example.org'})`;
      const [row] = await tx.execute('select id from users');
      await tx.sql`insert into posts (title, author_id) values (${'hello'}, ${row?.['id']})`;
    }),
  ],
  down: [op.dropTable('posts')],
});
const bio = revision({
  id: 'c3',
  revises: 'b2',
  message: 'bio',
  up: [
    op.addColumn('users', 'bio', 'Text?'),
    op.alterColumn('users', 'name', { from: 'String(60)', to: 'String(80)' }),
    op.addCheck('users', { name: 'name_not_empty', expression: 'length(name) > 0' }),
  ],
});

describeDatabases('the migrator', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  const engines: Engine<Dialect>[] = [];
  afterEach(async () => {
    for (const engine of engines.splice(0)) await closeDatabase(database, engine);
  });
  async function open(
    ...revisions: readonly Revision[]
  ): Promise<{ engine: Engine<Dialect>; of: (...more: readonly Revision[]) => Migrator; m: Migrator }> {
    const engine = await openDatabase(database);
    engines.push(engine);
    const of = (...list: readonly Revision[]): Migrator => migrator({ revisions: list, database: engine });
    return { engine, of, m: of(...revisions) };
  }
  const query = (engine: Engine<Dialect>, sql: string): Promise<unknown[][]> =>
    engine.using(async (connection) => (await connection.run({ sql, returnsRows: true }, [])).rows);

  it('upgrades, downgrades and upgrades again', async () => {
    const { engine, m } = await open(bio, posts, users);
    expect((await m.upgrade()).ran).toEqual(['a1', 'b2', 'c3']);
    expect(await m.current()).toEqual(['c3']);
    expect(await query(engine, 'select name, bio from users')).toEqual([['Ada', null]]);
    expect(await query(engine, 'select title from posts')).toEqual([['hello']]);
    expect((await m.upgrade()).ran).toEqual([]);
    expect((await m.downgrade('-1')).ran).toEqual(['c3']);
    expect(await query(engine, 'select name, email from users')).toEqual([['Ada', 'ada@example.org']]);
    expect((await m.downgrade('base')).ran).toEqual(['b2', 'a1']);
    expect(await m.current()).toEqual([]);
    expect((await m.upgrade('+2')).ran).toEqual(['a1', 'b2']);
    expect((await m.status()).pending).toEqual(['c3']);
  });

  it('makes no table when it only looks, and stamps without running', async () => {
    const { engine, m } = await open(users, posts, bio);
    expect(await m.current()).toEqual([]);
    await expect(query(engine, 'select * from joinery_version')).rejects.toThrow();
    await m.stamp('b2');
    expect(await m.current()).toEqual(['b2']);
    await expect(query(engine, 'select * from users')).rejects.toThrow();
    await m.stamp('base');
    expect(await m.current()).toEqual([]);
  });

  it('refuses a revision that was edited after it was applied, and names it', async () => {
    const { of, m } = await open(users);
    await m.upgrade();
    const edited = { ...users, up: [...users.up, op.sql('select 1')] };
    const later = of(edited, posts);
    expect((await later.status()).edited).toEqual(['a1']);
    await expect(later.upgrade()).rejects.toThrow(/a1/);
    expect((await later.upgrade('head', { ignoreChecksums: true })).ran).toEqual(['b2']);
  });

  it('names revision, operation and statement of a failure', async () => {
    const broken = revision({
      id: 'x9',
      revises: 'a1',
      message: 'broken',
      up: [op.addColumn('users', 'age', 'Int?'), op.sql('insert into nowhere values (1)')],
    });
    const { m } = await open(users, broken);
    const error = await m.upgrade().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MigrationError);
    expect((error as Error).message).toMatch(/x9[\s\S]*sql[\s\S]*insert into nowhere/);
    expect(await m.current()).toEqual(database.dialect === 'mysql' ? ['x9'] : ['a1']);
  });

  it('refuses to lose data until a step carries the word', async () => {
    const drop = (allow: object): Revision =>
      revision({ id: 'd4', revises: 'a1', message: 'drop', up: [op.dropColumn('users', 'name', 'String(60)', allow)] });
    const { m, of } = await open(users, drop({}));
    await expect(m.upgrade()).rejects.toThrow(/users\.name[\s\S]*select count\(\*\)/);
    expect(await m.current()).toEqual([]);
    const allowed = of(users, drop({ allow: 'dataLoss' }));
    expect((await allowed.upgrade()).ran).toEqual(['a1', 'd4']);
  });
});
