import type { Awaitable, QueryResult, Row, StatementText } from '../engine/driver.js';
import type { Dialect } from '../dialect/dialect.js';
import type { MappedClass, MappedRelation } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import type { SelectNode } from '../sql/node.js';
import type { Entity } from '../state/entity.js';
import type { Slot } from '../state/entity-state.js';
import type { HydrationContext } from './hydrate.js';
import type { FixedSelect, FixedStatements } from './fixed-statements.js';
import type { JoinedRun, JoinOptions } from './joined-run.js';
import type { LoadTree } from './load-options.js';

/** What reads relations and deferred columns. */
export interface RelationLoading {
  /** Relations a tree names, and those that come with their owners. */
  loadTree(
    host: EntityHost,
    mapped: MappedClass,
    entities: readonly Entity[],
    tree: LoadTree | undefined,
    chunk?: number,
    origin?: SelectNode,
  ): Promise<void>;
  /** What reads relations with the rows of a class; undefined where a tree and the schema join none. */
  joinedRun(
    host: EntityHost,
    mapped: MappedClass,
    tree: LoadTree | undefined,
    options?: JoinOptions,
  ): JoinedRun | undefined;
  /** The entity a fixed select finds by the values of fields; undefined where a tree and the schema join nothing to it. */
  findJoined(
    host: EntityHost,
    mapped: MappedClass,
    select: FixedSelect,
    fields: readonly string[],
    values: readonly unknown[],
    tree: LoadTree | undefined,
  ): Promise<Entity | null> | undefined;
  /** The entities of the rows of a statement with joins, each once, and what it left to other statements. */
  readJoined(
    host: EntityHost,
    run: JoinedRun,
    rows: readonly Row[],
    chunk?: number,
    origin?: SelectNode,
  ): Promise<Entity[]>;
  /** One relation of many owners. */
  loadRelation(host: EntityHost, relation: MappedRelation, owners: readonly Entity[]): Promise<Entity[]>;
}

/** What reading entities needs of whoever asks: a session, or a database for untracked reads. */
export interface EntityHost extends HydrationContext {
  readonly registry: Registry;
  readonly dialect: Dialect;
  readonly statements: FixedStatements;
  /** Absent where the schema has no relation and no deferred column. */
  readonly relations: RelationLoading | undefined;
  /** Runs one statement; in-process drivers answer at once. */
  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult>;
  /** Takes relations that are loaded after rows were written: what they show may be undone. Absent where nothing was. */
  readonly undoable?: Set<Slot> | undefined;
  /** Lets go of entities no one holds, where more are held than should be. */
  settle?(): Promise<void>;
  /** Says something odd that is no error. */
  warn?(message: string): void;
}
