import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import { compileSteps } from '../../runtime/migration/compile-steps.js';
import { replay } from '../../runtime/migration/replay.js';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { risksOf } from '../../runtime/ddl/risks.js';
import { migrator, op, revision } from '../../runtime/migration/index.js';
import { push } from '../../src/commands/push.js';
import { migrateMerge } from '../../src/commands/migrate-merge.js';
import { migrateCheck } from '../../src/commands/migrate-check.js';
import { describeDatabases } from '../support/databases.js';
import { Project, short } from '../migration/project.js';

describeDatabases('migrations, where ours should do better', ['sqlite', 'postgresql', 'pglite'], (database) => {
  let project: Project;
  beforeEach(async () => {
    project = await Project.open(database);
  });
  afterEach(() => project.close());

  it('BET-01: a rename hint gives one rename, names follow, data stays, and the downgrade renames back', async () => {
    await project.change(`model User { id Int @id  fullName String(60) @unique  @@index([fullName, id]) }`);
    await project.script(`insert into "User" (id, "fullName") values (1, 'Ada')`);
    const renamed = `model User { id Int @id  name String(60) @unique @renamedFrom("fullName")  @@index([name, id]) }`;
    const steps = await project.change(renamed, {}, []);
    expect(short(steps)[0]).toBe('renameColumn fullName name');
    expect(short(steps).every((step) => step.startsWith('rename'))).toBe(true);
    expect(steps).toHaveLength(3);
    expect(await project.rows('select id, name from "User"')).toEqual([[1, 'Ada']]);
    const again = await project.revision();
    expect(again.id).toBeUndefined();
    expect(again.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['JN8031', 'note'],
      ['JN8033', 'note'],
    ]);
    await (await project.migrator()).downgrade('-1');
    expect(await project.rows('select "fullName" from "User"')).toEqual([['Ada']]);
  });

  it('BET-01: so is a table', async () => {
    await project.change(
      `model Person { id Int @id  name String @unique  posts Post[] }  model Post { id Int @id  person Person }`,
    );
    await project.script(`insert into "Person" (id, name) values (1, 'Ada')`);
    const steps = short(
      await project.change(
        `model User { id Int @id  name String @unique  posts Post[]  @@renamedFrom("Person") }  model Post { id Int @id  person User }`,
        {},
        [],
      ),
    );
    expect(steps[0]).toBe('renameTable Person User');
    expect(steps.filter((step) => /dropTable|createTable|dropColumn/.test(step))).toEqual([]);
    expect(await project.rows('select name from "User"')).toEqual([['Ada']]);
  });

  it('BET-02: a drop and an addition of one type stop, name both, and say what settles it', async () => {
    await project.change(`model User { id Int @id  fullName String(60) }`);
    project.schema(`model User { id Int @id  name String(60) }`);
    const stopped = await project.revision();
    expect(stopped.ok).toBe(false);
    expect(stopped.id).toBeUndefined();
    expect(stopped.diagnostics[0]).toMatchObject({ code: 'JN8030', severity: 'error' });
    expect(stopped.diagnostics[0]?.message).toMatch(/User\.fullName.*name/);
    expect(stopped.diagnostics[0]?.hint).toMatch(/@renamedFrom\("fullName"\).*--dropped User\.fullName/);
    expect(stopped.diagnostics[0]?.span).toBeDefined();
    expect((await project.revision({ dropped: ['User.fullName'] })).ok).toBe(true);
  });

  it('BET-03: possible losses are marked with reason and check query, and run only with the word', async () => {
    await project.change(
      `model Gone { id Int @id }  model T { id Int @id  a String(40)  b BigInt  c String  d String? }`,
    );
    project.schema(`model T { id Int @id  a String(20)  b Int  d String }`);
    const written = await project.revision();
    const losses = written.diagnostics.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
    for (const part of [
      /drops the table Gone/,
      /T\.a.*string\(20\)/,
      /T\.b.*smaller numbers/,
      /drops the column T\.c/,
      /T\.d required/,
    ])
      expect(losses.filter((message) => part.test(message))).toHaveLength(1);
    expect(written.diagnostics.map(({ hint }) => hint).join('\n')).toMatch(
      /select count\(\*\) from "T" where length\("a"\) > 20/,
    );
    expect(readFileSync(written.file ?? '', 'utf8')).toMatch(/Runs only with \{ allow: 'dataLoss' \}/);
    await expect(project.upgrade()).rejects.toThrow(/Data may be lost/);
    expect(await project.rows('select cast(count(*) as integer) from "Gone"')).toEqual([[0]]);
    await project.upgrade({ allow: ['dataLoss', 'notNull'] });
  });

  it('BET-03: harmless widening carries no mark', async () => {
    await project.change(`model T { id Int @id  a String(40)  b Int  c Decimal(8, 2)  d String }`);
    project.schema(
      `model T { id Int @id  a String(60)  b BigInt  c Decimal(10, 2)  d String?  e Int?  f Int @default(1) }`,
    );
    const written = await project.revision();
    expect(written.diagnostics.filter(({ code }) => code === 'JN8010' || code === 'JN8011')).toEqual([]);
    expect(await project.upgrade()).toHaveLength(1);
  });

  it('BET-04: NOT NULL on rows with nulls needs a value; with one, they are filled first', async () => {
    await project.change(`model T { id Int @id  name String? }`);
    await project.script(`insert into "T" (id, name) values (1, null), (2, 'x')`);
    project.schema(`model T { id Int @id  name String }`);
    const written = await project.revision();
    await expect(project.upgrade()).rejects.toThrow(/rows at stake: select count\(\*\) from "T" where "name" is null/);
    const revisions = await project.revisions();
    const filled = revisions.map((item) =>
      item.id === written.id
        ? revision({
            id: item.id,
            revises: item.revises,
            message: '',
            up: [op.alterColumn('T', 'name', { from: 'String?', to: 'String', fill: 'none' })],
          })
        : item,
    );
    await migrator({ revisions: filled, database: project.engine }).upgrade();
    expect(await project.rows('select id, name from "T" order by id')).toEqual([
      [1, 'none'],
      [2, 'x'],
    ]);
    await expect(project.script('insert into "T" (id) values (3)')).rejects.toThrow();
  });

  it('BET-07: a check or computed column of one name and another expression is found and made anew', async () => {
    const schema = (check: string, computed: string): string =>
      `model T { id Int @id  a Int  b Int @computed(${computed}, stored: true)  @@check(${check}, name: "ck")  @@index([b]) }`;
    await project.change(schema('a > 0', 'a + 1'));
    await project.script('insert into "T" (id, a) values (1, 5)');
    expect(short(await project.change(schema('a > 1', 'a + 1')))).toEqual([
      'dropConstraint ck_T_ck',
      'addConstraint ck_T_ck',
    ]);
    expect(short(await project.change(schema('a > 1', 'a + 2')))).toEqual([
      'dropIndex ix_T_b',
      'dropColumn T.b',
      'addColumn T.b',
      'createIndex ix_T_b',
    ]);
    expect(await project.rows('select b from "T"')).toEqual([[7]]);
  });

  it('BET-08: drift names exactly what was changed by hand, whatever is pending', async () => {
    if (database.name === 'pglite') return; // The command opens the database by its URL; in memory that is another one.
    const url = await database.create();
    const settings = { ...project.settings, url };
    project.schema(`model T { id Int @id  a Int  b Int  @@index([a], map: "ix") }`);
    await project.revision();
    const engine = await createEngine(url);
    await migrator({ revisions: await project.revisions(), database: engine }).upgrade();
    expect(await migrateCheck(settings)).toMatchObject({ finding: 'agrees', exitStatus: 0 });
    project.schema(`model T { id Int @id  a Int  b Int  c Int?  @@index([a], map: "ix") }`);
    expect(await migrateCheck(settings)).toMatchObject({
      finding: 'schemaAhead',
      exitStatus: 4,
      schemaAhead: ['table T: column c added'],
    });
    await project.revision();
    expect(await migrateCheck(settings)).toMatchObject({
      finding: 'pending',
      exitStatus: 3,
      drift: [],
      schemaAhead: [],
    });
    await engine.using((connection) => connection.script('drop index ix; alter table "T" add column extra integer'));
    await engine.close();
    const drifted = await migrateCheck(settings);
    expect(drifted).toMatchObject({ finding: 'drift', exitStatus: 1 });
    expect([...drifted.drift].sort()).toEqual(['table T: column extra added by hand', 'table T: index ix missing']);
    expect(drifted.pending).toHaveLength(1);
  });

  it('BET-17: a name too long in bytes only is shortened by bytes, and the next compare is empty', async () => {
    const [table, column] = ['Übersichtäöü', 'größeäöüßäöüßäöüßäöüßäöüß'];
    const text = `model ${table} { id Int @id  ${column} Int  @@index([${column}]) }`;
    const wish = `ix_${table}_${column}`;
    expect(wish.length).toBeLessThan(63);
    expect(Buffer.byteLength(wish)).toBeGreaterThan(63);
    // Compares with the database at its end: a name that the server cut would be a difference.
    await project.change(text);
    const [name = ''] = project
      .schema(text)
      .metadata.tables.flatMap(({ indexes }) => indexes.map((index) => index.name));
    // Every dialect gets the name that suits all.
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
    expect(name).toMatch(/^ix_Übersicht\p{L}+_\p{L}*_[0-9a-f]+$/u);
    expect((await project.revision()).id).toBeUndefined();
  });

  it('BET-21: an edited revision is named, and upgrade refuses unless told', async () => {
    await project.change(`model T { id Int @id }`);
    const [first] = await project.revisions();
    const edited = { ...first!, up: [...first!.up, op.sql('select 1')] };
    const later = migrator({ revisions: [edited], database: project.engine });
    expect((await later.status()).edited).toEqual([first?.id]);
    await expect(later.upgrade()).rejects.toThrow(new RegExp(`checksums no longer match: ${first?.id ?? ''}`));
    await later.upgrade('head', { ignoreChecksums: true });
  });

  it('BET-22: two upgrades at once run every step once', async () => {
    const revisions = [1, 2, 3].map((number) =>
      revision({
        id: `r${number}`,
        revises: number === 1 ? null : `r${number - 1}`,
        message: '',
        up: [
          op.createTable(`t${number}`, { columns: { id: 'Int' } }),
          op.run('take time', async (tx) => {
            await new Promise((resolve) => setTimeout(resolve, 30));
            await tx.execute(`insert into t${number} (id) values (1)`);
          }),
        ],
      }),
    );
    const url = database.name === 'pglite' ? undefined : await database.create();
    const open = async (): Promise<readonly string[]> => {
      const engine = url === undefined ? project.engine : await createEngine(url);
      const { ran } = await migrator({ revisions, database: engine }).upgrade();
      if (url !== undefined) {
        const counts = await engine.using(
          async (connection) =>
            (
              await connection.run(
                {
                  sql: 'select (select sum(id) from t1), (select sum(id) from t2), (select sum(id) from t3)',
                  returnsRows: true,
                },
                [],
              )
            ).rows,
        );
        expect(counts[0]?.map(Number)).toEqual([1, 1, 1]);
        await engine.close();
      }
      return ran;
    };
    const ran = await Promise.all([open(), open()]);
    expect(ran.flat().sort()).toEqual(['r1', 'r2', 'r3']);
  });

  it('BET-25: a constraint that would vanish with a column is named, and has to be dropped first', async () => {
    const one = revision({
      id: 'a',
      revises: null,
      message: '',
      up: [
        op.createTable('t', {
          columns: { id: 'Int', a: 'Int', b: 'Int' },
          primaryKey: ['id'],
          uniques: [{ name: 'uq', columns: ['a', 'b'] }],
        }),
      ],
    });
    const two = (...steps: Parameters<typeof revision>[0]['up']): ReturnType<typeof revision> =>
      revision({ id: 'b', revises: 'a', message: '', up: steps });
    const drop = op.dropColumn('t', 'b', 'Int', { allow: 'dataLoss' });
    const run = (second: ReturnType<typeof revision>): Promise<unknown> =>
      migrator({ revisions: [one, second], database: project.engine }).upgrade();
    await expect(run(two(drop))).rejects.toThrow(/Dropping t\.b would drop the unique constraint uq \(a, b\)/);
    await run(two(op.dropUnique('t', { name: 'uq', columns: ['a', 'b'] }), drop));
  });

  it('push creates everything on an empty database, changes what differs, and refuses to lose data', async () => {
    if (database.name === 'pglite') return;
    const url = await database.create();
    const run = (text: string, options: object = {}): ReturnType<typeof push> => {
      project.schema(text);
      return push({ root: project.root, url, ...options });
    };
    const first = await run(`model T { id Int @id  a String  us U[] }  model U { id Int @id  t T }`);
    expect(first).toMatchObject({ ok: true, changes: ['table T added', 'table U added'] });
    expect((await run(`model T { id Int @id  a String  us U[] }  model U { id Int @id  t T }`)).statements).toEqual([]);
    const lossy = `model T { id Int @id  us U[] }  model U { id Int @id  t T  n Int? }`;
    const refused = await run(lossy);
    expect(refused.ok).toBe(false);
    expect(refused.diagnostics[0]?.code).toBe('JN8010');
    expect((await run(lossy, { allow: ['dataLoss'], dryRun: true })).statements.length).toBeGreaterThan(1);
    expect((await run(lossy, { allow: ['dataLoss'] })).ok).toBe(true);
    expect((await run(lossy)).changes).toEqual([]);
  });
});

describeDatabases('two people’s revisions', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let project: Project;
  beforeEach(async () => {
    project = await Project.open(database);
    await project.change('model A { id Int @id  n String(10) }');
  });
  afterEach(() => project.close());
  /** Two revisions on the one that is there. */
  const branches = async (...schemas: readonly string[]): Promise<void> => {
    const [base] = await project.revisions();
    for (const schema of schemas) {
      project.schema(schema);
      expect((await project.revision({ head: base!.id })).ok).toBe(true);
    }
  };

  it('BET-20 that touch different tables are merged without a question, marked conflict-free, and run', async () => {
    await branches(
      'model A { id Int @id  n String(10) }  model B { id Int @id }',
      'model A { id Int @id  n String(10) }  model C { id Int @id }',
    );
    await expect(project.upgrade()).rejects.toThrow(/several heads|heads/i);
    const merged = await migrateMerge({ ...project.settings, message: 'join' });
    expect(merged.diagnostics).toEqual([]);
    expect(readFileSync(merged.file ?? '', 'utf8')).toMatch(/^\/\/ join\n\/\/ Conflict-free: /);
    expect(await project.upgrade()).toHaveLength(3);
    const model = project.schema(
      'model A { id Int @id  n String(10) }  model B { id Int @id }  model C { id Int @id }',
    );
    expect(await project.drift(model)).toEqual([]);
  });

  it('BET-20 that both alter one column are not: it is named, and nothing is written', async () => {
    await branches('model A { id Int @id  n String(20) }', 'model A { id Int @id  n String(30) }');
    const heads = (await project.revisions()).slice(1).map(({ id }) => id);
    const refused = await migrateMerge({ ...project.settings, message: 'join' });
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'JN8043', severity: 'error' }] });
    expect(refused.file).toBeUndefined();
    expect(refused.diagnostics[0]?.message).toMatch(/both change column A\.n/);
    for (const id of heads) expect(refused.diagnostics[0]?.message).toContain(id);
    expect(await project.revisions()).toHaveLength(3);
    const forced = await migrateMerge({ ...project.settings, message: 'join', force: true });
    expect(readFileSync(forced.file ?? '', 'utf8')).toMatch(/^\/\/ join\n\/\/ Forced: /);
  });
});

describeDatabases('enums that change', ['postgresql', 'pglite'], (database) => {
  let project: Project;
  beforeEach(async () => {
    project = await Project.open(database);
    await project.change(mood('sad  ok  glad', '@default(ok)'));
    await project.script(
      `insert into "T" (id, m, ms) values (1, 'sad', '{glad,sad}'), (2, 'ok', '{}'), (3, 'glad', '{}')`,
    );
  });
  afterEach(() => project.close());

  const mood = (values: string, attributes = ''): string =>
    `enum Mood { ${values} }  model T { id Int @id  m Mood ${attributes}  ms Mood[] }`;
  const order = async (): Promise<unknown> =>
    (
      await project.rows(
        `select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum join pg_type t on t.oid = enumtypid where typname = 'Mood'`,
      )
    )[0]?.[0];
  const sorted = (): Promise<unknown[][]> => project.rows('select id, m::text, ms::text from "T" order by "T".m');
  /** The statements of the last revision, those outside a transaction marked. */
  const statements = async (): Promise<string[]> => {
    const all = await project.revisions();
    const last = all.at(-1)!;
    const before = replay(all.slice(0, -1), ['postgresql']);
    return compileSteps(last.up, before, ddlDialect('postgresql'), last.id).actions.map((action) =>
      action.kind === 'statement' ? `${action.transactional ? '' : 'alone: '}${action.sql}` : action.kind,
    );
  };

  it('BET-06 values are added at their places, each in an autocommit step, and the way back takes them out', async () => {
    expect(short(await project.change(mood('awful  sad  meh  ok  glad  great', '@default(ok)')))).toEqual([
      'alterEnum',
    ]);
    expect(await statements()).toEqual([
      `alone: ALTER TYPE "Mood" ADD VALUE 'awful' BEFORE 'sad'`,
      `alone: ALTER TYPE "Mood" ADD VALUE 'meh' AFTER 'sad'`,
      `alone: ALTER TYPE "Mood" ADD VALUE 'great'`,
    ]);
    expect(await order()).toBe('awful,sad,meh,ok,glad,great');
    await project.script(`insert into "T" (id, m, ms) values (4, 'meh', '{great}')`);
    expect((await sorted()).map(([id]) => id)).toEqual([1, 4, 2, 3]);
    await project.script('delete from "T" where id = 4');
    await (await project.migrator()).downgrade('-1');
    expect(await order()).toBe('sad,ok,glad');
    expect((await sorted()).map(([id]) => id)).toEqual([1, 2, 3]);
  });

  it('BET-06 a value with a rename hint is renamed, and rows and the default follow', async () => {
    const steps = await project.change(mood('sad  fine @renamedFrom("ok")  glad', '@default(fine)'), {}, []);
    expect(short(steps)).toEqual(['alterEnum']);
    expect(await statements()).toEqual([`ALTER TYPE "Mood" RENAME VALUE 'ok' TO 'fine'`]);
    await project.script(`insert into "T" (id, ms) values (4, '{}')`);
    expect(await project.rows(`select id from "T" where m = 'fine' order by id`)).toEqual([[2], [4]]);
    await (await project.migrator()).downgrade('-1');
    await project.script(`insert into "T" (id, ms) values (5, '{}')`);
    expect(await project.rows(`select id from "T" where m = 'ok' order by id`)).toEqual([[2], [4], [5]]);
  });

  it('BET-06 a value that moves is no loss: the type is made anew, and rows sort by the new order', async () => {
    expect(short(await project.change(mood('glad  ok  sad', '@default(ok)'), {}, []))).toEqual(['alterEnum']);
    expect(await order()).toBe('glad,ok,sad');
    expect(await sorted()).toEqual([
      [3, 'glad', '{}'],
      [2, 'ok', '{}'],
      [1, 'sad', '{glad,sad}'],
    ]);
    await (await project.migrator()).downgrade('-1');
    expect((await sorted()).map(([id]) => id)).toEqual([1, 2, 3]);
  });

  it('BET-06 a value that goes is marked as a loss; the rows are cast to the type made anew', async () => {
    project.schema(mood('sad  ok', '@default(ok)'));
    const written = await project.revision();
    expect(written.diagnostics.filter(({ code }) => code === 'JN8010').map(({ message }) => message)).toEqual([
      expect.stringContaining('removes "glad" from the enum Mood'),
    ]);
    expect((await statements()).filter((sql) => sql.includes('USING'))).toEqual([
      `ALTER TABLE "T" ALTER COLUMN m TYPE "Mood" USING m::text::"Mood"`,
      `ALTER TABLE "T" ALTER COLUMN ms TYPE "Mood"[] USING ms::text[]::"Mood"[]`,
    ]);
    await expect(project.upgrade()).rejects.toThrow(/Data may be lost/);
    // A row that holds it stops the cast, and nothing has changed.
    await expect(project.upgrade({ allow: ['dataLoss'] })).rejects.toThrow(/invalid input value for enum/);
    expect(await order()).toBe('sad,ok,glad');
    await project.script(`delete from "T" where m = 'glad'; update "T" set ms = '{}'`);
    await project.upgrade({ allow: ['dataLoss'] });
    expect(await order()).toBe('sad,ok');
    await project.script(`insert into "T" (id, ms) values (5, '{}')`);
    expect((await sorted()).map(([id, m]) => [id, m])).toEqual([
      [1, 'sad'],
      [2, 'ok'],
      [5, 'ok'],
    ]);
  });
});

describe('BET-03: risks', () => {
  it('a widened type has none, on any dialect', () => {
    const column = (type: object): never => ({ name: 'c', nullable: true, type }) as never;
    for (const [from, to] of [
      [
        { kind: 'string', length: 20 },
        { kind: 'string', length: 40 },
      ],
      [{ kind: 'string', length: 20 }, { kind: 'text' }],
      [{ kind: 'int' }, { kind: 'bigInt' }],
      [{ kind: 'int' }, { kind: 'decimal', precision: 12, scale: 2 }],
      [
        { kind: 'decimal', precision: 8, scale: 2 },
        { kind: 'decimal', precision: 10, scale: 2 },
      ],
      [{ kind: 'real' }, { kind: 'float' }],
    ] as const) {
      const risks = risksOf(
        { kind: 'alterColumn', table: { name: 't' }, from: column(from), to: column(to) },
        'postgresql',
      );
      expect(risks.filter(({ kind }) => kind === 'dataLoss')).toEqual([]);
      const back = risksOf(
        { kind: 'alterColumn', table: { name: 't' }, from: column(to), to: column(from) },
        'postgresql',
      );
      expect(back.filter(({ kind }) => kind === 'dataLoss')).toHaveLength(1);
    }
  });
});
