import type { ExpressionNode, QueryNode, SelectItem } from '../../sql/node.js';
import { itemsOf, typeOfItem } from '../../sql/query.js';
import { typeOfNode } from '../../sql/type-of-node.js';
import { isTextDecimal } from './codecs.js';
import { isStored } from './exact-numbers.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

const call = (name: string, operand: ExpressionNode): ExpressionNode => ({ kind: 'function', name, args: [operand] });

/** The select lists of a query, of which a compound has one for each member. */
const listsOf = (query: QueryNode): readonly (readonly SelectItem[])[] =>
  query.kind === 'compound' ? query.members.flatMap(listsOf) : [itemsOf(query)];

/** Whether equal numbers need not be equal texts: one of them is a text, and one is no text in its plain form. */
const differs = (nodes: readonly (ExpressionNode | undefined)[], isText: boolean): boolean =>
  isText && !nodes.every((node) => node !== undefined && isStored(node));

const isText = (node: ExpressionNode): boolean => isTextDecimal(typeOfNode(node));

/** Expressions and the query whose columns they are compared with, exact numbers on both sides replaced by what orders them. */
function keyed(
  left: readonly ExpressionNode[],
  query: QueryNode,
): { readonly left: readonly ExpressionNode[]; readonly query: QueryNode } | undefined {
  const lists = listsOf(query);
  const [items = []] = lists;
  // What plain SQL selects is known in its types only: it compares what it stores, as it does elsewhere.
  if (query.kind === 'statementText' || items.length !== left.length) return undefined;
  const keys = left.map((one, at) => {
    const columns = lists.map((list) => list[at]);
    const texts = isText(one) || columns.some((item) => isTextDecimal(typeOfItem(item)));
    return differs([one, ...columns.map((item) => item?.expression)], texts);
  });
  if (!keys.includes(true)) return undefined;
  return {
    left: left.map((one, at) => (keys[at] === true ? call('decimal_key', one) : one)),
    query: keyedQuery(query, keys),
  };
}

/** The query with what orders its exact numbers in their place, which are equal and in order where the numbers are. */
function keyedQuery(query: QueryNode, keys: readonly boolean[]): QueryNode {
  if (query.kind === 'compound') return { ...query, members: query.members.map((member) => keyedQuery(member, keys)) };
  const keyedItem = (item: SelectItem, at: number): SelectItem =>
    keys[at] === true ? { label: item.label, expression: call('decimal_key', item.expression) } : item;
  return query.kind === 'select' ? { ...query, items: query.items.map(keyedItem) } : query;
}

/** A row value compared with the row of a query: as exact numbers where a text and a double may meet. */
export function exactRow(node: NodeOf<'binary'>, left: NodeOf<'tuple'>, query: QueryNode): NodeOf<'binary'> {
  const exact = keyed(left.items, query);
  if (exact === undefined) return node;
  return { ...node, left: { kind: 'tuple', items: exact.left }, right: { kind: 'subquery', query: exact.query } };
}

/** The test of membership in which equal exact numbers are equal, whichever form each side has them in. */
export function exactMember(node: NodeOf<'in'>): NodeOf<'in'> {
  const { operand, list } = node;
  const left = operand.kind === 'tuple' ? operand.items : [operand];
  const row = (items: readonly ExpressionNode[]): ExpressionNode =>
    operand.kind === 'tuple' ? { kind: 'tuple', items } : (items[0] as ExpressionNode);
  if (list.kind === 'subquery') {
    const exact = keyed(left, list.query);
    return exact === undefined
      ? node
      : { ...node, operand: row(exact.left), list: { kind: 'subquery', query: exact.query } };
  }
  if (list.kind !== 'tupleList') {
    // A list holds exact numbers as they are stored.
    return isText(operand) && !isStored(operand) ? { ...node, operand: call('decimal_text', operand) } : node;
  }
  const texts = left.map((one, at) => {
    const column = [one, ...list.rows.map((cells) => cells[at] as ExpressionNode)];
    return differs(column, column.some(isText));
  });
  if (!texts.includes(true)) return node;
  const spelled = (items: readonly ExpressionNode[]): ExpressionNode[] =>
    items.map((one, at) => (texts[at] === true && !isStored(one) ? call('decimal_text', one) : one));
  return { ...node, operand: row(spelled(left)), list: { ...list, rows: list.rows.map(spelled) } };
}
