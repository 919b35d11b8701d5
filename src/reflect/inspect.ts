import type { Connection } from '../../runtime/engine/connection.js';
import type { QueryResult, StatementText } from '../../runtime/engine/driver.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Table } from '../../runtime/schema/table.js';
import { NoResultError, OperationalError } from '../../runtime/util/errors.js';
import { hasTable } from './has-table.js';
import { reflectMetaData } from './reflect.js';

/** What can be inspected: a connection (which sees its temporary tables and what its transaction changed), or any of a pool. */
export type Inspected = Connection | Engine | { readonly engine: Engine };

/** A name in a database schema; without one, in the connection's default. */
export interface InSchema {
  readonly schema?: string;
}

/**
 * Looks at what a database really holds, whatever the application's schema says; nothing is written. Answers are kept until
 * `clearCache`, as SQLAlchemy's `Inspector` keeps them.
 */
export class Inspector {
  readonly #database: Inspected;
  readonly #has = new Map<string, Promise<boolean>>();
  #read: Promise<Read> | undefined;

  constructor(database: Inspected) {
    this.#database = database;
  }

  /**
   * Whether there is a table or view of that name (on a connection: its temporary tables too). One that is absent, in a schema
   * that is absent too, is no error.
   */
  hasTable(name: string, { schema }: InSchema = {}): Promise<boolean> {
    return kept(this.#has, JSON.stringify([name, schema]), () =>
      this.#using((connection) => hasTable(connection, name, schema)),
    );
  }

  /**
   * All tables, views, enums, sequences and extensions, in the words of the database's catalogs, by a number of queries that does
   * not depend on how many there are.
   *
   * @throws OperationalError when the database does not let its catalogs be read
   */
  async metadata(): Promise<MetaData> {
    return (await this.#all()).metadata;
  }

  /** Names of the tables of a schema, views left out. */
  async tableNames({ schema }: InSchema = {}): Promise<string[]> {
    return inSchema(await this.#all(), 'tables', schema).map(({ name }) => name);
  }
  /** Names of the views of a schema. */
  async viewNames({ schema }: InSchema = {}): Promise<string[]> {
    return inSchema(await this.#all(), 'views', schema).map(({ name }) => name);
  }

  /**
   * One table: its columns, keys, constraints and indexes.
   *
   * @throws NoResultError when there is none
   */
  async table(name: string, { schema }: InSchema = {}): Promise<Table> {
    const found = inSchema(await this.#all(), 'tables', schema).find((one) => one.name === name);
    if (found) return found;
    const place = schema === undefined ? name : `${schema}.${name}`;
    throw new NoResultError(`the database has no table ${place}: \`hasTable\` asks without an error`);
  }

  /** Forgets the answers, so that the next ones are read from the database. */
  clearCache(): void {
    this.#has.clear();
    this.#read = undefined;
  }

  #all(): Promise<Read> {
    this.#read ??= this.#using(readAll).catch((error: unknown) => {
      this.#read = undefined;
      throw error;
    });
    return this.#read;
  }

  async #using<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const database = this.#database;
    if ('run' in database) return work(database);
    return ('engine' in database ? database.engine : database).using(work);
  }
}

/** An inspector of a database: `await inspect(db).hasTable('users')`. */
export function inspect(database: Inspected): Inspector {
  return new Inspector(database);
}

/** A database's metadata, and the schema whose name is left out in it. */
interface Read {
  readonly metadata: MetaData;
  readonly home: string;
}

const HOME = {
  sqlite: `select 'main'`,
  postgresql: 'select current_schema()',
  mysql: 'select database()',
} as const satisfies Record<DialectName, string>;

async function readAll(connection: Connection): Promise<Read> {
  const dialect = connection.dialect.name;
  const execute = async (statement: StatementText, parameters: readonly unknown[]): Promise<QueryResult> =>
    connection.run(statement, parameters);
  const { metadata, diagnostics } = await reflectMetaData({ execute }, dialect);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (errors.length > 0) throw new OperationalError(errors.join(' '));
  const { rows } = await execute({ sql: HOME[dialect], returnsRows: true }, []);
  return { metadata, home: String(rows[0]?.[0]) };
}

/** The tables or views of a schema; the default one may be named or not. */
function inSchema<K extends 'tables' | 'views'>(
  { metadata, home }: Read,
  kind: K,
  schema = home,
): MetaData[K][number][] {
  return metadata[kind].filter((one) => (one.schema ?? home) === schema);
}

/** The answer under a key; one that failed is not kept. */
function kept<T>(answers: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(key);
  if (known) return known;
  const answer = ask().catch((error: unknown) => {
    answers.delete(key);
    throw error;
  });
  answers.set(key, answer);
  return answer;
}
