import type { MappedClass, MappedField, MappedRelation } from '../mapping/mapped-class.js';
import { tableRef } from '../mapping/mapped-class.js';
import { madeNode } from '../sql/made.js';
import type { ExpressionNode, JoinNode, OrderNode, SelectItem, SelectNode, Source, TableRef } from '../sql/node.js';
import { limitNode, orderNode } from '../sql/query.js';
import { wholeTables } from '../sql/table.js';
import { filtered } from './class-select.js';
import type { LoadNode, OrderTerm } from './load-options.js';
import { targetSelect } from './partial-select.js';

/** A select of the targets of many owners, and where a row says whose it is. */
export interface RelationSelect {
  readonly node: SelectNode;
  /** Positions, in a row, of the values that name the owner. */
  readonly owner: readonly number[];
}

const whole = new WeakMap<MappedRelation, RelationSelect>();

/** The select for a relation: cached when nothing limits it. */
export function relationSelect(relation: MappedRelation, options: LoadNode | undefined): RelationSelect {
  const plain =
    options?.where === undefined &&
    options?.orderBy === undefined &&
    options?.limit === undefined &&
    options?.offset === undefined &&
    options?.only === undefined &&
    options?.defer === undefined;
  if (!plain) return selectBy(relation, options, inKeys);
  let select = whole.get(relation);
  if (select === undefined) {
    whole.set(relation, (select = selectBy(relation, undefined, inKeys)));
    wholeTables.add(select.node.items);
  }
  return select;
}

/** Says whose targets are meant: a condition on the expressions that name the owner, or a further join. */
export type OwnerTest = (
  keys: readonly ExpressionNode[],
  relation: MappedRelation,
) => ExpressionNode | { readonly join: JoinNode };

/** The select of a relation's targets, whatever says whose. */
export function selectBy(relation: MappedRelation, options: LoadNode | undefined, test: OwnerTest): RelationSelect {
  const { node: base } = targetSelect(relation.target, options);
  const { spec, target } = relation;
  const linked = linkOf(relation);
  const keys = linked?.keys ?? spec.remote.map((name) => target.field(name).node);
  const items: SelectItem[] = [...base.items];
  const owner = keys.map((key, index) => {
    const position =
      linked === undefined
        ? base.items.findIndex(({ label }) => label === target.field(spec.remote[index] as string).name)
        : -1;
    if (position >= 0) return position;
    items.push({ expression: key, label: `$owner${String(index)}` });
    return items.length - 1;
  });
  const owned = test(keys, relation);
  const joins = [...base.joins, ...(linked?.joins ?? [])];
  let node: SelectNode =
    'join' in owned ? { ...base, items, joins: [...joins, owned.join] } : filtered({ ...base, items, joins }, owned);
  if (options?.where !== undefined)
    node = filtered(node, madeNode<ExpressionNode>(options.where(target.mapper.table as never)));
  const orderBy = ordering(relation, options, keys);
  if (options?.limit === undefined && options?.offset === undefined) return { node: { ...node, orderBy }, owner };
  return { node: numbered(node, keys, orderBy, options.offset ?? 0, options.limit), owner };
}

/** The way over a join table, or over a condition of the schema's own. */
function linkOf(relation: MappedRelation): { joins: JoinNode[]; keys: ExpressionNode[] } | undefined {
  const { spec, owner, target } = relation;
  if (spec.condition !== undefined) {
    const alias: TableRef = { ...tableRef(owner.table.ref), alias: 'owner_' };
    const on: ExpressionNode = {
      kind: 'relation',
      relation: {
        source: alias,
        target: tableRef(target.table.ref),
        sourceColumns: [],
        targetColumns: [],
        condition: spec.condition,
      },
      negated: false,
    };
    const keys = owner.key.map((field): ExpressionNode => ({ ...field.node, table: alias }));
    return { joins: [{ kind: 'inner', source: alias, on }], keys };
  }
  if (spec.kind !== 'manyToMany') return undefined;
  const link: Source = { kind: 'table', name: spec.through.table, schema: spec.through.schema };
  const on = spec.remote.map((name, index): ExpressionNode => ({
    kind: 'binary',
    operator: '=',
    left: { kind: 'column', name: spec.through.remote[index] as string, table: link, type: target.field(name).type },
    right: target.field(name).node,
  }));
  const keys = spec.local.map((name, index): ExpressionNode => ({
    kind: 'column',
    name: spec.through.local[index] as string,
    table: link,
    type: owner.field(name).type,
  }));
  return {
    joins: [{ kind: 'inner', source: link, on: on.length === 1 ? on[0] : { kind: 'and', operands: on } }],
    keys,
  };
}

/** `key in (…)`; keys of several columns are compared as rows. */
function inKeys(keys: readonly ExpressionNode[], relation: MappedRelation): ExpressionNode {
  const types = ownerFields(relation).map((field) => field.type);
  const operand = keys.length === 1 ? (keys[0] as ExpressionNode) : ({ kind: 'tuple', items: keys } as const);
  if (keys.length > 1)
    return { kind: 'in', operand, list: { kind: 'tupleList', rows: [], width: keys.length }, negated: false };
  return {
    kind: 'in',
    operand,
    list: { kind: 'placeholder', name: 'keys', type: types[0], list: true },
    negated: false,
  };
}

/** The owner's fields whose values find the targets. */
export function ownerFields(relation: MappedRelation): readonly MappedField[] {
  const { spec, owner } = relation;
  return spec.condition !== undefined ? owner.key : spec.local.map((name) => owner.field(name));
}

function ordering(
  relation: MappedRelation,
  options: LoadNode | undefined,
  keys: readonly ExpressionNode[],
): OrderNode[] {
  const { spec, target } = relation;
  if (options?.orderBy !== undefined) {
    const terms = options.orderBy(target.mapper.table as never);
    return thenByKey(((Array.isArray(terms) ? terms : [terms]) as OrderTerm[]).map(orderNode), target);
  }
  if (spec.kind === 'manyToOne' || spec.kind === 'oneToOneOwner') return [];
  const position = spec.kind === 'oneToMany' ? spec.position : undefined;
  const fields =
    position === undefined ? (('orderBy' in spec ? spec.orderBy : undefined) ?? []) : [{ field: position }];
  if (fields.length > 0) {
    const terms = fields.map((term): OrderNode => ({
      expression: target.field(term.field).node,
      descending: 'descending' in term && term.descending,
    }));
    return thenByKey(terms, target);
  }
  // By foreign key first: an index on it gives that order for nothing.
  const byOwner = keys.map((key): OrderNode => ({ expression: key, descending: false }));
  return thenByKey(spec.kind === 'manyToMany' ? [] : byOwner, target);
}

/** Equal rows come in the order of their key; a column that orders already is not named again. */
function thenByKey(terms: readonly OrderNode[], target: MappedClass): OrderNode[] {
  const named = new Set(terms.map((term) => term.expression));
  const byKey = target.key.filter((field) => !named.has(field.node));
  return [...terms, ...byKey.map((field): OrderNode => ({ expression: field.node, descending: false }))];
}

/** At most `limit` rows of each owner: rows are numbered within their owner, and the numbers filtered outside. */
function numbered(
  node: SelectNode,
  keys: readonly ExpressionNode[],
  orderBy: readonly OrderNode[],
  offset: number,
  limit: number | undefined,
): SelectNode {
  const number: ExpressionNode = {
    kind: 'function',
    name: 'row_number',
    args: [],
    over: { partitionBy: keys, orderBy },
    type: { kind: 'int' },
  };
  const derived: Source = {
    kind: 'derived',
    query: { ...node, items: [...node.items, { expression: number, label: '$number' }] },
    alias: 'numbered_',
  };
  const column = (name: string, item?: SelectItem): ExpressionNode => ({
    kind: 'column',
    name,
    table: derived,
    type: item?.type,
  });
  const place = column('$number');
  const literal = (value: number): ExpressionNode => ({ kind: 'param', value, type: { kind: 'int' } });
  for (const count of [offset, limit ?? 0]) limitNode(count);
  const last =
    limit === undefined
      ? undefined
      : ({ kind: 'binary', operator: '<=', left: place, right: literal(offset + limit) } as const);
  const first: ExpressionNode = { kind: 'binary', operator: '>', left: place, right: literal(offset) };
  return {
    kind: 'select',
    items: node.items.map((item) => ({ ...item, expression: column(item.label ?? '', item) })),
    from: [derived],
    joins: [],
    where: last === undefined ? first : { kind: 'and', operands: [first, last] },
    orderBy: [{ expression: place, descending: false }],
  };
}

/** The select with its composite keys in place. */
export function withTuples(
  node: SelectNode,
  relation: MappedRelation,
  keys: readonly (readonly unknown[])[],
): SelectNode {
  const fields = ownerFields(relation);
  const rows = keys.map((values) =>
    values.map((value, index): ExpressionNode => ({ kind: 'param', value, type: fields[index]?.type })),
  );
  const replace = (where: ExpressionNode): ExpressionNode => {
    if (where.kind === 'and') return { ...where, operands: where.operands.map(replace) };
    return where.kind === 'in' && where.list.kind === 'tupleList' ? { ...where, list: { ...where.list, rows } } : where;
  };
  const [from] = node.from;
  if (from?.kind === 'derived' && from.query.kind === 'select')
    return { ...node, from: [{ ...from, query: withTuples(from.query, relation, keys) }] };
  return node.where === undefined ? node : { ...node, where: replace(node.where) };
}
