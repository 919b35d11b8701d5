import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reverseAll } from '../../runtime/ddl/reverse.js';
import { emptyMetaData } from '../../runtime/ddl/apply-operation.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { compare } from '../../src/diff/compare.js';
import { migrateRevision } from '../../src/commands/migrate-revision.js';
import { describeDatabases } from '../support/databases.js';
import { Project, short } from '../migration/project.js';

describeDatabases('autogenerate on MySQL', ['mysql'], (database) => {
  it('AUT-09: the index the server makes for a foreign key is not reported, and goes with the key', async () => {
    const project = await Project.open(database);
    /** The operations a schema gives; right after them it agrees with the database. */
    const change = async (schema: string): Promise<string[]> => {
      const operations = short(await project.change(schema));
      expect(await project.drift(project.schema(schema))).toEqual([]);
      return operations;
    };
    try {
      const parent = 'model Parent { id Int @id  children Child[] }  ';
      const alone = 'model Parent { id Int @id }  ';
      expect(await change(`${parent}model Child { id Int @id  parent Parent }`)).toEqual([
        'createTable Parent',
        'createTable Child',
      ]);
      expect(
        await project.rows(
          "SELECT index_name FROM information_schema.statistics WHERE table_name = 'Child' AND table_schema = database()",
        ),
      ).toHaveLength(2);
      expect(await change(`${alone}model Child { id Int @id  parentId Int }`)).toEqual([
        expect.stringMatching(/^dropConstraint /),
      ]);
      const again = 'parent Parent @relation(fields: [parentId], references: [id])';
      expect(await change(`${parent}model Child { id Int @id  parentId Int  ${again} }`)).toEqual([
        expect.stringMatching(/^addConstraint /),
      ]);
      expect(await change(`${alone}model Child { id Int @id }`)).toEqual([
        expect.stringMatching(/^dropConstraint /),
        'dropColumn Child.parentId',
      ]);
    } finally {
      await project.close();
    }
  });
});

describeDatabases('autogenerate', ['sqlite', 'postgresql', 'pglite'], (database) => {
  const isPostgres = database.dialect === 'postgresql';
  let project: Project;
  beforeEach(async () => {
    project = await Project.open(database);
  });
  afterEach(() => project.close());

  it('AUT-01: parents before children, children first on the way back', async () => {
    const up = await project.change(`
      model Child { id Int @id  parent Parent  @@index([parentId]) }
      model Parent { id Int @id  children Child[] }`);
    expect(short(up)).toEqual(['createTable Parent', 'createTable Child']);
    const [first] = await project.revisions();
    expect(first?.down).toEqual(reverseAll(up));
    await (await project.migrator()).downgrade('base');
    const down = await project.change(`model Other { id Int @id  a Int }`);
    expect(short(down)).toEqual(['createTable Other', 'dropTable Child', 'dropTable Parent']);
  });

  it('AUT-02: one change of many parts gives each operation once, an index before its column', async () => {
    await project.change(`
      model Gone { id Int @id }
      model User { id Int @id  name String(50)  amount Decimal(8, 2)  note String?  old Int @map("old")  status String?
        @@index([old], map: "ix_old") }
      model Address { id Int @id  street Text }`);
    const up = await project.change(`
      model Fresh { id Int @id  a Int }
      model User { id Int @id  name String(50) @unique(map: "uq_name")  amount Decimal(10, 2)  note String  extra Boolean?  status String? @default("new")
        addresses Address[] }
      model Address { id Int @id  street Text  user User? @relation(fields: [userId], references: [id], map: "fk_user")  userId Int? }`);
    const steps = short(up);
    expect([...steps].sort()).toEqual(
      [
        'createTable Fresh',
        'dropTable Gone',
        'addColumn User.extra',
        'addConstraint uq_name',
        'alterColumn User.amount',
        'alterColumn User.note',
        'alterColumn User.status',
        'addColumn Address.userId',
        'addConstraint fk_user',
        'dropIndex ix_old',
        'dropColumn User.old',
      ].sort(),
    );
    expect(steps.indexOf('dropIndex ix_old')).toBeLessThan(steps.indexOf('dropColumn User.old'));
  });

  const EVERY_TYPE = `
      enum Mood { happy  sad }
      model Everything {
        id Int @id @default(autoincrement())
        a Boolean @default(true)  b SmallInt @default(-1)  c BigInt @default(9007199254740993)  d Float @default(1.5)  e Real
        f Decimal  g Decimal(12, 2) @default(0.10)  h String @default("it's")  i String(40)  j Text  k Char(3)
        l Bytes?  m DateTime @default(now())  n Timestamp?  o Date?  p Time?  r Uuid?  s Json @default("{}")
        t Mood @default(happy)  u DateTime(3)?
        ${isPostgres ? 'v Text[]  w Mood[]  x Interval?' : ''}
        @@index([h, i(sort: Desc)])  @@unique([b, c])
        @@check(length(h) > 0 and (b < 10 or c is null), name: "sane")
        @@index([lower(h)], where: a = true)
      }`;

  it('AUT-03: right after an upgrade the comparison is empty, for every type, twice', async () => {
    const model = project.schema(EVERY_TYPE);
    await project.change(EVERY_TYPE);
    expect(await project.drift(model)).toEqual([]);
    expect((await project.revision()).id).toBeUndefined();
  });

  it.each([
    ['String(30)', 'String(30)', false],
    ['String(30)', 'String(40)', true],
    ['String(30)', 'Int', true],
    ['Text', 'String(255)', true],
    ['Decimal(10, 5)', 'Decimal(10, 6)', true],
  ])('AUT-04: %s to %s', async (from, to, changes) => {
    await project.change(`model T { id Int @id  x ${from}? }`);
    expect(short(await project.change(`model T { id Int @id  x ${to}? }`))).toEqual(changes ? ['alterColumn T.x'] : []);
  });

  it('AUT-05: a foreign key with other options is dropped, then added', async () => {
    const schema = (options: string): string => `
      model P { id Int @id  cs C[] }
      model C { id Int @id  pId Int?  p P? @relation(fields: [pId], references: [id], map: "fk"${options}) }`;
    const again = ['dropConstraint fk', 'addConstraint fk'];
    await project.change(schema(', onDelete: NoAction, onUpdate: NoAction'));
    expect(short(await project.change(schema(', onDelete: Cascade, onUpdate: NoAction')))).toEqual(again);
    expect(short(await project.change(schema(', onDelete: Restrict, onUpdate: NoAction')))).toEqual(again);
    expect(short(await project.change(schema(', onDelete: Restrict, onUpdate: NoAction')))).toEqual([]);
    expect(short(await project.change(schema(', onDelete: NoAction, onUpdate: NoAction')))).toEqual(again);
  });

  it('AUT-06: a name in another case is dropped before it is added', async () => {
    const schema = (name: string): string => `
      model P { id Int @id  cs C[] }
      model C { id Int @id  a Int  b Int  pId Int?  p P? @relation(fields: [pId], references: [id], map: "${name}Key")
        @@unique([a], map: "${name}Unique")  @@index([b], map: "${name}Index") }`;
    await project.change(schema('My'));
    const steps = short(await project.change(schema('my')));
    for (const part of ['Key', 'Unique', 'Index']) {
      const dropped = steps.findIndex((step) => step.startsWith('drop') && step.endsWith(`My${part}`));
      const added = steps.findIndex((step) => !step.startsWith('drop') && step.endsWith(`my${part}`));
      expect(dropped).toBeGreaterThanOrEqual(0);
      expect(added).toBeGreaterThan(dropped);
    }
    expect(steps).toHaveLength(6);
  });

  it('AUT-07: an index made unique, re-ordered, or turned into a constraint is dropped, then added', async () => {
    const schema = (line: string): string => `model T { id Int @id  a Int  b Int  ${line} }`;
    await project.change(schema('@@index([a, b], map: "ix")'));
    expect(await project.change(schema('@@index([a, b], map: "ix")'))).toEqual([]);
    expect(short(await project.change(schema('@@index([b, a], map: "ix")')))).toEqual([
      'dropIndex ix',
      'createIndex ix',
    ]);
    expect(short(await project.change(schema('@@unique([b, a], map: "ix")')))).toEqual([
      'dropIndex ix',
      'addConstraint ix',
    ]);
  });

  it('AUT-10: a named check is added or dropped, and not made twice with its table', async () => {
    expect(short(await project.change(`model T { id Int @id  a Int  @@check(a > 0, name: "one") }`))).toEqual([
      'createTable T',
    ]);
    expect(
      short(
        await project.change(`model T { id Int @id  a Int  @@check(a > 0, name: "one")  @@check(a < 9, name: "two") }`),
      ),
    ).toEqual(['addConstraint ck_T_two']);
    expect(short(await project.change(`model T { id Int @id  a Int }`))).toEqual([
      'dropConstraint ck_T_one',
      'dropConstraint ck_T_two',
    ]);
  });

  it('AUT-11: a computed column is added, dropped, and back again by the downgrade', async () => {
    await project.change(`model T { id Int @id  a Int }`);
    expect(short(await project.change(`model T { id Int @id  a Int  b Int @computed(a * 2, stored: true) }`))).toEqual([
      'addColumn T.b',
    ]);
    expect(await project.change(`model T { id Int @id  a Int  b Int @computed(  a  *  2 , stored: true) }`)).toEqual(
      [],
    );
    expect(short(await project.change(`model T { id Int @id  a Int }`))).toEqual(['dropColumn T.b']);
    await (await project.migrator()).downgrade('-1');
    await project.script(`insert into "T" (id, a) values (1, 21)`);
    expect(await project.rows(`select b from "T"`)).toEqual([[42]]);
  });

  it('AUT-14: mixed case and long names are not seen as changes', async () => {
    const long = 'aVeryLongColumnNameThatGoesOnAndOnUntilItIsFarLongerThanAnyOther';
    await project.change(`model MixedCase { id Int @id  ${long.slice(0, 55)} Int  ${long.slice(0, 50)}Two Int
      @@unique([${long.slice(0, 55)}, ${long.slice(0, 50)}Two])  @@index([${long.slice(0, 50)}Two, ${long.slice(0, 55)}]) }`);
    expect((await project.revision()).id).toBeUndefined();
  });

  it('AUT-16: what the file says survives, and writing it again gives the same bytes', async () => {
    const text = `model T { id Int @id  a String @default("100% ü 'quoted' \\"double\\" \\\\ back")  b String @default("") }`;
    await project.change(text);
    await project.script(`insert into "T" (id) values (1)`);
    expect(await project.rows(`select a, b from "T"`)).toEqual([[`100% ü 'quoted' "double" \\ back`, '']]);
    const other = await migrateRevision({
      ...project.settings,
      migrations: `${project.settings.migrations}-again`,
      message: 'step 1',
    });
    const [first] = (await project.revisions()).map(({ id }) => id);
    expect(other.id).toBe(first);
    const name = `${String(first)}_step_1.ts`;
    expect(readFileSync(`${project.settings.migrations}-again/${name}`, 'utf8')).toBe(
      readFileSync(`${project.settings.migrations}/${name}`, 'utf8'),
    );
  });

  if (isPostgres) {
    it('AUT-13: comments are added, changed and removed one by one, with the old text for the way back', async () => {
      await project.change(`model T { id Int @id  a Int }`);
      const commented = `model T { id Int @id  a Int @comment("first")  @@comment("about") }`;
      expect(short(await project.change(commented))).toEqual(['setTableComment', 'setColumnComment']);
      const changed = await project.change(commented.replace('first', 'second'));
      expect(changed).toMatchObject([{ kind: 'setColumnComment', from: 'first', to: 'second' }]);
      await (await project.migrator()).downgrade('-1');
      expect(await project.rows(`select col_description('"T"'::regclass, 2)`)).toEqual([['first']]);
    });

    it('AUT-12: identity is added, changed and removed with one alteration each', async () => {
      await project.change(`model T { id Int @id  a Int }`);
      expect(short(await project.change(`model T { id Int @id @identity  a Int }`))).toEqual(['alterColumn T.id']);
      expect(await project.change(`model T { id Int @id @identity  a Int }`)).toEqual([]);
      expect(short(await project.change(`model T { id Int @id @identity(mode: always)  a Int }`))).toEqual([
        'alterColumn T.id',
      ]);
      expect(short(await project.change(`model T { id Int @id  a Int }`))).toEqual(['alterColumn T.id']);
    });
  }
});

describe('comparing metadata', () => {
  const metadata = (tables: MetaData['tables']): MetaData => ({ ...emptyMetaData(['sqlite', 'postgresql']), tables });
  const id = { name: 'id', type: { kind: 'int' }, nullable: false } as const;
  const table = {
    name: 't',
    columns: [id],
    primaryKey: { columns: ['id'] },
    foreignKeys: [],
    uniques: [],
    checks: [],
    indexes: [],
  };

  it('AUT-08: an unnamed unique matches one the database named', () => {
    const named = metadata([{ ...table, uniques: [{ name: 't_id_key', columns: ['id'] }] }]);
    const unnamed = metadata([{ ...table, uniques: [{ columns: ['id'] }] }]);
    expect(compare(named, unnamed).changes).toEqual([]);
    expect(compare(unnamed, named).changes).toEqual([]);
  });

  it('AUT-15: columns of the key are required whatever they say', () => {
    const open = metadata([{ ...table, columns: [{ ...id, nullable: true }] }]);
    expect(compare(open, metadata([table])).changes).toEqual([]);
  });
});
