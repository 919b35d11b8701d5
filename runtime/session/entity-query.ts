import type { Row } from '../engine/driver.js';
import { classSelect, filtered } from '../loading/class-select.js';
import type { EntityHost } from '../loading/entity-host.js';
import { hydrateAll, overwriting } from '../loading/hydrate.js';
import type { JoinedRun } from '../loading/joined-run.js';
import type { LoadTree, OrderTerm } from '../loading/load-options.js';
import { hasEager } from '../loading/eager.js';
import { loadWith } from '../loading/load-with.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import { allOf } from '../sql/junction.js';
import { kindTest } from '../sql/narrowed.js';
import type { Condition, ExpressionOf } from '../sql/operand.js';
import type { ExpressionNode, JoinNode, LockNode, OrderNode, SelectItem, SelectNode } from '../sql/node.js';
import { limitNode, orderNode } from '../sql/query.js';
import type { TableOf } from '../sql/table.js';
import type { Loaded } from '../state/loaded.js';
import { Flattened } from '../util/flattened.js';
import { omit } from '../util/omit.js';
import { MultipleResultsError, NoResultError, ValidationError } from '../util/errors.js';
import { narrowed } from './narrow-rows.js';
import type { NumberedPage, NumberedRequest, Page, PageRequest } from './page.js';
import type { PagedQuery } from './read-page.js';
import type { RepositorySource } from './repository-source.js';
import { tableOf } from './table-of.js';
import { madeNode } from '../sql/made.js';

/** What a query is made of. */
interface Parts {
  readonly where?: ExpressionNode | undefined;
  readonly orderBy?: readonly OrderNode[];
  readonly limit?: number;
  readonly offset?: number;
  /** Tables that the query joins itself, for its conditions and its order. */
  readonly joins?: readonly JoinNode[];
  readonly groupBy?: readonly ExpressionNode[];
  readonly having?: ExpressionNode | undefined;
  readonly distinct?: true;
  readonly tree?: LoadTree;
  readonly lock?: LockNode;
  readonly populate?: boolean;
  readonly chunk?: number;
  /** Read besides the entity, at the end of each row. */
  readonly besides?: readonly SelectItem[];
}

/**
 * A query for entities. Immutable: every method gives a new one; nothing is sent before `all`, `first`, `one`, `count`, … is called,
 * or the query is iterated. Deliberately not a promise.
 *
 * @typeParam E - the entity's class
 * @typeParam T - its Core table, for conditions
 * @typeParam L - its load options
 * @typeParam O - the relations loaded so far
 */
export class EntityQuery<E, T, L, O = {}> implements AsyncIterable<Loaded<E, O>> {
  readonly #source: RepositorySource;
  readonly #mapped: MappedClass;
  readonly #parts: Parts;

  constructor(source: RepositorySource, mapped: MappedClass, parts: Parts = {}) {
    this.#source = source;
    this.#mapped = mapped;
    this.#parts = parts;
  }

  #with(change: Partial<Parts>): EntityQuery<E, T, L, O> {
    return new EntityQuery(this.#source, this.#mapped, { ...this.#parts, ...change });
  }

  /** Only entities that meet the condition; several calls add up. */
  where(condition: (table: T) => Condition): EntityQuery<E, T, L, O> {
    const given = condition(tableOf(this.#mapped) as T) as Condition | undefined;
    if (given === undefined)
      throw new ValidationError('a condition is undefined; leave the call out where nothing is to be filtered');
    return this.#with({ where: allOf(this.#parts.where, madeNode(given)) });
  }
  /** Sorts; several calls add terms. */
  orderBy(terms: (table: T) => OrderTerm | readonly OrderTerm[]): EntityQuery<E, T, L, O> {
    const given = terms(tableOf(this.#mapped) as T);
    const list = (Array.isArray(given) ? given : [given]) as readonly OrderTerm[];
    return this.#with({ orderBy: [...(this.#parts.orderBy ?? []), ...list.map(orderNode)] });
  }
  /** Joins a table for conditions and orders: `join(orders, orders.customerId.eq(customers.id))`. It loads nothing. */
  join(table: TableOf<string>, on: Condition): EntityQuery<E, T, L, O> {
    return this.#joining('inner', table, on);
  }
  /** As `join`, but entities without a partner stay. */
  leftJoin(table: TableOf<string>, on: Condition): EntityQuery<E, T, L, O> {
    return this.#joining('left', table, on);
  }
  #joining(kind: JoinNode['kind'], table: TableOf<string>, on: Condition): EntityQuery<E, T, L, O> {
    const join: JoinNode = {
      kind,
      source: table.$info.ref,
      on: allOf(madeNode(on), kindTest(table)),
    };
    return this.#with({ joins: [...(this.#parts.joins ?? []), join] });
  }
  /** Groups the rows that joins repeat: by the key, each entity is one group. */
  groupBy(terms: (table: T) => ExpressionOf<unknown> | readonly ExpressionOf<unknown>[]): EntityQuery<E, T, L, O> {
    const given = terms(tableOf(this.#mapped) as T);
    const list = (Array.isArray(given) ? given : [given]) as readonly ExpressionOf<unknown>[];
    return this.#with({ groupBy: [...(this.#parts.groupBy ?? []), ...list.map((term) => madeNode(term))] });
  }
  /** Only groups that meet the condition; several calls add up. */
  having(condition: (table: T) => Condition): EntityQuery<E, T, L, O> {
    const node = madeNode<ExpressionNode>(condition(tableOf(this.#mapped) as T));
    return this.#with({ having: allOf(this.#parts.having, node) });
  }
  /** Rows that joins repeat once, so that a limit counts entities; the dialect must be able to compare every column. */
  distinct(): EntityQuery<E, T, L, O> {
    return this.#with({ distinct: true });
  }
  limit(count: number): EntityQuery<E, T, L, O> {
    return this.#with({ limit: count });
  }
  offset(count: number): EntityQuery<E, T, L, O> {
    return this.#with({ offset: count });
  }
  /** Loads relations with the entities: `true`, or how. The type of the result knows them. */
  load<const M extends L>(tree: M): EntityQuery<E, T, L, O & M> {
    return new EntityQuery(this.#source, this.#mapped, {
      ...this.#parts,
      tree: { ...this.#parts.tree, ...(tree as LoadTree) },
    });
  }
  /** Locks the rows until the transaction ends, where the dialect has row locks. */
  forUpdate(options: { readonly skipLocked?: boolean; readonly noWait?: boolean } = {}): EntityQuery<E, T, L, O> {
    return this.#with({
      lock: {
        strength: 'update',
        wait: options.skipLocked === true ? 'skipLocked' : options.noWait === true ? 'noWait' : undefined,
      },
    });
  }
  /** Overwrites entities the session holds already, local changes included. */
  populateExisting(): EntityQuery<E, T, L, O> {
    return this.#with({ populate: true });
  }
  /** How many owners one statement of a relation load takes; default 500. */
  chunkSize(count: number): EntityQuery<E, T, L, O> {
    return this.#with({ chunk: count });
  }

  /** All entities found, each once. */
  all(): Promise<Loaded<E, O>[]> {
    return this.#read('query', this.#parts);
  }
  /** The first entity, or null. */
  async first(): Promise<Loaded<E, O> | null> {
    return (await this.#read('query', { ...this.#parts, limit: 1 }))[0] ?? null;
  }
  /**
   * The only entity.
   *
   * @throws NoResultError when there is none
   * @throws MultipleResultsError when there are several
   */
  async one(): Promise<Loaded<E, O>> {
    const entity = await this.oneOrNone();
    if (entity === null) throw new NoResultError(`no ${this.#mapped.name} meets the condition`);
    return entity;
  }
  /** The only entity, or null when there is none; several are an error. */
  async oneOrNone(): Promise<Loaded<E, O> | null> {
    const { limit } = this.#parts;
    const entities = await this.#read('query', { ...this.#parts, limit: limit === undefined ? 2 : Math.min(limit, 2) });
    if (entities.length > 1) throw new MultipleResultsError(`more than one ${this.#mapped.name} meets the condition`);
    return entities[0] ?? null;
  }
  /** How many there are. */
  count(): Promise<number> {
    return this.#source.reading('count', async () => Number((await this.#rows(this.#counting()))[0]?.[0] ?? 0));
  }
  /** Whether there is one. */
  exists(): Promise<boolean> {
    const select: SelectNode = {
      ...this.#select({ ...this.#parts, limit: 1 }),
      items: [{ expression: { kind: 'param', value: 1, type: { kind: 'int' } }, label: 'one' }],
    };
    return this.#source.reading('exists', async () => (await this.#rows(select)).length > 0);
  }

  /**
   * A page at a cursor (keyset pagination): as fast at the end as at the beginning, and no entity is met twice or left out where others
   * come and go meanwhile. The key is added to the order, so that it is total. One statement, and those of `load`.
   *
   * @throws ValidationError for a cursor of another order or model, or a text that is none; for an order no cursor can hold
   */
  async page(request: PageRequest): Promise<Page<Loaded<E, O>>> {
    const { readPage } = await import('./read-page.js');
    return readPage(this.#paged(), request);
  }
  /**
   * A page by its number, from 1 on, and how many entities and pages there are. The key is added to the order. Two statements at
   * most: the database counts unless the page is the last one.
   */
  async paginate(request: NumberedRequest): Promise<NumberedPage<Loaded<E, O>>> {
    const { readNumberedPage } = await import('./read-page.js');
    return readNumberedPage(this.#paged(), request);
  }
  #paged(): PagedQuery<Loaded<E, O>> {
    const { where, orderBy = [], limit, offset } = this.#parts;
    return {
      mapped: this.#mapped,
      dialect: this.#source.readHost().dialect,
      where,
      orderBy,
      cut: limit !== undefined || offset !== undefined,
      read: (change, besides) =>
        this.#source.reading('page', async () => {
          const parts = { ...this.#parts, ...change, besides };
          const host = this.#source.readHost();
          const select = this.#select(parts);
          const run = this.#joins(host, parts);
          const rows = await this.#rows(run === undefined ? select : run.joined(select), host);
          const width = select.items.length - besides.length;
          const values = rows.map((row) => row.splice(width, besides.length));
          if (run === undefined) return { entities: await this.#entities(rows, parts, host, select), values };
          const found = run.read(rows, besides.length);
          await host.relations?.finishJoins(host, run, parts.chunk, select);
          const entities = [...run.roots];
          return {
            entities: entities as unknown as Loaded<E, O>[],
            values: entities.map((entity) => values[found.indexOf(entity)] as Row),
          };
        }),
      count: () => this.count(),
    };
  }

  /** Reads in chunks, in constant memory apart from what a session keeps; leaving the loop early closes the cursor. */
  stream(size = 1000): AsyncGenerator<Loaded<E, O>, void, undefined> {
    return new Flattened(this.#blocks(size));
  }
  /** The entities of a stream, chunk by chunk. */
  async *#blocks(size: number): AsyncGenerator<Loaded<E, O>[], void, undefined> {
    const { compiler } = this.#source.readHost().dialect;
    const select = this.#select(this.#parts);
    const joined = this.#joins(this.#source.readHost(), this.#parts, true);
    const compiled = compiler.compile(joined === undefined ? select : joined.joined(select));
    const bound = bind(compiled, compiler);
    const { connection, host, release } = await this.#source.reading('stream', () => this.#source.streamConnection());
    const statement = { sql: bound.sql, bigints: compiled.bigints, returnsRows: true };
    try {
      const chunks = connection.chunks(statement, bound.parameters, size);
      // A session has one connection: where a stream blocks it, what is to follow a chunk has to wait for the whole.
      const { link, dialect } = host();
      const whole = link !== null && !dialect.capabilities.runsWhileStreaming;
      for await (const rows of whole ? await collected(chunks) : chunks) {
        const { rows: plain } = await narrowed(statement, { rows, affected: 0 });
        await host().settle?.();
        yield await this.#block(plain, select, host());
      }
    } finally {
      await release();
    }
  }
  [Symbol.asyncIterator](): AsyncIterator<Loaded<E, O>, void, undefined> {
    return this.stream();
  }
  /** The entities of one block of a stream. */
  async #block(rows: readonly Row[], select: SelectNode, host: EntityHost): Promise<Loaded<E, O>[]> {
    const run = this.#joins(host, this.#parts, true);
    if (run === undefined) return this.#entities(rows, this.#parts, host);
    run.joined(select);
    run.read(rows);
    await host.relations?.finishJoins(host, run, this.#parts.chunk);
    return [...run.roots] as unknown as Loaded<E, O>[];
  }

  #read(what: string, parts: Parts): Promise<Loaded<E, O>[]> {
    return this.#source.reading(what, async () => {
      const host = this.#source.readHost();
      const select = this.#select(parts);
      const run = this.#joins(host, parts);
      if (run === undefined) {
        const found = await this.#entities(await this.#rows(select, host), parts, host, select);
        return parts.joins === undefined ? found : [...new Set(found)];
      }
      run.read(await this.#rows(run.joined(select), host));
      await host.relations?.finishJoins(host, run, parts.chunk, select);
      return [...run.roots] as unknown as Loaded<E, O>[];
    });
  }

  /** What reads relations with the rows of the query itself, where it or the schema says so. */
  #joins(host: EntityHost, parts: Parts, single = false): JoinedRun | undefined {
    if (parts.tree === undefined && !hasEager(this.#mapped)) return undefined;
    return host.relations?.joinedRun(host, this.#mapped, parts.tree, { single, populate: parts.populate });
  }

  async #rows(select: SelectNode, host = this.#source.readHost()): Promise<Row[]> {
    const compiled = host.dialect.compiler.compile(select);
    const bound = bind(compiled, host.dialect.compiler);
    const result = await host.run(host.statements.text(compiled, bound.sql), bound.parameters);
    return result.rows;
  }

  async #entities(rows: readonly Row[], parts: Parts, host: EntityHost, origin?: SelectNode): Promise<Loaded<E, O>[]> {
    const context = parts.populate === true ? overwriting(host) : host;
    const entities = hydrateAll(rows, classSelect(this.#mapped).shape, context);
    if (parts.tree !== undefined || hasEager(this.#mapped))
      await loadWith(host, this.#mapped, entities, parts.tree, parts.chunk, origin);
    return entities as unknown as Loaded<E, O>[];
  }

  #select(parts: Parts): SelectNode {
    const { node } = classSelect(this.#mapped);
    const base = parts.where === undefined ? node : filtered(node, parts.where);
    return {
      ...base,
      ...(parts.joins === undefined ? {} : { joins: [...base.joins, ...parts.joins] }),
      ...(parts.groupBy === undefined ? {} : { groupBy: parts.groupBy }),
      ...(parts.having === undefined ? {} : { having: parts.having }),
      ...(parts.distinct === undefined ? {} : { distinct: true }),
      ...(parts.besides === undefined ? {} : { items: [...base.items, ...parts.besides] }),
      ...(parts.orderBy === undefined ? {} : { orderBy: parts.orderBy }),
      ...(parts.limit === undefined ? {} : { limit: limitNode(parts.limit) }),
      ...(parts.offset === undefined ? {} : { offset: limitNode(parts.offset) }),
      ...(parts.lock === undefined || !this.#source.readHost().dialect.capabilities.rowLocks
        ? {}
        : { lock: parts.lock }),
    };
  }

  #counting(): SelectNode {
    const select = omit(omit(this.#select(this.#parts), 'orderBy'), 'lock');
    const count = {
      expression: {
        kind: 'function',
        name: 'count',
        args: [{ kind: 'star' }],
        type: { kind: 'int' },
      } as ExpressionNode,
      label: 'n',
    };
    const { limit, offset, joins, groupBy, distinct } = this.#parts;
    const cut = limit !== undefined || offset !== undefined;
    if (!cut && (joins ?? groupBy ?? distinct) === undefined) return { ...select, items: [count] };
    // Rows that joins repeat are one entity.
    const key = this.#mapped.key.map(({ position }) => select.items[position] as SelectItem);
    const query: SelectNode =
      cut || key.length === 0 ? this.#select(this.#parts) : { ...select, items: key, distinct: true };
    return { kind: 'select', items: [count], from: [{ kind: 'derived', query, alias: 'counted_' }], joins: [] };
  }
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
