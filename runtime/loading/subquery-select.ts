import type { MappedRelation } from '../mapping/mapped-class.js';
import type { ExpressionNode, JoinNode, SelectItem, SelectNode, Source } from '../sql/node.js';
import { omit } from '../util/omit.js';
import { conjunction } from './class-select.js';
import type { LoadNode } from './load-options.js';
import { ownerFields, selectBy, type RelationSelect } from './relation-select.js';

/**
 * The select of a relation's targets whose owners are what another query finds: that query stands inside it, so that its text does not
 * grow with the number of owners (SQLAlchemy's `subqueryload`).
 *
 * @param origin - the select of the owners, its first columns those of their class
 * @returns nothing where running the query again may find other owners, or can't be done: owners are then named by their keys
 */
export function subquerySelect(
  relation: MappedRelation,
  options: LoadNode | undefined,
  origin: SelectNode,
): RelationSelect | undefined {
  const fields = ownerFields(relation);
  const items = fields.map(({ name, type }, index): SelectItem | undefined => {
    const item = itemOf(origin, name);
    return item && { expression: item.expression, label: label(index), type };
  });
  if (!items.every((item) => item !== undefined) || !isRepeatable(origin, relation)) return undefined;
  const owners = distinctRows({ ...origin, items }, items);
  return selectBy(relation, options, (keys) => ({ join: ownerJoin(owners, keys, items) }));
}

const itemOf = ({ items }: SelectNode, name: string): SelectItem | undefined =>
  items.find((item) => item.label === name);

const label = (index: number): string => `owner${String(index)}`;

/** Whether a query finds the same owners each time: with a limit only if its order leaves no choice. */
function isRepeatable(origin: SelectNode, { owner }: MappedRelation): boolean {
  if (origin.distinct !== undefined || origin.groupBy !== undefined) return false;
  if (origin.limit === undefined && origin.offset === undefined) return true;
  const sorted = (origin.orderBy ?? []).flatMap(({ expression }) => (expression.kind === 'column' ? [expression] : []));
  return owner.key.every((field) => {
    const key = itemOf(origin, field.name)?.expression;
    return key?.kind === 'column' && sorted.some(({ name, table }) => name === key.name && table === key.table);
  });
}

/** Each owner's key once; a limit stays inside, where it counts the query's own rows. */
function distinctRows(select: SelectNode, items: readonly SelectItem[]): SelectNode {
  const unlocked = omit(select, 'lock');
  if (select.limit === undefined && select.offset === undefined)
    return { ...omit(unlocked, 'orderBy'), distinct: true };
  const derived: Source = { kind: 'derived', query: unlocked, alias: 'found_' };
  return {
    kind: 'select',
    items: items.map((item) => ({ ...item, expression: column(derived, item) })),
    from: [derived],
    joins: [],
    distinct: true,
  };
}

function column(table: Source, { label: name = '', type }: SelectItem): ExpressionNode {
  return { kind: 'column', name, table, type };
}

function ownerJoin(owners: SelectNode, keys: readonly ExpressionNode[], items: readonly SelectItem[]): JoinNode {
  const source: Source = { kind: 'derived', query: owners, alias: 'owners_' };
  const equal = keys.map((right, index): ExpressionNode => ({
    kind: 'binary',
    operator: '=',
    left: column(source, items[index] as SelectItem),
    right,
  }));
  return { kind: 'inner', source, on: conjunction(equal) };
}
