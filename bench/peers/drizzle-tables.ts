import { relations } from 'drizzle-orm';
import * as p from 'drizzle-orm/pg-core';
import * as s from 'drizzle-orm/sqlite-core';

const postgresql = {
  customers: p.pgTable('customers', {
    id: p.serial().primaryKey(),
    email: p.text().notNull().unique(),
    name: p.text().notNull(),
    city: p.text().notNull(),
    active: p.boolean().notNull(),
    score: p.doublePrecision().notNull(),
    createdAt: p.timestamp('created_at', { withTimezone: true }).notNull(),
  }),
  orders: p.pgTable('orders', {
    id: p.serial().primaryKey(),
    status: p.text().notNull(),
    total: p.integer().notNull(),
    placedAt: p.timestamp('placed_at', { withTimezone: true }).notNull(),
    customerId: p.integer('customer_id').notNull(),
  }),
  items: p.pgTable('order_items', {
    id: p.serial().primaryKey(),
    quantity: p.integer().notNull(),
    price: p.integer().notNull(),
    note: p.text(),
    orderId: p.integer('order_id').notNull(),
    productId: p.integer('product_id').notNull(),
  }),
  products: p.pgTable('products', {
    id: p.serial().primaryKey(),
    name: p.text().notNull(),
    price: p.integer().notNull(),
  }),
  tags: p.pgTable('tags', { id: p.serial().primaryKey(), name: p.text().notNull() }),
  productsTags: p.pgTable('products_tags', {
    productId: p.integer('product_id').notNull(),
    tagId: p.integer('tag_id').notNull(),
  }),
  visits: p.pgTable('visits', {
    id: p.serial().primaryKey(),
    page: p.text().notNull(),
    millis: p.integer().notNull(),
    note: p.text(),
    at: p.timestamp({ withTimezone: true }).notNull(),
  }),
};
const time = (name: string) => s.integer(name, { mode: 'timestamp_ms' }).notNull();
const sqlite = {
  customers: s.sqliteTable('customers', {
    id: s.integer().primaryKey(),
    email: s.text().notNull().unique(),
    name: s.text().notNull(),
    city: s.text().notNull(),
    active: s.integer({ mode: 'boolean' }).notNull(),
    score: s.real().notNull(),
    createdAt: time('created_at'),
  }),
  orders: s.sqliteTable('orders', {
    id: s.integer().primaryKey(),
    status: s.text().notNull(),
    total: s.integer().notNull(),
    placedAt: time('placed_at'),
    customerId: s.integer('customer_id').notNull(),
  }),
  items: s.sqliteTable('order_items', {
    id: s.integer().primaryKey(),
    quantity: s.integer().notNull(),
    price: s.integer().notNull(),
    note: s.text(),
    orderId: s.integer('order_id').notNull(),
    productId: s.integer('product_id').notNull(),
  }),
  products: s.sqliteTable('products', {
    id: s.integer().primaryKey(),
    name: s.text().notNull(),
    price: s.integer().notNull(),
  }),
  tags: s.sqliteTable('tags', { id: s.integer().primaryKey(), name: s.text().notNull() }),
  productsTags: s.sqliteTable('products_tags', {
    productId: s.integer('product_id').notNull(),
    tagId: s.integer('tag_id').notNull(),
  }),
  visits: s.sqliteTable('visits', {
    id: s.integer().primaryKey(),
    page: s.text().notNull(),
    millis: s.integer().notNull(),
    note: s.text(),
    at: time('at'),
  }),
};

function related(tables: typeof postgresql) {
  const { customers, orders, items, products, tags, productsTags } = tables;
  return {
    ...tables,
    customerRelations: relations(customers, ({ many }) => ({ orders: many(orders) })),
    orderRelations: relations(orders, ({ one, many }) => ({
      customer: one(customers, { fields: [orders.customerId], references: [customers.id] }),
      items: many(items),
    })),
    itemRelations: relations(items, ({ one }) => ({
      order: one(orders, { fields: [items.orderId], references: [orders.id] }),
    })),
    productRelations: relations(products, ({ many }) => ({ tags: many(productsTags) })),
    linkRelations: relations(productsTags, ({ one }) => ({
      product: one(products, { fields: [productsTags.productId], references: [products.id] }),
      tag: one(tags, { fields: [productsTags.tagId], references: [tags.id] }),
    })),
  };
}

/** The tables of both engines, as those of PostgreSQL: the columns have the same names. */
export const SCHEMAS = { postgresql: related(postgresql), sqlite: related(sqlite as never) };
export type Schema = ReturnType<typeof related>;
