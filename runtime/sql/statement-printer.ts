import { ValidationError } from '../util/errors.js';
import type { CompiledStatement } from './compiled.js';
import { labelOf, NO_TABLE } from './sql-writer.js';
import type {
  Assignment,
  ConflictNode,
  DeleteNode,
  ExpressionNode,
  InsertNode,
  SelectItem,
  Source,
  StatementNode,
  UpdateNode,
} from './node.js';
import { itemsOf } from './query.js';
import { QueryPrinter } from './query-printer.js';
import { rowPlan } from './row-plan.js';

/** Prints whole statements in standard SQL. */
export abstract class StatementPrinter extends QueryPrinter {
  /** Prints a statement with all that is needed to run it. */
  compile(statement: StatementNode): CompiledStatement {
    this.statement(statement);
    this.declareCtes();
    const items = itemsOf(statement);
    const text = statement.kind === 'statementText' && statement.items === undefined;
    const { labels, decoders, bigints } = rowPlan(items);
    return {
      pieces: this.numbered(this.pieces.length === 0 ? [this.text] : [...this.pieces, this.text]),
      slots: this.slots,
      labels: text ? undefined : labels,
      decoders,
      bigints,
      returnsRows: text || items.length > 0,
      warnings: this.warnings,
    };
  }

  /** Numbers the placeholders where the dialect counts them. */
  protected numbered(pieces: readonly string[]): readonly string[] {
    return pieces;
  }

  protected statement(statement: StatementNode): void {
    if (statement.kind === 'insert' || statement.kind === 'update' || statement.kind === 'delete')
      statement.with?.forEach((cte) => this.useCte(cte));
    switch (statement.kind) {
      case 'insert':
        return this.insert(statement);
      case 'update':
        return this.update(statement);
      case 'delete':
        return this.delete(statement);
      default:
        return this.query(statement);
    }
  }

  protected insert(node: InsertNode): void {
    this.text += `INSERT INTO ${this.tableName(node.table)}`;
    this.insertAlias(node);
    // The values of new rows read no table; a query among them has its own.
    this.scopes.push(NO_TABLE);
    this.rows(node);
    this.scopes.pop();
    this.scopes.push(new Set([labelOf(node.table)]));
    if (node.conflict !== undefined) this.conflict(node, node.conflict);
    this.returning('insert', node.returning);
    this.scopes.pop();
  }

  protected insertAlias(node: InsertNode): void {
    if (node.table.alias !== undefined) this.text += ` AS ${this.quote(node.table.alias)}`;
  }

  protected rows(node: InsertNode): void {
    if (node.query === undefined && node.rows === undefined)
      throw new ValidationError(`insert into ${node.table.name} has neither values nor a query`);
    if (node.columns.length > 0) this.text += ` (${node.columns.map((column) => this.quote(column)).join(', ')})`;
    if (node.query !== undefined) {
      this.text += ' ';
      return this.query(node.query);
    }
    if (node.columns.length === 0) return this.defaultRow(node.rows?.length ?? 1);
    this.text += ' VALUES ';
    node.rows?.forEach((row, index) => {
      this.text += index === 0 ? '(' : ', (';
      row.forEach((cell, position) => {
        if (position > 0) this.text += ', ';
        if (cell === undefined) this.defaultValue();
        else this.expression(cell);
      });
      this.text += ')';
    });
  }

  /** A row of defaults only. */
  protected defaultRow(count: number): void {
    if (count > 1) this.unsupported('insert of several rows of nothing but defaults', 'insert them one by one');
    this.text += ' DEFAULT VALUES';
  }

  protected defaultValue(): void {
    this.text += 'DEFAULT';
  }

  protected conflict(_: InsertNode, conflict: ConflictNode): void {
    this.text += ' ON CONFLICT';
    if (conflict.constraint !== undefined) this.text += ` ON CONSTRAINT ${this.quote(conflict.constraint)}`;
    else if (conflict.target.length > 0) {
      this.text += ' (';
      conflict.target.forEach((target, index) => {
        if (index > 0) this.text += ', ';
        if (target.kind === 'column') this.text += this.quote(target.name);
        else this.expression(target);
      });
      this.text += ')';
    }
    if (conflict.targetWhere !== undefined) {
      this.text += ' WHERE ';
      this.expression(conflict.targetWhere);
    }
    if (conflict.set === undefined) return this.put(' DO NOTHING');
    this.text += ' DO UPDATE SET ';
    this.assign(conflict.set);
    if (conflict.where !== undefined) {
      this.text += ' WHERE ';
      this.expression(conflict.where);
    }
  }

  protected assign(set: readonly Assignment[], prefix = ''): void {
    set.forEach((assignment, index) => {
      if (index > 0) this.text += ', ';
      this.text += `${prefix}${this.quote(assignment.column)} = `;
      this.expression(assignment.value);
    });
  }

  /** An update or delete says which rows it means. */
  protected guard(node: UpdateNode | DeleteNode): void {
    if (node.where === undefined && !node.everyRow)
      throw new ValidationError(
        `${node.kind} of ${node.table.name} has no condition; add where(), or everyRow() if every row is meant`,
      );
    if (node.kind === 'update' && node.set.length === 0)
      throw new ValidationError(`update of ${node.table.name} sets nothing; add set()`);
  }

  protected update(node: UpdateNode): void {
    this.guard(node);
    this.scopes.push(new Set([node.table, ...node.from].map(labelOf)));
    this.text += 'UPDATE ';
    this.source(node.table);
    this.text += ' SET ';
    this.assign(node.set);
    this.sources(' FROM ', node.from);
    this.where(node.where);
    this.someRows(node);
    this.returning('update', node.returning);
    this.scopes.pop();
  }

  protected delete(node: DeleteNode): void {
    this.guard(node);
    this.scopes.push(new Set([node.table, ...node.using].map(labelOf)));
    this.text += 'DELETE FROM ';
    this.source(node.table);
    this.sources(' USING ', node.using);
    this.where(node.where);
    this.someRows(node);
    this.returning('delete', node.returning);
    this.scopes.pop();
  }

  /** The first rows in an order only, which MySQL and SQLite have. */
  protected someRows(node: UpdateNode | DeleteNode): void {
    if (node.orderBy === undefined && node.limit === undefined) return;
    this.unsupported(
      `${node.kind.toUpperCase()} with an order or a limit`,
      'use where(key.in(query)) with a query that has them',
    );
  }
  protected orderAndLimit(node: UpdateNode | DeleteNode): void {
    if (node.orderBy !== undefined) this.order(' ORDER BY ', node.orderBy);
    this.limit(node.limit, undefined);
  }

  protected sources(prefix: string, sources: readonly Source[]): void {
    sources.forEach((source, index) => {
      this.text += index === 0 ? prefix : ', ';
      this.source(source);
    });
  }

  protected where(condition: ExpressionNode | undefined): void {
    if (condition === undefined) return;
    this.text += ' WHERE ';
    this.expression(condition);
  }

  protected returning(_verb: 'insert' | 'update' | 'delete', items: readonly SelectItem[] | undefined): void {
    if (items === undefined) return;
    this.text += ' RETURNING ';
    this.items(items);
  }
}
