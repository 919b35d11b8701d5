import type { ColumnType } from '../schema/column-type.js';
import type { DialectName } from '../schema/dialect-name.js';
import { StatementError, UnsupportedError } from '../util/errors.js';
import type { Encoder, Slot } from './compiled.js';
import type { ColumnNode, CteNode, ExpressionNode, QueryNode, SelectItem, Source, TableRef } from './node.js';
import type { Server } from './server.js';

/** The name by which the columns of a source are qualified. */
export function labelOf(source: Source): string {
  if (source.kind === 'table') return source.alias ?? source.name;
  return source.kind === 'cte' ? (source.alias ?? source.cte.name) : source.alias;
}

/** The scope of what stands where no table can be read. */
export const NO_TABLE: Set<string> = new Set();

const PRODUCTS: Readonly<Record<Server['product'], string>> = {
  sqlite: 'SQLite',
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
};

/** The text of one statement as it grows, its parameters, and the tables that are in scope. */
export abstract class SqlWriter {
  /** What stands for a parameter until the whole text is there. */
  protected readonly mark: string = '?';
  protected text = '';
  protected pieces: string[] = [];
  protected slots: Slot[] = [];
  /** Labels of the tables in scope, innermost last. */
  protected scopes: Set<string>[] = [];
  /** Labels read since this was last cleared; undefined when a text could read anything. */
  protected seen: Set<string> | undefined = new Set();
  /** The select list whose labels may be read. */
  protected labels: readonly SelectItem[] | undefined;
  protected readonly ctes = new Map<string, CteNode>();

  abstract readonly dialect: DialectName;
  abstract readonly server: Server;
  abstract quote(name: string): string;
  protected abstract encoder(type: ColumnType | undefined, write: boolean): Encoder | undefined;
  abstract typeName(type: ColumnType): string;
  protected abstract query(node: QueryNode): void;

  /** A string literal. */
  literal(value: string): string {
    return `'${value.replaceAll("'", "''")}'`;
  }

  /** Prints an expression, in parentheses when it binds looser than its place needs. */
  abstract expression(node: ExpressionNode, least?: number): void;

  unsupported(construct: string, alternative: string): never {
    throw new UnsupportedError(`${PRODUCTS[this.server.product]} has no ${construct}; ${alternative}`);
  }

  put(text: string): void {
    this.text += text;
  }

  separated(nodes: readonly ExpressionNode[], separator: string, least = 0): void {
    nodes.forEach((node, index) => {
      if (index > 0) this.text += separator;
      this.expression(node, least);
    });
  }

  protected row(items: readonly ExpressionNode[]): void {
    this.text += '(';
    this.separated(items, ', ');
    this.text += ')';
  }

  protected tableName(table: TableRef): string {
    return table.schema === undefined
      ? this.quote(table.name)
      : `${this.quote(table.schema)}.${this.quote(table.name)}`;
  }

  /** A qualified column; its table must be in scope. */
  protected column(label: string, name: string): void {
    this.mustBeInScope(label, name);
    this.seen?.add(label);
    this.text += `${this.quote(label)}.${this.quote(name)}`;
  }

  /** Notes that a column's table is read. */
  protected inScope(node: ColumnNode): void {
    const label = labelOf(node.table);
    this.mustBeInScope(label, node.name);
    this.seen?.add(label);
  }

  protected mustBeInScope(label: string, name: string): void {
    const { scopes } = this;
    if (scopes.length === 0) return;
    for (let depth = scopes.length - 1; depth >= 0; depth--) if ((scopes[depth] as Set<string>).has(label)) return;
    if (scopes.at(-1) === NO_TABLE)
      throw new StatementError(`${label}.${name} is read, but the values of an INSERT read no table; use fromSelect()`);
    const known = scopes.flatMap((scope) => [...scope]);
    throw new StatementError(
      `${label}.${name} is read, but ${label} is not in FROM${known.length > 0 ? ` (there is ${known.join(', ')})` : ''}; add it with from() or a join`,
    );
  }

  protected slot(slot: Slot): void {
    this.slots.push(slot);
    this.text += this.mark;
  }
}
