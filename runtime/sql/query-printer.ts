import { StatementError } from '../util/errors.js';
import type { Slot } from './compiled.js';
import { ExpressionPrinter } from './expression-printer.js';
import { FromLinks } from './from-links.js';
import type {
  CompoundNode,
  CteNode,
  ExpressionNode,
  JoinNode,
  LockNode,
  QueryNode,
  SelectItem,
  SelectNode,
  Source,
  StatementNode,
} from './node.js';
import { PRECEDENCE } from './precedence.js';
import { labelOf } from './sql-writer.js';
import { wholeTables } from './table.js';

/** Prints queries and their common table expressions in standard SQL. */
export abstract class QueryPrinter extends ExpressionPrinter {
  protected readonly warnings: string[] = [];
  private recursive = false;
  /** CTEs printed so far, in the order of WITH. */
  private readonly declared: { readonly pieces: readonly string[]; readonly slots: readonly Slot[] }[] = [];

  /** Texts of whole tables' select lists, kept with the compiler. */
  protected readonly listTexts: WeakMap<readonly SelectItem[], string>;

  constructor(listTexts: WeakMap<readonly SelectItem[], string>) {
    super();
    this.listTexts = listTexts;
  }

  /** Any statement: a CTE may also be one that writes. */
  protected abstract statement(statement: StatementNode): void;

  /** A CTE is printed apart when it is first read; those it reads come before it. The same one is declared once. */
  private useCte(cte: CteNode): void {
    const known = this.ctes.get(cte.name);
    if (known === cte) return;
    if (known !== undefined)
      throw new StatementError(`two different common table expressions are named '${cte.name}'; rename one`);
    this.ctes.set(cte.name, cte);
    const { pieces, text, slots, scopes, seen } = this;
    this.pieces = [];
    this.slots = [];
    this.scopes = [];
    this.text = this.quote(cte.name);
    if (cte.columns !== undefined) this.text += ` (${cte.columns.map((column) => this.quote(column)).join(', ')})`;
    this.text += ` AS ${this.materialized(cte)}(`;
    this.statement(cte.query());
    this.text += ')';
    this.declared.push({ pieces: [...this.pieces, this.text], slots: this.slots });
    this.recursive ||= cte.recursive;
    Object.assign(this, { pieces, text, slots, scopes, seen });
  }

  protected materialized(cte: CteNode): string {
    return cte.materialized === undefined ? '' : cte.materialized ? 'MATERIALIZED ' : 'NOT MATERIALIZED ';
  }

  /** Puts the WITH clause in front, with its parameters. */
  protected declareCtes(): void {
    if (this.declared.length === 0) return;
    const body = [...this.pieces, this.text];
    this.slots = [...this.declared.flatMap((part) => part.slots), ...this.slots];
    this.pieces = [];
    this.text = `WITH ${this.recursive ? 'RECURSIVE ' : ''}`;
    this.declared.forEach((part, index) => {
      if (index > 0) this.text += ', ';
      this.append(part.pieces);
    });
    this.text += ' ';
    this.append(body);
  }

  private append(pieces: readonly string[]): void {
    pieces.forEach((piece, index) => {
      if (index > 0) {
        this.pieces.push(this.text);
        this.text = '';
      }
      this.text += piece;
    });
  }

  protected query(node: QueryNode): void {
    switch (node.kind) {
      case 'select':
        return this.select(node);
      case 'compound':
        return this.compound(node);
      case 'statementText':
        return this.node({ kind: 'text', parts: node.parts });
    }
  }

  protected select(node: SelectNode): void {
    const sources = [...node.from, ...node.joins.map((join) => join.source)];
    const { seen } = this;
    const links = new FromLinks(sources.map(labelOf));
    this.scopes.push(new Set(sources.map(labelOf)));
    this.seen = new Set();
    this.text += 'SELECT ';
    this.distinct(node);
    this.items(node.items);
    if (sources.length === 0 && this.scopes.length > 1 && this.seen.size > 0)
      throw new StatementError('a subquery has no FROM of its own: everything it reads belongs to the query around it');
    this.from(node, links);
    this.conditions(' WHERE ', node.where, links);
    if (node.groupBy !== undefined) {
      this.text += ' GROUP BY ';
      this.separated(node.groupBy, ', ');
    }
    if (node.having !== undefined) {
      this.text += ' HAVING ';
      this.expression(node.having);
    }
    this.tail(node);
    if (node.lock !== undefined) this.lock(node.lock);
    this.scopes.pop();
    this.seen = seen;
    const apart = links.apart();
    if (apart !== undefined)
      this.warnings.push(
        `${apart[0]} and ${apart[1]} are read together without a condition between them: every row meets every row (say crossJoin if that is meant)`,
      );
  }

  protected distinct(node: SelectNode): void {
    if (node.distinct === true) this.text += 'DISTINCT ';
    else if (Array.isArray(node.distinct)) {
      this.text += 'DISTINCT ON ';
      this.row(node.distinct);
      this.text += ' ';
    }
  }

  protected items(items: readonly SelectItem[]): void {
    if (items.length === 0) this.text += '1';
    if (!wholeTables.has(items)) return this.itemTexts(items);
    const known = this.listTexts.get(items);
    const first = items[0]?.expression;
    if (known !== undefined && first?.kind === 'column') {
      this.inScope(first);
      this.text += known;
      return;
    }
    const start = this.text.length;
    this.itemTexts(items);
    this.listTexts.set(items, this.text.slice(start));
  }

  private itemTexts(items: readonly SelectItem[]): void {
    items.forEach((item, index) => {
      if (index > 0) this.text += ', ';
      this.expression(item.expression);
      if (item.label !== undefined && !(item.expression.kind === 'column' && item.expression.name === item.label))
        this.text += ` AS ${this.quote(item.label)}`;
    });
  }

  private from(node: SelectNode, links: FromLinks): void {
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
  private conditions(prefix: string, condition: ExpressionNode | undefined, links: FromLinks): void {
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
    const as = (alias: string): string => ` AS ${this.quote(alias)}`;
    switch (source.kind) {
      case 'table':
        this.text += this.tableName(source) + (source.alias === undefined ? '' : as(source.alias));
        return;
      case 'cte':
        this.useCte(source.cte);
        this.text += this.quote(source.cte.name) + (source.alias === undefined ? '' : as(source.alias));
        return;
      case 'derived':
        if (source.lateral === true) {
          this.lateral();
          links?.all(source.alias);
          this.subquery(source.query);
        } else this.apart(source.query);
        this.text += as(source.alias);
        return;
      case 'values':
        return this.values(source);
      case 'function':
        this.expression(source.call);
        this.text += as(source.alias);
    }
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

  protected tail(node: SelectNode | CompoundNode): void {
    if (node.orderBy !== undefined && node.orderBy.length > 0) this.order(' ORDER BY ', node.orderBy);
    this.limit(node.limit, node.offset);
  }

  protected limit(limit: ExpressionNode | undefined, offset: ExpressionNode | undefined): void {
    if (limit !== undefined) {
      this.text += ' LIMIT ';
      this.expression(limit);
    }
    if (offset !== undefined) {
      this.text += ' OFFSET ';
      this.expression(offset);
    }
  }

  protected lock(lock: LockNode): void {
    const strength = { update: 'UPDATE', share: 'SHARE', noKeyUpdate: 'NO KEY UPDATE', keyShare: 'KEY SHARE' }[
      lock.strength
    ];
    this.text += ` FOR ${strength}`;
    if (lock.of !== undefined) this.text += ` OF ${lock.of.map((source) => this.quote(labelOf(source))).join(', ')}`;
    if (lock.wait !== undefined) this.text += lock.wait === 'noWait' ? ' NOWAIT' : ' SKIP LOCKED';
  }

  protected compound(node: CompoundNode): void {
    node.members.forEach((member, index) => {
      if (index > 0) this.text += ` ${node.operator.toUpperCase()} `;
      this.member(member);
    });
    this.tail(node);
  }

  /** A member of a compound with clauses of its own stands in parentheses. */
  protected member(member: QueryNode): void {
    const plain =
      member.kind === 'select' &&
      member.orderBy === undefined &&
      member.limit === undefined &&
      member.offset === undefined;
    if (plain) this.query(member);
    else this.subquery(member);
  }
}
