import type { DdlDialect } from '../ddl/ddl-dialect.js';
import type { Dialect } from '../dialect/dialect.js';
import { ddlDialect } from '../dialect/ddl-dialects.js';
import type { Connection } from '../engine/connection.js';
import type { Row } from '../engine/driver.js';
import type { MigrationTransaction } from './step.js';

/** The one connection a migration runs on, with what it needs to know of its dialect. */
export class MigrationConnection {
  readonly dialect: Dialect;
  readonly ddl: DdlDialect;
  readonly raw: Connection;

  constructor(connection: Connection, dialect: Dialect) {
    this.raw = connection;
    this.dialect = dialect;
    this.ddl = ddlDialect(dialect.name);
  }

  /** Runs a query; `?` in the text are the values' places. */
  async rows(sql: string, ...values: readonly unknown[]): Promise<Row[]> {
    return (await this.raw.run({ sql: this.#numbered(sql, values), returnsRows: true }, values)).rows;
  }

  /** The first value of the first row. */
  async value(sql: string, ...values: readonly unknown[]): Promise<unknown> {
    return (await this.rows(sql, ...values))[0]?.[0];
  }

  /** Runs a statement and gives the number of rows it changed. */
  async change(sql: string, ...values: readonly unknown[]): Promise<number> {
    return (await this.raw.run({ sql: this.#numbered(sql, values), returnsRows: false }, values)).affected;
  }

  /** Runs statements without values. */
  async script(sql: string): Promise<void> {
    await this.raw.script(sql);
  }

  /** What `op.run` gets. */
  transaction(): MigrationTransaction {
    const execute = async (sql: string, parameters: readonly unknown[] = []): Promise<Record<string, unknown>[]> => {
      const { rows, columns = [] } = await this.raw.run({ sql }, parameters, { columns: true });
      return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
    };
    return {
      dialect: this.dialect.name,
      execute,
      sql: (text, ...values) =>
        execute(
          text.reduce((sql, part, index) => sql + this.dialect.placeholder(index) + part),
          values,
        ),
    };
  }

  #numbered(sql: string, values: readonly unknown[]): string {
    if (values.length === 0) return sql;
    let count = 0;
    return sql.replaceAll('?', () => this.dialect.placeholder(++count));
  }
}
