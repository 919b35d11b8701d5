import type { Argument, BinaryOperator, Case, Expression, StringLiteral } from './ast.js';
import type { Span } from './source.js';
import { quoteBlock, quoteDouble, quoteSingle, readBlock } from './string-literal.js';
import type { Comment, Trivia } from './trivia.js';

/** How tightly expressions bind; what binds less than its place asks for stands in parentheses. */
const BINDING = { any: 0, or: 1, and: 2, not: 3, comparison: 4, concat: 5, sum: 6, product: 7, sign: 8, operand: 9 };

const OPERATOR_BINDING: Readonly<Record<BinaryOperator, number>> = {
  or: BINDING.or,
  and: BINDING.and,
  '=': BINDING.comparison,
  '<>': BINDING.comparison,
  '<': BINDING.comparison,
  '<=': BINDING.comparison,
  '>': BINDING.comparison,
  '>=': BINDING.comparison,
  like: BINDING.comparison,
  'not like': BINDING.comparison,
  '||': BINDING.concat,
  '+': BINDING.sum,
  '-': BINDING.sum,
  '*': BINDING.product,
  '/': BINDING.product,
  '%': BINDING.product,
};

/** Columns one level of indentation takes. */
export const INDENT = 2;

/** An element of a bracketed list as text, with where it came from. */
interface Element {
  readonly span: Span;
  readonly print: (indent: number) => string;
}

/**
 * Prints expressions and argument lists. With the trivia of a file, comments inside brackets and the user's line breaks
 * are kept: a list is broken where a line break follows its opening bracket, operators and cases where they were.
 */
export class ExpressionPrinter {
  readonly #trivia: Trivia | undefined;

  /** @param trivia - comments and line breaks of the file the nodes come from */
  constructor(trivia: Trivia | undefined) {
    this.#trivia = trivia;
  }

  /**
   * Prints an expression.
   *
   * @param node - the expression
   * @param indent - columns before the line it begins on
   * @param binding - how tightly it has to bind in its place
   */
  expression(node: Expression, indent: number, binding: number = BINDING.any): string {
    if (node.parens === true || bindingOf(node) < binding) return `(${this.#bare(node, indent)})`;
    return this.#bare(node, indent);
  }

  /**
   * Prints arguments in parentheses.
   *
   * @param args - the arguments
   * @param span - from before the opening to after the closing parenthesis
   * @param indent - columns before the line they begin on
   */
  arguments(args: readonly Argument[], span: Span, indent: number): string {
    const elements = args.map((arg) => ({
      span: arg.span,
      print: (inner: number) => {
        const value = this.expression(arg.value, inner);
        return arg.name === undefined ? value : `${arg.name.text}: ${value}`;
      },
    }));
    return this.#list('(', elements, ')', span, indent);
  }

  /**
   * Prints expressions in brackets.
   *
   * @param brackets - the pair, `[]` or `()`
   * @param nodes - the expressions
   * @param span - from before the opening to after the closing bracket
   * @param indent - columns before the line they begin on
   */
  list(brackets: '[]' | '()', nodes: readonly Expression[], span: Span, indent: number): string {
    const elements = nodes.map((node) => ({ span: node.span, print: (inner: number) => this.expression(node, inner) }));
    return this.#list(brackets.charAt(0), elements, brackets.charAt(1), span, indent);
  }

  #bare(node: Expression, indent: number): string {
    switch (node.kind) {
      case 'StringLiteral':
        return printString(node, indent);
      case 'NumberLiteral':
        return node.text;
      case 'BooleanLiteral':
        return String(node.value);
      case 'NullLiteral':
        return 'null';
      case 'ArrayLiteral':
        return this.list('[]', node.elements, inside(node), indent);
      case 'Path':
        return node.names.map((name) => name.text).join('.');
      case 'Call': {
        const span = { ...node.span, start: node.callee.span.end };
        return this.#bare(node.callee, indent) + this.arguments(node.arguments, span, indent);
      }
      case 'Case':
        return this.#case(node, indent);
      case 'Missing':
        return '';
      default:
        return this.#operation(node, indent);
    }
  }

  #operation(node: OperationNode, indent: number): string {
    const operand = this.#operand(node, indent);
    const not = 'negated' in node && node.negated ? 'not ' : '';
    switch (node.kind) {
      case 'Unary': {
        const sign = node.operator === 'not' ? 'not ' : node.operator;
        // Two minus signs in a row would read like a comment of SQL.
        return sign + (/^[-+]/.test(operand) && sign !== 'not ' ? ' ' : '') + operand;
      }
      case 'Binary': {
        const binding = OPERATOR_BINDING[node.operator];
        const broken = this.#trivia?.breaks(node.left.span.end, node.right.span.start) === true;
        const right = this.expression(node.right, broken ? indent + INDENT : indent, binding + 1);
        return `${operand}${broken ? lineBreak(indent + INDENT) : ' '}${node.operator} ${right}`;
      }
      case 'IsTest':
        return `${operand} is ${not}${node.test}`;
      case 'InTest': {
        const span = { ...node.span, start: node.operand.span.end };
        return `${operand} ${not}in ${this.list('()', node.elements, span, indent)}`;
      }
      case 'Between': {
        const low = this.expression(node.low, indent, BINDING.concat);
        return `${operand} ${not}between ${low} and ${this.expression(node.high, indent, BINDING.concat)}`;
      }
      case 'Sort':
        return `${operand} ${node.direction}${node.nulls === undefined ? '' : ` nulls ${node.nulls}`}`;
    }
  }

  #operand(node: OperationNode, indent: number): string {
    switch (node.kind) {
      case 'Unary':
        return this.expression(node.operand, indent, node.operator === 'not' ? BINDING.not : BINDING.sign);
      case 'Binary': {
        const binding = OPERATOR_BINDING[node.operator];
        return this.expression(node.left, indent, binding === BINDING.comparison ? BINDING.concat : binding);
      }
      case 'Sort':
        return this.expression(node.operand, indent, BINDING.or);
      default:
        return this.expression(node.operand, indent, BINDING.concat);
    }
  }

  #case(node: Case, indent: number): string {
    const broken = this.#trivia !== undefined && isBroken(node, this.#trivia);
    const inner = broken ? indent + INDENT : indent;
    const separator = broken ? lineBreak(inner) : ' ';
    let head = 'case';
    if (node.operand !== undefined) {
      const operand = this.expression(node.operand, indent, BINDING.or);
      // A column named `when` would read as the first branch.
      head += /^when\b/.test(operand) ? ` (${operand})` : ` ${operand}`;
    }
    const parts = [head];
    for (const { when, then } of node.branches) {
      const condition = this.expression(when, inner, BINDING.or);
      parts.push(`when ${condition} then ${this.expression(then, inner, BINDING.or)}`);
    }
    if (node.otherwise !== undefined) parts.push(`else ${this.expression(node.otherwise, inner, BINDING.or)}`);
    return `${parts.join(separator)}${broken ? lineBreak(indent) : ' '}end`;
  }

  #list(open: string, elements: readonly Element[], close: string, span: Span, indent: number): string {
    const trivia = this.#trivia;
    if (trivia === undefined || !breaksList(trivia, elements, span)) {
      return `${open}${elements.map((element) => element.print(indent)).join(', ')}${close}`;
    }
    const pad = ' '.repeat(indent + INDENT);
    const lines: string[] = [];
    let from = span.start;
    for (const [index, element] of elements.entries()) {
      addComments(lines, trivia, trivia.between(from, element.span.start), pad, from);
      const comma = index === elements.length - 1 ? '' : ',';
      lines.push(`${pad}${element.print(indent + INDENT)}${comma}`);
      from = element.span.end;
    }
    addComments(lines, trivia, trivia.between(from, span.end), pad, from);
    return `${open}\n${lines.join('\n')}\n${' '.repeat(indent)}${close}`;
  }
}

type OperationNode = Exclude<
  Expression,
  {
    kind:
      | 'StringLiteral'
      | 'NumberLiteral'
      | 'BooleanLiteral'
      | 'NullLiteral'
      | 'ArrayLiteral'
      | 'Path'
      | 'Call'
      | 'Case'
      | 'Missing';
  }
>;

function bindingOf(node: Expression): number {
  switch (node.kind) {
    case 'Binary':
      return OPERATOR_BINDING[node.operator];
    case 'Unary':
      return node.operator === 'not' ? BINDING.not : BINDING.sign;
    case 'IsTest':
    case 'InTest':
    case 'Between':
      return BINDING.comparison;
    case 'Sort':
      return BINDING.any;
    case 'Path': {
      // Before an operator these two would be read as keywords.
      const [first, second] = node.names;
      return second === undefined && (first?.text === 'not' || first?.text === 'case') ? BINDING.any : BINDING.operand;
    }
    default:
      return BINDING.operand;
  }
}

/** The span of a list without the parentheses around it. */
function inside(node: Expression): Span {
  return node.span;
}

function lineBreak(indent: number): string {
  return `\n${' '.repeat(indent)}`;
}

function isBroken(node: Case, trivia: Trivia): boolean {
  let from = node.operand?.span.end ?? node.span.start;
  for (const branch of node.branches) {
    if (trivia.breaks(from, branch.span.start)) return true;
    from = branch.span.end;
  }
  return false;
}

function breaksList(trivia: Trivia, elements: readonly Element[], span: Span): boolean {
  const first = elements[0];
  if (first !== undefined && trivia.breaks(span.start, first.span.start)) return true;
  let from = span.start;
  for (const element of elements) {
    if (trivia.between(from, element.span.start).length > 0) return true;
    from = element.span.end;
  }
  return trivia.between(from, span.end).length > 0;
}

/** Comments between two elements: behind the first one where they stand on its line, else on lines of their own. */
function addComments(lines: string[], trivia: Trivia, comments: readonly Comment[], pad: string, from: number): void {
  trivia.keep(comments);
  let last = from;
  for (const comment of comments) {
    const previous = lines.at(-1);
    const behind = previous !== undefined && last === from && !trivia.breaks(from, comment.start);
    if (behind) lines[lines.length - 1] = `${previous} ${comment.text}`;
    else lines.push(`${pad}${comment.text}`);
    if (!behind || comment.endsLine) last = comment.end;
  }
}

function printString(node: StringLiteral, indent: number): string {
  if (node.quote === "'") return quoteSingle(node.value);
  if (node.quote === '"') return quoteDouble(node.value);
  const line = `"""${node.value}"""`;
  const fits = !/[\r\n\\"]/.test(node.value) && readBlock(node.value) === node.value;
  return fits ? line : (quoteBlock(node.value, indent) ?? quoteDouble(node.value));
}
