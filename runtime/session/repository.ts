import { hydrateOne } from '../loading/hydrate.js';
import type { LoadTree, OrderTerm } from '../loading/load-options.js';
import { hasEager } from '../loading/eager.js';
import { loadWith } from '../loading/load-with.js';
import type { FixedSelect } from '../loading/fixed-statements.js';
import type { EntityHost } from '../loading/entity-host.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { Condition } from '../sql/operand.js';
import { peekState, type Entity } from '../state/entity.js';
import type { Loaded } from '../state/loaded.js';
import { NoResultError, ValidationError } from '../util/errors.js';
import type { Inputs } from './bulk-inputs.js';
import type { BulkOptions, BulkValues, Everything, UpdateManyOptions, UpsertOptions } from './bulk-options.js';
import { EntityQuery } from './entity-query.js';
import type { NumberedPage, NumberedRequest, Page, PageRequest } from './page.js';
import type { RepositorySource } from './repository-source.js';

/**
 * Reads and writes entities of one class; the base of emitted repositories.
 *
 * @typeParam E - the entity's class
 * @typeParam T - its Core table, for conditions
 * @typeParam L - its load options
 * @typeParam I - values of a new entity
 * @typeParam K - the key: one value, or a tuple in key order
 */
export class Repository<E, T, L, I, K> {
  readonly #source: RepositorySource;
  readonly #mapped: MappedClass;
  /** Some relation comes with every entity. */
  readonly #eager: boolean;

  /** @internal */
  constructor(source: RepositorySource, mapped: MappedClass) {
    this.#source = source;
    this.#mapped = mapped;
    this.#eager = hasEager(mapped);
  }

  /** The entity with that key, or null. A session that holds it sends nothing. */
  async get<const M extends L = {} & L>(key: K, load?: M): Promise<Loaded<E, M> | null> {
    const mapped = this.#mapped;
    const host = this.#source.readHost();
    const values: readonly unknown[] =
      mapped.key.length === 1 && !Array.isArray(key) ? [key] : (key as readonly unknown[]);
    const identity = mapped.plainKey ? values[0] : mapped.identity(values);
    const known = host.link === null ? undefined : host.identities.get(mapped, identity);
    if (known !== undefined && load === undefined && peekState(known)?.expired == null)
      return (this.#isMine(host, known) ? known : null) as Loaded<E, M> | null;
    const select = host.statements.get(mapped);
    if (load !== undefined || this.#eager || !this.#source.enter('get'))
      return this.#source.reading('get', () => this.#fetch(select, mapped.mapper.key, values, load)) as Promise<Loaded<
        E,
        M
      > | null>;
    // The short way: one promise, and with an in-process driver no tick.
    try {
      const result = host.run(select.text, this.#parameters(select, values));
      const row = (result instanceof Promise ? await result : result).rows[0];
      if (row === undefined) return null;
      if (host.link === null && select.shape.variants === undefined) return new mapped.entityClass(row) as Loaded<E, M>;
      return hydrateOne(row, select.shape, host) as Loaded<E, M>;
    } finally {
      this.#source.leave();
    }
  }

  /**
   * The entity with that key.
   *
   * @throws NoResultError when there is none
   */
  async getOrThrow<const M extends L = {} & L>(key: K, load?: M): Promise<Loaded<E, M>> {
    const entity = await this.get(key, load);
    if (entity === null) throw new NoResultError(`there is no ${this.#mapped.name} with the key ${String(key)}`);
    return entity;
  }

  /** The entity with those values of a unique key, or null; emitted `findBy…` methods call it. */
  protected findUnique<M>(
    fields: readonly string[],
    values: readonly unknown[],
    load?: M,
  ): Promise<Loaded<E, M> | null> {
    const select = this.#source.readHost().statements.find(this.#mapped, fields);
    return this.#source.reading('find', () => this.#fetch(select, fields, values, load)) as Promise<Loaded<
      E,
      M
    > | null>;
  }

  async #fetch(
    select: FixedSelect,
    fields: readonly string[],
    values: readonly unknown[],
    load: unknown,
  ): Promise<object | null> {
    if (values.includes(null)) return null;
    const parameters = this.#parameters(select, values);
    const host = this.#source.readHost();
    const tree = load as LoadTree | undefined;
    const joined =
      load !== undefined || this.#eager
        ? host.relations?.findJoined(host, this.#mapped, select, fields, values, tree)
        : undefined;
    if (joined !== undefined) return joined;
    const result = host.run(select.text, parameters);
    const { rows } = result instanceof Promise ? await result : result;
    const row = rows[0];
    if (row === undefined) return null;
    const entity = hydrateOne(row, select.shape, host);
    if (load !== undefined || this.#eager) await loadWith(host, this.#mapped, [entity], tree);
    return entity;
  }

  #parameters(select: FixedSelect, values: readonly unknown[]): unknown[] {
    const { constants, encoders } = select;
    const parameters: unknown[] = [...constants];
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (value === undefined) throw new ValidationError(`a value of the key of ${this.#mapped.name} is undefined`);
      const encode = encoders[index];
      parameters.push(encode === undefined || value === null ? value : encode(value));
    }
    return parameters;
  }
  #isMine(host: EntityHost, entity: Entity): boolean {
    return entity instanceof this.#mapped.entityClass || this.#mapped.family().includes(host.registry.of(entity));
  }

  #query(): EntityQuery<E, T, L> {
    return new EntityQuery(this.#source, this.#mapped);
  }
  where(condition: (table: T) => Condition): EntityQuery<E, T, L> {
    return this.#query().where(condition);
  }
  orderBy(terms: (table: T) => OrderTerm | readonly OrderTerm[]): EntityQuery<E, T, L> {
    return this.#query().orderBy(terms);
  }
  limit(count: number): EntityQuery<E, T, L> {
    return this.#query().limit(count);
  }
  offset(count: number): EntityQuery<E, T, L> {
    return this.#query().offset(count);
  }
  load<const M extends L>(tree: M): EntityQuery<E, T, L, {} & M> {
    return this.#query().load(tree);
  }
  /** A query for all entities, to be refined. */
  query(): EntityQuery<E, T, L> {
    return this.#query();
  }
  all(): Promise<E[]> {
    return this.#query().all();
  }
  first(): Promise<E | null> {
    return this.#query().first();
  }
  /**
   * The only entity there is.
   *
   * @throws NoResultError when there is none
   * @throws MultipleResultsError when there are several
   */
  one(): Promise<E> {
    return this.query().one();
  }
  /**
   * The only entity there is, or null when there is none.
   *
   * @throws MultipleResultsError when there are several
   */
  oneOrNone(): Promise<E | null> {
    return this.query().oneOrNone();
  }
  /** A page at a cursor, in the order of the key: `EntityQuery.page`. */
  page(request: PageRequest): Promise<Page<E>> {
    return this.#query().page(request);
  }
  /** A page by its number, in the order of the key: `EntityQuery.paginate`. */
  paginate(request: NumberedRequest): Promise<NumberedPage<E>> {
    return this.#query().paginate(request);
  }
  count(): Promise<number> {
    return this.#query().count();
  }
  exists(): Promise<boolean> {
    return this.#query().exists();
  }
  stream(size?: number): AsyncGenerator<E, void, undefined> {
    return this.#query().stream(size);
  }
  [Symbol.asyncIterator](): AsyncIterator<E, void, undefined> {
    return this.stream();
  }

  /** Makes a new entity: a session adds it and writes it at the next flush, a database writes it at once. */
  async create(input: I): Promise<E> {
    const entity = new this.#mapped.entityClass(input as never) as Entity;
    await this.#source.take(entity);
    return entity as E;
  }
  /**
   * Inserts rows in as few statements as possible, without making entities of them: all or none. They may come from a generator, also an
   * asynchronous one: they are sent as they come, in constant memory.
   *
   * @returns how many were inserted
   */
  insertMany(inputs: Inputs<I>): Promise<number> {
    return this.#source.writing('insertMany', async (host) => {
      const { insertMany } = await import('./by-request.js');
      return insertMany(host, this.#source.writes, this.#mapped, inputs as Inputs);
    });
  }
  /**
   * Updates rows by their keys, which each input holds: neighbours that set the same columns go in one batch. All or none, sent as they
   * come.
   *
   * @returns how many rows met their key and the condition
   * @throws ValidationError for an input without its whole key; in a list before any SQL
   */
  updateMany(inputs: Inputs<Partial<I>>, options?: UpdateManyOptions<T>): Promise<number> {
    return this.#source.writing('updateMany', async (host) => {
      const { updateMany } = await import('./by-request.js');
      return updateMany(host, this.#mapped, inputs as Inputs, options?.where as never, options);
    });
  }
  /**
   * Inserts rows, and updates those that are there already: whose primary key, or the unique key named by `conflict`, is there. All or
   * none, sent as they come. MySQL and MariaDB update a row that any unique key finds.
   *
   * @returns how many rows were inserted or updated; on MySQL and MariaDB also those that `update: 'nothing'` left alone
   * @throws ValidationError when `conflict` is no key of the model, and for an input that lacks a part of it
   */
  upsertMany(inputs: Inputs<I>, options?: UpsertOptions<I>): Promise<number> {
    return this.#source.writing('upsertMany', async (host) => {
      const { upsertMany } = await import('./by-request.js');
      return upsertMany(host, this.#mapped, inputs as Inputs, options as never);
    });
  }
  /** Updates all rows that meet the condition (or `everyRow`) in one statement; entities a session holds show the new values. */
  updateWhere(
    condition: ((table: T) => Condition) | Everything,
    values: BulkValues<I> | ((table: T) => BulkValues<I>),
    options?: BulkOptions,
  ): Promise<number> {
    return this.#source.sending('updateWhere', async (host) => {
      const { updateWhere } = await import('./by-request.js');
      return updateWhere(host, this.#mapped, condition as never, values, options);
    });
  }
  /** Deletes all rows that meet the condition (or `everyRow`) in one statement; entities a session holds leave it. */
  deleteWhere(condition: ((table: T) => Condition) | Everything, options?: BulkOptions): Promise<number> {
    return this.#source.sending('deleteWhere', async (host) => {
      const { deleteWhere } = await import('./by-request.js');
      return deleteWhere(host, this.#mapped, condition as never, options);
    });
  }
}
