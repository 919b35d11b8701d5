import type { Argument, Expression } from '../../grammar/ast.js';

/** Writes an expression with all its structure: every operation in parentheses, operator first. */
export function shapeOf(node: Expression): string {
  const list = (nodes: readonly Expression[]): string => nodes.map(shapeOf).join(' ');
  const not = 'negated' in node && node.negated ? 'not-' : '';
  switch (node.kind) {
    case 'StringLiteral':
      return JSON.stringify(node.value);
    case 'NumberLiteral':
      return node.text;
    case 'BooleanLiteral':
      return String(node.value);
    case 'NullLiteral':
      return 'null';
    case 'ArrayLiteral':
      return `[${list(node.elements)}]`;
    case 'Path':
      return node.names.map((name) => name.text).join('.');
    case 'Call':
      return `${shapeOf(node.callee)}(${node.arguments.map(argumentShape).join(' ')})`;
    case 'Unary':
      return `(${node.operator} ${shapeOf(node.operand)})`;
    case 'Binary':
      return `(${node.operator} ${shapeOf(node.left)} ${shapeOf(node.right)})`;
    case 'IsTest':
      return `(is-${not}${node.test} ${shapeOf(node.operand)})`;
    case 'InTest':
      return `(${not}in ${shapeOf(node.operand)} ${list(node.elements)})`;
    case 'Between':
      return `(${not}between ${list([node.operand, node.low, node.high])})`;
    case 'Case': {
      const operand = node.operand === undefined ? '' : ` ${shapeOf(node.operand)}`;
      const branches = node.branches.map(({ when, then }) => ` (when ${shapeOf(when)} ${shapeOf(then)})`).join('');
      return `(case${operand}${branches}${node.otherwise === undefined ? '' : ` ${shapeOf(node.otherwise)}`})`;
    }
    case 'Sort':
      return `(${node.direction}${node.nulls === undefined ? '' : `-${node.nulls}`} ${shapeOf(node.operand)})`;
    case 'Missing':
      return '?';
  }
}

function argumentShape(argument: Argument): string {
  return `${argument.name === undefined ? '' : `${argument.name.text}:`}${shapeOf(argument.value)}`;
}
