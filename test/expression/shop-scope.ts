import type { ExpressionScope, ScopeMember } from '../../src/expression-compiler.js';
import { parseExpression } from './parse-expression.js';

/** A scope over plain data. */
export function scopeOf(subject: string, members: () => Readonly<Record<string, ScopeMember>>): ExpressionScope {
  return {
    subject,
    member: (name) => (Object.hasOwn(members(), name) ? members()[name] : undefined),
    names: () => Object.keys(members()),
  };
}

const text = (column: string, nullable = false): ScopeMember => ({
  kind: 'column',
  column,
  type: { kind: 'text' },
  nullable,
});
const int = (column: string, nullable = false): ScopeMember => ({
  kind: 'column',
  column,
  type: { kind: 'int' },
  nullable,
});

const statuses = [
  { name: 'pending', value: 'pending' },
  { name: 'paid', value: 'paid' },
  { name: 'shipped', value: 'SHIPPED' },
];

export const address: ExpressionScope = scopeOf('type Address', () => ({
  street: text('street'),
  city: text('city'),
  zip: int('zip', true),
}));

/** The schema of the tests: customers with orders and tags. */
export const customer: ExpressionScope = scopeOf('model Customer', () => ({
  id: int('id'),
  first: { kind: 'column', column: 'first', type: { kind: 'string', length: 60 }, nullable: false },
  last: { kind: 'column', column: 'last_name', type: { kind: 'string', length: 60 }, nullable: false },
  nick: text('nick', true),
  active: { kind: 'column', column: 'active', type: { kind: 'boolean' }, nullable: false },
  score: { kind: 'column', column: 'score', type: { kind: 'float' }, nullable: true },
  deletedAt: { kind: 'column', column: 'deleted_at', type: { kind: 'dateTime' }, nullable: true },
  born: { kind: 'column', column: 'born', type: { kind: 'date' }, nullable: true },
  prefs: { kind: 'column', column: 'prefs', type: { kind: 'json' }, nullable: true },
  secret: { kind: 'column', column: 'secret', type: { kind: 'text' }, nullable: false, opaque: true },
  ref: { kind: 'column', column: 'ref', type: { kind: 'uuid' }, nullable: false },
  address: { kind: 'composite', storage: 'json', column: 'address', nullable: true, list: false, scope: address },
  home: {
    kind: 'composite',
    storage: 'embedded',
    nullable: false,
    list: false,
    scope: scopeOf('type Address', () => ({ street: text('home_street'), city: text('home_city') })),
  },
  past: { kind: 'composite', storage: 'json', column: 'past', nullable: false, list: true, scope: address },
  orders: {
    kind: 'relation',
    cardinality: 'many',
    nullable: false,
    target: { table: 'orders', scope: () => order },
    local: ['id'],
    remote: ['customer_id'],
    relationsType: 'CustomerRelations',
  },
  tags: {
    kind: 'relation',
    cardinality: 'many',
    nullable: false,
    target: { table: 'tags', scope: () => tag },
    local: ['id'],
    remote: ['id'],
    through: { table: 'customer_tags', local: ['customer_id'], remote: ['tag_id'] },
    relationsType: 'CustomerRelations',
  },
  fullName: {
    kind: 'hybrid',
    expression: parseExpression("first || ' ' || last"),
    type: { kind: 'text' },
    nullable: false,
  },
  spent: {
    kind: 'hybrid',
    expression: parseExpression('coalesce(sum(orders.total), 0)'),
    type: { kind: 'decimal', precision: 14, scale: 2 },
    nullable: false,
  },
  egg: { kind: 'hybrid', expression: parseExpression('hen + 1'), type: { kind: 'int' }, nullable: false },
  hen: { kind: 'hybrid', expression: parseExpression('egg + 1'), type: { kind: 'int' }, nullable: false },
}));

export const order: ExpressionScope = scopeOf('model Order', () => ({
  id: int('id'),
  status: {
    kind: 'column',
    column: 'status',
    type: { kind: 'enum', name: 'OrderStatus', values: statuses.map(({ value }) => value) },
    nullable: false,
    enumValues: statuses,
  },
  placedAt: { kind: 'column', column: 'placed_at', type: { kind: 'dateTime' }, nullable: false },
  total: { kind: 'column', column: 'total', type: { kind: 'decimal', precision: 12, scale: 2 }, nullable: false },
  weight: { kind: 'column', column: 'weight', type: { kind: 'decimal' }, nullable: true },
  quantity: int('quantity'),
  views: { kind: 'column', column: 'views', type: { kind: 'bigInt' }, nullable: false },
  note: text('note', true),
  waits: { kind: 'column', column: 'waits', type: { kind: 'interval' }, nullable: true },
  gross: {
    kind: 'hybrid',
    expression: parseExpression('total * 1.2'),
    type: { kind: 'decimal', precision: 14, scale: 2 },
    nullable: false,
  },
  customer: {
    kind: 'relation',
    cardinality: 'one',
    nullable: false,
    target: { table: 'customers', scope: () => customer },
    local: ['customer_id'],
    remote: ['id'],
    relationsType: 'OrderRelations',
  },
  referrer: {
    kind: 'relation',
    cardinality: 'one',
    nullable: true,
    target: { table: 'customers', scope: () => customer },
    local: ['referrer_id'],
    remote: ['id'],
    relationsType: 'OrderRelations',
  },
}));

export const tag: ExpressionScope = scopeOf('model Tag', () => ({ id: int('id'), name: text('name') }));
