import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Operation } from '../../runtime/ddl/operation.js';
import { migrator } from '../../runtime/migration/index.js';
import type { MigrateOptions, Migrator, Revision } from '../../runtime/migration/index.js';
import { Reporter } from '../../src/diagnostic-code.js';
import { compile } from '../../src/compile.js';
import { describeChange } from '../../src/diff/describe-change.js';
import { openMigrationFolder } from '../../src/commands/migrate-folder.js';
import { migrateRevision } from '../../src/commands/migrate-revision.js';
import type { RevisionOptions, RevisionResult } from '../../src/commands/migrate-revision.js';
import { differenceFromDatabase } from '../../src/commands/schema-difference.js';
import type { Model } from '../../src/model.js';
import type { TestDatabase } from '../support/databases.js';

let shared: Promise<Engine<Dialect>> | undefined;

/** Opens an empty database. A PGlite takes seconds to start: a file's tests share one, emptied for each. */
export async function openDatabase(database: TestDatabase): Promise<Engine<Dialect>> {
  if (database.name !== 'pglite') return createEngine(await database.create());
  shared ??= createEngine(await database.create());
  const engine = await shared;
  await engine.using((connection) =>
    connection.script('drop schema if exists "Other" cascade; drop schema public cascade; create schema public'),
  );
  return engine;
}

/** Closes what `openDatabase` opened. */
export async function closeDatabase(database: TestDatabase, engine: Engine<Dialect>): Promise<void> {
  if (database.name !== 'pglite') await engine.close();
}

/** A folder with a schema and revisions, and a database they are for. */
export class Project {
  readonly root: string;
  readonly engine: Engine<Dialect>;
  readonly database: TestDatabase;
  #count = 0;

  constructor(database: TestDatabase, engine: Engine<Dialect>) {
    this.database = database;
    this.engine = engine;
    this.root = mkdtempSync(join(tmpdir(), 'joinery-migrate-'));
  }

  static async open(database: TestDatabase): Promise<Project> {
    return new Project(database, await openDatabase(database));
  }

  get settings(): { root: string; migrations: string } {
    return { root: this.root, migrations: join(this.root, 'migrations') };
  }

  /** Writes the schema; the datasource is added, and two spaces end a line. */
  schema(lines: string): Model {
    const text = lines.replaceAll(/ {2,}/g, '\n').replaceAll('{ ', '{\n').replaceAll(' }', '\n}');
    const source = `datasource db {\n  provider = "${this.database.dialect}"\n  url = env("UNSET")\n}\n${text}`;
    writeFileSync(join(this.root, 'app.schema'), source);
    const { model, diagnostics } = compile([{ file: 'app.schema', text: source }]);
    if (!model) throw new Error(formatDiagnostics(diagnostics, [{ file: 'app.schema', text: source }]));
    return model;
  }

  async revision(options: Partial<RevisionOptions> = {}): Promise<RevisionResult> {
    return migrateRevision({ ...this.settings, message: `step ${String(++this.#count)}`, ...options });
  }

  async revisions(): Promise<readonly Revision[]> {
    const folder = await openMigrationFolder(this.settings.migrations, new Reporter());
    return folder?.graph.order ?? [];
  }

  async migrator(): Promise<Migrator> {
    return migrator({ revisions: await this.revisions(), database: this.engine });
  }

  async upgrade(options: MigrateOptions = {}): Promise<readonly string[]> {
    return (await (await this.migrator()).upgrade('head', options)).ran;
  }

  /** How the database differs from the schema, in words. */
  async drift(model: Model): Promise<string[]> {
    return this.engine.using(async (connection) =>
      (await differenceFromDatabase(connection, model.metadata)).changes.map(describeChange),
    );
  }

  /**
   * Changes the schema, writes the revision, runs it, and looks that the database then agrees with the schema.
   *
   * @returns the operations, as read from the file
   */
  async change(
    text: string,
    options: Partial<RevisionOptions> = {},
    allow: MigrateOptions['allow'] = ['dataLoss', 'notNull'],
  ): Promise<Operation[]> {
    const model = this.schema(text);
    const written = await this.revision(options);
    const errors = written.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
    if (written.id === undefined) return [];
    await this.upgrade({ allow });
    expect(await this.drift(model)).toEqual([]);
    const own = (await this.revisions()).find(({ id }) => id === written.id);
    return own?.up.filter((step): step is Operation => step.kind !== 'run') ?? [];
  }

  async rows(sql: string): Promise<unknown[][]> {
    return this.engine.using(async (connection) => (await connection.run({ sql, returnsRows: true }, [])).rows);
  }

  async script(sql: string): Promise<void> {
    await this.engine.using((connection) => connection.script(sql));
  }

  async close(): Promise<void> {
    await closeDatabase(this.database, this.engine);
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Operations in short: `createTable users`, `addColumn users.email`. */
export function short(operations: readonly Operation[]): string[] {
  return operations.map((operation) => {
    const table = 'table' in operation ? operation.table.name : '';
    switch (operation.kind) {
      case 'createTable':
      case 'dropTable':
        return `${operation.kind} ${table}`;
      case 'addColumn':
      case 'dropColumn':
        return `${operation.kind} ${table}.${operation.column.name}`;
      case 'alterColumn':
        return `${operation.kind} ${table}.${operation.to.name}`;
      case 'createIndex':
      case 'dropIndex':
        return `${operation.kind} ${operation.index.name}`;
      case 'addConstraint':
      case 'dropConstraint':
        return `${operation.kind} ${operation.constraint.constraint.name ?? operation.constraint.kind}`;
      case 'renameTable':
        return `renameTable ${operation.from.name} ${operation.to.name}`;
      case 'renameColumn':
      case 'renameIndex':
      case 'renameConstraint':
        return `${operation.kind} ${operation.from} ${operation.to}`;
      default:
        return operation.kind;
    }
  });
}
