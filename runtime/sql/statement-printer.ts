import { StatementError, ValidationError } from '../util/errors.js';
import type { CompiledStatement, Slot } from './compiled.js';
import { decoderFor } from './decode.js';
import { ExpressionPrinter, labelOf } from './expression-printer.js';
import { FromLinks } from './from-links.js';
import type {
  Assignment,
  CompoundNode,
  ConflictNode,
  CteNode,
  DeleteNode,
  ExpressionNode,
  InsertNode,
  JoinNode,
  LockNode,
  QueryNode,
  SelectItem,
  SelectNode,
  Source,
  StatementNode,
  UpdateNode,
} from './node.js';
import { PRECEDENCE } from './precedence.js';
import { itemsOf, typeOfItem } from './query.js';
import { wholeTables } from './table.js';

/** How the rows of a select list are read. */
interface RowPlan {
  readonly labels: readonly string[];
  readonly decoders: CompiledStatement['decoders'];
  readonly bigints: boolean;
}

const plans = /* @__PURE__ */ new WeakMap<readonly SelectItem[], RowPlan>();

function rowPlan(items: readonly SelectItem[]): RowPlan {
  const known = plans.get(items);
  if (known !== undefined) return known;
  const types = items.map(typeOfItem);
  const plan = {
    labels: items.map((item, index) => item.label ?? String(index)),
    decoders: types.map((type, index) => type && decoderFor(type, items[index]?.label ?? '')),
    bigints: types.some((type) => type?.kind === 'bigInt'),
  };
  if (wholeTables.has(items)) plans.set(items, plan);
  return plan;
}

/** Prints whole statements in standard SQL. */
export abstract class StatementPrinter extends ExpressionPrinter {
  private readonly warnings: string[] = [];
  private recursive = false;
  /** CTEs printed so far, in the order of WITH. */
  private readonly declared: { readonly pieces: readonly string[]; readonly slots: readonly Slot[] }[] = [];

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

  /** Texts of whole tables' select lists, kept with the compiler. */
  protected readonly listTexts: WeakMap<readonly SelectItem[], string>;

  constructor(listTexts: WeakMap<readonly SelectItem[], string>) {
    super();
    this.listTexts = listTexts;
  }

  /** Numbers the placeholders where the dialect counts them. */
  protected numbered(pieces: readonly string[]): readonly string[] {
    return pieces;
  }

  private statement(statement: StatementNode): void {
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
  private declareCtes(): void {
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

  protected insert(node: InsertNode): void {
    this.text += `INSERT INTO ${this.tableName(node.table)}`;
    this.insertAlias(node);
    this.rows(node);
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
    this.returning('delete', node.returning);
    this.scopes.pop();
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
