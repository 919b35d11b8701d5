import { resolve } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { Driver } from '../../engine/driver.js';
import { loadDriver } from '../../engine/load-driver.js';
import { OperationalError, ValidationError } from '../../util/errors.js';
import { keptStatements, type ConnectionOptions } from '../connection-options.js';
import { SqliteConnection } from './connection.js';
import { registerFunctions } from './functions.js';
import { lockOf } from './write-lock.js';

type Database = BetterSqlite3.Database;

/** Opens SQLite by its URL: `sqlite:path/to/file.db` or `sqlite::memory:`. */
export async function openSqlite(url: string, options: ConnectionOptions = {}): Promise<Driver> {
  const path = decodeURIComponent(url.replace(/^sqlite:(\/\/(?=\/))?/i, ''));
  if (path === '')
    throw new OperationalError(
      'the URL names no file; write sqlite:shop.db, or sqlite::memory: for a database in memory',
    );
  const { default: Sqlite } = await loadDriver('better-sqlite3', () => import('better-sqlite3'));
  const memory = path === ':memory:';
  const shared = memory ? undefined : lockOf(resolve(path));
  const readonly = options.readOnly === true && !memory;
  const open = (): SqliteConnection => {
    const database = openDatabase(Sqlite, path, {
      timeout: options.busyTimeout ?? options.lockTimeout ?? 5000,
      readonly,
      journal: !memory && !readonly,
    });
    database.pragma('foreign_keys = ON');
    registerFunctions(database);
    for (const [name, value] of Object.entries(options.pragmas ?? {})) setPragma(database, name, value);
    return new SqliteConnection(database, shared?.lock, Math.max(1, keptStatements(options)));
  };
  return {
    name: 'better-sqlite3',
    single: memory,
    connect: () => new Promise((done) => done(open())),
    close() {
      shared?.leave();
      return Promise.resolve();
    },
  };
}

function setPragma(database: Database, name: string, value: string | number | boolean): void {
  const text = typeof value === 'boolean' ? (value ? 'ON' : 'OFF') : String(value);
  if (!/^[a-z_][a-z0-9_.]*$/i.test(name) || !/^[-\w.]+$/.test(text))
    throw new ValidationError(
      `the pragma ${name} with the value ${text} can't be set: names and values are words or numbers`,
    );
  database.pragma(`${name} = ${text}`);
}

function openDatabase(
  Sqlite: typeof BetterSqlite3,
  path: string,
  { journal, ...options }: { readonly timeout: number; readonly readonly: boolean; readonly journal: boolean },
): Database {
  try {
    const database = new Sqlite(path, options);
    // The file is looked at only now: a file of another kind shows here.
    database.pragma('schema_version');
    if (journal) {
      // The first write to a file that is not in this mode yet.
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
    }
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const advice =
      reason === 'file is not a database'
        ? 'check the database URL'
        : options.readonly
          ? 'check that it exists and may be read'
          : 'check that its folder exists, and that the file and its folder, where the journal stands, may be written';
    throw new OperationalError(`the SQLite file ${path} can't be opened (${reason}); ${advice}`, { cause: error });
  }
}
