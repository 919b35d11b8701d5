import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import { reverseAll } from '../../runtime/ddl/reverse.js';
import { emptyMetaData } from '../../runtime/ddl/apply-operation.js';
import { migrator, offlineScript, revision, RevisionGraph } from '../../runtime/migration/index.js';
import type { Revision } from '../../runtime/migration/index.js';
import { revisionId } from '../../runtime/migration/revision-id.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { describeChange } from '../../src/diff/describe-change.js';
import { printFiles } from '../../src/commands/migrate-revision.js';
import { differenceFromDatabase, differenceOfSchemas } from '../../src/commands/schema-difference.js';
import { printRevision, type RevisionContent } from '../../src/diff/print-revision.js';
import { compile } from '../../src/compile.js';
import type { Model } from '../../src/model.js';
import { describeDatabases } from '../support/databases.js';
import { closeDatabase, openDatabase } from './project.js';

const folder = fileURLToPath(new URL('../../fixtures/migrate/', import.meta.url));
const cases = readdirSync(folder);

function model(path: string, dialect?: DialectName): Model {
  const source = { file: path, text: readFileSync(folder + path, 'utf8') };
  const { model: compiled, diagnostics } = compile([source], dialect);
  if (!compiled) throw new Error(formatDiagnostics(diagnostics, [source]));
  return compiled;
}

/** The revision that makes `before`, and the one that leads from it to `after`. */
function revisions(name: string): {
  readonly first: RevisionContent;
  readonly second: RevisionContent;
  readonly before: Model;
  readonly after: Model;
} {
  const [before, after] = [model(`${name}/before.schema`), model(`${name}/after.schema`)];
  const make = (revises: string | null, from: Model['metadata'], to: Model['metadata']): RevisionContent => {
    const { operations, ambiguities } = differenceOfSchemas(from, to);
    expect(ambiguities).toEqual([]);
    const content = {
      revises: revises === null ? [] : [revises],
      message: revises === null ? 'before' : name,
      up: operations,
    };
    return { ...content, id: revisionId({ ...content, down: reverseAll(operations) ?? [] }) };
  };
  const first = make(null, emptyMetaData(before.dialects), before.metadata);
  return { first, second: make(first.id, before.metadata, after.metadata), before, after };
}

it.each(cases)('%s: the revision file', async (name) => {
  const { second, after } = revisions(name);
  const text = printRevision(second, after.dialects);
  const printed = await printFiles([{ path: 'expected.ts', header: `// ${name}`, text }], `${folder}${name}`);
  await expect(printed.get('expected.ts')).toMatchFileSnapshot(`${folder}${name}/expected.ts`);
  const { default: read } = (await import(`${folder}${name}/expected.ts`)) as { default: Revision };
  expect(read).toEqual(revision(second));
});

it.each(
  cases.flatMap((name) => (['sqlite', 'postgresql', 'mysql'] as const).map((dialect) => [name, dialect] as const)),
)('%s: the script for %s, up and down', async (name, dialect) => {
  const { first, second } = revisions(name);
  const graph = new RevisionGraph([revision(first), revision(second)]);
  const up = offlineScript(graph, { from: first.id, to: second.id, direction: 'up' }, ddlDialect(dialect));
  const down = offlineScript(graph, { from: second.id, to: first.id, direction: 'down' }, ddlDialect(dialect));
  await expect(`-- up\n${up}\n-- down\n${down}`).toMatchFileSnapshot(`${folder}${name}/expected.${dialect}.sql`);
});

describeDatabases('the golden revisions run', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it.each(cases)('%s: up, down, up', async (name) => {
    const { first, second, before, after } = revisions(name);
    const engine = await openDatabase(database);
    const drift = async (wish: Model): Promise<string[]> =>
      engine.using(async (connection) =>
        (await differenceFromDatabase(connection, wish.metadata)).changes.map(describeChange),
      );
    try {
      const m = migrator({ revisions: [revision(first), revision(second)], database: engine });
      const all = { allow: ['dataLoss', 'notNull'] } as const;
      await m.upgrade('head', all);
      expect(await drift(after)).toEqual([]);
      await m.downgrade('-1');
      expect(await drift(before)).toEqual([]);
      await m.upgrade('head', all);
      expect(await drift(after)).toEqual([]);
    } finally {
      await closeDatabase(database, engine);
    }
  });
});
