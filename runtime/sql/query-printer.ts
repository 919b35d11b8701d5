import { StatementError } from '../util/errors.js';
import { FromLinks } from './from-links.js';
import { ungroupedColumn } from './grouping-check.js';
import { printListedColumn } from './listed-column.js';
import type {
  CompoundNode,
  ConstructNode,
  ExpressionNode,
  LockNode,
  QueryNode,
  SelectItem,
  SelectNode,
} from './node.js';
import { PRECEDENCE } from './precedence.js';
import { itemsOf } from './query.js';
import { SourcePrinter } from './source-printer.js';
import { labelOf } from './sql-writer.js';
import { wholeTables } from './table.js';

const STRENGTHS: Readonly<Record<LockNode['strength'], string>> = {
  update: ' FOR UPDATE',
  share: ' FOR SHARE',
  noKeyUpdate: ' FOR NO KEY UPDATE',
  keyShare: ' FOR KEY SHARE',
};

/** Prints queries in standard SQL. */
export abstract class QueryPrinter extends SourcePrinter {
  protected readonly warnings: string[] = [];
  /** Texts of whole tables' select lists, kept with the compiler. */
  protected readonly listTexts: WeakMap<readonly SelectItem[], string>;

  constructor(listTexts: WeakMap<readonly SelectItem[], string>) {
    super();
    this.listTexts = listTexts;
  }

  protected query(node: QueryNode): void {
    if (node.kind !== 'statementText') node.with?.forEach((cte) => this.useCte(cte));
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
    const { seen, labels, windows } = this;
    const links = new FromLinks(sources.map(labelOf));
    this.scopes.push(new Set(sources.map(labelOf)));
    this.seen = new Set();
    this.labels = node.items;
    this.windows = { closed: false };
    this.text += 'SELECT ';
    this.distinct(node);
    this.items(node.items);
    if (sources.length === 0 && this.scopes.length > 1 && this.seen.size > 0)
      throw new StatementError('a subquery has no FROM of its own: everything it reads belongs to the query around it');
    this.from(node, links);
    this.conditions(' WHERE ', node.where, links);
    this.groups(node);
    if (node.having !== undefined) {
      this.text += ' HAVING ';
      this.expression(node.having);
    }
    this.windowClause();
    this.tail(node);
    if (node.lock !== undefined) this.lock(node.lock);
    this.scopes.pop();
    Object.assign(this, { seen, labels, windows });
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
    let gap = '';
    for (const { expression, label } of items) {
      const [list] = isListed(expression) ? expression.operands : [expression];
      if (list === undefined) continue;
      this.text += gap;
      gap = ', ';
      this.expression(list);
      if (label !== undefined && list === expression && !(expression.kind === 'column' && expression.name === label))
        this.text += ` AS ${this.quote(label)}`;
    }
  }

  protected groups(node: SelectNode): void {
    if (node.groupBy !== undefined) {
      this.text += ' GROUP BY ';
      return node.groupBy.forEach((term, index) => {
        if (index > 0) this.text += ', ';
        this.groupTerm(term, node.items);
      });
    }
    const found = ungroupedColumn(node);
    if (found !== undefined)
      throw new StatementError(
        `${found.column} is ${found.use} beside an aggregate, but not grouped by; add it to groupBy(), or take min() or max() of it`,
      );
  }

  /**
   * A label means what it stands for: databases differ in whether a column of that name would be taken instead. What binds
   * values is called by its place, since two parameters are not known to be equal.
   */
  private groupTerm(term: ExpressionNode, items: readonly SelectItem[]): void {
    if (term.kind !== 'label') return this.expression(term);
    const { text } = this;
    const [slots, pieces] = [this.slots.length, this.pieces.length];
    this.expression(term);
    if (this.slots.length === slots) return;
    this.slots.length = slots;
    this.pieces.length = pieces;
    this.text = text + String(items.findIndex((item) => item.label === term.name) + 1);
  }

  /** A label inside an expression is what it stands for: no database takes it there in every clause. */
  protected label(name: string): void {
    const { labels } = this;
    if (labels === undefined) return this.put(this.quote(name));
    this.expression(labelled(name, labels).expression, PRECEDENCE.atom);
  }

  protected tail(node: SelectNode | CompoundNode): void {
    if (node.orderBy !== undefined && node.orderBy.length > 0) {
      const items = itemsOf(node);
      for (const { expression } of node.orderBy)
        if (expression.kind === 'label' && items.length > 0) labelled(expression.name, items);
      this.order(' ORDER BY ', node.orderBy);
    }
    const { limit, offset } = node;
    if (limit?.kind === 'construct') this.fetch(limit, offset, (node.orderBy?.length ?? 0) > 0);
    else this.limit(limit, offset);
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

  /** A limit with a clause of its own: FETCH … WITH TIES. */
  private fetch(limit: ExpressionNode, offset: ExpressionNode | undefined, ordered: boolean): void {
    if (!ordered) throw new StatementError('withTies() needs an order that says which rows are equal; add orderBy()');
    if (offset !== undefined) {
      this.text += ' OFFSET ';
      this.expression(offset);
      this.text += ' ROWS';
    }
    this.expression(limit);
  }

  protected lock(lock: LockNode): void {
    this.text += STRENGTHS[lock.strength];
    if (lock.of !== undefined) this.text += ` OF ${lock.of.map((source) => this.quote(labelOf(source))).join(', ')}`;
    this.wait(lock);
  }

  protected wait(lock: LockNode): void {
    if (lock.wait !== undefined) this.text += lock.wait === 'noWait' ? ' NOWAIT' : ' SKIP LOCKED';
  }

  protected compound(node: CompoundNode): void {
    const { labels } = this;
    this.labels = undefined;
    node.members.forEach((member, index) => {
      if (index > 0) this.text += ` ${node.operator.toUpperCase()} `;
      this.member(member);
    });
    this.tail(node);
    this.labels = labels;
  }

  /** A member of a compound with clauses of its own stands in parentheses. */
  protected member(member: QueryNode): void {
    if (isPlain(member)) this.query(member);
    else this.subquery(member);
  }
}

/** What a label of the select list stands for; plain SQL is not known to have any. */
function labelled(name: string, items: readonly SelectItem[]): SelectItem {
  const item = items.find((candidate) => candidate.label === name);
  if (item !== undefined) return item;
  throw new StatementError(
    `there is no label '${name}' in the select list (there is ${items.map((known) => known.label ?? '…').join(', ')})`,
  );
}

const isListed = (node: ExpressionNode): node is ConstructNode =>
  node.kind === 'construct' && node.print === printListedColumn;

/** A select without what would belong to the whole compound if it stood there bare. */
export const isPlain = (member: QueryNode): boolean =>
  member.kind === 'select' &&
  member.orderBy === undefined &&
  member.limit === undefined &&
  member.offset === undefined &&
  member.lock === undefined;
