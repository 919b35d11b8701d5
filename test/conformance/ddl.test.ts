/** CONFORMANCE, area DDL: names, quoting, create and drop. */
import { expect, test } from 'vitest';
import { createAll, dropAll } from '../../runtime/ddl/create-all.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import { emptyMetaData } from '../../runtime/ddl/apply-operation.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Column, Table } from '../../runtime/schema/table.js';
import { compile } from '../../src/compile.js';
import { createObjects, dropObjects } from '../../runtime/session/create-objects.js';
import type { Column as CoreColumn } from '../../runtime/sql/column.js';
import { deleteFrom } from '../../runtime/sql/delete.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table as coreTable, type TableOf } from '../../runtime/sql/table.js';
import { update } from '../../runtime/sql/update.js';
import { reflect } from '../../src/reflect/reflect.js';
import { closeDatabase, openDatabase, Project } from '../migration/project.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { openAny } from '../support/raw-database.js';

const ODD_NAMES = ['order', 'select', 'MixedCase', 'with space', 'per % cent', '(2)', 'quo"te', 'back``tick'];
interface OddTable<N extends string = string> extends TableOf<N> {
  readonly id: CoreColumn<N, number>;
  readonly value: CoreColumn<N, number>;
  as<A extends string>(alias: A): OddTable<A>;
}
const int = (name: string, more: Partial<Column> = {}): Column => ({
  name,
  type: { kind: 'int' },
  nullable: false,
  ...more,
});
const table = (name: string, columns: readonly Column[], more: Partial<Table> = {}): Table => ({
  name,
  columns,
  foreignKeys: [],
  uniques: [],
  checks: [],
  indexes: [],
  ...more,
});
const schema = (database: TestDatabase, tables: readonly Table[], more: Partial<MetaData> = {}): MetaData => ({
  ...emptyMetaData([database.dialect]),
  tables,
  ...more,
});
const created = (metadata: MetaData, database: TestDatabase): string[] =>
  createAll(metadata, ddlDialect(database.dialect)).map((one) => one.sql);
const dropped = (metadata: MetaData, database: TestDatabase): string[] =>
  dropAll(metadata, ddlDialect(database.dialect)).map((one) => one.sql);

/** Compiles `.schema` text for a dialect. */
function compiled(text: string, provider: string): { metadata: MetaData | undefined; codes: string[] } {
  const { model, diagnostics } = compile([
    { file: 'a.schema', text: `datasource db {\n  provider = "${provider}"\n}\n${text}` },
  ]);
  return {
    metadata: model?.metadata,
    codes: diagnostics.filter((one) => one.severity === 'error').map((one) => one.code),
  };
}

describeDatabases('DDL', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  const dialect = ddlDialect(database.dialect);

  test('DDL-01 odd names are quoted, plain ones are not', async () => {
    const tables = ODD_NAMES.map((name) =>
      table(name, [int('id'), int(name === 'order' ? 'select' : name)], { primaryKey: { columns: ['id'] } }),
    );
    const metadata = schema(database, [...tables, table('plain', [int('id')], { primaryKey: { columns: ['id'] } })]);
    const engine = await openDatabase(database);
    const read = (): Promise<MetaData> =>
      engine.using(async ({ driver }) => (await reflect(driver, database.dialect)).metadata);
    try {
      await createObjects(engine, createAll(metadata, dialect));
      expect(created(metadata, database).at(-1)).toMatch(/^CREATE TABLE plain \(\n {2}id /);
      for (const name of ODD_NAMES) {
        const column = name === 'order' ? 'select' : name;
        const odd = coreTable<OddTable>(name, { id: 'int', value: [column, 'int'] });
        await engine.execute(insert(odd).values({ id: 1, value: 7 }));
        await engine.execute(update(odd).set({ value: 8 }).where(odd.value.eq(7)));
        expect(await engine.all(select({ [column]: odd.value }).from(odd))).toEqual([{ [column]: 8 }]);
        const alias = odd.as(name);
        expect(await engine.all(select({ n: alias.value }).from(alias).orderBy(alias.value))).toEqual([{ n: 8 }]);
        await engine.execute(deleteFrom(odd).where(odd.id.eq(1)));
      }
      const found = await read();
      const shape = ({ tables: list }: MetaData): string[] =>
        list.map(({ name, columns }) => [name, ...columns.map((column) => column.name)].join(' / ')).sort();
      expect(shape(found)).toEqual(shape(metadata));
      await dropObjects(engine, dropAll(metadata, dialect));
      expect((await read()).tables).toEqual([]);
    } finally {
      await closeDatabase(database, engine);
    }
  });

  test('DDL-03 a name the server would cut is the same in the database, and a compare right after finds nothing', async () => {
    const project = await Project.open(database);
    const long = ['anExtraordinarilyLongPropertyNameOne', 'anExtraordinarilyLongPropertyNameTwo', 'aThirdOne'];
    const text = (...indexes: readonly string[]): string =>
      `model Thing { id Int @id  ${[...long, 'a', 'b'].map((name) => `${name} Int`).join('  ')}  ${indexes.join('  ')} }`;
    const index = (last: string): string => `@@index([${[...long, last].join(', ')}])`;
    try {
      const model = project.schema(text(index('a'), index('b')));
      await createObjects(project.engine, createAll(model.metadata, dialect));
      expect(await project.drift(model)).toEqual([]);
      const names = await project.engine.using(async ({ driver }) =>
        (await reflect(driver, database.dialect)).metadata.tables[0]?.indexes.map((one) => one.name),
      );
      expect(new Set(names)).toEqual(new Set(model.metadata.tables[0]?.indexes.map((one) => one.name)));
      expect(new Set(names).size).toBe(2);
      // The compare does see an index that is not there.
      expect(await project.drift(project.schema(text(index('a'))))).toHaveLength(1);
    } finally {
      await project.close();
    }
    const given = `model Thing {\n  id Int @id\n  a Int\n  @@index([a], map: "${'x'.repeat(89)}")\n}`;
    const { codes } = compiled(given, database.dialect);
    expect(codes).toHaveLength(database.dialect === 'sqlite' ? 0 : 1);
  });

  test('DDL-03 a derived name that is too long is cut with a stable tail', () => {
    const fields = [
      'anExtraordinarilyLongPropertyNameOne',
      'anExtraordinarilyLongPropertyNameTwo',
      'anExtraordinarilyLongPropertyNameThree',
    ];
    const text = (last: string): string =>
      `model Thing {\n  id Int @id\n${fields.map((name) => `  ${name} Int`).join('\n')}\n  ${last} Int\n  @@index([${[...fields, last].join(', ')}])\n}`;
    const name = (last: string): string =>
      compiled(text(last), database.dialect).metadata?.tables[0]?.indexes[0]?.name ?? '';
    expect(Buffer.byteLength(name('a'))).toBeLessThanOrEqual(63);
    expect(name('a')).toBe(name('a'));
    expect(name('a')).not.toBe(name('b'));
    expect(name('a').slice(0, 40)).toBe(name('b').slice(0, 40));
  });

  test('DDL-04 tables that refer to each other', async () => {
    const reference = (to: string, name: string): Table['foreignKeys'][number] => ({
      name,
      columns: ['other'],
      references: { table: to, columns: ['id'] },
    });
    const key = { primaryKey: { columns: ['id'] } };
    const metadata = schema(database, [
      table('a', [int('id'), int('other', { nullable: true })], { ...key, foreignKeys: [reference('b', 'fk_a')] }),
      table('b', [int('id'), int('other', { nullable: true })], { ...key, foreignKeys: [reference('a', 'fk_b')] }),
    ]);
    const statements = created(metadata, database);
    const altered = statements.filter((sql) => sql.startsWith('ALTER TABLE'));
    expect(altered).toHaveLength(database.dialect === 'sqlite' ? 0 : 1);
    expect(statements.findIndex((sql) => sql.startsWith('ALTER'))).not.toBe(0);
    const connection = await openAny(await database.create());
    for (const sql of statements) await connection.run(sql);
    const drops = dropped(metadata, database);
    if (database.dialect !== 'sqlite') expect(drops[0]).toMatch(/^ALTER TABLE .* DROP/);
    for (const sql of drops) await connection.run(sql);
    expect(await connection.tables()).toEqual([]);
    await connection.close();
  });

  test('DDL-05 unnamed constraints get their names by the convention, given ones stay', () => {
    const text = `model Customer {\n  id Int @id\n  email String(50) @unique\n  code String(50) @unique(map: "given")\n  orders Order[]\n}
model Order {\n  id Int @id(map: "order_key")\n  total Int\n  customerId Int\n  customer Customer @relation(fields: [customerId], references: [id])\n  @@index([total])\n  @@check(total > 0)\n}`;
    const { metadata, codes } = compiled(text, database.dialect);
    expect(codes).toEqual([]);
    const [customer, order] = metadata?.tables ?? [];
    expect(customer?.primaryKey?.name).toBe('pk_Customer');
    expect(customer?.uniques.map((one) => one.name)).toEqual(['uq_Customer_email', 'given']);
    expect(order?.primaryKey?.name).toBe('order_key');
    expect(order?.foreignKeys[0]?.name).toBe('fk_Order_customerId_Customer');
    expect(order?.indexes[0]?.name).toBe('ix_Order_total');
    expect(order?.checks[0]?.name).toBe('ck_Order_total');
  });

  test('DDL-07 computed columns', async () => {
    const text = (stored: boolean): string =>
      `model Box {\n  id Int @id\n  side Int\n  area Int @computed(side * side, stored: ${String(stored)})\n}`;
    for (const stored of [true, false]) {
      const { metadata, codes } = compiled(text(stored), database.dialect);
      if (database.dialect === 'postgresql' && !stored) continue;
      expect(codes).toEqual([]);
      if (!metadata) continue;
      const connection = await openAny(await database.create());
      for (const sql of created(metadata, database)) await connection.run(sql);
      const quote = (name: string): string => dialect.quoteIdentifier(name);
      await connection.run(`insert into ${quote('Box')} (id, side) values (1, 7)`);
      expect(await connection.rows(`select area from ${quote('Box')}`)).toEqual([['49']]);
      await connection.close();
    }
  });
});

describeDatabases('DDL', ['postgresql', 'pglite'], (database) => {
  test('DDL-02 `a` and `A` are two tables', async () => {
    const key = { primaryKey: { columns: ['id'] } };
    const metadata = schema(database, [table('a', [int('id')], key), table('A', [int('id'), int('x')], key)]);
    const engine = await openDatabase(database);
    const statements = createAll(metadata, ddlDialect('postgresql'));
    const shape = (tables: readonly Table[]): string[] =>
      tables.map(({ name, columns }) => [name, ...columns.map((column) => column.name)].join(' ')).sort();
    try {
      // Each is made although the other is there, and neither twice.
      for (const name of ['a', 'A', 'a'])
        await createObjects(
          engine,
          statements.filter((one) => one.name === name),
        );
      await createObjects(engine, statements);
      await engine.using((connection) => connection.script('insert into "A" (id, x) values (1, 2)'));
      const [small, big] = ['a', 'A'].map((name) => coreTable<OddTable>(name, { id: 'int', value: ['x', 'int'] }));
      if (small === undefined || big === undefined) throw new Error('there are two');
      expect(await engine.all(select({ id: small.id }).from(small))).toEqual([]);
      expect(await engine.all(select({ id: big.id, x: big.value }).from(big))).toEqual([{ id: 1, x: 2 }]);
      const found = await engine.using(({ driver }) => reflect(driver, 'postgresql'));
      expect(shape(found.metadata.tables)).toEqual(['A id x', 'a id']);
      // As a schema the two have names of their own, and make the same tables.
      expect(shape(compiled(found.text.replace(/datasource[^}]*}/, ''), 'postgresql').metadata?.tables ?? [])).toEqual([
        'A id x',
        'a id',
      ]);
      await dropObjects(
        engine,
        dropAll(metadata, ddlDialect('postgresql')).filter((one) => one.name === 'a'),
      );
      expect(shape((await engine.using(({ driver }) => reflect(driver, 'postgresql'))).metadata.tables)).toEqual([
        'A id x',
      ]);
    } finally {
      await closeDatabase(database, engine);
    }
  });

  test('DDL-06 an enum of two tables is made once before them and dropped after both', async () => {
    const type = { name: 'Mood', schema: 'types', values: ['happy', "it's"] };
    const mood: Column = {
      name: 'mood',
      type: { kind: 'enum', ...type },
      nullable: false,
      default: { kind: 'literal', value: 'happy' },
    };
    const metadata = schema(database, [table('a', [int('id'), mood]), table('b', [int('id'), mood])], {
      enums: [type],
      schemas: ['types'],
    });
    const statements = created(metadata, database);
    expect(statements.filter((sql) => sql.startsWith('CREATE TYPE'))).toEqual([
      `CREATE TYPE types."Mood" AS ENUM ('happy', 'it''s')`,
    ]);
    const connection = await openAny(await database.create());
    for (const sql of [...statements, ...dropped(metadata, database)]) await connection.run(sql);
    expect(await connection.rows(`select count(*) from pg_type where typname = 'Mood'`)).toEqual([['0']]);
    await connection.close();
  });

  test('DDL-07 identity options', async () => {
    const id = int('id', { identity: { always: true, start: '42', increment: '5', maxValue: '100', cycle: true } });
    const connection = await openAny(await database.create());
    for (const sql of created(schema(database, [table('counted', [id, int('x')])]), database))
      await connection.run(sql);
    await connection.run('insert into counted (x) values (1), (2)');
    expect(await connection.rows('select id from counted order by id')).toEqual([['42'], ['47']]);
    expect(
      await connection.rows(
        `select cycle_option, maximum_value from (select 'YES' as cycle_option, seqmax::text as maximum_value from pg_sequence where seqcycle) s`,
      ),
    ).toEqual([['YES', '100']]);
    await connection.close();
  });

  test('DDL-07 a virtual column is refused by the compiler', () => {
    const { codes } = compiled(
      'model Box {\n  id Int @id\n  side Int\n  area Int @computed(side * side, stored: false)\n}',
      database.dialect,
    );
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^JN6/);
  });
});

describeDatabases('DDL', ['sqlite', 'mysql'], (database) => {
  test('DDL-07 identity options are refused by the compiler', () => {
    const { codes } = compiled('model Box {\n  id Int @id @identity(always, start: 42)\n}', database.dialect);
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^JN6/);
  });
});

describeDatabases('DDL', ['sqlite'], (database) => {
  test('DDL-08 integer keys are the rowid, AUTOINCREMENT is inline, a composite key stands at the end', async () => {
    const connection = await openAny(await database.create());
    const counting = int('id', { default: { kind: 'autoincrement' } });
    const key = { primaryKey: { columns: ['id'] } };
    const metadata = schema(database, [
      table('counted', [counting, int('x')], key),
      table('plain', [int('id'), int('x')], key),
      table('pair', [int('a'), int('b')], { primaryKey: { columns: ['b', 'a'] } }),
    ]);
    const [counted = '', , pair = ''] = created(metadata, database);
    expect(counted).toContain('id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT');
    expect(pair).toContain('PRIMARY KEY (b, a)');
    for (const sql of created(metadata, database)) await connection.run(sql);
    for (const name of ['counted', 'plain']) {
      await connection.run(`insert into ${name} (x) values (10)`);
      expect(await connection.rows(`select id, rowid from ${name}`)).toEqual([['1', '1']]);
    }
    await connection.run('delete from counted');
    await connection.run('insert into counted (x) values (11)');
    expect(await connection.rows('select id from counted')).toEqual([['2']]);
    await connection.close();
  });
});
