import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileText } from './compile-text.js';

const schema = compileText(readFileSync(new URL('../../fixtures/check/clean/design.schema', import.meta.url), 'utf8'));

describe('the schema of the design', () => {
  it('makes these tables, sorted by name', () => {
    expect(schema.model.metadata.tables.map((table) => table.name)).toEqual([
      'companies',
      'customers',
      'customers_tags',
      'order_items',
      'orders',
      'parties',
      'people',
      'tags',
    ]);
    expect(schema.model.metadata.views.map((view) => view.name)).toEqual(['top_customers']);
    expect(schema.model.dialects).toEqual(['sqlite', 'postgresql']);
    expect(schema.model.url).toEqual({ env: 'DATABASE_URL' });
  });

  it('takes named scalars and mixins in', () => {
    const customers = schema.table('customers');
    expect(customers.columns.map((column) => column.name)).toEqual([
      'id',
      'email',
      'first',
      'last',
      'address',
      'prefs',
      'deleted_at',
      'created_at',
      'updated_at',
    ]);
    expect(schema.column('customers', 'email')).toEqual({
      name: 'email',
      type: { kind: 'string', length: 120 },
      nullable: false,
    });
    expect(schema.field('Customer', 'email').validators).toEqual([{ name: 'email', arguments: [] }]);
    expect(schema.field('Customer', 'updatedAt').onUpdate).toEqual({ kind: 'client', generator: 'now' });
    expect(customers.checks).toEqual([
      { name: 'ck_customers_email', expression: `"email" like '%_@_%'` },
      { name: 'ck_customers_first_not_empty', expression: 'length("first") > 0' },
    ]);
  });

  it('makes expression and partial indexes', () => {
    expect(schema.table('customers').indexes).toEqual([
      { name: 'ix_customers_last_first', unique: false, elements: [{ column: 'last' }, { column: 'first' }] },
      {
        name: 'ix_customers_lower_email',
        unique: false,
        elements: [{ expression: 'lower("email")' }],
        where: '"deleted_at" is null',
      },
    ]);
  });

  it('implies foreign keys and join tables', () => {
    expect(schema.table('orders').foreignKeys).toEqual([
      {
        name: 'fk_orders_customer_id_customers',
        columns: ['customer_id'],
        references: { table: 'customers', columns: ['id'] },
        onDelete: 'CASCADE',
      },
    ]);
    expect(schema.field('Order', 'customerId')).toMatchObject({
      implied: true,
      nullable: false,
      column: 'customer_id',
    });
    expect(schema.table('customers_tags')).toMatchObject({
      columns: [{ name: 'customer_id' }, { name: 'tag_id' }],
      primaryKey: { name: 'pk_customers_tags', columns: ['customer_id', 'tag_id'] },
      indexes: [{ name: 'ix_customers_tags_tag_id' }],
    });
    expect(schema.relation('Tag', 'customers')).toMatchObject({
      kind: 'manyToMany',
      inverse: 'tags',
      through: { table: 'customers_tags', local: ['tag_id'], remote: ['customer_id'] },
    });
  });

  it('reads cascades, order and loading of relations', () => {
    expect(schema.relation('Customer', 'orders')).toEqual({
      kind: 'oneToMany',
      name: 'orders',
      target: 'Order',
      inverse: 'customer',
      cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
      strategy: 'selectin',
      nullable: false,
      fields: ['id'],
      references: ['customerId'],
      orderBy: [{ field: 'placedAt', descending: true }],
    });
    expect(schema.relation('Order', 'items')).toMatchObject({
      position: 'position',
      orderBy: [{ field: 'position', descending: false }],
    });
    expect(schema.relation('Order', 'customer').cascades).toEqual(['saveUpdate', 'merge']);
  });

  it('stores the hierarchy in joined tables', () => {
    expect(schema.entity('Company').inheritance).toEqual({
      strategy: 'joined',
      on: 'kind',
      root: 'Party',
      base: 'Party',
      identity: 'company',
      children: [],
      own: ['vatId'],
    });
    expect(schema.entity('Person').inheritance?.identity).toBe('person');
    expect(schema.entity('Party').inheritance).toMatchObject({ identity: 'party', children: ['Company', 'Person'] });
    expect(schema.table('people')).toMatchObject({
      columns: [
        { name: 'id', type: { kind: 'int' }, nullable: false },
        { name: 'birthday', type: { kind: 'date' }, nullable: true },
      ],
      foreignKeys: [{ columns: ['id'], references: { table: 'parties', columns: ['id'] }, onDelete: 'CASCADE' }],
    });
    expect(schema.column('people', 'id').default).toBeUndefined();
    expect(schema.entity('Person').fields.map((field) => field.name)).toEqual(['id', 'kind', 'birthday']);
  });

  it('knows versions, computed columns, enums and what is deferred', () => {
    expect(schema.entity('Order').version).toBe('version');
    expect(schema.field('Order', 'version').default).toEqual({ kind: 'literal', value: 1 });
    expect(schema.field('Order', 'gross')).toMatchObject({ readOnly: true, default: { kind: 'server' } });
    expect(schema.column('orders', 'gross').computed?.stored).toBe(true);
    expect(schema.field('Order', 'notes').deferred).toBe(true);
    expect(schema.column('orders', 'status')).toMatchObject({
      type: { kind: 'enum', name: 'order_status', values: ['pending', 'paid', 'SHIPPED'] },
      default: { kind: 'literal', value: 'pending' },
    });
    expect(schema.table('orders').checks).toEqual([
      { name: 'ck_orders_status', expression: { sqlite: `"status" in ('pending', 'paid', 'SHIPPED')` } },
    ]);
    expect(schema.model.enums).toEqual([
      {
        name: 'OrderStatus',
        values: [
          { name: 'pending', value: 'pending' },
          { name: 'paid', value: 'paid' },
          { name: 'shipped', value: 'SHIPPED' },
        ],
      },
    ]);
  });

  it('compiles hybrids to SQL and TypeScript', () => {
    const [fullName, spent] = schema.entity('Customer').hybrids;
    expect(fullName).toMatchObject({ name: 'fullName', nullable: false, relations: [] });
    expect(fullName?.typescript).toContain('this.first');
    expect(spent).toMatchObject({ name: 'spent', type: { kind: 'decimal' }, relations: ['orders'] });
  });

  it('names repositories, finders and places', () => {
    expect(schema.model.entities.map((entity) => entity.plural)).toEqual([
      'companies',
      'customers',
      'orders',
      'orderItems',
      'parties',
      'people',
      'tags',
      'topCustomers',
    ]);
    expect(schema.entity('Customer').uniques).toEqual([
      { fields: ['email'], constraint: 'uq_customers_email', name: 'Email' },
    ]);
    expect(schema.entity('TopCustomer')).toMatchObject({ kind: 'view', key: ['customerId'] });
    for (const table of schema.model.metadata.tables) expect(schema.model.origins.has(table)).toBe(true);
  });

  it('is plain data', () => {
    const { metadata } = schema.model;
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
  });
});
