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
  div: 'decimal_intdiv',
};

/** The operator `%` takes whole numbers only; of what is not known, nothing is said. */
export const isWhole = (node: NodeOf<'binary'>): boolean =>
  [node.left, node.right].every((side) => isWholeNumber(side) || typeOfNode(side) === undefined);

/** Surely text in its plain form: equal numbers are equal texts, and an index on the column serves. */
export const isStored = (node: ExpressionNode): boolean =>
  (node.kind === 'param' || node.kind === 'placeholder' || node.kind === 'column') && isTextDecimal(node.type);

/** Functions that give one of their arguments, or it with another sign. */
const SAME_SCALE = new Set(['coalesce', 'nullif', 'abs', 'min', 'max', 'sum']);
const widest = (nodes: readonly ExpressionNode[]): number | undefined => {
  const scales = nodes.map(scaleOf);
  return scales.includes(undefined) ? undefined : Math.max(...(scales as number[]));
};

/** Digits after the point, where they are known: the type of arithmetic is that of its first operand, which may have less. */
export function scaleOf(node: ExpressionNode): number | undefined {
  switch (node.kind) {
    case 'param': {
      if (node.value === null || node.type?.kind !== 'decimal') break;
      const fraction = /\.(\d+)$/.exec(decimalText(node.value));
      return fraction === null ? 0 : (fraction[1] as string).length;
    }
    case 'binary': {
      const [left, right] = [scaleOf(node.left), scaleOf(node.right)];
      if (left === undefined || right === undefined) return undefined;
      if (node.operator === '*') return left + right;
      return node.operator === '+' || node.operator === '-' ? Math.max(left, right) : undefined;
    }
    case 'negate':
      return scaleOf(node.operand);
    case 'function':
      return SAME_SCALE.has(node.name) ? widest(node.args) : undefined;
    case 'case':
      return widest([...node.branches.map((branch) => branch.then), ...(node.otherwise ? [node.otherwise] : [])]);
    case 'column':
    case 'cast':
      if (node.type?.kind === 'decimal') return node.type.scale;
      break;
    default:
  }
  const kind = typeOfNode(node)?.kind;
  return kind === 'int' || kind === 'smallInt' ? 0 : undefined;
}

/**
 * The function that calculates with the texts of two doubles, each of which is the exact number it stands for; none where
 * rounding to the digits of the operands does.
 */
export function exactFunction({ operator, type, left, right }: NodeOf<'binary'>): string | undefined {
  const isExact = (node: ExpressionNode): boolean => typeOfNode(node)?.kind === 'decimal' || isWholeNumber(node);
  if (type?.kind !== 'decimal' || operator === '/' || !isExact(left) || !isExact(right)) return undefined;
  const known = scaleOf(left) !== undefined && scaleOf(right) !== undefined;
  return known && operator !== '%' && operator !== 'div' ? undefined : DECIMAL_OPERATORS[operator];
}

export const wholeNumber = (value: unknown): unknown => (Number.isInteger(value) ? BigInt(value as number) : value);

/** Row values with what orders their exact numbers in the place of the texts. */
export function keyedRows(node: NodeOf<'binary'>, left: NodeOf<'tuple'>, right: NodeOf<'tuple'>): NodeOf<'binary'> {
  const keyed = ({ items }: NodeOf<'tuple'>): NodeOf<'tuple'> => ({
    kind: 'tuple',
    items: items.map((item, at) =>
      [left, right].some((row) => isTextDecimal(typeOfNode(row.items[at] as ExpressionNode)))
        ? { kind: 'function', name: 'decimal_key', args: [item] }
        : item,
    ),
  });
  return { ...node, left: keyed(left), right: keyed(right) };
}
