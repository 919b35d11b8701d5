import { EntitySchema, raw, type Collection, type Loaded, type Ref } from '@mikro-orm/core';
import type { Contestant, Customer, Item, Order, Tree, VisitInput } from '../workloads/contestant.js';
import type { Engine } from '../workloads/entries.js';
import { MikroORM as OnSqlite } from '@mikro-orm/better-sqlite';
import { MikroORM as OnPostgres } from '@mikro-orm/postgresql';

type Product = { id: number; name: string; price: number; tags: Collection<{ id: number; name: string }> };
type CustomerEntity = Customer & { score: number; orders: Collection<OrderEntity> };
type OrderEntity = Order & { customer: Ref<CustomerEntity>; items: Collection<Item> };

const id = { type: 'integer', primary: true } as const;
const time = { type: 'datetime' } as const;
const text = { type: 'text' } as const;
const CustomerSchema = new EntitySchema<CustomerEntity>({
  name: 'Customer',
  tableName: 'customers',
  properties: {
    id,
    email: { ...text, unique: true },
    name: text,
    city: text,
    active: { type: 'boolean' },
    score: { type: 'double' },
    createdAt: { ...time, fieldName: 'created_at' },
    orders: { kind: '1:m', entity: () => 'Order', mappedBy: 'customer' },
  },
} as never);
const OrderSchema = new EntitySchema<OrderEntity>({
  name: 'Order',
  tableName: 'orders',
  properties: {
    id,
    status: text,
    total: { type: 'integer' },
    placedAt: { ...time, fieldName: 'placed_at' },
    customerId: { type: 'integer', fieldName: 'customer_id', persist: false },
    customer: { kind: 'm:1', entity: () => 'Customer', fieldName: 'customer_id', ref: true },
    items: { kind: '1:m', entity: () => 'Item', mappedBy: 'order' },
  },
} as never);
const ItemSchema = new EntitySchema<Item & { order: OrderEntity }>({
  name: 'Item',
  tableName: 'order_items',
  properties: {
    id,
    quantity: { type: 'integer' },
    price: { type: 'integer' },
    note: { ...text, nullable: true },
    orderId: { type: 'integer', fieldName: 'order_id', persist: false },
    order: { kind: 'm:1', entity: () => 'Order', fieldName: 'order_id', ref: true },
    productId: { type: 'integer', fieldName: 'product_id' },
  },
} as never);
const TagSchema = new EntitySchema<{ id: number; name: string }>({
  name: 'Tag',
  tableName: 'tags',
  properties: { id, name: text },
} as never);
const ProductSchema = new EntitySchema<Product>({
  name: 'Product',
  tableName: 'products',
  properties: {
    id,
    name: text,
    price: { type: 'integer' },
    tags: {
      kind: 'm:n',
      entity: () => 'Tag',
      owner: true,
      pivotTable: 'products_tags',
      joinColumn: 'product_id',
      inverseJoinColumn: 'tag_id',
    },
  },
} as never);
const VisitSchema = new EntitySchema<VisitInput & { id: number }>({
  name: 'Visit',
  tableName: 'visits',
  properties: {
    id,
    page: text,
    millis: { type: 'integer' },
    note: { ...text, nullable: true },
    at: { ...time, fieldName: 'at' },
  },
} as never);

const OPTIONS = {
  entities: [CustomerSchema, OrderSchema, ItemSchema, TagSchema, ProductSchema, VisitSchema],
  loadStrategy: 'select-in',
  discovery: { warnWhenNoEntities: false },
} as const;

/** MikroORM: an entity manager for each operation; the trap with its dataloader, which it has for that. */
export async function mikroOrm(engine: Engine, address: string): Promise<Contestant> {
  const orm =
    engine === 'sqlite'
      ? await OnSqlite.init({
          ...OPTIONS,
          dbName: address,
          pool: {
            afterCreate: (database: { pragma(text: string): void }, done: (error: null, database: unknown) => void) => {
              database.pragma('synchronous = NORMAL');
              done(null, database);
            },
          } as never,
        } as never)
      : await OnPostgres.init({ ...OPTIONS, clientUrl: address, pool: { min: 0, max: 10 } } as never);
  const em = () => orm.em.fork() as OnPostgres['em'];
  const orderBy = { id: 'asc' } as const;
  const findById = (key: number): Promise<Customer | null> => em().findOne(CustomerSchema, { id: key });

  return {
    findById,
    findByEmail: (email) => em().findOne(CustomerSchema, { email }),
    list: (limit) => em().find(CustomerSchema, {}, { orderBy, limit }),
    tree: async (limit) =>
      (await em().find(
        CustomerSchema,
        {},
        { orderBy, limit, populate: ['orders', 'orders.items'] as never },
      )) as unknown as Tree,
    async ordersWithCustomer(limit) {
      const found = await em().find(OrderSchema, {}, { orderBy, limit, populate: ['customer'] as never });
      return found.map((one) => ({
        id: one.id,
        status: one.status,
        total: one.total,
        placedAt: one.placedAt,
        customerId: one.customerId,
        customer: one.customer.unwrap(),
      }));
    },
    productsWithTags: (limit) => em().find(ProductSchema, {}, { orderBy, limit, populate: ['tags'] as never }),
    async insertOne(visit) {
      const manager = em();
      const one = manager.create(VisitSchema, { ...visit } as never) as { id: number };
      await manager.persistAndFlush(one);
      return one.id;
    },
    async insertMany(visits) {
      await em().transactional(async (manager) => {
        for (let start = 0; start < visits.length; start += 1000)
          await manager.insertMany(
            VisitSchema,
            visits.slice(start, start + 1000).map((visit) => ({ ...visit })) as never,
          );
      });
    },
    async changeAndSave(ids, more) {
      await em().transactional(async (manager) => {
        for (const one of await manager.find(CustomerSchema, { id: { $in: [...ids] } })) one.score += more;
      });
    },
    async deleteMany(ids) {
      await em().nativeDelete(VisitSchema, { id: { $in: [...ids] } });
    },
    async totals() {
      const rows = (await em()
        .createQueryBuilder(OrderSchema, 'o')
        .select(['o.status', raw('count(*) as n') as never, raw('sum(o.total) as sum') as never])
        .groupBy('o.status')
        .orderBy({ 'o.status': 'asc' } as never)
        .execute('all')) as unknown as { status: string; n: unknown; sum: unknown }[];
      return rows.map(({ status, n, sum }) => ({ status, n: Number(n), sum: Number(sum) }));
    },
    search: ({ city, active, least, since, name }) =>
      em().find(
        CustomerSchema,
        {
          ...(city === undefined ? {} : { city }),
          ...(active === undefined ? {} : { active }),
          ...(least === undefined ? {} : { score: { $gte: least } }),
          ...(since === undefined ? {} : { createdAt: { $gte: since } }),
          ...(name === undefined ? {} : { name: { $like: `${name}%` } }),
        } as never,
        { orderBy, limit: 20 },
      ),
    findAllAtOnce: (ids) => Promise.all(ids.map(findById)),
    async customersOfOrders(limit) {
      const found = await em().find(OrderSchema, {}, { orderBy, limit });
      return Promise.all(found.map((one) => one.customer.load({ dataloader: true } as never))) as Promise<
        Loaded<CustomerEntity>[]
      >;
    },
    async stream() {
      let sum = 0;
      for (let last = 0; ;) {
        const page = await em().find(ItemSchema, { id: { $gt: last } }, { orderBy, limit: 1000 });
        for (const item of page) sum += item.price;
        last = page.at(-1)?.id ?? 0;
        if (page.length < 1000) return sum;
      }
    },
    close: () => orm.close(),
  };
}
