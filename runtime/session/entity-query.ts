import type { Row } from '../engine/driver.js';
import { classSelect, filtered, type ClassSelect } from '../loading/class-select.js';
import type { EntityHost } from '../loading/entity-host.js';
import { hydrateAll, overwriting } from '../loading/hydrate.js';
import type { JoinedRun } from '../loading/joined-run.js';
import type { ColumnChoice, ColumnNames, LoadTree, OrderTerm } from '../loading/load-options.js';
import { hasEager } from '../loading/eager.js';
import { loadWith } from '../loading/load-with.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import { allOf } from '../sql/junction.js';
import type { Condition } from '../sql/operand.js';
import type { ExpressionNode, LockNode, OrderNode, SelectItem, SelectNode } from '../sql/node.js';
import { limitNode, orderNode } from '../sql/query.js';
import type { Loaded, Only, Without } from '../state/loaded.js';
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
  /** Clauses of the query language, which may repeat rows. */
  readonly refine?: (node: SelectNode) => SelectNode;
  /** The columns that are read, where not all are. */
  readonly columns?: ColumnChoice;
  readonly tree?: LoadTree;
  readonly lock?: LockNode;
  readonly populate?: boolean;
  readonly chunk?: number;
  /** The select of these columns. */
  readonly partial?: ClassSelect;
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
  /** Reads these columns only, and what an entity can't be without; the others can't be read, nor does a flush write them. */
  only<const K extends ColumnNames<T> & keyof E>(
    ...names: readonly K[]
  ): EntityQuery<Only<E, K>, T, L, O & { readonly [N in K]: true }> {
    return this.#with({ columns: { ...this.#parts.columns, only: names } }) as never;
  }
  /** Reads all columns but these. */
  defer<const K extends ColumnNames<T> & keyof E>(...names: readonly K[]): EntityQuery<Without<E, K>, T, L, O> {
    return this.#with({ columns: { ...this.#parts.columns, defer: names } }) as never;
  }
  /** @internal Adds clauses to the select: see `refine`. */
  refined(change: (node: SelectNode) => SelectNode): EntityQuery<E, T, L, O> {
    const before = this.#parts.refine;
    return this.#with({ refine: before === undefined ? change : (node) => change(before(node)) });
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
    const { readPage } = await import('./by-request.js');
    return readPage(this.#paged(), request);
  }
  /**
   * A page by its number, from 1 on, and how many entities and pages there are. The key is added to the order. Two statements at
   * most: the database counts unless the page is the last one.
   */
  async paginate(request: NumberedRequest): Promise<NumberedPage<Loaded<E, O>>> {
    const { readNumberedPage } = await import('./by-request.js');
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
          const parts = await this.#resolved({ ...this.#parts, ...change });
          const host = this.#source.readHost();
          const select = this.#select(parts);
          const wider = { ...select, items: [...select.items, ...besides] };
          const rows = await this.#rows(this.#joins(host, parts, true)?.joined(wider) ?? wider, host);
          const values = rows.map((row) => row.splice(select.items.length, besides.length));
          return { entities: await this.#block(rows, parts, select, host), values };
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
    const parts = await this.#resolved(this.#parts);
    const select = this.#select(parts);
    const compiled = compiler.compile(this.#joins(this.#source.readHost(), parts, true)?.joined(select) ?? select);
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
        yield await this.#block(plain, parts, select, host());
      }
    } finally {
      await release();
    }
  }
  [Symbol.asyncIterator](): AsyncIterator<Loaded<E, O>, void, undefined> {
    return this.stream();
  }
  /** The entities of one block of rows, each of which is one. */
  #block(rows: readonly Row[], parts: Parts, select: SelectNode, host: EntityHost): Promise<Loaded<E, O>[]> {
    const run = this.#joins(host, parts, true);
    run?.joined(select);
    return this.#entities(rows, parts, host, undefined, run);
  }

  #read(what: string, given: Parts): Promise<Loaded<E, O>[]> {
    return this.#source.reading(what, async () => {
      const parts = given.columns === undefined ? given : await this.#resolved(given);
      const host = this.#source.readHost();
      const select = this.#select(parts);
      const run = this.#joins(host, parts);
      const rows = await this.#rows(run === undefined ? select : run.joined(select), host);
      const found = await this.#entities(rows, parts, host, select, run);
      return parts.refine === undefined ? found : [...new Set(found)];
    });
  }

  /** With the select of the columns that are read, if not all are; what makes it is loaded when it is first asked for. */
  async #resolved(parts: Parts): Promise<Parts> {
    if (parts.columns === undefined) return parts;
    const { choose } = await import('./by-request.js');
    return { ...parts, ...choose(this.#mapped, parts.columns, parts.tree) };
  }

  /** What reads relations with the rows of the query itself, where it or the schema says so. */
  #joins(host: EntityHost, { tree, populate, partial }: Parts, single = false): JoinedRun | undefined {
    if (tree === undefined && !hasEager(this.#mapped)) return undefined;
    return host.relations?.joinedRun(host, this.#mapped, tree, { single, populate, partial });
  }

  async #rows(select: SelectNode, host = this.#source.readHost()): Promise<Row[]> {
    const compiled = host.dialect.compiler.compile(select);
    const bound = bind(compiled, host.dialect.compiler);
    const result = await host.run(host.statements.text(compiled, bound.sql), bound.parameters);
    return result.rows;
  }

  async #entities(
    rows: readonly Row[],
    { populate, partial, tree, chunk }: Parts,
    host: EntityHost,
    origin?: SelectNode,
    run?: JoinedRun,
  ): Promise<Loaded<E, O>[]> {
    if (run !== undefined) return host.relations?.readJoined(host, run, rows, chunk, origin) as Promise<Loaded<E, O>[]>;
    const { shape } = partial ?? classSelect(this.#mapped);
    const entities = hydrateAll(rows, shape, populate === true ? overwriting(host) : host);
    if (tree !== undefined || hasEager(this.#mapped)) await loadWith(host, this.#mapped, entities, tree, chunk, origin);
    return entities as unknown as Loaded<E, O>[];
  }

  #select(parts: Parts): SelectNode {
    const { node } = parts.partial ?? classSelect(this.#mapped);
    const base = parts.where === undefined ? node : filtered(node, parts.where);
    const select: SelectNode = {
      ...base,
      ...(parts.orderBy === undefined ? {} : { orderBy: parts.orderBy }),
      ...(parts.limit === undefined ? {} : { limit: limitNode(parts.limit) }),
      ...(parts.offset === undefined ? {} : { offset: limitNode(parts.offset) }),
      ...(parts.lock === undefined || !this.#source.readHost().dialect.capabilities.rowLocks
        ? {}
        : { lock: parts.lock }),
    };
    return parts.refine === undefined ? select : parts.refine(select);
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
    const { limit, offset, refine } = this.#parts;
    const cut = limit !== undefined || offset !== undefined;
    if (!cut && refine === undefined) return { ...select, items: [count] };
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
