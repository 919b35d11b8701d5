import { DataSource, EntitySchema, In, Like, MoreThan, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type {
  Contestant,
  Customer,
  Item,
  Order,
  Tree,
  OrderWithCustomer,
  ProductWithTags,
  VisitInput,
} from '../workloads/contestant.js';
import type { Engine } from '../workloads/entries.js';

type WithId<T> = T & { id: number };

function entities(time: 'datetime' | 'timestamptz', float: 'real' | 'double precision') {
  const id = { type: 'integer', primary: true, generated: 'increment' } as const;
  const at = (name: string) => ({ type: time, name }) as const;
  const customers = new EntitySchema<Customer & { orders: Order[] }>({
    name: 'customers',
    columns: {
      id,
      email: { type: 'text', unique: true },
      name: { type: 'text' },
      city: { type: 'text' },
      active: { type: 'boolean' },
      score: { type: float },
      createdAt: at('created_at'),
    },
    relations: { orders: { type: 'one-to-many', target: 'orders', inverseSide: 'customer' } },
  });
  const orders = new EntitySchema<OrderWithCustomer & { items: Item[] }>({
    name: 'orders',
    columns: {
      id,
      status: { type: 'text' },
      total: { type: 'integer' },
      placedAt: at('placed_at'),
      customerId: { type: 'integer', name: 'customer_id' },
    },
    relations: {
      customer: { type: 'many-to-one', target: 'customers', joinColumn: { name: 'customer_id' } },
      items: { type: 'one-to-many', target: 'order_items', inverseSide: 'order' },
    },
  });
  const items = new EntitySchema<Item & { order: Order }>({
    name: 'order_items',
    columns: {
      id,
      quantity: { type: 'integer' },
      price: { type: 'integer' },
      note: { type: 'text', nullable: true },
      orderId: { type: 'integer', name: 'order_id' },
      productId: { type: 'integer', name: 'product_id' },
    },
    relations: { order: { type: 'many-to-one', target: 'orders', joinColumn: { name: 'order_id' } } },
  });
  const tags = new EntitySchema<{ id: number; name: string }>({
    name: 'tags',
    columns: { id, name: { type: 'text' } },
  });
  const products = new EntitySchema<ProductWithTags>({
    name: 'products',
    columns: { id, name: { type: 'text' }, price: { type: 'integer' } },
    relations: {
      tags: {
        type: 'many-to-many',
        target: 'tags',
        joinTable: { name: 'products_tags', joinColumn: { name: 'product_id' }, inverseJoinColumn: { name: 'tag_id' } },
      },
    },
  });
  const visits = new EntitySchema<WithId<VisitInput>>({
    name: 'visits',
    columns: {
      id,
      page: { type: 'text' },
      millis: { type: 'integer' },
      note: { type: 'text', nullable: true },
      at: at('at'),
    },
  });
  return { customers, orders, items, tags, products, visits };
}

/** TypeORM: repositories, relations by joins, its default (a query a level is slower still), `save` for what was changed. */
export async function typeorm(engine: Engine, address: string): Promise<Contestant> {
  const sqlite = engine === 'sqlite';
  const schema = sqlite ? entities('datetime', 'real') : entities('timestamptz', 'double precision');
  const list = Object.values(schema) as EntitySchema[];
  const source = new DataSource(
    sqlite
      ? {
          type: 'better-sqlite3',
          database: address,
          entities: list,
          prepareDatabase: (database: { pragma(text: string): void }) => database.pragma('synchronous = NORMAL'),
        }
      : { type: 'postgres', url: address, entities: list, poolSize: 10 },
  );
  await source.initialize();
  const repository = <T extends object>(of: EntitySchema<T>, manager: EntityManager = source.manager) =>
    manager.getRepository(of);
  const customers = repository(schema.customers);
  const orders = repository(schema.orders);
  const items = repository(schema.items);
  const products = repository(schema.products);
  const visits = repository(schema.visits);
  const order = { id: 'ASC' } as const;

  return {
    findById: (id) => customers.findOneBy({ id }),
    findByEmail: (email) => customers.findOneBy({ email }),
    list: (take) => customers.find({ order, take }),
    tree: async (take) =>
      (await customers.find({ order, take, relations: { orders: { items: true } } as never })) as unknown as Tree,
    ordersWithCustomer: (take) => orders.find({ order, take, relations: { customer: true } }),
    productsWithTags: (take) => products.find({ order, take, relations: { tags: true } as never }),
    async insertOne(visit) {
      return (await visits.insert({ ...visit })).identifiers[0]?.['id'] as number;
    },
    insertMany: (all) =>
      source.transaction(async (manager) => {
        for (let start = 0; start < all.length; start += 1000)
          await manager
            .createQueryBuilder()
            .insert()
            .into(schema.visits)
            .values(all.slice(start, start + 1000) as never)
            .updateEntity(false)
            .execute();
      }),
    changeAndSave: (ids, more) =>
      source.transaction(async (manager) => {
        const own = repository(schema.customers, manager);
        const found = await own.findBy({ id: In(ids) });
        for (const one of found) (one as { score: number }).score += more;
        await own.save(found);
      }),
    async deleteMany(ids) {
      await visits.delete([...ids]);
    },
    async totals() {
      const rows = await orders
        .createQueryBuilder('o')
        .select('o.status', 'status')
        .addSelect('count(*)', 'n')
        .addSelect('sum(o.total)', 'sum')
        .groupBy('o.status')
        .orderBy('o.status')
        .getRawMany<{ status: string; n: string; sum: string }>();
      return rows.map(({ status, n, sum }) => ({ status, n: Number(n), sum: Number(sum) }));
    },
    search: ({ city, active, least, since, name }) =>
      customers.find({
        where: {
          ...(city === undefined ? {} : { city }),
          ...(active === undefined ? {} : { active }),
          ...(least === undefined ? {} : { score: MoreThanOrEqual(least) }),
          ...(since === undefined ? {} : { createdAt: MoreThanOrEqual(since) }),
          ...(name === undefined ? {} : { name: Like(`${name}%`) }),
        },
        order,
        take: 20,
      }),
    findAllAtOnce: (ids) => Promise.all(ids.map((id) => customers.findOneBy({ id }))),
    async customersOfOrders(take) {
      const found = await orders.find({ order, take });
      return Promise.all(found.map((one) => customers.findOneBy({ id: one.customerId })));
    },
    async stream() {
      let sum = 0;
      for (let last = 0; ;) {
        const page = await items.find({ where: { id: MoreThan(last) }, order, take: 1000 });
        for (const item of page) sum += item.price;
        last = page.at(-1)?.id ?? 0;
        if (page.length < 1000) return sum;
      }
    },
    close: () => source.destroy(),
  };
}
