import type { Contestant, Customer, Filter, Item, Order } from './contestant.js';
import type { Ground } from './ground.js';
import { at, CITIES, visits } from './shop.js';

/** One workload: what is timed, and what shows that it did the same as by hand. */
export interface Workload {
  readonly name: string;
  /** Makes the ground ready, outside of the time. */
  readonly before?: (ground: Ground) => unknown;
  readonly run: (contestant: Contestant) => unknown;
  /** What came of it, in one form for all. */
  readonly facts: (result: never, ground: Ground) => unknown;
}

const IDS = Array.from({ length: 200 }, (_, index) => index * 47 + 1);
const FILTERS: readonly Filter[] = Array.from({ length: 32 }, (_, index) => ({
  ...(index & 1 && { city: CITIES[index % CITIES.length] as string }),
  ...(index & 2 && { active: index % 3 === 0 }),
  ...(index & 4 && { least: index * 9 }),
  ...(index & 8 && { since: at(index * 100) }),
  ...(index & 16 && { name: 'Customer number 1' }),
}));
const FIVE_THOUSAND = visits(5000);
const TWENTY = visits(20);
const FOUR_HUNDRED = visits(400);

const customer = (one: Customer | null): unknown =>
  one === null
    ? null
    : [one.id, one.email, one.name, one.city, Number(one.active), one.score, one.createdAt.toISOString()];
const order = (one: Order): unknown[] => [one.id, one.status, one.total, one.placedAt.toISOString(), one.customerId];
const item = (one: Item): unknown => [one.id, one.quantity, one.price, one.note, one.orderId, one.productId];
const byId = <T extends { readonly id: number }>(items: Iterable<T>): T[] => [...items].sort((a, b) => a.id - b.id);
const customers = (all: readonly (Customer | null)[]): unknown => all.map(customer);

async function each<T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await work(value));
  return results;
}
const emptied = (ground: Ground): unknown => ground.emptyVisits();
const stored = async (_: unknown, ground: Ground): Promise<unknown> => ground.visits();

/** The sixteen workloads of the table. */
export const WORKLOADS: readonly Workload[] = [
  { name: 'find by id', run: (c) => each(IDS, (id) => c.findById(id)), facts: customers },
  {
    name: 'find by unique column',
    run: (c) => each(IDS, (id) => c.findByEmail(`user${id}@example.org`)),
    facts: customers,
  },
  {
    name: 'list 100',
    run: (c) => each([100, 99, 98, 97, 96], (n) => c.list(n)),
    facts: (all: Customer[][]) => all.map(customers),
  },
  { name: 'list 10 000', run: (c) => c.list(10_000), facts: customers },
  {
    name: 'three levels',
    run: (c) => c.tree(100),
    facts: (roots: Awaited<ReturnType<Contestant['tree']>>) =>
      roots.map((root) => [customer(root), byId(root.orders).map((one) => [...order(one), byId(one.items).map(item)])]),
  },
  {
    name: '1 000 orders with customer',
    run: (c) => c.ordersWithCustomer(1000),
    facts: (all: Awaited<ReturnType<Contestant['ordersWithCustomer']>>) =>
      all.map((one) => [...order(one), customer(one.customer)]),
  },
  {
    name: '100 products with tags',
    run: (c) => c.productsWithTags(100),
    facts: (all: Awaited<ReturnType<Contestant['productsWithTags']>>) =>
      all.map((one) => [one.id, one.name, one.price, byId(one.tags).map(({ id, name }) => [id, name])]),
  },
  {
    name: 'insert one',
    before: emptied,
    run: (c) => each(TWENTY, (visit) => c.insertOne(visit)),
    facts: async (ids: number[], ground) => [ids, await ground.visits()],
  },
  { name: 'bulk insert 5 000', before: emptied, run: (c) => c.insertMany(FIVE_THOUSAND), facts: stored },
  {
    name: 'load 200, change, save',
    run: (c) => c.changeAndSave(IDS, 1),
    facts: async (_, ground) => {
      const scores = await ground.scores();
      await ground.resetScores();
      return scores;
    },
  },
  {
    name: 'delete 200',
    before: async (ground) => {
      await ground.emptyVisits();
      await ground.addVisits(FOUR_HUNDRED);
    },
    run: (c) => c.deleteMany(FOUR_HUNDRED.flatMap((_, index) => (index % 2 === 0 ? [index + 1] : []))),
    facts: stored,
  },
  {
    name: 'aggregate',
    run: (c) => c.totals(),
    facts: (all: Awaited<ReturnType<Contestant['totals']>>) => all.map(({ status, n, sum }) => [status, n, sum]),
  },
  {
    name: 'dynamic filter',
    run: (c) => each(FILTERS, (filter) => c.search(filter)),
    facts: (all: Customer[][]) => all.map(customers),
  },
  { name: '200 finds at once', run: (c) => c.findAllAtOnce(IDS), facts: customers },
  { name: '200 orders, each its customer', run: (c) => c.customersOfOrders(200), facts: customers },
  { name: 'stream 40 000', run: (c) => c.stream(), facts: (sum: number) => sum },
];
