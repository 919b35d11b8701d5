import type { BinaryOperator, ExpressionNode } from './node.js';

/** How tightly constructs bind, from loose to tight; what is equal or tighter needs no parentheses on the left. */
export const PRECEDENCE = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  other: 5,
  sum: 6,
  product: 7,
  unary: 8,
  atom: 9,
} as const;

const OPERATORS: Readonly<Record<BinaryOperator, number>> = {
  '=': 4,
  '<>': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
  div: 7,
  '||': 5,
  '@>': 5,
  '<@': 5,
  '&&': 5,
  '->': 5,
  '->>': 5,
  '#>>': 5,
  '@@': 5,
  '~': 5,
  '&': 5,
  '|': 5,
};

/** The precedence of a binary operator. */
export const operatorPrecedence = (operator: BinaryOperator): number => OPERATORS[operator];

/** The precedence of what a node prints as in standard SQL. */
export function precedence(node: ExpressionNode): number {
  switch (node.kind) {
    case 'binary':
      return OPERATORS[node.operator];
    case 'or':
    case 'and':
      return node.operands.length === 0 ? PRECEDENCE.atom : PRECEDENCE[node.kind];
    case 'not':
      return PRECEDENCE.not;
    case 'exists':
    case 'relation':
      return node.negated ? PRECEDENCE.not : PRECEDENCE.atom;
    case 'isNull':
    case 'in':
    case 'between':
    case 'like':
    case 'distinctFrom':
      return PRECEDENCE.comparison;
    case 'negate':
      return PRECEDENCE.unary;
    case 'json':
      return PRECEDENCE.other;
    case 'construct':
      return node.precedence ?? PRECEDENCE.atom;
    case 'text':
    case 'hybrid':
      // Somebody else's text: only a single word or call is known to hold together.
      return 0;
    default:
      return PRECEDENCE.atom;
  }
}
