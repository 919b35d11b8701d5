import { CtePrinter } from './cte-printer.js';
import type { FromLinks } from './from-links.js';
import type { ExpressionNode, JoinNode, QueryNode, SelectNode, Source } from './node.js';
import { PRECEDENCE } from './precedence.js';
import { labelOf } from './sql-writer.js';

/** Prints what stands in FROM, and the conditions that link it. */
export abstract class SourcePrinter extends CtePrinter {
  protected from(node: SelectNode, links: FromLinks): void {
    node.from.forEach((source, index) => {
      this.text += index === 0 ? ' FROM ' : ', ';
      this.source(source, links);
    });
    node.joins.forEach((join, index) => this.join(join, node.from.length + index === 0, links));
  }

  protected join(join: JoinNode, first: boolean, links: FromLinks): void {
    const word = join.kind === 'inner' ? 'JOIN' : `${join.kind.toUpperCase()} JOIN`;
    this.text += first ? ' FROM ' : ` ${word} `;
    this.source(join.source, links);
    if (join.kind === 'cross') links.all(labelOf(join.source));
    if (join.on !== undefined) this.conditions(' ON ', join.on, links);
  }

  /** A condition; what it reads is noted as a link between its tables. */
  protected conditions(prefix: string, condition: ExpressionNode | undefined, links: FromLinks): void {
    if (condition === undefined) return;
    this.text += prefix;
    const operands = condition.kind === 'and' && condition.operands.length > 1 ? condition.operands : [condition];
    operands.forEach((operand, index) => {
      if (index > 0) this.text += ' AND ';
      this.seen = new Set();
      this.expression(operand, operands.length > 1 ? PRECEDENCE.and + 1 : 0);
      links.link(this.seen);
    });
    this.seen = new Set();
  }

  protected source(source: Source, links?: FromLinks): void {
    switch (source.kind) {
      case 'table':
        this.text += this.tableName(source);
        return this.alias(source.alias);
      case 'cte':
        this.useCte(source.cte);
        this.text += this.quote(source.cte.name);
        return this.alias(source.alias);
      case 'derived':
        if (source.lateral === true) {
          this.lateral();
          links?.all(source.alias);
          this.subquery(source.query);
        } else this.apart(source.query);
        return this.alias(source.alias);
      case 'values':
        return this.values(source);
      case 'function':
        // What it reads of the tables before it says which of their rows belong to its own.
        links?.all(source.alias);
        return this.tableFunction(source);
    }
  }

  protected alias(alias: string | undefined): void {
    if (alias !== undefined) this.text += ` AS ${this.quote(alias)}`;
  }

  /** A subquery in FROM sees nothing of the queries around it. */
  private apart(query: QueryNode): void {
    const { scopes } = this;
    this.scopes = [];
    this.subquery(query);
    this.scopes = scopes;
  }

  protected lateral(): void {
    this.text += 'LATERAL ';
  }

  /** Literal rows as a table: standard SQL names the columns behind the alias. */
  protected values(source: Extract<Source, { kind: 'values' }>): void {
    this.text += '(VALUES ';
    source.rows.forEach((row, index) => {
      if (index > 0) this.text += ', ';
      this.row(row);
    });
    this.text += `) AS ${this.quote(source.alias)} (${source.columns.map((column) => this.quote(column)).join(', ')})`;
  }

  /** Literal rows where columns can't be named behind the alias. */
  protected selectedValues(source: Extract<Source, { kind: 'values' }>): void {
    this.text += '(';
    source.rows.forEach((row, index) => {
      this.text += index === 0 ? 'SELECT ' : ' UNION ALL SELECT ';
      row.forEach((cell, position) => {
        if (position > 0) this.text += ', ';
        this.expression(cell);
        if (index === 0) this.text += ` AS ${this.quote(source.columns[position] as string)}`;
      });
    });
    this.text += ')';
    this.alias(source.alias);
  }

  /** A function's rows, its columns named behind the alias. */
  protected tableFunction(source: Extract<Source, { kind: 'function' }>): void {
    this.expression(source.call);
    if (source.ordinality === true) this.text += ' WITH ORDINALITY';
    this.alias(source.alias);
    if (source.columns !== undefined)
      this.text += ` (${source.columns.map((column) => this.quote(column)).join(', ')})`;
  }

  /** A function's rows where its columns have names of their own only. */
  protected namedTableFunction(source: Extract<Source, { kind: 'function' }>): void {
    if (source.ordinality === true)
      this.unsupported('WITH ORDINALITY', 'use the key the function gives with each row, or row_number()');
    this.expression(source.call);
    this.alias(source.alias);
  }
}
