import { group, indent, indentIfBreak, line, lineSuffixBoundary } from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import type { Expression } from './tree.js';

export interface Assignment {
  readonly left: Doc;
  /** `=` with the space before it, or `:`. */
  readonly operator: string;
  readonly value: Expression;
  /** The value, laid out. */
  readonly right: Doc;
}

/**
 * `left = value` and `key: value`, with the break Prettier's `printAssignment` would choose.
 *
 * @param keyWidth - of a property: beside a short key nothing moves to the next line
 */
export function assignmentDoc(assignment: Assignment, options: LayoutOptions, keyWidth?: number): Doc {
  const { left, operator, value, right } = assignment;
  const short = keyWidth !== undefined && keyWidth < options.tabWidth + 3;
  if (breaksAfterOperator(value, short, options)) return group([group(left), operator, group(indent([line, right]))]);
  if (short || isAtom(value)) return group([group(left), operator, ' ', right]);
  return fluidDoc(left, operator, right);
}

/** The value moves to the next line when its first part does not fit beside the operator. */
export function fluidDoc(left: Doc, operator: string, right: Doc): Doc {
  const id = Symbol('assignment');
  return group([
    group(left),
    operator,
    group(indent(line), { id }),
    lineSuffixBoundary,
    indentIfBreak(right, { groupId: id }),
  ]);
}

/** A number or a truth value never moves to the next line. */
function isAtom(value: Expression): boolean {
  return value.kind === 'number' || (value.kind === 'name' && (value.text === 'true' || value.text === 'false'));
}

function breaksAfterOperator(value: Expression, short: boolean, options: LayoutOptions): boolean {
  if (value.kind === 'binary') return !keepsRightBeside(value);
  if (value.kind === 'conditional') return value.test.kind === 'binary' && !keepsRightBeside(value.test);
  if (short) return false;
  const inner = withoutSigns(value);
  return inner.kind === 'string' || isPlainChain(inner, options, false);
}

/** `a ?? [b]`: the list opens on the operator's line. */
function keepsRightBeside({ operator, right }: Extract<Expression, { kind: 'binary' }>): boolean {
  if (!['??', '||', '&&'].includes(operator)) return false;
  return (right.kind === 'object' && right.members.length > 0) || (right.kind === 'array' && right.items.length > 0);
}

function withoutSigns(value: Expression): Expression {
  if (value.kind === 'unary') return withoutSigns(value.operand);
  return value.kind === 'nonNull' ? withoutSigns(value.expression) : value;
}

/** A chain of members and calls of short arguments, which has no good place for a break. */
function isPlainChain(node: Expression, options: LayoutOptions, inside: boolean): boolean {
  if (node.kind === 'nonNull') return isPlainChain(node.expression, options, true);
  if (node.kind === 'member' || node.kind === 'index') return isPlainChain(node.object, options, true);
  if (node.kind === 'call' && !node.isNew) {
    const [only] = node.arguments;
    if (node.arguments.length > 1 || (only !== undefined && !isShort(only, options))) return false;
    if (node.typeArguments !== undefined) {
      const [type] = node.typeArguments;
      if (node.typeArguments.length > 1 || (type && ['union', 'intersection', 'object'].includes(type.kind)))
        return false;
    }
    return isPlainChain(node.callee, options, true);
  }
  return inside && node.kind === 'name';
}

function isShort(node: Expression, options: LayoutOptions): boolean {
  const most = options.printWidth * 0.25;
  if (node.kind === 'name') return node.text === 'this' || node.text.length <= most;
  if (node.kind === 'string') return node.text.length <= most;
  if (node.kind === 'unary') return isShort(node.operand, options);
  if (node.kind === 'call')
    return (
      !node.isNew && node.arguments.length === 0 && node.callee.kind === 'name' && node.callee.text.length <= most - 2
    );
  return node.kind === 'number';
}
