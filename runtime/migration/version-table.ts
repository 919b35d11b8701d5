import { MigrationError } from './migration-error.js';
import type { MigrationConnection } from './migration-connection.js';
import type { Revision } from './revision.js';
import { revisionChecksum } from './revision-id.js';
import { VERSION_FORMAT, VERSION_TABLE, versionTableSql } from './version-table-sql.js';

/** A revision the database has. */
export interface AppliedRevision {
  readonly id: string;
  readonly revises: readonly string[];
  readonly checksum: string;
  /** When it was applied, as ISO text. */
  readonly appliedAt: string;
  /** Absent: whole. Otherwise a step without transaction stopped on its way, after so many statements. */
  readonly unfinished?: { readonly direction: 'up' | 'down'; readonly done: number };
}

/**
 * One row per applied revision, with its parents (so that the heads are known without the files), its checksum (so that an
 * edited file is noticed) and the format of the table (so that a later Joinery knows what it reads).
 */
export class VersionTable {
  readonly #connection: MigrationConnection;
  readonly #name: string;
  readonly #create: string;

  constructor(connection: MigrationConnection, schema?: string) {
    this.#connection = connection;
    const { name, create } = versionTableSql(connection.ddl, schema);
    this.#name = name;
    this.#create = create;
  }

  /** Whether the table is there; a look at the database makes none. */
  async exists(): Promise<boolean> {
    const { dialect } = this.#connection;
    switch (dialect.name) {
      case 'sqlite':
        return (
          (await this.#connection.rows(`select 1 from sqlite_master where type = 'table' and name = ?`, VERSION_TABLE))
            .length > 0
        );
      case 'postgresql':
        return (await this.#connection.value('select to_regclass(?)::text', this.#name)) !== null;
      case 'mysql': {
        const sql = 'select 1 from information_schema.tables where table_schema = database() and table_name = ?';
        return (await this.#connection.rows(sql, VERSION_TABLE)).length > 0;
      }
    }
  }

  async create(): Promise<void> {
    if (!(await this.exists())) await this.#connection.script(this.#create);
  }

  /**
   * What the database has; nothing where the table is not there.
   *
   * @throws MigrationError when a newer Joinery wrote the table
   */
  async read(): Promise<AppliedRevision[]> {
    if (!(await this.exists())) return [];
    const newer = await this.#connection.value(`select max(format) from ${this.#name}`);
    if (typeof newer === 'number' && newer > VERSION_FORMAT)
      throw new MigrationError(
        'JN8012',
        `The table ${VERSION_TABLE} has format ${newer}; this Joinery knows up to ${VERSION_FORMAT}.`,
        'Use the newer version of Joinery that wrote it.',
      );
    const rows = await this.#connection.rows(
      `select revision, revises, checksum, applied_at, unfinished from ${this.#name} order by revision`,
    );
    return rows.map(([id, revises, checksum, appliedAt, unfinished]) => ({
      id: String(id),
      revises: String(revises)
        .split(',')
        .filter((parent) => parent !== ''),
      checksum: String(checksum),
      appliedAt: String(appliedAt),
      ...(typeof unfinished === 'string' && { unfinished: readProgress(unfinished) }),
    }));
  }

  /** Marks a revision as applied; its parents must be there once each. */
  async insert(revision: Revision, unfinished?: AppliedRevision['unfinished']): Promise<void> {
    for (const parent of revision.revises) {
      const count = await this.#connection.value(`select count(*) from ${this.#name} where revision = ?`, parent);
      this.#expectOne(Number(count), parent, revision.id);
    }
    await this.#connection.change(
      `insert into ${this.#name} (revision, revises, checksum, applied_at, unfinished, format) values (?, ?, ?, ?, ?, ?)`,
      revision.id,
      revision.revises.join(','),
      revisionChecksum(revision),
      new Date().toISOString(),
      unfinished ? writeProgress(unfinished) : null,
      VERSION_FORMAT,
    );
  }

  /** Notes how far a revision is on its way; absent: all the way. */
  async progress(id: string, unfinished?: AppliedRevision['unfinished']): Promise<void> {
    const sql = `update ${this.#name} set unfinished = ? where revision = ?`;
    this.#expectOne(await this.#connection.change(sql, unfinished ? writeProgress(unfinished) : null, id), id, id);
  }

  /** Marks a revision as taken back. */
  async remove(id: string): Promise<void> {
    this.#expectOne(await this.#connection.change(`delete from ${this.#name} where revision = ?`, id), id, id);
  }

  #expectOne(found: number, row: string, revision: string): void {
    if (found === 1) return;
    throw new MigrationError(
      'JN8013',
      `The table ${VERSION_TABLE} is not what revision ${revision} expects: expected one row for ${row}, ${found} found.`,
      'Somebody changed the table; put it right with joinery migrate stamp.',
      { revision },
    );
  }
}

function readProgress(text: string): NonNullable<AppliedRevision['unfinished']> {
  const [direction, done] = text.split(':');
  return { direction: direction === 'down' ? 'down' : 'up', done: Number(done) };
}

const writeProgress = ({ direction, done }: NonNullable<AppliedRevision['unfinished']>): string =>
  `${direction}:${done}`;

/** Ids of the applied revisions no other applied one builds on. */
export function currentHeads(applied: readonly AppliedRevision[]): string[] {
  const parents = new Set(applied.flatMap(({ revises }) => revises));
  return applied.map(({ id }) => id).filter((id) => !parents.has(id));
}
