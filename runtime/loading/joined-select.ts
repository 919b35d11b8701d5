import { tableRef, type MappedField, type MappedRelation } from '../mapping/mapped-class.js';
import { madeNode } from '../sql/made.js';
import type {
  ColumnNode,
  ExpressionNode,
  JoinNode,
  OrderNode,
  SelectItem,
  SelectNode,
  Source,
  TableRef,
} from '../sql/node.js';
import { orderNode } from '../sql/query.js';
import { wholeTables, type TableOf } from '../sql/table.js';
import { omit } from '../util/omit.js';
import { classSelect, conjunction } from './class-select.js';
import type { JoinedPart, JoinedPlan } from './joined-plan.js';
import type { LoadNode, OrderTerm } from './load-options.js';

/** What a plan adds to a select whose first columns are those of its class. */
interface Addition {
  readonly items: readonly SelectItem[];
  readonly joins: readonly JoinNode[];
  /** By the key of what is found, and within it by the order of each collection. */
  readonly orderBy: readonly OrderNode[];
}

/** The wrapped query as its columns are qualified. */
const PAGE: TableRef = { kind: 'table', name: 'page_', alias: 'page_' };

/**
 * A select that finds what another does, and reads relations with it. Their tables have aliases of their own, so that nothing the query
 * says of a table touches what is loaded.
 *
 * A limit counts the rows of the query itself: where a collection repeats them, the query stands inside (as in SQLAlchemy's joined eager
 * loading), as do one that groups, is distinct, or locks its rows.
 */
export function joinedSelect(plan: JoinedPlan, node: SelectNode): SelectNode {
  const limited = node.limit !== undefined || node.offset !== undefined;
  if ((plan.many && limited) || node.distinct !== undefined || node.groupBy !== undefined || node.lock !== undefined)
    return around(plan, node, limited);
  const own = node.from[0] === classSelect(plan.mapped).node.from[0];
  const added = own ? plainAddition(plan) : addition(plan, (field) => itemOf(node.items, field).expression);
  return {
    ...node,
    items: joinedItems(added, node.items),
    joins: node.joins.length === 0 ? added.joins : [...node.joins, ...added.joins],
    ...(plan.many && { orderBy: [...(node.orderBy ?? []), ...added.orderBy] }),
  };
}

function around(plan: JoinedPlan, node: SelectNode, limited: boolean): SelectNode {
  const items = node.items.map((item, index) => ({ ...item, label: `c${String(index)}` }));
  const orderBy = (node.orderBy ?? []).map((term): OrderNode => {
    let index = items.findIndex((item) => item.expression === term.expression);
    if (index < 0) index = items.push({ expression: term.expression, label: `c${String(items.length)}` }) - 1;
    return { ...term, expression: pageColumn(index, items[index]) };
  });
  const inner = limited ? { ...node, items } : { ...omit(node, 'orderBy'), items };
  const added = wrappedAddition(plan, node.items);
  const page: Source = { kind: 'derived', query: inner, alias: 'page_' };
  const outer = node.items.map((item, index): SelectItem => ({ ...item, expression: pageColumn(index, item) }));
  return {
    kind: 'select',
    items: [...outer, ...added.items],
    from: [page],
    joins: added.joins,
    orderBy: plan.many ? [...orderBy, ...added.orderBy] : orderBy,
  };
}

const pageColumn = (index: number, item: SelectItem | undefined): ColumnNode => ({
  kind: 'column',
  name: `c${String(index)}`,
  table: PAGE,
  type: item?.type,
});

/** The column of a field in a select list, which may have some of its class's only. */
const itemOf = (items: readonly SelectItem[], field: MappedField): SelectItem =>
  items.find(({ label }) => label === field.name) as SelectItem;

const plain = new WeakMap<JoinedPlan, Addition>();
const wrapped = new WeakMap<JoinedPlan, Addition>();

function plainAddition(plan: JoinedPlan): Addition {
  let known = plain.get(plan);
  const { items } = classSelect(plan.mapped).node;
  if (known === undefined) plain.set(plan, (known = addition(plan, (field) => itemOf(items, field).expression)));
  return known;
}

function wrappedAddition(plan: JoinedPlan, items: readonly SelectItem[]): Addition {
  const column = (field: MappedField): ExpressionNode => {
    const item = itemOf(items, field);
    return pageColumn(items.indexOf(item), item);
  };
  if (items !== classSelect(plan.mapped).node.items) return addition(plan, column);
  let known = wrapped.get(plan);
  if (known === undefined) wrapped.set(plan, (known = addition(plan, column)));
  return known;
}

const lists = new WeakMap<Addition, WeakMap<readonly SelectItem[], readonly SelectItem[]>>();

/** All columns: of a list that stays the same list each time, so that it is printed once. */
function joinedItems(added: Addition, items: readonly SelectItem[]): readonly SelectItem[] {
  if (!wholeTables.has(items)) return [...items, ...added.items];
  let own = lists.get(added);
  if (own === undefined) lists.set(added, (own = new WeakMap<readonly SelectItem[], readonly SelectItem[]>()));
  let list = own.get(items);
  if (list === undefined) {
    own.set(items, (list = [...items, ...added.items]));
    wholeTables.add(list);
  }
  return list;
}

/** The tables, columns and orders of a plan's parts. */
function addition(plan: JoinedPlan, root: (field: MappedField) => ExpressionNode): Addition {
  const tables: PartTable[] = [];
  const key = plan.mapped.key.map((field): OrderNode => ({ expression: root(field), descending: false }));
  plan.parts.forEach((part, index) => {
    const owner = tables[part.parent];
    tables.push(
      new PartTable(part, `joined${String(index + 1)}_`, (field) =>
        owner === undefined ? root(field) : owner.column(field),
      ),
    );
  });
  return {
    items: tables.flatMap((table) => table.items),
    joins: tables.flatMap((table) => table.joins),
    orderBy: [...key, ...tables.flatMap((table) => table.orderBy)],
  };
}

/** The target of one part under an alias of its own. */
class PartTable {
  private readonly part: JoinedPart;
  private readonly ref: TableRef;
  private readonly owner: (field: MappedField) => ExpressionNode;

  constructor(part: JoinedPart, alias: string, owner: (field: MappedField) => ExpressionNode) {
    this.part = part;
    this.ref = { ...tableRef(part.relation.target.table.ref), alias };
    this.owner = owner;
  }

  column(field: MappedField): ColumnNode {
    return { ...field.node, table: this.ref };
  }
  get items(): SelectItem[] {
    return this.part.select.node.items.map(({ expression, type }) => ({ expression: this.here(expression), type }));
  }
  /** What a class's own select says of its table, of the alias. */
  private here(node: ExpressionNode): ExpressionNode {
    if (node.kind === 'column') return { ...node, table: this.ref };
    return node.kind === 'in' ? { ...node, operand: this.here(node.operand) } : node;
  }

  get joins(): JoinNode[] {
    const { relation, inner, options, select } = this.part;
    const { spec, target } = relation;
    const remote = spec.remote.map((name) => this.column(target.field(name)));
    const local = spec.local.map((name) => this.owner(relation.owner.field(name)));
    const conditions: ExpressionNode[] = [];
    const joins: JoinNode[] = [];
    if (spec.kind === 'manyToMany') {
      const { table, schema, ...through } = spec.through;
      const link: TableRef = { kind: 'table', name: table, schema, alias: `${this.ref.alias ?? ''}link_` };
      const columns = (names: readonly string[], fields: readonly MappedField[]): ExpressionNode[] =>
        names.map((name, index) => ({ kind: 'column', name, table: link, type: fields[index]?.type }));
      const to = columns(
        through.local,
        spec.local.map((name) => relation.owner.field(name)),
      );
      const from = columns(
        through.remote,
        spec.remote.map((name) => target.field(name)),
      );
      joins.push({ kind: 'left', source: link, on: conjunction(equal(to, local)) });
      conditions.push(...equal(remote, from));
    } else conditions.push(...equal(remote, local));
    if (select.node.where !== undefined) conditions.push(this.here(select.node.where));
    if (options?.where !== undefined) conditions.push(madeNode<ExpressionNode>(options.where(this.table as never)));
    joins.push({ kind: inner ? 'inner' : 'left', source: this.ref, on: conjunction(conditions) });
    return joins;
  }

  get orderBy(): OrderNode[] {
    const { relation, many } = this.part;
    return many ? collectionOrder(relation, this.part.options?.orderBy, this.table, (field) => this.column(field)) : [];
  }

  private get table(): TableOf<string> {
    return this.part.relation.target.mapper.table.$info.aliased(this.ref.alias ?? '');
  }
}

function equal(left: readonly ExpressionNode[], right: readonly ExpressionNode[]): ExpressionNode[] {
  return left.map((node, index) => ({
    kind: 'binary',
    operator: '=',
    left: node,
    right: right[index] as ExpressionNode,
  }));
}

/** The order of a collection, then its key: never left to chance, and rows of one member stay together. */
function collectionOrder(
  { spec, target }: MappedRelation,
  given: LoadNode['orderBy'],
  table: TableOf<string>,
  column: (field: MappedField) => ColumnNode,
): OrderNode[] {
  const key = target.key.map((field): OrderNode => ({ expression: column(field), descending: false }));
  if (given !== undefined) {
    const terms = given(table as never);
    return [...((Array.isArray(terms) ? terms : [terms]) as OrderTerm[]).map(orderNode), ...key];
  }
  const position = spec.kind === 'oneToMany' ? spec.position : undefined;
  const fields = position === undefined ? ('orderBy' in spec ? (spec.orderBy ?? []) : []) : [{ field: position }];
  const terms = fields.map((term): OrderNode => ({
    expression: column(target.field(term.field)),
    descending: 'descending' in term && term.descending,
  }));
  return [...terms, ...key];
}
