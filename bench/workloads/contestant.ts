/** What every contestant answers: sixteen workloads over one shop. Objects have these names, whatever makes them. */
export interface Customer {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly city: string;
  readonly active: boolean;
  readonly score: number;
  readonly createdAt: Date;
}

/** An order, with its customer or its items where a workload asks for them. */
export interface Order {
  readonly id: number;
  readonly status: string;
  readonly total: number;
  readonly placedAt: Date;
  readonly customerId: number;
}

/** One line of an order. */
export interface Item {
  readonly id: number;
  readonly quantity: number;
  readonly price: number;
  readonly note: string | null;
  readonly orderId: number;
  readonly productId: number;
}

/** A row that workloads insert and delete. */
export interface VisitInput {
  readonly page: string;
  readonly millis: number;
  readonly note: string | null;
  readonly at: Date;
}

/** Three levels. */
export type Tree = readonly (Customer & { readonly orders: Iterable<Order & { readonly items: Iterable<Item> }> })[];
export type OrderWithCustomer = Order & { readonly customer: Customer };
export interface ProductWithTags {
  readonly id: number;
  readonly name: string;
  readonly price: number;
  readonly tags: Iterable<{ readonly id: number; readonly name: string }>;
}
/** Orders of one status. */
export interface Total {
  readonly status: string;
  readonly n: number;
  readonly sum: number;
}
/** Optional predicates of a search page. */
export interface Filter {
  readonly city?: string;
  readonly active?: boolean;
  readonly least?: number;
  readonly since?: Date;
  readonly name?: string;
}

/** One layer over one database, each workload in the way its documentation teaches for speed. */
export interface Contestant {
  findById(id: number): Promise<Customer | null>;
  findByEmail(email: string): Promise<Customer | null>;
  /** The first customers by id. */
  list(count: number): Promise<readonly Customer[]>;
  /** The first customers by id with their orders and those with their items, children in any order. */
  tree(count: number): Promise<Tree>;
  /** The first orders by id, each with its customer. */
  ordersWithCustomer(count: number): Promise<readonly OrderWithCustomer[]>;
  /** The first products by id with their tags, in any order. */
  productsWithTags(count: number): Promise<readonly ProductWithTags[]>;
  /** Stores one visit; its key as the database gave it. */
  insertOne(visit: VisitInput): Promise<number>;
  insertMany(visits: readonly VisitInput[]): Promise<void>;
  /** Loads the customers of those keys as objects, adds `more` to each one's score and stores them, in one transaction. */
  changeAndSave(ids: readonly number[], more: number): Promise<void>;
  /** Deletes the visits of those keys. */
  deleteMany(ids: readonly number[]): Promise<void>;
  /** Number and sum of the orders of each status, by status. */
  totals(): Promise<readonly Total[]>;
  /** The first 20 customers by id that meet every predicate given. */
  search(filter: Filter): Promise<readonly Customer[]>;
  /** Finds by id, all asked for at once. */
  findAllAtOnce(ids: readonly number[]): Promise<readonly (Customer | null)[]>;
  /** The trap: the first orders are loaded, then each asks for its own customer. */
  customersOfOrders(count: number): Promise<readonly (Customer | null)[]>;
  /** Reads all items in constant memory, by id; the sum of their prices. */
  stream(): Promise<number>;
  close(): Promise<void>;
}
