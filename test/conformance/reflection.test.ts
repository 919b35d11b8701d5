/** CONFORMANCE, area REF: what reflection reads. */
import { expect, test } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Table } from '../../runtime/schema/table.js';
import { difference } from '../support/catalog-snapshot.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { compileText, ddlOf, openDatabase } from '../support/reflected-database.js';
import { inspect } from '../../src/reflect/inspect.js';
import type { Reflection } from '../../src/reflect/reflect.js';

/** Runs statements in a fresh database and reflects it; the reflected schema must make the same database again. */
async function reflected(database: TestDatabase, ...statements: readonly string[]): Promise<Reflection> {
  const opened = await openDatabase(await database.create());
  const copy = await openDatabase(await database.create());
  try {
    for (const sql of statements) await opened.run(sql);
    const reflection = await opened.reflect();
    const { metadata, errors } = compileText(reflection.text);
    expect(errors).toEqual([]);
    const surroundings = statements.filter((sql) => /^create (domain|collation)/.test(sql));
    for (const sql of [...surroundings, ...(metadata ? ddlOf(metadata, database.dialect) : [])]) await copy.run(sql);
    expect(difference(await copy.facts(), await opened.facts())).toEqual({ onlyOurs: [], onlyTheirs: [] });
    return reflection;
  } finally {
    await opened.close();
    await copy.close();
  }
}

function quoted({ dialect }: TestDatabase, name: string): string {
  const mark = dialect === 'mysql' ? '`' : '"';
  return `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
}

const tableOf = ({ metadata }: { metadata: MetaData }, name: string): Table | undefined =>
  metadata.tables.find((table) => table.name === name);

describeDatabases('REF', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  const quote = (name: string): string => quoted(database, name);

  test('REF-01 whether a table is there', async () => {
    await using engine = await createEngine(await database.create());
    await using connection = await engine.connect();
    await connection.script(
      `create table ${quote('per % cent')} (id integer primary key); create view seen as select id from ${quote('per % cent')};
       create temporary table passing (id integer)`,
    );
    const inspector = inspect(connection);
    const asked = async (): Promise<boolean[]> => [
      await inspector.hasTable('per % cent'),
      await inspector.hasTable('seen'),
      await inspector.hasTable('passing'),
      await inspector.hasTable('absent'),
      await inspector.hasTable('seen', { schema: 'absent' }),
      await inspector.hasTable(`it's "not" \`there\``),
    ];
    const home = { sqlite: 'main', postgresql: 'public', mysql: '' }[database.dialect];
    if (home !== '') {
      expect(await inspector.hasTable('seen', { schema: home })).toBe(true);
      expect(await inspector.hasTable('passing', { schema: home })).toBe(false);
    }
    expect(await asked()).toEqual([true, true, true, false, false, false]);
    // The answers are kept, both ways, until they are forgotten.
    await connection.script('create table absent (id integer); drop table passing');
    expect(await asked()).toEqual([true, true, true, false, false, false]);
    inspector.clearCache();
    expect(await asked()).toEqual([true, true, false, true, false, false]);
  });

  test('REF-01 an inspector in a transaction sees what it made, and an error does not end it', async () => {
    await using engine = await createEngine(await database.create());
    await engine.using((connection) => connection.script('create table t (id integer primary key)'));
    await engine.transaction(async (connection) => {
      expect(await inspect(connection).hasTable('absent')).toBe(false);
      await connection.run({ sql: 'insert into t (id) values (1)', returnsRows: false }, []);
    });
    const inspector = inspect({ engine });
    expect([await inspector.hasTable('t'), await inspector.tableNames(), await inspector.viewNames()]).toEqual([
      true,
      ['t'],
      [],
    ]);
    expect((await inspector.table('t')).columns.map(({ name }) => name)).toEqual(['id']);
    await expect(inspector.table('absent')).rejects.toThrow(/no table absent/);
    await engine.using((connection) => connection.script('drop table t; create view v as select 1 as one'));
    expect(await inspector.tableNames()).toEqual(['t']);
    inspector.clearCache();
    expect([await inspector.tableNames(), await inspector.viewNames()]).toEqual([[], ['v']]);
  });
});

describeDatabases('REF', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  const [P, M] = [database.dialect === 'postgresql', database.dialect === 'mysql'];

  test('REF-02 composite keys in key order', async () => {
    const reflection = await reflected(
      database,
      'create table target (id integer not null, attr integer not null, name varchar(10) not null, primary key (name, id, attr))',
      'create table source (a varchar(10), b integer, c integer, id integer primary key not null, foreign key (a, b, c) references target (name, id, attr))',
    );
    expect(tableOf(reflection, 'target')?.primaryKey?.columns).toEqual(['name', 'id', 'attr']);
    const [key] = tableOf(reflection, 'source')?.foreignKeys ?? [];
    expect([key?.columns, key?.references.columns]).toEqual([
      ['a', 'b', 'c'],
      ['name', 'id', 'attr'],
    ]);
  });

  test('REF-03 options of foreign keys', async () => {
    const reflection = await reflected(
      database,
      'create table a (id integer primary key not null)',
      'create table b (id integer primary key not null, x integer references a (id) on delete cascade on update set null, y integer references a (id) on delete no action)',
      // To MySQL they are the same, and the server may report either.
      ...(M
        ? [
            'alter table b add z integer, add foreign key (z) references a (id) on delete restrict on update restrict, add w integer, add foreign key (w) references a (id)',
          ]
        : []),
    );
    const [x, y, ...same] = tableOf(reflection, 'b')?.foreignKeys ?? [];
    expect([x?.onDelete, x?.onUpdate, y?.onDelete, y?.onUpdate]).toEqual(['CASCADE', 'SET NULL', undefined, undefined]);
    expect(same.map((key) => [key.columns, key.onDelete, key.onUpdate])).toEqual(
      M ? [['z'], ['w']].map((columns) => [columns, undefined, undefined]) : [],
    );
  });

  test('REF-06 a unique constraint and a unique index are told apart', async () => {
    const reflection = await reflected(
      database,
      `create table t (id integer primary key not null, x integer, y integer, ${P ? 'constraint uq_x ' : ''}unique (x))`,
      'create unique index iy on t (y)',
    );
    const table = tableOf(reflection, 't');
    if (M) {
      // One and the same to the server: neither is doubled, in the tables and in the text.
      expect(table?.uniques).toEqual([
        { name: 'iy', columns: ['y'] },
        { name: 'x', columns: ['x'] },
      ]);
      expect(table?.indexes).toEqual([]);
      expect(reflection.text.match(/@unique/g)).toHaveLength(2);
      expect(reflection.text).not.toMatch(/@@(unique|index)/);
      return;
    }
    expect(table?.uniques.map((one) => one.columns)).toEqual([['x']]);
    expect(table?.indexes.map((one) => [one.name, one.unique])).toEqual([['iy', true]]);
  });

  test('REF-11 computed columns', async () => {
    const reflection = await reflected(
      database,
      `create table t (id integer primary key not null, a integer, s integer generated always as (a + 42) stored${P ? '' : ', v integer generated always as (a * 2) virtual'})`,
    );
    const columns = tableOf(reflection, 't')?.columns ?? [];
    expect(columns.find((one) => one.name === 's')).toMatchObject({ computed: { stored: true } });
    expect(columns.filter((one) => one.default !== undefined)).toEqual([]);
    if (!P)
      expect(columns.find((one) => one.name === 'v')).toMatchObject({
        computed: {
          expression: M ? { mysql: expect.stringMatching(/^(`a` \* 2|\(`a` \* 2\))$/) as string } : { sqlite: 'a * 2' },
          stored: false,
        },
      });
  });

  test('REF-13 odd names', async () => {
    const names = [
      '(3)',
      'col%p',
      database.dialect === 'sqlite' ? 'brack' : '[brack]',
      'per % cent',
      'quo"te',
      'select',
    ];
    if (M) names.push('tick`ed');
    const quote = (name: string): string => quoted(database, name);
    const [parent = '', ...others] = names;
    const commented = (name: string): string[] => {
      if (P) return [`comment on table ${quote(name)} is 'of ${name}'`];
      return M ? [`alter table ${quote(name)} comment 'of ${name}'`] : [];
    };
    const reflection = await reflected(
      database,
      `create table ${quote(parent)} (${quote(parent)} integer primary key not null)`,
      ...commented(parent),
      ...others.flatMap((name) => [
        `create table ${quote(name)} (id integer primary key not null, ${quote(name)} integer references ${quote(parent)} (${quote(parent)}), constraint ${quote(`${name} ck`)} check (${quote(name)} > 0))`,
        `create index ${quote(`${name} ix`)} on ${quote(name)} (${quote(name)})`,
        ...commented(name),
      ]),
    );
    const { tables } = reflection.metadata;
    expect(tables.map((one) => one.name).sort()).toEqual([...names].sort());
    expect(tables.flatMap((one) => one.foreignKeys)).toHaveLength(names.length - 1);
    for (const name of others)
      expect(tableOf(reflection, name)).toMatchObject({
        ...(database.dialect === 'sqlite' ? {} : { comment: `of ${name}` }),
        columns: [{ name: 'id' }, { name }],
        foreignKeys: [{ columns: [name], references: { table: parent, columns: [parent] } }],
        checks: [{ name: `${name} ck` }],
        indexes: [{ name: `${name} ix`, elements: [{ column: name }] }],
      });
    expect(reflection.text).toContain('@@map("per % cent")');
  });

  test('REF-15 as many queries for many tables as for few', async () => {
    const count = async (tables: number): Promise<number> => {
      const opened = await openDatabase(await database.create());
      for (let number = 0; number < tables; number += 1)
        await opened.run(`create table t${String(number)} (id integer primary key not null)`);
      const { metadata } = await opened.reflect();
      expect(metadata.tables).toHaveLength(tables);
      await opened.close();
      return opened.queries.length;
    };
    expect(await count(60)).toBe(await count(6));
  });
});

describeDatabases('REF', ['sqlite', 'postgresql', 'pglite'], (database) => {
  test('REF-08 partial indexes', async () => {
    const reflection = await reflected(
      database,
      'create table t (id integer primary key not null, y integer, name varchar(20))',
      'create index by_y on t (y) where y > 10',
      `create index by_name on t (name desc) where name = 'test'`,
      'create index by_lower on t (lower(name), y)',
    );
    expect(tableOf(reflection, 't')?.indexes.map((one) => one.where !== undefined)).toEqual([false, true, true]);
  });
});

describeDatabases('REF', ['sqlite'], (database) => {
  test('REF-05 foreign keys of SQLite', async () => {
    const opened = await openDatabase(await database.create());
    await opened.run(`create table a (id integer primary key not null);
      create table b (id integer primary key not null, u integer references a (id), n integer constraint named references a (id),
        d integer references a (id) deferrable initially deferred, i integer references a, m integer references missing (id))`);
    const { metadata, diagnostics } = await opened.reflect();
    await opened.close();
    const keys = tableOf({ metadata }, 'b')?.foreignKeys ?? [];
    expect(keys.map((key) => [key.columns[0], key.name, key.deferrable, key.references.columns[0]])).toEqual([
      ['u', undefined, undefined, 'id'],
      ['n', 'named', undefined, 'id'],
      ['d', undefined, 'deferred', 'id'],
      ['i', undefined, undefined, 'id'],
    ]);
    expect(diagnostics).toMatchObject([{ code: 'JN9004', severity: 'warning', subject: 'table b, column m' }]);
  });

  test('REF-07 no automatic index, the key keeps its name', async () => {
    const reflection = await reflected(
      database,
      'create table t (id integer not null, x integer, unique (x), constraint the_key primary key (id))',
    );
    const table = tableOf(reflection, 't');
    expect(table?.indexes).toEqual([]);
    expect(table?.uniques).toEqual([{ columns: ['x'] }]);
    expect(table?.primaryKey).toEqual({ name: 'the_key', columns: ['id'] });
  });
});

describeDatabases('REF', ['sqlite'], (database) => {
  test('REF-15 a broken view is named, the rest is read', async () => {
    const opened = await openDatabase(await database.create());
    await opened.run(
      'create table t (id integer primary key not null); create table gone (x integer); create view v as select x from gone; drop table gone',
    );
    const { metadata, diagnostics } = await opened.reflect();
    await opened.close();
    expect(metadata.tables.map((one) => one.name)).toEqual(['t']);
    expect(diagnostics.map((one) => one.code)).toContain('JN9001');
  });
});

describeDatabases('REF', ['mysql'], (database) => {
  test('REF-15 a broken view is named, the rest is read', async () => {
    const opened = await openDatabase(await database.create());
    for (const sql of [
      'create table t (id integer primary key not null)',
      'create table gone (x integer)',
      'create view v as select x from gone',
      'create view w as select id from t',
      'drop table gone',
    ])
      await opened.run(sql);
    const { metadata, text, diagnostics } = await opened.reflect();
    await opened.close();
    expect(metadata.tables.map((one) => one.name)).toEqual(['t']);
    expect(metadata.views.map((one) => [one.name, one.columns.map((column) => column.name)])).toEqual([
      ['v', []],
      ['w', ['id']],
    ]);
    expect(diagnostics.filter((one) => one.code === 'JN9001')).toMatchObject([{ subject: 'view v' }]);
    expect(compileText(text).errors).toEqual([]);
  });
});

describeDatabases('REF', ['postgresql', 'pglite', 'mysql'], (database) => {
  test('REF-12 comments', async () => {
    const M = database.dialect === 'mysql';
    // MySQL and MariaDB keep their catalogs, comments with them, in three bytes a character: what needs four is lost there.
    const text = `it's "quoted" \\ 100 % ünïcode ${M ? '漢' : '🐍'}`;
    const literal = `'${text.replaceAll("'", "''")}'`;
    const escaped = literal.replaceAll('\\', '\\\\');
    const reflection = await reflected(
      database,
      ...(M
        ? [`create table t (id integer primary key, x integer comment ${escaped}) comment ${escaped}`]
        : [
            'create table t (id integer primary key, x integer)',
            `comment on table t is ${literal}`,
            `comment on column t.x is ${literal}`,
          ]),
      'create table bare (id integer primary key)',
    );
    expect(tableOf(reflection, 't')?.comment).toBe(text);
    expect(tableOf(reflection, 't')?.columns.map((one) => one.comment)).toEqual([undefined, text]);
    expect(tableOf(reflection, 'bare')).toBeDefined();
    expect(tableOf(reflection, 'bare')?.comment).toBeUndefined();
  });
});

describeDatabases('REF', ['postgresql', 'pglite'], (database) => {
  test('REF-04 all options of a foreign key', async () => {
    const reflection = await reflected(
      database,
      'create table a (x integer, y integer, primary key (x, y))',
      'create table b (id integer primary key, x integer, y integer, constraint k foreign key (x, y) references a match full deferrable initially deferred)',
    );
    expect(tableOf(reflection, 'b')?.foreignKeys).toMatchObject([{ match: 'FULL', deferrable: 'deferred' }]);
    const opened = await openDatabase(await database.create());
    await opened.run('create table a (x integer, y integer, primary key (x, y))');
    await opened.run(
      'create table b (id integer primary key, x integer not null, y integer, foreign key (x, y) references a on delete set null (y))',
    );
    const { metadata } = await opened.reflect();
    await opened.close();
    expect(tableOf({ metadata }, 'b')?.foreignKeys).toMatchObject([{ onDelete: 'SET NULL', onDeleteColumns: ['y'] }]);
  });

  test('REF-09 names that changed after the fact', async () => {
    const opened = await openDatabase(await database.create());
    await opened.run('create table t (id serial primary key, x integer)');
    await opened.run('create index ix on t (x)');
    await opened.run('alter table t rename column x to y');
    await opened.run('alter sequence t_id_seq rename to renamed');
    const { metadata } = await opened.reflect();
    await opened.close();
    const table = tableOf({ metadata }, 't');
    expect(table?.indexes[0]?.elements).toEqual([{ column: 'y' }]);
    expect(table?.columns[0]?.default).toEqual({ kind: 'sequence', name: 'renamed' });
  });

  test('REF-10 flags of constraints', async () => {
    const opened = await openDatabase(await database.create());
    await opened.run(
      'create table t (id integer primary key, a integer, b integer, r int4range, constraint uq unique nulls not distinct (a), exclude using gist (r with &&))',
    );
    await opened.run('create unique index ix on t (b) nulls not distinct');
    await opened.run(
      'alter table t add constraint c1 check (a > 0) not valid, add constraint c2 check (b > 0) no inherit',
    );
    const { metadata } = await opened.reflect();
    await opened.close();
    const table = tableOf({ metadata }, 't');
    expect(table?.uniques).toEqual([{ name: 'uq', columns: ['a'], nullsNotDistinct: true }]);
    expect(table?.indexes.map((one) => [one.name, one.nullsNotDistinct])).toEqual([['ix', true]]);
    expect(table?.checks).toMatchObject([
      { name: 'c1', notValid: true },
      { name: 'c2', noInherit: true },
    ]);
    expect(table?.exclusions).toMatchObject([{ definition: 'USING gist (r WITH &&)' }]);
  });

  test('REF-10 an exclusion constraint and nulls not distinct go the whole way', async () => {
    await reflected(
      database,
      'create table t (id integer primary key, a integer, r int4range, constraint uq unique nulls not distinct (a), constraint ex exclude using gist (r with &&))',
    );
  });

  test('REF-14 enums in order and in their schema, domains as they are', async () => {
    const reflection = await reflected(
      database,
      'create schema other',
      `create type mood as enum ('ok', 'it''s', 'a b')`,
      `create type other.mood as enum ('z', 'a')`,
      'create domain positive as integer default 1 check (value > 0)',
      "create table t (id integer primary key, m mood default 'a b', o other.mood[], p positive)",
    );
    expect(reflection.metadata.enums).toEqual([
      { name: 'mood', schema: 'other', values: ['z', 'a'] },
      { name: 'mood', values: ['ok', "it's", 'a b'] },
    ]);
    expect(tableOf(reflection, 't')?.columns.map((one) => one.type.kind)).toEqual(['int', 'enum', 'array', 'int']);
    expect(tableOf(reflection, 't')?.columns[3]?.native).toEqual({ postgresql: 'positive' });
    expect(reflection.diagnostics.map((one) => one.code)).toContain('JN9003');
  });

  test('index methods, operator classes, included columns, orders, collations', async () => {
    const reflection = await reflected(
      database,
      'create table t (id integer primary key generated by default as identity (start with 5), name text collate "C", tags text[], doc jsonb)',
      'create index i1 on t using gin (doc jsonb_path_ops)',
      'create index i2 on t (name text_pattern_ops desc nulls last) include (id)',
      'create index i3 on t using hash (name)',
      'create index i4 on t (lower(name) text_pattern_ops, id desc)',
      'create index i5 on t using gin (tags)',
    );
    expect(tableOf(reflection, 't')?.indexes.map((one) => one.method)).toEqual([
      'gin',
      undefined,
      'hash',
      undefined,
      'gin',
    ]);
  });
});
