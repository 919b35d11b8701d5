import { decimalText } from '../../sql/decimal.js';
import type { ExpressionNode } from '../../sql/node.js';
import { isWholeNumber, typeOfNode } from '../../sql/type-of-node.js';
import { isTextDecimal } from './codecs.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** Exact numbers are texts here, which functions of the driver's connection calculate with. */
export const DECIMAL_NAMES: Readonly<Record<string, string>> = {
  sum: 'decimal_sum',
  min: 'decimal_min',
  max: 'decimal_max',
  avg: 'decimal_avg',
  abs: 'decimal_abs',
};
export const DECIMAL_OPERATORS: Readonly<Record<string, string>> = {
  '+': 'decimal_add',
  '-': 'decimal_sub',
  '*': 'decimal_mul',
  '/': 'decimal_div',
  '%': 'decimal_mod',
};

/** The operator `%` takes whole numbers only; of what is not known, nothing is said. */
export const isWhole = (node: NodeOf<'binary'>): boolean =>
  [node.left, node.right].every((side) => isWholeNumber(side) || typeOfNode(side) === undefined);

/** Surely text in its plain form: equal numbers are equal texts, and an index on the column serves. */
export const isStored = (node: ExpressionNode): boolean =>
  node.kind === 'param' || node.kind === 'placeholder' || (node.kind === 'column' && isTextDecimal(node.type));

/** Digits after the point, where they are known. */
export function scaleOf(node: ExpressionNode): number | undefined {
  if (node.kind === 'param' && node.value !== null && node.type?.kind === 'decimal') {
    const fraction = /\.(\d+)$/.exec(decimalText(node.value));
    return fraction === null ? 0 : (fraction[1] as string).length;
  }
  const type = typeOfNode(node);
  if (node.kind === 'binary' && node.operator === '*') {
    const [left, right] = [scaleOf(node.left), scaleOf(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return type?.kind === 'decimal' ? type.scale : type?.kind === 'int' || type?.kind === 'smallInt' ? 0 : undefined;
}

export const wholeNumber = (value: unknown): unknown => (Number.isInteger(value) ? BigInt(value as number) : value);

/** Row values with what orders their exact numbers in the place of the texts. */
export function keyedRows(node: NodeOf<'binary'>, left: NodeOf<'tuple'>, right: NodeOf<'tuple'>): NodeOf<'binary'> {
  const keyed = ({ items }: NodeOf<'tuple'>): NodeOf<'tuple'> => ({
    kind: 'tuple',
    items: items.map((item, at) =>
      isTextDecimal(typeOfNode(left.items[at] as ExpressionNode))
        ? { kind: 'function', name: 'decimal_key', args: [item] }
        : item,
    ),
  });
  return { ...node, left: keyed(left), right: keyed(right) };
}
