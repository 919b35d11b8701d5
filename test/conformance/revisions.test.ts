import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { migrator, offlineScript, op, parseRange, revision, RevisionGraph } from '../../runtime/migration/index.js';
import type { Migrator, Revision, Steps } from '../../runtime/migration/index.js';
import { downgradePath, upgradePath } from '../../runtime/migration/migration-path.js';
import { migrateMerge } from '../../src/commands/migrate-merge.js';
import { migrateHistory } from '../../src/commands/migrate-run.js';
import { closeDatabase, openDatabase, Project } from '../migration/project.js';
import { describeDatabases, testDatabases } from '../support/databases.js';

/** `'c: a b'` is a revision c that revises a and b; `'c*label: b'` labels it. */
function graph(...lines: readonly string[]): RevisionGraph {
  return new RevisionGraph(
    lines.map((line) => {
      const [head = '', parents = ''] = line.split(':');
      const [id = '', branch] = head.split('*');
      return { id, revises: parents.split(' ').filter((name) => name !== ''), ...(branch !== undefined && { branch }) };
    }),
  );
}

const line = graph('a:', 'b: a', 'c: b', 'd: c', 'e: d');
const fork = graph('a:', 'b: a', 'c1*c1branch: b', 'd1: c1', 'c2*c2branch: b', 'd2: c2');
const up = (of: RevisionGraph, current: readonly string[], target: string): string[] =>
  upgradePath(of, current, target).steps.map(({ id }) => id);
const down = (of: RevisionGraph, current: readonly string[], target: string): string[] =>
  downgradePath(of, current, target).steps.map(({ id }) => id);

describe('REV-01: relative targets', () => {
  it('counts upwards from where the database is, or from a named revision', () => {
    expect(up(line, ['a'], '+2')).toEqual(['b', 'c']);
    expect(up(line, ['a'], 'b+2')).toEqual(['b', 'c', 'd']);
    expect(up(line, ['a'], 'd-2')).toEqual(['b']);
  });
  it('counts downwards likewise', () => {
    expect(down(line, ['c'], '-1')).toEqual(['c']);
    expect(down(line, ['d'], 'a+2')).toEqual(['d']);
    expect(down(line, ['d'], 'c-2')).toEqual(['d', 'c', 'b']);
  });
});

describe('REV-02: steps that lead out of the history', () => {
  it.each([
    ['up', ['b'], '-2', 2],
    ['up', ['b'], '+5', 5],
    ['down', ['b'], '+2', 2],
    ['down', ['b'], '-5', 5],
    ['down', [], '-1', 1],
  ] as const)('%s from %j to %s', (direction, current, target, count) => {
    const run = (): string[] => (direction === 'up' ? up : down)(line, current, target);
    expect(run).toThrow(`didn't produce ${String(count)} migrations`);
  });
});

describe('REV-03: downgrading to where the database is, or above', () => {
  it('takes no step to the current revision or head', () => {
    expect(down(line, ['a'], 'a')).toEqual([]);
    expect(down(line, ['e'], 'head')).toEqual([]);
  });
  it('refuses a revision above the current one', () => {
    expect(() => down(line, ['a'], 'c')).toThrow('not a valid downgrade target');
  });
});

describe('REV-04: two branches', () => {
  it('runs each branch down to the fork before the fork itself', () => {
    expect(down(fork, ['d1', 'd2'], 'a')).toEqual(['d2', 'c2', 'd1', 'c1', 'b']);
  });
  it('takes back one branch only when it is named', () => {
    expect(down(fork, ['d1', 'd2'], 'c2branch@base+2')).toEqual(['d2', 'c2']);
  });
  it('warns that -1 is ambiguous', () => {
    const path = downgradePath(fork, ['d1', 'd2'], '-1');
    expect(path.steps).toHaveLength(1);
    expect(path.warnings[0]).toMatch('ambiguous');
  });
  it('refuses +1 from two current revisions unless the branch is named', () => {
    expect(() => up(fork, ['d1', 'c2'], '+1')).toThrow('ambiguous');
    expect(up(fork, ['d1', 'c2'], 'c2branch@+1')).toEqual(['d2']);
    expect(up(fork, ['d1'], 'c2branch@+1')).toEqual(['c2']);
  });
});

describe('REV-05: two heads', () => {
  it('refuses "head" and names them', () => {
    expect(() => up(fork, ['b'], 'head')).toThrow(/multiple heads: d1, d2/);
  });
  it('upgrades both with "heads", one with its branch', () => {
    expect(up(fork, ['b'], 'heads')).toEqual(['c1', 'd1', 'c2', 'd2']);
    expect(up(fork, ['b'], 'c2branch@head')).toEqual(['c2', 'd2']);
  });
});

describe('REV-06: merges', () => {
  it('runs both branches before the merge, and leaves both heads below it', () => {
    const merged = graph('a:', 'b: a', 'c1: b', 'd1: c1', 'c2: b', 'd2: c2', 'e: d1 d2');
    expect(up(merged, ['b'], 'head')).toEqual(['c1', 'd1', 'c2', 'd2', 'e']);
    expect(down(merged, ['e'], '-1')).toEqual(['e']);
    expect(down(merged, ['e'], 'd1')).toEqual(['e']);
    expect(merged.headsOf(['a', 'b', 'c1', 'd1', 'c2', 'd2'])).toEqual(['d1', 'd2']);
  });
  it('merges three as well', () => {
    const merged = graph('a:', 'b: a', 'c: a', 'd: a', 'e: b c d');
    expect(up(merged, ['a'], 'e')).toEqual(['b', 'c', 'd', 'e']);
    expect(down(merged, ['e'], 'a')).toEqual(['e', 'd', 'c', 'b']);
  });
});

describe('REV-07: branch labels', () => {
  const labelled = graph('a:', 'b: a', 'e*ebranch: a', 'f: e');
  it('resolves within the branch', () => {
    expect(up(labelled, ['a'], 'ebranch@head')).toEqual(['e', 'f']);
    expect(up(labelled, [], 'ebranch@e')).toEqual(['a', 'e']);
  });
  it('refuses what is elsewhere or nowhere', () => {
    expect(() => up(labelled, [], 'ebranch@b')).toThrow('not a member');
    expect(() => up(labelled, [], 'x@b')).toThrow('no such branch');
  });
  it('refuses a label of two revisions when the files are loaded', () => {
    expect(() => graph('a:', 'b*same: a', 'c*same: a')).toThrow('used by two revisions');
  });
});

describe('REV-13: ids', () => {
  it.each(['a@b', 'a+1', 'a-1', 'a:b', 'head'])('refuses %s', (id) => {
    expect(() => new RevisionGraph([{ id, revises: [] }])).toThrow("can't name");
  });
});

describe('the graph', () => {
  it('names an unknown parent and a cycle', () => {
    expect(() => graph('b: a')).toThrow('not among the revisions');
    expect(() => graph('a: b', 'b: a')).toThrow('builds on itself');
    expect(() => graph('x:', 'a: b x', 'b: a', 'c: b')).toThrow('builds on itself');
  });
  it('gives the same order for any order of the files', () => {
    const nodes = fork.order;
    expect(new RevisionGraph([...nodes].reverse()).order).toEqual(nodes);
  });
});

describeDatabases('revisions on a database', ['sqlite', 'postgresql', 'pglite'], (database) => {
  let engine: Engine<Dialect>;
  beforeEach(async () => {
    engine = await openDatabase(database);
  });
  afterEach(() => closeDatabase(database, engine));
  const script = (sql: string): Promise<void> => engine.using((connection) => connection.script(sql));
  const rows = (sql: string): Promise<unknown[][]> =>
    engine.using(async (connection) => (await connection.run({ sql, returnsRows: true }, [])).rows);
  const of = (revisions: readonly Revision[]): Migrator => migrator({ revisions, database: engine });
  const table = (id: string, revises: string | null | readonly string[], ...more: Steps): Revision =>
    revision({
      id,
      revises,
      message: id,
      up: [op.createTable(`t_${id}`, { columns: { n: 'Int' }, primaryKey: ['n'] }), ...more],
    });

  it('REV-06: below a merge the version table has two heads again', async () => {
    const m = of([
      table('a', null),
      table('b', 'a'),
      table('c', 'a'),
      revision({ id: 'd', revises: ['b', 'c'], message: 'merge', up: [] }),
    ]);
    expect((await m.upgrade()).ran).toEqual(['a', 'b', 'c', 'd']);
    expect(await m.current()).toEqual(['d']);
    await m.downgrade('-1');
    expect(await m.current()).toEqual(['b', 'c']);
    await m.upgrade('heads');
    expect((await m.downgrade('a')).ran).toEqual(['d', 'c', 'b']);
  });

  it('REV-08: a doubled or missing row of the version table stops the step, which is rolled back', async () => {
    const a = table('a', null);
    const losing = table(
      'b',
      'a',
      op.run('loses a row', async (tx) => void (await tx.execute(`delete from joinery_version where revision = 'a'`))),
    );
    await of([a]).upgrade();
    await expect(of([a, losing]).upgrade()).rejects.toThrow(/expected one row for a, 0 found/);
    await expect(rows('select * from t_b')).rejects.toThrow();
    expect(await of([a]).current()).toEqual(['a']);
    await script(
      `create table copy as select * from joinery_version; drop table joinery_version; alter table copy rename to joinery_version`,
    );
    await script(`insert into joinery_version select * from joinery_version`);
    await expect(of([a]).downgrade('base')).rejects.toThrow(/expected one row for a, 2 found/);
    expect(await rows('select n from t_a')).toEqual([]);
  });

  it('REV-09: an offline script holds the steps between its ends, and can be run', async () => {
    const revisions = [table('a1', null), table('b2', 'a1'), table('c3', 'b2')];
    const graph = new RevisionGraph<Revision>(revisions);
    const print = (range: string, direction: 'up' | 'down'): string =>
      offlineScript(graph, parseRange(range, direction), ddlDialect(database.dialect));
    const between = print('a:c', 'up');
    expect(between).not.toMatch(/joinery_version \(\n/);
    expect(between).not.toMatch(/t_a1/);
    expect([...between.matchAll(/CREATE TABLE (t_\w+)/g)].map(([, name]) => name)).toEqual(['t_b2', 't_c3']);
    expect([...print('c3:a1', 'down').matchAll(/DROP TABLE (t_\w+)/g)].map(([, name]) => name)).toEqual([
      't_c3',
      't_b2',
    ]);
    expect(() => print('base', 'down')).toThrow(/does not know where it starts/);
    expect(() => print('+1', 'up')).toThrow(/counts from where the database is/);
    await script(print('base:head', 'up'));
    expect(await of(revisions).current()).toEqual(['c3']);
    expect((await of(revisions).status()).edited).toEqual([]);
    await script(print('c3:base', 'down'));
    expect(await of(revisions).current()).toEqual([]);
  });

  it('REV-10: the third of three fails: two stay, or in one transaction none', async () => {
    const revisions = [table('a', null), table('b', 'a'), table('c', 'b', op.sql('insert into nowhere values (1)'))];
    await expect(of(revisions).upgrade('head', { transaction: 'all' })).rejects.toThrow(/c failed at sql/);
    expect(await of(revisions).current()).toEqual([]);
    await expect(rows('select * from t_a')).rejects.toThrow();
    await expect(of(revisions).upgrade()).rejects.toThrow(/c failed at sql/);
    expect(await of(revisions).current()).toEqual(['b']);
    expect(await rows('select * from t_b')).toEqual([]);
    await expect(rows('select * from t_c')).rejects.toThrow();
  });

  it('takes its own table out of what it compares, and knows the version of it', async () => {
    await of([table('a', null)]).upgrade();
    expect((await rows('select format from joinery_version'))[0]?.map(Number)).toEqual([1]);
    await script('update joinery_version set format = 99');
    await expect(of([table('a', null)]).upgrade()).rejects.toThrow(/format 99; this Joinery knows up to 1/);
  });

  it('stops at a revision it has no file of', async () => {
    await of([table('a', null), table('b', 'a')]).upgrade();
    await expect(of([table('a', null)]).upgrade()).rejects.toThrow(
      /at revision b, which is not among the revision files/,
    );
  });

  if (database.dialect === 'postgresql') {
    it('REV-11: offline, a type is made once and before its table, and dropped only when told to', () => {
      const withEnum = revision({
        id: 'a',
        revises: null,
        message: '',
        up: [
          op.createEnum('mood', ['happy', 'sad']),
          op.createTable('t', { columns: { m: { type: 'Enum', enum: { name: 'mood', values: ['happy', 'sad'] } } } }),
        ],
      });
      const text = offlineScript(
        new RevisionGraph([withEnum]),
        parseRange('base:head', 'up'),
        ddlDialect('postgresql'),
      );
      expect(text.match(/CREATE TYPE mood/g)).toHaveLength(1);
      expect(text.indexOf('CREATE TYPE')).toBeLessThan(text.indexOf('CREATE TABLE t'));
      const only = revision({ id: 'b', revises: 'a', message: '', up: [op.dropTable('t')], down: [] });
      expect(
        offlineScript(new RevisionGraph([withEnum, only]), parseRange('a:b', 'up'), ddlDialect('postgresql')),
      ).not.toMatch(/DROP TYPE/);
    });

    it('REV-12: a type changes by its conversion, and names of another schema are qualified', async () => {
      const target = { schema: 'Other', name: 'The Table' };
      const one = revision({
        id: 'a',
        revises: null,
        message: '',
        up: [
          op.createSchema('Other'),
          op.createTable(target, { columns: { id: 'Int', n: 'Text' }, primaryKey: { name: 'pk', columns: ['id'] } }),
        ],
      });
      const two = revision({
        id: 'b',
        revises: 'a',
        message: '',
        up: [
          op.alterColumn(target, 'n', { from: 'Text', to: 'Int', using: 'length(n)', usingBack: 'n::text' }),
          op.renameColumn(target, 'n', 'N'),
          op.renameConstraint(
            target,
            { kind: 'primaryKey', constraint: { name: 'pk', columns: ['id'] } },
            'pk',
            'The Key',
          ),
          op.renameTable(target, { schema: 'Other', name: 'table2' }),
        ],
      });
      const text = offlineScript(new RevisionGraph([one, two]), parseRange('a:b', 'up'), ddlDialect('postgresql'));
      expect(text).toMatch('ALTER TABLE "Other"."The Table" ALTER COLUMN n TYPE integer USING length(n)');
      expect(text).toMatch('ALTER TABLE "Other"."The Table" RENAME COLUMN n TO "N"');
      expect(text).toMatch('RENAME CONSTRAINT pk TO "The Key"');
      await of([one]).upgrade();
      await script(`insert into "Other"."The Table" values (1, 'four')`);
      await of([one, two]).upgrade();
      expect(await rows('select "N" from "Other".table2')).toEqual([[4]]);
      await of([one, two]).downgrade('-1');
    });

    it('runs what can’t be in a transaction outside it, and goes on where it stopped', async () => {
      const one = table('a', null);
      const index = op.createIndex('t_a', { name: 'ix', on: ['n'] }, { concurrently: true });
      const failing = table('b', 'a', index, op.sql('insert into nowhere values (1)'));
      await of([one]).upgrade();
      await expect(of([one, failing]).upgrade()).rejects.toThrow(/b failed at sql/);
      expect((await of([one, failing]).status()).unfinished).toEqual(['b']);
      await expect(of([one, failing]).downgrade('-1')).rejects.toThrow(/stopped on its way up/);
      await script('create table nowhere (n integer)');
      expect((await of([one, failing]).upgrade()).ran).toEqual(['b']);
      expect(await rows('select n from nowhere')).toEqual([[1]]);
      expect((await of([one, failing]).status()).unfinished).toEqual([]);
    });
  }
});

describe('commands', () => {
  it('REV-05: a revision without a named parent is refused where there are two heads; a merge joins them', async () => {
    const project = await Project.open(testDatabases('sqlite')[0]!);
    try {
      await project.change('model A { id Int @id }');
      const [base] = await project.revisions();
      project.schema('model A { id Int @id }  model B { id Int @id  b Int }');
      await project.revision();
      project.schema('model A { id Int @id }  model C { id Int @id  c Int }');
      expect((await project.revision({ head: base!.id })).ok).toBe(true);
      const refused = await project.revision();
      expect(refused.diagnostics[0]).toMatchObject({ code: 'JN8006' });
      const merged = await migrateMerge({ ...project.settings, message: 'join' });
      expect(merged.ok).toBe(true);
      expect(
        (await migrateHistory(project.settings)).history.filter(({ isHead }) => isHead).map(({ id }) => id),
      ).toEqual([merged.id]);
      expect(await project.upgrade()).toHaveLength(3);
    } finally {
      await project.close();
    }
  });

  it('REV-05: a merge of branches that change one column stops and names it', async () => {
    const project = await Project.open(testDatabases('sqlite')[0]!);
    try {
      await project.change('model A { id Int @id  n String(10) }');
      const [base] = await project.revisions();
      project.schema('model A { id Int @id  n String(20) }');
      await project.revision();
      project.schema('model A { id Int @id  n String(30) }');
      await project.revision({ head: base!.id });
      const refused = await migrateMerge({ ...project.settings, message: 'join' });
      expect(refused.diagnostics[0]?.message).toMatch(/both change column A\.n/);
      expect((await migrateMerge({ ...project.settings, message: 'join', force: true })).ok).toBe(true);
    } finally {
      await project.close();
    }
  });

  it('a broken revision file is a diagnostic that names it', async () => {
    const project = await Project.open(testDatabases('sqlite')[0]!);
    try {
      await project.change('model A { id Int @id }');
      writeFileSync(join(project.settings.migrations, 'zzz_broken.ts'), 'export default 42;\n');
      expect((await migrateHistory(project.settings)).diagnostics[0]).toMatchObject({
        code: 'JN8037',
        subject: 'zzz_broken.ts',
      });
      writeFileSync(join(project.settings.migrations, 'zzz_broken.ts'), 'export default {{;\n');
      expect((await migrateHistory(project.settings)).diagnostics[0]).toMatchObject({
        code: 'JN8037',
        severity: 'error',
      });
    } finally {
      await project.close();
    }
  });
});
