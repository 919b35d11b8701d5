import type {
  Assignment,
  ConflictNode,
  CteNode,
  DeleteNode,
  ExpressionNode,
  InsertNode,
  QueryNode,
  SelectItem,
  StatementNode,
  TableRef,
  UpdateNode,
} from '../../sql/node.js';
import { labelOf } from '../../sql/sql-writer.js';
import { MysqlExpressionPrinter } from './expression-printer.js';

/** A LIMIT that leaves nothing out. */
export const NO_LIMIT = '18446744073709551615';

/** Prints what writes. */
export abstract class MysqlWritePrinter extends MysqlExpressionPrinter {
  /** The table no query inside the statement may read directly (error 1093). */
  private written: TableRef | undefined;
  /** How many queries are around what is printed. */
  private depth = 0;
  /** Names both tables have need their table in SET of an update over several. */
  private qualifySet: string | undefined;
  /** The statement being printed is an update or a delete. */
  private writes = false;

  protected override query(node: QueryNode): void {
    this.depth++;
    super.query(node);
    this.depth--;
  }
  protected override relation(node: Parameters<MysqlExpressionPrinter['relation']>[0]): void {
    this.depth++;
    super.relation(node);
    this.depth--;
  }
  private isWritten(table: TableRef): boolean {
    return this.depth > 0 && this.written?.name === table.name && this.written.schema === table.schema;
  }
  /** The rows as they were: only a derived table with a limit is surely not merged into the statement around it. */
  protected override tableName(table: TableRef): string {
    const name = super.tableName(table);
    return this.isWritten(table) ? `(SELECT * FROM ${name} LIMIT ${NO_LIMIT})` : name;
  }
  protected override source(...[source, links]: Parameters<MysqlExpressionPrinter['source']>): void {
    super.source(source, links);
    if (source.kind === 'table' && source.alias === undefined && this.isWritten(source)) this.alias(source.name);
  }

  protected override insertAlias(node: InsertNode): void {
    if (node.table.alias !== undefined) this.unsupported('alias of an inserted table', 'insert into the table itself');
  }
  protected override defaultRow(count: number): void {
    this.text += ` () VALUES ${Array.from({ length: count }, () => '()').join(', ')}`;
  }
  /** WITH belongs to the query whose rows are inserted. */
  protected override rows(node: InsertNode): void {
    if (node.query === undefined) return super.rows(node);
    if (node.columns.length > 0) this.text += ` (${node.columns.map((column) => this.quote(column)).join(', ')})`;
    this.text += ' ';
    this.withStandsHere();
    this.query(node.query);
  }
  protected override useCte(cte: CteNode): void {
    if (this.writes && this.variant === 'mariadb')
      this.unsupported(
        'common table expression in an UPDATE or DELETE',
        "put the query itself there: select(…).from(…).as('name')",
      );
    super.useCte(cte);
  }
  /** Whichever unique key it is, the row that is there is changed. */
  protected override conflict(node: InsertNode, conflict: ConflictNode): void {
    if (conflict.constraint !== undefined)
      this.unsupported('conflict of a constraint by its name', 'use onConflict() with columns');
    if (conflict.targetWhere !== undefined)
      this.unsupported('partial unique index', 'leave out where() of onConflict()');
    if (conflict.where !== undefined)
      this.unsupported('condition on an upsert', 'put it into the new value with caseWhen()');
    if (this.variant === 'mysql') this.written = node.table;
    this.text += ' ON DUPLICATE KEY UPDATE ';
    if (conflict.set !== undefined) return this.assign(conflict.set);
    const column = this.quote(node.columns[0] ?? 'id');
    this.text += `${column} = ${column}`;
  }
  protected override node(node: ExpressionNode): void {
    if (node.kind === 'excluded') return this.put(`VALUES(${this.quote(node.name)})`);
    if (node.kind !== 'source') return super.node(node);
    // What surrounds a table's name in a text is the caller's.
    const { depth } = this;
    this.depth = 0;
    super.node(node);
    this.depth = depth;
  }

  protected override assign(set: readonly Assignment[], prefix = ''): void {
    super.assign(set, this.qualifySet === undefined ? prefix : `${this.qualifySet}.`);
  }
  protected override statement(statement: StatementNode): void {
    this.writes = statement.kind === 'update' || statement.kind === 'delete';
    if (this.variant === 'mysql') {
      if (this.writes || (statement.kind === 'insert' && statement.query === undefined))
        this.written = (statement as UpdateNode | DeleteNode | InsertNode).table;
      // MariaDB reads it directly but in a delete from several tables.
    } else if (statement.kind === 'delete' && (statement.using.length > 0 || statement.table.alias !== undefined))
      this.written = statement.table;
    super.statement(statement);
  }
  protected override someRows(node: UpdateNode | DeleteNode): void {
    this.orderAndLimit(node);
  }
  private oneTable(node: UpdateNode | DeleteNode): void {
    if (node.orderBy !== undefined || node.limit !== undefined)
      this.unsupported(
        `${node.kind.toUpperCase()} of several tables with an order or a limit`,
        'use where(key.in(query)) with a query that has them',
      );
  }
  protected override update(node: UpdateNode): void {
    if (node.from.length === 0) return super.update(node);
    this.guard(node);
    this.oneTable(node);
    this.returning('update', node.returning);
    this.scopes.push(new Set([node.table, ...node.from].map(labelOf)));
    this.sources('UPDATE ', [node.table, ...node.from]);
    this.text += ' SET ';
    this.qualifySet = this.quote(labelOf(node.table));
    this.assign(node.set);
    this.qualifySet = undefined;
    this.where(node.where);
    this.scopes.pop();
  }
  protected override delete(node: DeleteNode): void {
    if (node.using.length === 0 && node.table.alias === undefined) return super.delete(node);
    this.guard(node);
    this.oneTable(node);
    if (node.returning !== undefined)
      this.unsupported('DELETE … RETURNING of several tables', 'read the rows before the delete');
    this.scopes.push(new Set([node.table, ...node.using].map(labelOf)));
    this.text += `DELETE ${this.quote(labelOf(node.table))}`;
    this.sources(' FROM ', [node.table, ...node.using]);
    this.where(node.where);
    this.scopes.pop();
  }
  protected override returning(verb: 'insert' | 'update' | 'delete', items: readonly SelectItem[] | undefined): void {
    if (items !== undefined && (this.variant === 'mysql' || verb === 'update'))
      this.unsupported(`${verb.toUpperCase()} … RETURNING`, `read the rows with a query after the ${verb}`);
    super.returning(verb, items);
  }
}
