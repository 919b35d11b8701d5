import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Source } from '../../grammar/source.js';
import { compile } from '../../src/compile.js';
import { describeShared, hasShared, sharedPath } from '../support/shared.js';

function sourcesIn(path: string): Source[] {
  if (!statSync(path).isDirectory())
    return path.endsWith('.prisma') ? [{ file: path, text: readFileSync(path, 'utf8') }] : [];
  return readdirSync(path).flatMap((name) => sourcesIn(`${path}/${name}`));
}

const folders = hasShared
  ? readdirSync(sharedPath('prisma')).filter((name) => statSync(sharedPath(`prisma/${name}`)).isDirectory())
  : [];

describeShared('schemas of real applications', () => {
  it.each(folders)('%s compiles without an error', (folder) => {
    const sources = sourcesIn(sharedPath(`prisma/${folder}`));
    const { model, diagnostics } = compile(sources);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const blocks = sources.flatMap(({ text }) => [...text.matchAll(/^model\s+\w+/gm)]).length;
    expect(model?.entities.filter((entity) => entity.kind === 'model')).toHaveLength(blocks);
    expect(model?.flavour).toBe('prisma');
  });

  it('counts tables as the migrations of the project leave them', () => {
    const tables = (folder: string): number =>
      compile(sourcesIn(sharedPath(`prisma/${folder}`))).model?.metadata.tables.length ?? 0;
    // Models, those under @@ignore included, and one table for each implied many-to-many relation.
    expect(tables('saas-starter-kit')).toBe(15);
    expect(tables('epic-stack')).toBe(13);
    expect(tables('ghostfolio')).toBe(21);
    expect(tables('shelf')).toBe(67);
  });

  it('reads what introspection left of generated columns', () => {
    const { model, diagnostics } = compile(sourcesIn(sharedPath('prisma/maybe')));
    const warned = diagnostics.filter(({ code }) => code === 'JN3020').map(({ message }) => message);
    expect(warned).toHaveLength(4);
    const account = model?.metadata.tables.find((table) => table.name === 'account');
    expect(account?.columns.find((column) => column.name === 'classification')?.default).toBeUndefined();
    expect(account?.columns.find((column) => column.name === 'current_balance')?.default).toBeUndefined();
    const trial = model?.metadata.tables
      .find((table) => table.name === 'user')
      ?.columns.find((column) => column.name === 'trial_end');
    expect(trial?.default).toEqual({ kind: 'sql', sql: "(now() + '14 days'::interval)" });
  });

  it("does without foreign keys where the relations are Prisma's alone", () => {
    const { model } = compile(sourcesIn(sharedPath('prisma/umami-mysql')));
    expect(model?.metadata.tables.flatMap((table) => table.foreignKeys)).toEqual([]);
    expect(
      model?.entities.find((entity) => entity.name === 'Website')?.relations.map((relation) => relation.name),
    ).toContain('user');
  });
});
