/** The programs of the design page, line by line, over the data layer of its schema. */
import { and, count, desc, inspect, or, select, sum, Decimal } from 'joinery';
import { StatementLog } from 'joinery/testing';
import { expect, expectTypeOf } from 'vitest';
import type * as generated from './generated/index.js';

export type Shop = typeof generated;
type Database = Awaited<ReturnType<Shop['openDatabase']>>;

/** A unit of work, reads, tracked changes, batched loads and Core, as an application writes them. */
export async function customersAndOrders(shop: Shop, url: string): Promise<void> {
  const { openDatabase, Customer, Order, customers, orders } = shop;
  const log = new StatementLog();
  await using db = await openDatabase(url, { echo: log.echo });
  await db.createAll();
  await db.createAll();

  // A unit of work: commits on return, rolls back on throw.
  await db.transaction(async (session) => {
    const ada = new Customer({ email: 'ada@example.org', first: 'Ada', last: 'Byron' });
    ada.orders.add(new Order({ total: '12.50' }));
    session.add(ada);
  });
  const failing = db.transaction(async (session) => {
    session.add(new Customer({ email: 'eve@example.org', first: 'Eve', last: 'Byron' }));
    await session.flush();
    throw new Error('out');
  });
  await expect(failing).rejects.toThrow('out');
  expect(await db.customers.count()).toBe(1);
  await fill(shop, db);

  await using session = db.session();
  const ada = await session.customers.findByEmail('ada@example.org'); // one method per unique key; get(id) for the key
  if (ada === null) throw new Error('Ada is not there');
  expect(await log.expect(0, () => session.customers.get(ada.id))).toBe(ada);
  const page = await session.customers
    .where((c) => c.last.like('B%').and(c.orders.any((o) => o.total.gt(10))))
    .load({ orders: { where: (o) => o.status.eq('paid'), load: { items: true } } })
    .orderBy((c) => c.createdAt.desc())
    .limit(20)
    .all();
  expect(page.map((customer) => customer.email)).toEqual(['bob@example.org', 'ada@example.org']);
  expectTypeOf(page[0]?.orders[0]?.items.length).toEqualTypeOf<number | undefined>();
  expect(page[0]?.orders[0]?.items.length).toBe(2); // typed because loaded
  // @ts-expect-error without .load() this is a compile-time error, and at run time one that says how to load
  expect(() => ada.tags.length as unknown).toThrow('await customer.tags.load()');

  ada.last = 'Lovelace'; // tracked; one UPDATE of one column at flush
  expect(inspect(ada).changed).toEqual(['last']);
  log.clear();
  await session.commit();
  expect(log.statements).toHaveLength(1);
  expect(log.statements[0]).toMatch(/^UPDATE customers SET \W?last\W? = \S+, updated_at = \S+ WHERE id = \S+$/);

  // Reads that need no unit of work: straight from the database object, detached entities, nothing tracked.
  const tag = await db.tags.findByName('vip');
  expect([tag?.name, tag && inspect(tag).state]).toEqual(['vip', 'detached']);

  // Relationship loaders: batched. 200 calls in one tick are one statement.
  const someOrders = await session.orders.where((o) => o.total.lt(10)).all();
  expect(someOrders).toHaveLength(200);
  // (A second one reads the orders that come with every customer, by `@load(selectin)`.)
  const loaded = await log.expect(2, () => Promise.all(someOrders.map((o) => o.loadCustomer())));
  expect(new Set(loaded.map((customer) => customer.email))).toEqual(new Set(['cyd@example.org', 'dan@example.org']));

  // Core: typed rows, any SQL.
  const top = await session.execute(
    select({ last: customers.last, n: count(), spent: sum(orders.total) })
      .from(customers)
      .leftJoin(orders, orders.customerId.eq(customers.id))
      .groupBy(customers.last)
      .having(count().gt(3))
      .orderBy(desc('spent'))
      .limit(50),
  );
  expectTypeOf(top).toEqualTypeOf<{ last: string; n: number; spent: Decimal | null }[]>();
  expect(top.map(({ last, n, spent }) => [last, n, spent?.toFixed(2)])).toEqual([
    ['Drew', 100, '200.00'],
    ['Cole', 100, '100.00'],
  ]);
  const either = or(customers.last.eq('Drew'), and(customers.last.eq('Cole'), customers.first.eq('nobody')));
  expect(await session.scalars(select({ first: customers.first }).from(customers).where(either))).toEqual(['Dan']);

  await session.close();
  await db.dropAll();
  await expect(db.customers.count()).rejects.toThrow();
}

async function fill({ Customer, Order, OrderStatus, Tag }: Shop, db: Database): Promise<void> {
  await db.transaction(async (session) => {
    const bob = new Customer({
      email: 'bob@example.org',
      first: 'Bob',
      last: 'Boole',
      createdAt: new Date('2126-01-01T00:00:00Z'),
    });
    const paid = new Order({ total: '99.99', status: 'paid' });
    bob.orders = [paid, new Order({ total: '11', status: OrderStatus.shipped })];
    session.add(bob);
    await session.flush();
    await session.orderItems.create({ orderId: paid.id, position: 0, sku: 'a' });
    await session.orderItems.create({ orderId: paid.id, position: 1, sku: 'b' });
    const small = (total: string) => Array.from({ length: 100 }, () => new Order({ total }));
    session.addAll([
      new Customer({ email: 'cyd@example.org', first: 'Cyd', last: 'Cole', orders: small('1') }),
      new Customer({ email: 'dan@example.org', first: 'Dan', last: 'Drew', orders: small('2') }),
      new Tag({ name: 'vip' }),
    ]);
  });
}

/** Relations in step, ordered lists, join tables, cascades, hybrids, documents, deferred and computed columns, versions. */
export async function relationsInStep({ openDatabase, Customer, Order, OrderItem, Tag }: Shop, url: string) {
  await using db = await openDatabase(url);
  await db.createAll();
  const { id } = await db.transaction((session) => {
    const ada = new Customer({
      email: 'ada@example.org',
      first: 'Ada',
      last: 'Byron',
      address: { street: 'Main', city: 'London' },
      prefs: { theme: 'dark' },
    });
    const order = new Order({ total: '12.50', notes: 'ring twice' });
    order.customer = ada;
    expect(ada.orders).toContain(order);
    order.items.add(new OrderItem({ sku: 'a', position: 0 }), new OrderItem({ sku: 'b', position: 0 }));
    ada.tags.add(new Tag({ name: 'vip' }));
    session.add(ada);
    return ada;
  });

  const found = await db.customers.load({ orders: { load: { items: true, notes: true } }, tags: true }).one();
  const [order] = found.orders;
  expect(order?.items.map((item) => [item.sku, item.position])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect([order?.status, order?.notes, order?.version]).toEqual(['pending', 'ring twice', 1]);
  expect([order?.total.toFixed(2), order?.gross.toFixed(2)]).toEqual(['12.50', '15.00']);
  expect(found.tags.map((one) => one.name)).toEqual(['vip']);
  expect([found.fullName, found.address?.city, found.prefs?.theme]).toEqual(['Ada Byron', 'London', 'dark']);
  expect(JSON.parse(JSON.stringify(found))).toMatchObject({ first: 'Ada', orders: [{ items: [{ sku: 'a' }, {}] }] });
  expect(Object.keys({ ...found })).not.toContain('orders');
  expect(await db.customers.where((c) => c.fullName.eq('Ada Byron').and(c.spent.eq('12.5'))).count()).toBe(1);
  expect((await db.topCustomers.all()).map((row) => [row.customerId, row.spent.toFixed(2)])).toEqual([[id, '12.50']]);

  await db.transaction(async (session) => {
    const ada = await session.customers.getOrThrow(id);
    if (ada.address !== null) ada.address.city = 'Paris'; // a change in place is seen
    const [first] = await ada.orders.load();
    const items = await first?.items.load();
    items?.remove(items[0] as InstanceType<Shop['OrderItem']>);
    if (first === undefined) throw new Error('no order');
    first.status = 'paid';
    first.total = new Decimal('20');
    await session.flush();
    expect(first.gross.toFixed(2)).toBe('24.00'); // the database computed it
  });
  const changed = await db.customers.load({ orders: { load: { items: true } } }).one();
  expect([changed.address?.city, changed.orders[0]?.status, changed.orders[0]?.version]).toEqual(['Paris', 'paid', 2]);
  expect(changed.orders[0]?.items.map((item) => [item.sku, item.position])).toEqual([['b', 0]]);

  await db.transaction(async (session) => session.delete(await session.customers.getOrThrow(id)));
  expect([await db.orders.count(), await db.orderItems.count(), await db.tags.count()]).toEqual([0, 0, 1]);
}

/** A hierarchy: one query gives each row as its class. */
export async function hierarchy({ openDatabase, Person, Company }: Shop, url: string) {
  await using db = await openDatabase(url);
  await db.createAll();
  await db.transaction((session) => {
    session.add(new Person({ birthday: '1815-12-10' }));
    session.add(new Company({ vatId: 'X' }));
  });
  const parties = await db.parties.orderBy((p) => p.kind).all();
  expect(parties.map((party) => [party.constructor.name, party.kind])).toEqual([
    ['Company', 'company'],
    ['Person', 'person'],
  ]);
  expect(parties.map((party) => (party instanceof Person ? party.birthday : null))).toEqual([null, '1815-12-10']);
  expect((await db.companies.all()).map((company) => company.vatId)).toEqual(['X']);
}
