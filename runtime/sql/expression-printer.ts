import type { ColumnType } from '../schema/column-type.js';
import { textFor, type DialectName } from '../schema/dialect-name.js';
import { StatementError, UnsupportedError } from '../util/errors.js';
import { assertNever } from '../util/invariant.js';
import type { Encoder, Slot } from './compiled.js';
import type {
  CteNode,
  ExpressionNode,
  FrameBound,
  FunctionNode,
  ListNode,
  NodePrinter,
  OrderNode,
  PlaceholderNode,
  QueryNode,
  RelationNode,
  Source,
  TableRef,
  WindowNode,
} from './node.js';
import { operatorPrecedence, PRECEDENCE, precedence } from './precedence.js';
import type { Server } from './server.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** The name by which the columns of a source are qualified. */
export function labelOf(source: Source): string {
  if (source.kind === 'table') return source.alias ?? source.name;
  return source.kind === 'cte' ? (source.alias ?? source.cte.name) : source.alias;
}

/** Prints expressions in standard SQL; one object prints one statement. Dialects override what they say differently. */
export abstract class ExpressionPrinter implements NodePrinter {
  /** What stands for a parameter until the whole text is there. */
  protected readonly mark: string = '?';
  protected text = '';
  protected pieces: string[] = [];
  protected slots: Slot[] = [];
  /** Labels of the tables in scope, innermost last. */
  protected scopes: Set<string>[] = [];
  /** Labels read since this was last cleared; undefined when a text could read anything. */
  protected seen: Set<string> | undefined = new Set();
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
  expression(node: ExpressionNode, least = 0): void {
    if (this.precedenceOf(node) < least) {
      this.text += '(';
      this.node(node);
      this.text += ')';
    } else this.node(node);
  }

  protected precedenceOf(node: ExpressionNode): number {
    return precedence(node);
  }

  unsupported(construct: string, alternative: string): never {
    throw new UnsupportedError(`${this.dialect} has no ${construct}; ${alternative}`);
  }

  protected node(node: ExpressionNode): void {
    switch (node.kind) {
      case 'column':
        return this.column(labelOf(node.table), node.name);
      case 'param':
        return this.param(node);
      case 'placeholder':
        return this.slot({ name: node.name, encode: this.encoder(node.type, false) });
      case 'list':
        return this.list(node);
      case 'binary':
        return this.binary(node);
      case 'and':
      case 'or':
        return node.operands.length === 0
          ? this.put(node.kind === 'and' ? 'TRUE' : 'FALSE')
          : this.separated(node.operands, ` ${node.kind.toUpperCase()} `, PRECEDENCE[node.kind] + 1);
      case 'not':
        this.text += 'NOT ';
        return this.expression(node.operand, PRECEDENCE.not + 1);
      case 'negate':
        this.text += '-';
        return this.expression(node.operand, PRECEDENCE.atom);
      case 'boolean':
        return this.put(node.value ? 'TRUE' : 'FALSE');
      case 'isNull':
        this.expression(node.operand, PRECEDENCE.other);
        return this.put(node.negated ? ' IS NOT NULL' : ' IS NULL');
      case 'in':
        return this.inList(node);
      case 'between':
        return this.between(node);
      case 'like':
        return this.like(node);
      case 'distinctFrom':
        return this.distinctFrom(node);
      case 'case':
        return this.caseWhen(node);
      case 'cast':
        return this.cast(node);
      case 'function':
        return this.call(node);
      case 'subquery':
        return this.subquery(node.query);
      case 'exists':
        this.text += node.negated ? 'NOT EXISTS ' : 'EXISTS ';
        return this.subquery(node.query);
      case 'relation':
        return this.relation(node);
      case 'text':
        this.seen = undefined;
        // A fragment inside a fragment need not be an expression: it stands as it is.
        for (const part of node.parts)
          if (typeof part === 'string') this.text += part;
          else this.expression(part, part.kind === 'text' ? 0 : PRECEDENCE.atom);
        return;
      case 'hybrid':
        return this.hybrid(node);
      case 'label':
        return this.put(this.quote(node.name));
      case 'tuple':
        return this.row(node.items);
      case 'tupleList':
        return this.tupleList(node);
      case 'excluded':
        return this.put(`excluded.${this.quote(node.name)}`);
      case 'star':
        return this.put(node.table === undefined ? '*' : `${this.quote(labelOf(node.table))}.*`);
      case 'source':
        return this.put(
          node.source.kind === 'table' && node.source.alias === undefined
            ? this.tableName(node.source)
            : this.quote(labelOf(node.source)),
        );
      case 'identifier':
        return this.put(node.names.map((name) => this.quote(name)).join('.'));
      case 'json':
        return this.json(node);
      case 'fullText':
        return this.fullText(node);
      case 'construct':
        return node.print(this, node);
      default:
        return assertNever(node);
    }
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
  protected inScope(node: NodeOf<'column'>): void {
    const label = labelOf(node.table);
    this.mustBeInScope(label, node.name);
    this.seen?.add(label);
  }

  private mustBeInScope(label: string, name: string): void {
    const { scopes } = this;
    if (scopes.length === 0) return;
    for (let depth = scopes.length - 1; depth >= 0; depth--) if ((scopes[depth] as Set<string>).has(label)) return;
    const known = scopes.flatMap((scope) => [...scope]);
    throw new StatementError(
      `${label}.${name} is read, but ${label} is not in FROM${known.length > 0 ? ` (there is ${known.join(', ')})` : ''}; add it with from() or a join`,
    );
  }

  protected slot(slot: Slot): void {
    this.slots.push(slot);
    this.text += this.mark;
  }

  protected param(node: NodeOf<'param'>): void {
    this.slot({ value: node.value, encode: this.encoder(node.type, node.write === true) });
  }

  /** An expanding list: its place in the text stays open until it is bound. */
  protected list(node: ListNode | PlaceholderNode): void {
    this.pieces.push(this.text);
    this.text = '';
    const encode = this.encoder(node.type, false);
    this.slots.push(
      node.kind === 'list' ? { value: node.values, encode, list: true } : { name: node.name, encode, list: true },
    );
  }

  protected binary(node: NodeOf<'binary'>): void {
    const level = operatorPrecedence(node.operator);
    // Comparisons do not chain, and dialects disagree on how other operators bind: those get parentheses.
    const left =
      level === PRECEDENCE.comparison
        ? level + 1
        : level === PRECEDENCE.other && !this.same(node.left, node)
          ? PRECEDENCE.atom
          : level;
    this.expression(node.left, left);
    this.text += ` ${this.operator(node)} `;
    this.expression(node.right, level === PRECEDENCE.other ? PRECEDENCE.atom : level + 1);
  }

  private same(left: ExpressionNode, node: NodeOf<'binary'>): boolean {
    return left.kind === 'binary' && left.operator === node.operator;
  }

  protected operator(node: NodeOf<'binary'>): string {
    return node.operator === 'div' ? '/' : node.operator;
  }

  protected inList(node: NodeOf<'in'>): void {
    const { list } = node;
    if (list.kind === 'tupleList' && list.rows.length === 0) return this.put(node.negated ? 'TRUE' : 'FALSE');
    this.expression(node.operand, PRECEDENCE.other);
    this.text += node.negated ? ' NOT IN ' : ' IN ';
    if (list.kind === 'list' || list.kind === 'placeholder') this.list(list);
    else this.node(list);
  }

  protected tupleList(node: NodeOf<'tupleList'>): void {
    this.text += '(';
    node.rows.forEach((row, index) => {
      if (index > 0) this.text += ', ';
      this.row(row);
    });
    this.text += ')';
  }

  protected between(node: NodeOf<'between'>): void {
    this.expression(node.operand, PRECEDENCE.other);
    this.text += node.negated ? ' NOT BETWEEN ' : ' BETWEEN ';
    this.expression(node.low, PRECEDENCE.other);
    this.text += ' AND ';
    this.expression(node.high, PRECEDENCE.other);
  }

  protected like(node: NodeOf<'like'>): void {
    const wrap = (operand: ExpressionNode): ExpressionNode =>
      node.insensitive ? { kind: 'function', name: 'lower', args: [operand] } : operand;
    this.expression(wrap(node.operand), PRECEDENCE.other);
    this.text += node.negated ? ' NOT LIKE ' : ' LIKE ';
    this.expression(wrap(node.pattern), PRECEDENCE.other);
    if (node.escape) this.text += this.likeEscape();
  }

  /** What makes the backslash LIKE's escape character, where it is not already. */
  protected likeEscape(): string {
    return '';
  }

  protected distinctFrom(node: NodeOf<'distinctFrom'>): void {
    this.expression(node.left, PRECEDENCE.other);
    this.text += node.negated ? ' IS NOT DISTINCT FROM ' : ' IS DISTINCT FROM ';
    this.expression(node.right, PRECEDENCE.other);
  }

  private caseWhen(node: NodeOf<'case'>): void {
    this.text += 'CASE';
    for (const branch of node.branches) {
      this.text += ' WHEN ';
      this.expression(branch.when);
      this.text += ' THEN ';
      this.expression(branch.then);
    }
    if (node.otherwise !== undefined) {
      this.text += ' ELSE ';
      this.expression(node.otherwise);
    }
    this.text += ' END';
  }

  protected cast(node: NodeOf<'cast'>): void {
    this.text += 'CAST(';
    const { operand } = node;
    this.expression(operand.kind === 'param' ? { ...operand, cast: false } : operand);
    const native = node.native === undefined ? undefined : textFor(node.native, this.dialect);
    this.text += ` AS ${native ?? this.typeName(node.type)})`;
  }

  protected call(node: FunctionNode): void {
    this.text += `${node.name}(${node.distinct === true ? 'DISTINCT ' : ''}`;
    this.separated(node.args, ', ');
    if (node.orderBy !== undefined) this.order(' ORDER BY ', node.orderBy);
    this.text += ')';
    if (node.filter !== undefined) {
      this.text += ' FILTER (WHERE ';
      this.expression(node.filter);
      this.text += ')';
    }
    if (node.over !== undefined) this.window(node.over);
  }

  protected window(window: WindowNode): void {
    this.text += ' OVER (';
    let gap = '';
    if (window.partitionBy !== undefined && window.partitionBy.length > 0) {
      this.text += 'PARTITION BY ';
      this.separated(window.partitionBy, ', ');
      gap = ' ';
    }
    if (window.orderBy !== undefined && window.orderBy.length > 0) {
      this.order(`${gap}ORDER BY `, window.orderBy);
      gap = ' ';
    }
    if (window.frame !== undefined) {
      const { unit, start, end } = window.frame;
      this.text += `${gap}${unit.toUpperCase()} BETWEEN ${frameBound(start)} AND ${frameBound(end)}`;
    }
    this.text += ')';
  }

  order(prefix: string, terms: readonly OrderNode[]): void {
    terms.forEach((term, index) => {
      this.text += index === 0 ? prefix : ', ';
      this.orderTerm(term);
    });
  }

  protected orderTerm(term: OrderNode): void {
    this.expression(term.expression);
    if (term.descending) this.text += ' DESC';
    if (term.nulls !== undefined) this.text += ` NULLS ${term.nulls.toUpperCase()}`;
  }

  subquery(query: QueryNode): void {
    const { seen } = this;
    this.text += '(';
    this.query(query);
    this.text += ')';
    if (seen !== undefined && this.seen !== undefined) for (const label of this.seen) seen.add(label);
    this.seen = seen;
  }

  /** EXISTS over the rows of a relation. */
  private relation(node: NodeOf<'relation'>): void {
    const { relation, where } = node;
    const { target, through } = relation;
    this.text += `${node.negated ? 'NOT ' : ''}EXISTS (SELECT 1 FROM ${this.tableName(target)} AS ${this.quote(labelOf(target))}`;
    const labels = new Set([labelOf(target)]);
    if (through !== undefined) {
      labels.add(labelOf(through.table));
      this.text += ` JOIN ${this.tableName(through.table)} AS ${this.quote(labelOf(through.table))} ON `;
      this.pairs(through.table, through.remote, target, relation.targetColumns);
    }
    this.scopes.push(labels);
    this.text += ' WHERE ';
    this.relationCondition(relation);
    if (where !== undefined) {
      this.text += ' AND ';
      this.expression(where, PRECEDENCE.and + 1);
    }
    this.scopes.pop();
    this.text += ')';
  }

  private relationCondition(relation: RelationNode): void {
    const { source, target, through, condition } = relation;
    const own = condition === undefined ? undefined : textFor(condition, this.dialect);
    if (own !== undefined)
      this.text += `(${own.replaceAll('{this}', this.quote(labelOf(source))).replaceAll('{that}', this.quote(labelOf(target)))})`;
    else if (through === undefined) this.pairs(target, relation.targetColumns, source, relation.sourceColumns);
    else this.pairs(through.table, through.local, source, relation.sourceColumns);
  }

  private pairs(
    left: TableRef,
    leftColumns: readonly string[],
    right: TableRef,
    rightColumns: readonly string[],
  ): void {
    const [a, b] = [this.quote(labelOf(left)), this.quote(labelOf(right))];
    this.seen?.add(labelOf(right));
    this.text += leftColumns
      .map((column, index) => `${a}.${this.quote(column)} = ${b}.${this.quote(rightColumns[index] as string)}`)
      .join(' AND ');
  }

  private hybrid(node: NodeOf<'hybrid'>): void {
    const sql = textFor(node.sql, this.dialect);
    if (sql === undefined) this.unsupported('SQL for this hybrid', 'name the dialect in the datasource of the schema');
    const label = labelOf(node.table);
    this.mustBeInScope(label, '…');
    this.seen?.add(label);
    this.text += `(${sql.replaceAll('{this}', this.quote(label))})`;
  }

  protected abstract json(node: NodeOf<'json'>): void;

  protected fullText(node: NodeOf<'fullText'>): void {
    this.unsupported(
      `full-text search over ${String(node.columns.length)} columns of an ordinary table`,
      'use like() or contains()',
    );
  }
}

function frameBound(bound: FrameBound): string {
  if (bound === 'current' || bound === 0) return 'CURRENT ROW';
  if (bound === 'unboundedPreceding') return 'UNBOUNDED PRECEDING';
  if (bound === 'unboundedFollowing') return 'UNBOUNDED FOLLOWING';
  return bound < 0 ? `${String(-bound)} PRECEDING` : `${String(bound)} FOLLOWING`;
}
