import { describe, expect, it } from 'vitest';
import { compileText, withSource } from './compile-text.js';

const snake = 'naming = "snake_case"';
const both = '["sqlite", "postgresql"]';
const schema = (body: string): ReturnType<typeof compileText> => compileText(withSource(both, body, snake));

describe('relations', () => {
  it('pairs several relations between two models by name or by inverse', () => {
    const one = schema(`
      model Person {
        id       Int    @id
        written  Book[] @relation("author")
        reviewed Book[] @relation(inverse: reviewer)
      }
      model Book {
        id       Int    @id
        author   Person @relation("author")
        reviewer Person?
      }`);
    expect(one.relation('Person', 'written')).toMatchObject({ inverse: 'author', references: ['authorId'] });
    expect(one.relation('Person', 'reviewed')).toMatchObject({ inverse: 'reviewer', references: ['reviewerId'] });
    expect(one.relation('Book', 'reviewer')).toMatchObject({ kind: 'manyToOne', nullable: true });
    expect(one.table('books').foreignKeys.map((key) => key.name)).toEqual([
      'fk_books_author_id_people',
      'fk_books_reviewer_id_people',
    ]);
  });

  it('pairs the two sides of a tree without names', () => {
    const one = schema(`
      model Category {
        id       Int        @id
        parent   Category?
        children Category[]
      }`);
    expect(one.relation('Category', 'parent')).toMatchObject({
      kind: 'manyToOne',
      inverse: 'children',
      fields: ['parentId'],
    });
    expect(one.relation('Category', 'children')).toMatchObject({
      kind: 'oneToMany',
      inverse: 'parent',
      references: ['parentId'],
    });
    expect(one.table('categories').foreignKeys[0]?.references).toEqual({ table: 'categories', columns: ['id'] });
  });

  it('names the columns of a model joined with itself after the roles', () => {
    const one = schema(`
      model User {
        id        Int    @id
        followers User[]
        following User[]
      }`);
    // A row (follower, following): the follower is among the followers of the one followed.
    expect(one.table('users_followers').primaryKey?.columns).toEqual(['following_id', 'follower_id']);
    expect(one.relation('User', 'followers')).toMatchObject({
      through: { local: ['following_id'], remote: ['follower_id'] },
    });
    expect(one.relation('User', 'following')).toMatchObject({
      through: { local: ['follower_id'], remote: ['following_id'] },
    });
  });

  it('implies composite foreign keys', () => {
    const one = schema(`
      model Account {
        tenant Int
        number Int
        orders Order[]
        @@id([tenant, number])
      }
      model Order {
        id      Int     @id
        account Account @relation(onDelete: Cascade)
        @@index([accountTenant, accountNumber])
      }`);
    expect(one.table('orders').foreignKeys[0]).toMatchObject({
      columns: ['account_tenant', 'account_number'],
      references: { table: 'accounts', columns: ['tenant', 'number'] },
    });
    expect(one.table('orders').indexes[0]?.name).toBe('ix_orders_account_tenant_account_number');
  });

  it('implies a foreign key that refers to an implied foreign key', () => {
    const one = schema(`
      model Line {
        order   Order
        number  Int
        parts   Part[]
        @@id([orderId, number])
      }
      model Order {
        id    Int    @id
        lines Line[]
      }
      model Part {
        id   Int  @id
        line Line
      }`);
    expect(one.entity('Line').key).toEqual(['orderId', 'number']);
    expect(one.table('parts').foreignKeys[0]).toMatchObject({ columns: ['line_order_id', 'line_number'] });
  });

  it('decides the owner of a one-to-one relation and makes its key unique', () => {
    const one = schema(`
      model Person {
        id      Int      @id
        profile Profile?
      }
      model Profile {
        id     Int    @id
        person Person
      }`);
    expect(one.relation('Profile', 'person').kind).toBe('oneToOneOwner');
    expect(one.relation('Person', 'profile')).toMatchObject({ kind: 'oneToOneInverse', nullable: true });
    expect(one.table('profiles').uniques).toEqual([{ name: 'uq_profiles_person_id', columns: ['person_id'] }]);
    expect(one.entity('Profile').uniques).toEqual([
      { fields: ['personId'], constraint: 'uq_profiles_person_id', name: 'PersonId' },
    ]);
  });

  it('goes through an association model, which is written itself', () => {
    const one = schema(`
      model Order {
        id       Int       @id
        items    Item[]    @cascade(all, deleteOrphan)
        products Product[] @relation(through: Item)
        skus     String[]  @proxy(items.sku)
      }
      model Product {
        id     Int     @id
        items  Item[]
        orders Order[] @relation(through: Item)
      }
      model Item {
        sku      String
        order    Order
        product  Product
        @@id([orderId, productId])
      }`);
    expect(one.relation('Order', 'products')).toMatchObject({
      kind: 'manyToMany',
      viewOnly: true,
      through: { table: 'items', local: ['order_id'], remote: ['product_id'], entity: 'Item' },
    });
    expect(one.relation('Product', 'orders')).toMatchObject({
      through: { local: ['product_id'], remote: ['order_id'] },
    });
    expect(one.entity('Order').proxies).toEqual([{ name: 'skus', relation: 'items', property: 'sku' }]);
    expect(one.model.metadata.tables).toHaveLength(3);
  });

  it('shows a part of a relation by a condition', () => {
    const one = schema(`
      model Customer {
        id     Int     @id
        orders Order[]
        open   Order[] @relation(condition: that.paid = false)
      }
      model Order {
        id       Int      @id
        paid     Boolean
        customer Customer
      }`);
    const open = one.relation('Customer', 'open');
    expect(open).toMatchObject({
      kind: 'oneToMany',
      viewOnly: true,
      fields: ['id'],
      references: ['customerId'],
      cascades: [],
    });
    expect(JSON.stringify(open.condition)).toContain('{that}');
    expect(one.relation('Customer', 'orders').inverse).toBe('customer');
  });

  it('reads the settings of the session and of the database apart', () => {
    const one = schema(`
      model Team {
        id      Int      @id
        members Player[] @relation("team", passiveDeletes: all) @cascade(delete) @load(joined)
        captain Player?  @relation("captain", postUpdate: true, onDelete: SetNull, deferrable: deferred, map: "captain_fk")
      }
      model Player {
        id   Int   @id
        team Team? @relation("team", onDelete: Restrict, onUpdate: Cascade)
      }`);
    expect(one.relation('Team', 'members')).toMatchObject({
      passiveDeletes: 'all',
      cascades: ['delete'],
      strategy: 'joined',
    });
    expect(one.relation('Team', 'captain')).toMatchObject({ kind: 'manyToOne', postUpdate: true });
    expect(one.table('teams').foreignKeys[0]).toMatchObject({
      name: 'captain_fk',
      onDelete: 'SET NULL',
      deferrable: 'deferred',
    });
    expect(one.table('players').foreignKeys[0]).toMatchObject({ onDelete: 'RESTRICT', onUpdate: 'CASCADE' });
  });
});

describe('hierarchies', () => {
  it('shares one table', () => {
    const one = schema(`
      model Party {
        id   Int    @id @default(autoincrement())
        kind String
        @@inherit(single, on: kind)
      }
      model Person extends Party {
        birthday Date
        name     String
      }
      model Company extends Party {
        vatId String  @unique
        name  String
        owner Person?
        @@discriminator("firm")
      }`);
    expect(one.model.metadata.tables.map((table) => table.name)).toEqual(['parties']);
    expect(one.table('parties').columns.map((column) => [column.name, column.nullable])).toEqual([
      ['id', false],
      ['kind', false],
      ['vat_id', true],
      ['name', true],
      ['owner_id', true],
      ['birthday', true],
    ]);
    expect(one.entity('Company').table).toEqual({ name: 'parties' });
    expect(one.field('Person', 'birthday').nullable).toBe(false);
    expect(one.entity('Company').inheritance?.identity).toBe('firm');
    expect(one.table('parties').uniques).toEqual([{ name: 'uq_parties_vat_id', columns: ['vat_id'] }]);
    expect(one.table('parties').foreignKeys[0]?.references.table).toBe('parties');
  });

  it('repeats every column in concrete tables', () => {
    const one = schema(`
      model Shape {
        id    Int    @id
        label String @check(length(label) > 0)
        @@inherit(concrete)
        @@index([label])
      }
      model Circle extends Shape {
        radius Float
      }`);
    expect(one.table('circles').columns.map((column) => column.name)).toEqual(['id', 'label', 'radius']);
    expect(one.table('circles').indexes[0]?.name).toBe('ix_circles_label');
    expect(one.table('circles').checks[0]?.name).toBe('ck_circles_label');
    expect(one.entity('Circle').inheritance).toMatchObject({ strategy: 'concrete', own: ['radius'] });
  });
});
