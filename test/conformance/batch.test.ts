import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { compileSteps } from '../../runtime/migration/compile-steps.js';
import {
  migrator,
  offlineScript,
  op,
  parseRange,
  replay,
  revision,
  RevisionGraph,
} from '../../runtime/migration/index.js';
import type { Revision, Steps } from '../../runtime/migration/index.js';
import { closeDatabase, openDatabase } from '../migration/project.js';
import { describeDatabases } from '../support/databases.js';

const first = (...up: Steps): Revision => revision({ id: 'a', revises: null, message: 'first', up });
const second = (...up: Steps): Revision => revision({ id: 'b', revises: 'a', message: 'second', up });

describeDatabases('batch', ['sqlite'], (database) => {
  let engine: Engine<Dialect>;
  beforeEach(async () => {
    engine = await createEngine(await database.create());
  });
  afterEach(() => engine.close());
  const run = async (...revisions: readonly Revision[]): Promise<void> => {
    await migrator({ revisions, database: engine }).upgrade('head', { allow: ['dataLoss', 'notNull'] });
  };
  const script = (sql: string): Promise<void> => engine.using((connection) => connection.script(sql));
  const rows = (sql: string): Promise<unknown[][]> =>
    engine.using(async (connection) => (await connection.run({ sql, returnsRows: true }, [])).rows);

  it('BAT-01: a type, a dropped and a renamed column are one re-creation; rows and ids stay', async () => {
    const one = first(
      op.createTable('t', {
        columns: { id: 'Int', code: 'Text', gone: { type: 'Text?' }, name: 'Text' },
        primaryKey: ['id'],
      }),
      op.createTable('child', {
        columns: { id: 'Int', t_id: 'Int' },
        primaryKey: ['id'],
        foreignKeys: [
          { name: 'fk', columns: ['t_id'], references: { table: 't', columns: ['id'] }, onDelete: 'CASCADE' },
        ],
      }),
    );
    const two = second(
      op.renameColumn('t', 'name', 'title'),
      op.alterColumn('t', 'code', { from: 'Text', to: 'Int', using: 'cast(code as integer)' }),
      op.dropColumn('t', 'gone', 'Text?', { allow: 'dataLoss' }),
    );
    const { actions } = compileSteps(two.up, replay([one], ['sqlite']), ddlDialect('sqlite'), 'b');
    expect(actions.filter(({ kind }) => kind === 'rebuild')).toHaveLength(1);
    await run(one);
    await script(
      `insert into t values (1, '22', 'x', 'a'), (2, 'd1', 'x', 'b'), (3, '3', 'x', 'c'), (5, '5', 'x', 'd'), (9, '9', 'x', 'e')`,
    );
    await script(`insert into child values (1, 1), (2, 9)`);
    await run(one, two);
    expect(await rows('select id, code, title, typeof(code) from t order by id')).toEqual([
      [1, 22, 'a', 'integer'],
      [2, 0, 'b', 'integer'],
      [3, 3, 'c', 'integer'],
      [5, 5, 'd', 'integer'],
      [9, 9, 'e', 'integer'],
    ]);
    expect(await rows('select count(*) from child')).toEqual([[2]]);
    expect(await rows('pragma foreign_keys')).toEqual([[1]]);
  });

  it('BAT-02: indexes, triggers, checks, uniques, defaults, computed columns and a self reference stay, and follow a rename', async () => {
    const one = first(
      op.createTable('t', {
        columns: {
          id: 'Int',
          a: 'Int',
          b: { type: 'Int', default: 7 },
          c: { type: 'Int?', computed: { expression: 'a * 2', stored: true } },
          parent: 'Int?',
          note: 'Text?',
        },
        primaryKey: ['id'],
        uniques: [{ name: 'uq', columns: ['a', 'b'] }],
        checks: [{ name: 'ck', expression: 'a > 0' }],
        foreignKeys: [{ name: 'fk_self', columns: ['parent'], references: { table: 't', columns: ['id'] } }],
        indexes: [{ name: 'ix', on: ['a', { column: 'b', descending: true }], where: 'a > 1' }],
      }),
      op.createTable('log', { columns: { message: 'Text' } }),
      op.sql(`create trigger tr after insert on t begin insert into log (message) values (new.a); end`),
    );
    const two = second(
      op.renameColumn('t', 'a', 'alpha'),
      op.alterColumn('t', 'note', { from: 'Text?', to: { type: 'Text', default: 'none' }, fill: 'none' }),
    );
    await run(one);
    await script('insert into t (id, a, parent) values (1, 5, null), (2, 6, 1)');
    await run(one, two);
    expect(await rows('select id, alpha, b, c, parent, note from t order by id')).toEqual([
      [1, 5, 7, 10, null, 'none'],
      [2, 6, 7, 12, 1, 'none'],
    ]);
    const [[table]] = (await rows(`select sql from sqlite_master where name = 't'`)) as [[string]];
    for (const part of ['uq UNIQUE', 'ck CHECK', 'fk_self FOREIGN KEY', 'REFERENCES t', 'DEFAULT 7'])
      expect(table).toContain(part);
    expect(await rows(`select name from pragma_index_info('ix')`)).toEqual([['alpha'], ['b']]);
    await script('insert into t (id, alpha) values (3, 8)');
    expect(await rows('select message from log order by rowid')).toEqual([['5'], ['6'], ['8']]);
    await expect(script('insert into t (id, alpha) values (4, -1)')).rejects.toThrow(/check/i);
    await expect(script('insert into t (id, alpha, parent) values (4, 11, 99)')).rejects.toThrow(/foreign key/i);
  });

  it('BAT-03: a self reference points at the new table, and rows are kept', async () => {
    const one = first(
      op.createTable('node', {
        columns: { id: 'Int', parent: 'Int?' },
        primaryKey: ['id'],
        foreignKeys: [
          { name: 'fk', columns: ['parent'], references: { table: 'node', columns: ['id'] }, onDelete: 'CASCADE' },
        ],
      }),
    );
    await run(one);
    await script('insert into node values (1, null), (2, 1), (3, 2)');
    await run(one, second(op.addCheck('node', { name: 'ck', expression: 'id > 0' })));
    expect(await rows('select "table" from pragma_foreign_key_list(\'node\')')).toEqual([['node']]);
    expect(await rows('select id, parent from node order by id')).toEqual([
      [1, null],
      [2, 1],
      [3, 2],
    ]);
  });

  it('BAT-04: an unnamed foreign key is dropped when given whole; without a name a clear error', async () => {
    const key = { columns: ['p'], references: { table: 'p', columns: ['id'] } };
    const one = first(
      op.createTable('p', { columns: { id: 'Int' }, primaryKey: ['id'] }),
      op.createTable('c', { columns: { id: 'Int', p: 'Int?' }, primaryKey: ['id'], foreignKeys: [key] }),
    );
    await run(one);
    await expect(
      run(one, second(op.dropForeignKey('c', { columns: ['other'], references: { table: 'p', columns: ['id'] } }))),
    ).rejects.toThrow(/b contradicts.*has no foreignKey like that/s);
    await run(one, second(op.dropForeignKey('c', key)));
    expect(await rows(`select * from pragma_foreign_key_list('c')`)).toEqual([]);
  });

  it('BAT-05: the key moves to another column, and a foreign key goes with its column', async () => {
    const one = first(
      op.createTable('p', { columns: { id: 'Int' }, primaryKey: ['id'] }),
      op.createTable('t', {
        columns: { id: 'Int', code: 'Text', p: 'Int?' },
        primaryKey: { name: 'pk', columns: ['id'] },
        foreignKeys: [{ name: 'fk', columns: ['p'], references: { table: 'p', columns: ['id'] } }],
      }),
    );
    await run(one);
    await script(`insert into t values (1, 'x', null), (2, 'y', null)`);
    await run(
      one,
      second(
        op.dropPrimaryKey('t', { name: 'pk', columns: ['id'] }),
        op.dropColumn('t', 'id', 'Int'),
        op.addPrimaryKey('t', { name: 'pk2', columns: ['code'] }),
        op.dropColumn('t', 'p', 'Int?'),
      ),
    );
    expect(await rows(`select name, pk from pragma_table_info('t')`)).toEqual([['code', 1]]);
    expect(await rows(`select * from pragma_foreign_key_list('t')`)).toEqual([]);
    expect(await rows('select code from t order by code')).toEqual([['x'], ['y']]);
  });

  it('BAT-06: offline, the script is whole, since the definition comes from the revisions', async () => {
    const one = first(
      op.createTable('t', {
        columns: { id: 'Int', a: 'Int?' },
        primaryKey: ['id'],
        indexes: [{ name: 'ix', on: ['a'] }],
      }),
    );
    const two = second(op.addCheck('t', { name: 'ck', expression: 'a > 0' }));
    const text = offlineScript(new RevisionGraph([one, two]), parseRange('base:head', 'up'), ddlDialect('sqlite'));
    await script(text);
    expect(await migrator({ revisions: [one, two], database: engine }).current()).toEqual(['b']);
    await expect(script('insert into t values (1, -1)')).rejects.toThrow(/check/i);
    expect(await rows(`select name from pragma_index_list('t') where origin = 'c'`)).toEqual([['ix']]);
  });

  it('rolls back when a neighbour would lose rows or be left dangling', async () => {
    const one = first(
      op.createTable('p', { columns: { id: 'Int', a: 'Int?' }, primaryKey: ['id'] }),
      op.createTable('c', {
        columns: { id: 'Int', p: 'Int' },
        primaryKey: ['id'],
        foreignKeys: [{ name: 'fk', columns: ['p'], references: { table: 'p', columns: ['id'] }, onDelete: 'CASCADE' }],
      }),
    );
    await run(one);
    await script('insert into p values (1, 1); insert into c values (1, 1)');
    const dangling = second(op.addCheck('p', { name: 'ck', expression: 'a > 0' }), op.sql('delete from p'));
    await expect(run(one, dangling)).rejects.toThrow(/c row 1 refers to a row missing in p/);
    expect(await rows('select count(*) from p')).toEqual([[1]]);
    expect(await rows('select count(*) from c')).toEqual([[1]]);
    expect(await rows('pragma foreign_keys')).toEqual([[1]]);
  });
});

describeDatabases('batch', ['postgresql', 'pglite'], (database) => {
  it('BAT-07: the same steps are plain ALTERs, without re-creation', async () => {
    const one = first(op.createTable('t', { columns: { id: 'Int', a: 'Int', b: 'Text' }, primaryKey: ['id'] }));
    const two = second(
      op.alterColumn('t', 'a', { from: 'Int', to: 'BigInt' }),
      op.renameColumn('t', 'b', 'c'),
      op.addUnique('t', { name: 'uq', columns: ['c'] }),
    );
    const { actions } = compileSteps(two.up, replay([one], ['postgresql']), ddlDialect('postgresql'), 'b');
    expect(
      actions.map((action) =>
        action.kind === 'statement' ? action.sql.split(' ').slice(0, 2).join(' ') : action.kind,
      ),
    ).toEqual(Array(3).fill('ALTER TABLE'));
    const engine = await openDatabase(database);
    try {
      await migrator({ revisions: [one, two], database: engine }).upgrade();
    } finally {
      await closeDatabase(database, engine);
    }
  });
});
