import { describe, expect, it } from 'vitest';
import { compileText, withSource } from './compile-text.js';

describe('native types', () => {
  it('applies a native type to the providers that have it', () => {
    const one = compileText(
      withSource(
        '["postgresql", "mysql"]',
        `
        model T {
          id    Int      @id @db.UnsignedInt
          name  String   @db.VarChar(20)
          mail  String   @db.Citext
          at    DateTime @db.Timestamptz(3)
          when  DateTime @db.Date
        }`,
      ),
    );
    expect(one.column('T', 'id')).toMatchObject({ type: { kind: 'int' }, native: { mysql: 'int unsigned' } });
    expect(one.column('T', 'name')).toMatchObject({
      type: { kind: 'string', length: 20 },
      native: { postgresql: 'varchar(20)', mysql: 'varchar(20)' },
    });
    expect(one.column('T', 'mail').native).toEqual({ postgresql: 'citext' });
    expect(one.column('T', 'at').type).toEqual({ kind: 'dateTime', precision: 3 });
    expect(one.column('T', 'when').type).toEqual({ kind: 'date' });
  });

  it("has better defaults than Prisma, and Prisma's where they are asked for", () => {
    const body = `
      model T {
        id    Int      @id
        name  String
        at    DateTime
        cost  Decimal
        tags  String[]
      }`;
    const own = compileText(withSource('"postgresql"', body));
    expect(own.table('T').columns.map(({ type, native }) => [type.kind, native])).toEqual([
      ['int', undefined],
      ['string', undefined],
      ['dateTime', undefined],
      ['decimal', undefined],
      ['array', undefined],
    ]);
    const prisma = compileText(withSource('"postgresql"', body, 'defaults = "prisma"'));
    expect(
      prisma.table('T').columns.map(({ type, native, nullable }) => [type.kind, native?.postgresql, nullable]),
    ).toEqual([
      ['int', 'integer', false],
      ['text', 'text', false],
      ['timestamp', 'timestamp(3)', false],
      ['decimal', 'decimal(65,30)', false],
      ['array', 'text[]', true],
    ]);
    expect(prisma.field('T', 'tags').nullable).toBe(false);
    expect(compileText(withSource('"postgresql"', body), 'schema.prisma').model.flavour).toBe('prisma');
  });
});

describe('defaults', () => {
  it('splits what the server does from what the application does', () => {
    const one = compileText(
      withSource(
        '"postgresql"',
        `
        enum Size {
          small @map("S")
          large
        }
        model T {
          id    Int      @id @default(autoincrement())
          key   Uuid     @default(uuid(7))
          code  String   @default(nanoid(10))
          big   BigInt   @default(9007199254740993)
          cost  Decimal  @default(1.50)
          size  Size     @default(small)
          sizes Size[]   @default([small, large])
          meta  Json     @default("{}")
          at    DateTime @default(now())
          seen  DateTime @updatedAt
          word  String   @default("invalid")
          made  Int      @default(dbgenerated())
          calc  Int      @default(dbgenerated("1 + 1"))
          neg   Int      @default(-1)
          seq   Int      @default(sequence("numbers"))
        }`,
      ),
    );
    const defaults = Object.fromEntries(one.table('T').columns.map((column) => [column.name, column.default]));
    expect(defaults).toEqual({
      id: { kind: 'autoincrement' },
      key: undefined,
      code: undefined,
      big: { kind: 'literal', value: '9007199254740993' },
      cost: { kind: 'literal', value: '1.50' },
      size: { kind: 'literal', value: 'S' },
      sizes: { kind: 'literal', value: ['S', 'large'] },
      meta: { kind: 'literal', value: '{}' },
      at: { kind: 'now' },
      seen: undefined,
      word: { kind: 'literal', value: 'invalid' },
      made: undefined,
      calc: { kind: 'sql', sql: '1 + 1' },
      neg: { kind: 'literal', value: -1 },
      seq: { kind: 'sequence', name: 'numbers' },
    });
    expect(one.field('T', 'key').default).toEqual({ kind: 'client', generator: 'uuid7' });
    expect(one.field('T', 'code').default).toEqual({ kind: 'client', generator: 'nanoid', argument: 10 });
    expect(one.field('T', 'seen').default).toEqual({ kind: 'client', generator: 'now' });
    expect(one.field('T', 'made').default).toEqual({ kind: 'server' });
    expect(one.model.metadata.sequences).toEqual([{ name: 'numbers' }]);
  });
});

describe('composites', () => {
  const body = `
    type Geo {
      lat Float
      lon Float
    }
    type Address {
      street  String
      country String @default("DE")
      geo     Geo?   @embedded
    }
    model Customer {
      id      Int       @id
      home    Address   @embedded
      work    Address?  @embedded(prefix: "office_")
      past    Address[]
      @@index([home])
      @@check(home.street <> '', name: "street")
    }`;
  const one = compileText(withSource('["sqlite", "postgresql"]', body, 'naming = "snake_case"'));

  it('stores them as JSON, or in columns of their own', () => {
    expect(one.table('customers').columns.map((column) => [column.name, column.type.kind, column.nullable])).toEqual([
      ['id', 'int', false],
      ['home_street', 'string', false],
      ['home_country', 'string', false],
      ['home_geo_lat', 'float', true],
      ['home_geo_lon', 'float', true],
      ['office_street', 'string', true],
      ['office_country', 'string', true],
      ['office_geo_lat', 'float', true],
      ['office_geo_lon', 'float', true],
      ['past', 'json', false],
    ]);
    expect(one.field('Customer', 'home').embedded).toMatchObject([
      { name: 'street', column: 'home_street', nullable: false },
      { name: 'country', column: 'home_country', nullable: false },
      {
        name: 'geo',
        nullable: true,
        embedded: [
          { name: 'lat', column: 'home_geo_lat', nullable: false },
          { name: 'lon', column: 'home_geo_lon', nullable: false },
        ],
      },
    ]);
    expect(one.field('Customer', 'past')).toMatchObject({ type: { kind: 'composite', name: 'Address', list: true } });
  });

  it('lets keys and checks reach into the columns', () => {
    expect(one.table('customers').indexes[0]?.elements).toHaveLength(4);
    expect(one.table('customers').checks).toEqual([{ name: 'ck_customers_street', expression: `"home_street" <> ''` }]);
  });
});

describe('names', () => {
  it('shortens derived names with a tail, by bytes', () => {
    const long = 'größenordnungsmäßigUngewöhnlichLangerFeldname';
    const one = compileText(
      withSource(
        '"postgresql"',
        `model T { id Int @id\n ${long}A Int @unique\n ${long}B Int @unique }`,
        'naming = "snake_case"',
      ),
    );
    const names = one.table('ts').uniques.map((unique) => unique.name ?? '');
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(63);
  });

  it('cuts as Prisma does, before the suffix', () => {
    const one = compileText(
      withSource(
        '"postgresql"',
        `
        model billing_meter_backups {
          id                 Int    @id
          stripe_customer_id String
          meter_id           String
          start_time         Int
          end_time           Int
          tags               tag[]
          @@unique([stripe_customer_id, meter_id, start_time, end_time])
          @@index([stripe_customer_id, meter_id, start_time, end_time])
        }
        model tag {
          id      Int @id
          backups billing_meter_backups[]
        }`,
        'defaults = "prisma"',
      ),
    );
    const table = one.table('billing_meter_backups');
    expect(table.primaryKey?.name).toBe('billing_meter_backups_pkey');
    expect(table.indexes.map((index) => [index.name, index.unique])).toEqual([
      ['billing_meter_backups_stripe_customer_id_meter_id_start_tim_key', true],
      ['billing_meter_backups_stripe_customer_id_meter_id_start_tim_idx', false],
    ]);
    expect(one.table('_billing_meter_backupsTotag')).toMatchObject({
      columns: [{ name: 'A' }, { name: 'B' }],
      primaryKey: { name: '_billing_meter_backupsTotag_AB_pkey', columns: ['A', 'B'] },
      indexes: [{ name: '_billing_meter_backupsTotag_B_index' }],
      foreignKeys: [
        { name: '_billing_meter_backupsTotag_A_fkey', onDelete: 'CASCADE', onUpdate: 'CASCADE' },
        { name: '_billing_meter_backupsTotag_B_fkey' },
      ],
    });
  });

  it("gives Prisma's referential actions by whether the relation is required", () => {
    const one = compileText(
      withSource(
        '"postgresql"',
        `
        model A { id Int @id\n bs B[] @relation("r")\n cs B[] @relation("o") }
        model B {
          id  Int  @id
          aId Int
          oId Int?
          a   A    @relation("r", fields: [aId], references: [id])
          o   A?   @relation("o", fields: [oId], references: [id])
        }`,
        'defaults = "prisma"',
      ),
    );
    expect(one.table('B').foreignKeys.map(({ name, onDelete, onUpdate }) => [name, onDelete, onUpdate])).toEqual([
      ['B_aId_fkey', 'RESTRICT', 'CASCADE'],
      ['B_oId_fkey', 'SET NULL', 'CASCADE'],
    ]);
  });

  it('keeps repositories apart from classes and from each other', () => {
    const one = compileText(
      withSource(
        '"postgresql"',
        `
        model User { id Int @id }
        model users { id Int @id\n @@map("legacy_users") }
        model workspace_chats { id Int @id }`,
      ),
    );
    expect(one.model.entities.map(({ name, plural }) => [name, plural])).toEqual([
      ['User', 'userRows'],
      ['users', 'usersRows'],
      ['workspace_chats', 'workspaceChats'],
    ]);
  });
});
