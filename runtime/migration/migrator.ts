import { createEngine } from '../dialect/create-engine.js';
import type { Dialect } from '../dialect/dialect.js';
import type { Engine } from '../engine/engine.js';
import type { MetaData } from '../schema/metadata.js';
import { compileSteps } from './compile-steps.js';
import { MigrationConnection } from './migration-connection.js';
import { MigrationError } from './migration-error.js';
import { beginExclusively, withMigrationLock } from './migration-lock.js';
import { downgradePath, upgradePath } from './migration-path.js';
import type { MigrationPath } from './migration-path.js';
import { requirePermissions, stepRisks } from './permissions.js';
import type { StepRisk } from './permissions.js';
import { replay } from './replay.js';
import { RevisionGraph } from './revision-graph.js';
import { revisionChecksum } from './revision-id.js';
import type { Revision } from './revision.js';
import { checked, runActions, withoutForeignKeys } from './run-actions.js';
import type { Permission } from './step.js';
import { parseTarget, targetRevisions } from './revision-target.js';
import { currentHeads, VersionTable } from './version-table.js';
import type { AppliedRevision } from './version-table.js';

export interface MigratorOptions {
  /** All revisions, in any order. */
  readonly revisions: readonly Revision[];
  /** The database: an engine (left open), or its URL (opened for each call). */
  readonly database: Engine<Dialect> | string;
  /** The database schema the version table lives in. */
  readonly versionSchema?: string;
}

export interface MigrateOptions {
  /** Risks allowed for every step. */
  readonly allow?: readonly Permission[];
  /** `revision` (default): each in a transaction of its own. `all`: all or nothing. */
  readonly transaction?: 'revision' | 'all';
  /** Go on although an applied revision was edited since. */
  readonly ignoreChecksums?: boolean;
  /** Told before each revision. */
  readonly onRevision?: (revision: Revision, direction: 'up' | 'down') => void;
}

export interface MigrateResult {
  /** Ids of the revisions that ran, in order. */
  readonly ran: readonly string[];
  readonly warnings: readonly string[];
}

/** Where a database stands. */
export interface MigrationStatus {
  readonly current: readonly string[];
  readonly applied: readonly AppliedRevision[];
  /** Revisions the database does not have, in the order they would run. */
  readonly pending: readonly string[];
  /** Applied revisions whose files were edited since. */
  readonly edited: readonly string[];
  /** Applied revisions without a file. */
  readonly unknown: readonly string[];
  readonly unfinished: readonly string[];
}

/** Runs revisions on a database: what `joinery migrate` does, and what an application calls when it starts. */
export class Migrator {
  readonly graph: RevisionGraph<Revision>;
  readonly #options: MigratorOptions;

  /** @throws MigrationError when the revisions do not fit together */
  constructor(options: MigratorOptions) {
    this.#options = options;
    this.graph = new RevisionGraph(options.revisions);
  }

  /** Ids of the revisions nothing builds on. */
  heads(): string[] {
    return this.graph.heads;
  }

  /** The revisions in the order they would run. */
  history(): readonly Revision[] {
    return this.graph.order;
  }

  /** The revisions the database is at; looking makes no version table. */
  async current(): Promise<string[]> {
    return this.#connected(async (connection) => currentHeads(await this.#versions(connection).read()));
  }

  /** Where the database stands against the revisions. */
  async status(): Promise<MigrationStatus> {
    return this.#connected(async (connection) => this.#statusOf(await this.#versions(connection).read()));
  }

  /**
   * Brings the database up to a target.
   *
   * @param target - `head` (default), `heads`, an id or its beginning, `+1`, `BRANCH@head`, …
   * @throws MigrationError when the target can't be reached, a step needs a word, or a step fails
   */
  async upgrade(target = 'head', options: MigrateOptions = {}): Promise<MigrateResult> {
    return this.#migrate('up', target, options);
  }

  /** Takes revisions back down to a target: `-1`, `base`, an id, `BRANCH@-1`, … */
  async downgrade(target: string, options: MigrateOptions = {}): Promise<MigrateResult> {
    return this.#migrate('down', target, options);
  }

  /** Says that the database is at a target, and runs nothing. */
  async stamp(target: string): Promise<void> {
    await this.#connected(async (connection) =>
      withMigrationLock(connection, async () => {
        const versions = this.#versions(connection);
        const wanted = this.graph.ancestors(targetRevisions(this.graph, parseTarget(target)));
        await versions.create();
        await beginExclusively(connection);
        try {
          for (const { id } of await versions.read()) await versions.remove(id);
          for (const revision of this.graph.order) if (wanted.has(revision.id)) await versions.insert(revision);
          await connection.raw.commit();
        } catch (error) {
          await connection.raw.rollback();
          throw error;
        }
      }),
    );
  }

  /**
   * What `upgrade` or `downgrade` would run; nothing is changed, not even the version table is made.
   *
   * @throws MigrationError where the move itself would be refused before its first step
   */
  async plan(direction: 'up' | 'down', target: string, options: MigrateOptions = {}): Promise<MigrationPath<Revision>> {
    return this.#connected(async (connection) => (await this.#planned(direction, target, options, connection)).path);
  }

  /** The risks of the revisions an upgrade would run. */
  async risks(target = 'head'): Promise<StepRisk[]> {
    return this.#connected(async (connection) => {
      const { current } = this.#statusOf(await this.#versions(connection).read());
      return this.#risks(upgradePath(this.graph, current, target).steps, current, connection, []);
    });
  }

  #versions(connection: MigrationConnection): VersionTable {
    return new VersionTable(connection, this.#options.versionSchema);
  }

  async #connected<T>(work: (connection: MigrationConnection) => Promise<T>): Promise<T> {
    const { database } = this.#options;
    const engine = typeof database === 'string' ? await createEngine(database) : database;
    try {
      return await engine.using((connection) => work(new MigrationConnection(connection, engine.dialect)));
    } finally {
      if (engine !== database) await engine.close();
    }
  }

  #statusOf(applied: readonly AppliedRevision[]): MigrationStatus {
    const known = applied.filter(({ id }) => this.graph.has(id));
    const ids = new Set(applied.map(({ id }) => id));
    return {
      current: currentHeads(applied),
      applied,
      pending: this.graph.order.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
      edited: known.filter(({ id, checksum }) => revisionChecksum(this.graph.get(id)) !== checksum).map(({ id }) => id),
      unknown: applied.filter(({ id }) => !this.graph.has(id)).map(({ id }) => id),
      unfinished: applied.filter(({ unfinished }) => unfinished).map(({ id }) => id),
    };
  }

  /** The heads to count from: a revision that stopped on its way is still to do. */
  #startingPoint(status: MigrationStatus, ignoreChecksums: boolean): string[] {
    const lost = status.current.find((id) => !this.graph.has(id));
    if (lost !== undefined)
      throw new MigrationError(
        'JN8020',
        `The database is at revision ${lost}, which is not among the revision files.`,
        'Get the newer files, or say where the database is with joinery migrate stamp.',
      );
    if (status.edited.length > 0 && !ignoreChecksums)
      throw new MigrationError(
        'JN8021',
        `Edited since applied, so that their checksums no longer match: ${status.edited.join(', ')}.`,
        'Undo the edit and make a new revision instead; to go on all the same, ignore the checksums.',
      );
    return [...status.current];
  }

  async #migrate(direction: 'up' | 'down', target: string, options: MigrateOptions): Promise<MigrateResult> {
    return this.#connected(async (connection) =>
      withMigrationLock(connection, async () => {
        const { path, current } = await this.#planned(direction, target, options, connection);
        await this.#versions(connection).create();
        const ran = await this.#run(path.steps, direction, current, connection, options);
        return { ran, warnings: path.warnings };
      }),
    );
  }

  async #planned(
    direction: 'up' | 'down',
    target: string,
    options: MigrateOptions,
    connection: MigrationConnection,
  ): Promise<{ readonly path: MigrationPath<Revision>; readonly current: readonly string[] }> {
    const status = this.#statusOf(await this.#versions(connection).read());
    const current = this.#startingPoint(status, options.ignoreChecksums ?? false);
    const path = this.#path(direction, status, current, target);
    if (direction === 'up') requirePermissions(this.#risks(path.steps, current, connection, options.allow ?? []));
    return { path, current };
  }

  /** An interrupted revision is finished first, whichever way it was going. */
  #path(
    direction: 'up' | 'down',
    status: MigrationStatus,
    current: readonly string[],
    target: string,
  ): MigrationPath<Revision> {
    const stopped = status.applied.find(({ unfinished }) => unfinished);
    if (stopped?.unfinished && stopped.unfinished.direction !== direction)
      throw new MigrationError(
        'JN8022',
        `Revision ${stopped.id} stopped on its way ${stopped.unfinished.direction}.`,
        `Finish it first with joinery migrate ${stopped.unfinished.direction === 'up' ? 'upgrade' : 'downgrade'}.`,
      );
    if (direction === 'down') return downgradePath(this.graph, current, target);
    const { steps, warnings } = upgradePath(this.graph, current, target);
    const first = stopped ? [this.graph.get(stopped.id)] : [];
    return { steps: [...first, ...steps], warnings };
  }

  #metadata(ids: Iterable<string>, connection: MigrationConnection): MetaData {
    const applied = this.graph.ancestors(ids);
    const order = this.graph.order.filter(({ id }) => applied.has(id));
    return replay(order, [connection.dialect.name]);
  }

  #risks(
    steps: readonly Revision[],
    current: readonly string[],
    connection: MigrationConnection,
    allow: readonly Permission[],
  ): StepRisk[] {
    const done = new Set(this.graph.ancestors(current));
    return steps.flatMap((revision) => {
      done.delete(revision.id);
      const order = this.graph.order.filter(({ id }) => done.has(id));
      const before = replay(order, [connection.dialect.name]);
      done.add(revision.id);
      return stepRisks(revision, revision.up, before, connection.dialect.name, allow);
    });
  }

  async #run(
    steps: readonly Revision[],
    direction: 'up' | 'down',
    current: readonly string[],
    connection: MigrationConnection,
    options: MigrateOptions,
  ): Promise<string[]> {
    const applied = this.graph.ancestors(current);
    const joined = options.transaction === 'all';
    const ran: string[] = [];
    const runAll = async (): Promise<void> => {
      for (const revision of steps) {
        options.onRevision?.(revision, direction);
        if (await this.#runOne(revision, direction, applied, connection, joined)) ran.push(revision.id);
        if (direction === 'up') applied.add(revision.id);
        else applied.delete(revision.id);
      }
    };
    if (!joined) await runAll();
    else if (!connection.dialect.capabilities.transactionalDdl)
      throw new MigrationError(
        'JN8018',
        `${connection.dialect.name} has no transactional DDL.`,
        'Leave the transaction mode at its default.',
      );
    else await this.#together(connection, runAll);
    return ran;
  }

  async #together(connection: MigrationConnection, work: () => Promise<void>): Promise<void> {
    const inOne = async (): Promise<void> => {
      await beginExclusively(connection);
      try {
        await checked(connection, work);
        await connection.raw.commit();
      } catch (error) {
        await connection.raw.rollback();
        throw error;
      }
    };
    await (connection.dialect.name === 'sqlite' ? withoutForeignKeys(connection, inOne) : inOne());
  }

  async #runOne(
    revision: Revision,
    direction: 'up' | 'down',
    applied: ReadonlySet<string>,
    connection: MigrationConnection,
    joined: boolean,
  ): Promise<boolean> {
    const { id } = revision;
    const versions = this.#versions(connection);
    const steps = direction === 'up' ? revision.up : revision.down;
    if (!steps)
      throw new MigrationError(
        'JN8023',
        `Revision ${id} can't be taken back.`,
        'It holds a step without a way back, or says down: false.',
        { revision: id },
      );
    const others = direction === 'up' ? [...applied].filter((other) => other !== id) : applied;
    const { actions } = compileSteps(steps, this.#metadata(others, connection), connection.ddl, id);
    const row = (await versions.read()).find((other) => other.id === id);
    const skip = row?.unfinished?.direction === direction ? row.unfinished.done : 0;
    return runActions(actions, connection, {
      skip,
      revision: id,
      joined,
      stillNeeded: async () => {
        const present = (await versions.read()).find((other) => other.id === id);
        return direction === 'down' ? present !== undefined : !present || present.unfinished !== undefined;
      },
      progress: async (done, last) => {
        const unfinished = last ? undefined : { direction, done };
        if (direction === 'down') await (last ? versions.remove(id) : versions.progress(id, unfinished));
        else if (row || (done > 0 && (await versions.read()).some((other) => other.id === id)))
          await versions.progress(id, unfinished);
        else await versions.insert(revision, unfinished);
      },
    });
  }
}

/** Makes a migrator: `await migrator({ revisions, database: url }).upgrade()`. */
export function migrator(options: MigratorOptions): Migrator {
  return new Migrator(options);
}
