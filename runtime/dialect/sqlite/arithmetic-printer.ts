import type { ExpressionNode, FunctionNode, OrderNode } from '../../sql/node.js';
import { operatorPrecedence, PRECEDENCE } from '../../sql/precedence.js';
import { StatementPrinter } from '../../sql/statement-printer.js';
import { typeOfNode } from '../../sql/type-of-node.js';
import { isTextDecimal } from './codecs.js';
import { exactMember, exactRow } from './exact-members.js';
import {
  DECIMAL_NAMES,
  DECIMAL_OPERATORS,
  exactFunction,
  isStored,
  isWhole,
  keyedRows,
  scaleOf,
  wholeNumber,
} from './exact-numbers.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

const NAMES: Readonly<Record<string, string>> = {
  string_agg: 'group_concat',
  now: 'strftime',
  sum: 'sum',
  min: 'min',
  max: 'max',
  avg: 'avg',
};

const call = (name: string, operand: ExpressionNode): ExpressionNode => ({ kind: 'function', name, args: [operand] });
/** What orders exact numbers in the place of their texts. */
const keyed = (operand: ExpressionNode): ExpressionNode => call('decimal_key', operand);

/** Prints what calculates and compares: SQLite has no exact numbers, and divides whole numbers to whole numbers. */
export abstract class ArithmeticPrinter extends StatementPrinter {
  /** Inside arithmetic, where one double makes the result a double. */
  private calculating = false;

  /** The driver binds every number as a double, which shows where no column beside it makes it whole. */
  protected override param(node: NodeOf<'param'>): void {
    if (!(node.cast === true || this.calculating) || node.type?.kind !== 'int') return super.param(node);
    this.slot({ from: node, encode: wholeNumber });
  }

  protected override binary(node: NodeOf<'binary'>): void {
    if (node.left.kind === 'tuple' && node.right.kind === 'tuple')
      return this.plain(keyedRows(node, node.left, node.right));
    if (node.left.kind === 'tuple' && node.right.kind === 'subquery')
      return this.plain(exactRow(node, node.left, node.right.query));
    const level = operatorPrecedence(node.operator);
    if (isTextDecimal(typeOfNode(node.left)) || isTextDecimal(typeOfNode(node.right))) {
      const name = DECIMAL_OPERATORS[node.operator];
      if (name !== undefined) return this.named(name, [node.left, node.right]);
      const equality = node.operator === '=' || node.operator === '<>';
      if (level === PRECEDENCE.comparison && !(equality && isStored(node.left) && isStored(node.right)))
        return super.binary({ ...node, left: keyed(node.left), right: keyed(node.right) });
    }
    const exact = exactFunction(node);
    if (exact !== undefined) return this.asDouble(exact, [node.left, node.right]);
    if (node.operator === '/') return this.divide(node);
    if (node.operator === 'div') return this.whole(node);
    if (node.type?.kind === 'decimal' && (level === PRECEDENCE.sum || level === PRECEDENCE.product))
      return this.rounded(node);
    this.plain(node);
  }
  protected override operator(node: NodeOf<'binary'>): string {
    if (node.operator === '@>' || node.operator === '&&')
      this.unsupported(`operator ${node.operator}`, 'use arrayContains(), arrayOverlaps() or jsonContains()');
    return super.operator(node);
  }
  private plain(node: NodeOf<'binary'>): void {
    const { calculating } = this;
    const level = operatorPrecedence(node.operator);
    this.calculating ||= level === PRECEDENCE.sum || level === PRECEDENCE.product;
    if (node.operator === '%' && !isWhole(node)) this.named('mod', [node.left, node.right]);
    else super.binary(node);
    this.calculating = calculating;
  }

  protected override node(node: ExpressionNode): void {
    if (node.kind === 'negate' && isTextDecimal(typeOfNode(node.operand)))
      return this.named('decimal_neg', [node.operand]);
    super.node(node);
  }

  protected override between(node: NodeOf<'between'>): void {
    const { operand, low, high } = node;
    if (![operand, low, high].some((one) => isTextDecimal(typeOfNode(one)))) return super.between(node);
    super.between({ ...node, operand: keyed(operand), low: keyed(low), high: keyed(high) });
  }
  protected override distinctFrom(node: NodeOf<'distinctFrom'>): void {
    const { left, right } = node;
    const texts = isTextDecimal(typeOfNode(left)) || isTextDecimal(typeOfNode(right));
    const plain = !texts || (isStored(left) && isStored(right));
    this.expression(plain ? left : keyed(left), PRECEDENCE.other);
    this.text += node.negated ? ' IS ' : ' IS NOT ';
    this.expression(plain ? right : keyed(right), PRECEDENCE.other);
  }
  protected override inList(node: NodeOf<'in'>): void {
    super.inList(exactMember(node));
  }

  /** Exact to the digits its operands have: doubles leave a rest behind. */
  private rounded(node: NodeOf<'binary'>): void {
    const [left, right] = [scaleOf(node.left), scaleOf(node.right)];
    if (left === undefined || right === undefined) return this.plain(node);
    this.text += 'round(';
    this.plain(node);
    this.text += `, ${String(node.operator === '*' ? left + right : Math.max(left, right))})`;
  }

  protected override precedenceOf(node: ExpressionNode): number {
    if (node.kind === 'binary') {
      const decimal =
        (isTextDecimal(typeOfNode(node.left)) || isTextDecimal(typeOfNode(node.right))) &&
        node.operator in DECIMAL_OPERATORS;
      if (exactFunction(node) !== undefined || (node.operator === '%' && !isWhole(node))) return PRECEDENCE.atom;
      const rounded =
        node.type?.kind === 'decimal' &&
        node.operator !== '/' &&
        scaleOf(node.left) !== undefined &&
        scaleOf(node.right) !== undefined;
      if (decimal || rounded || node.operator === 'div') return PRECEDENCE.atom;
    }
    return super.precedenceOf(node);
  }

  /** Whole numbers divide to whole numbers unless one of them is a real. */
  private divide(node: NodeOf<'binary'>): void {
    this.text += 'CAST(';
    this.expression(node.left);
    this.text += ' AS REAL) / ';
    this.expression(node.right, PRECEDENCE.product + 1);
  }
  private whole(node: NodeOf<'binary'>): void {
    this.text += 'CAST(';
    this.expression(node.left, PRECEDENCE.product);
    this.text += ' / ';
    this.expression(node.right, PRECEDENCE.product + 1);
    this.text += ' AS INTEGER)';
  }

  /** What a function of exact numbers gives, in the form of numbers of at most 15 digits. */
  protected asDouble(name: string, args: readonly ExpressionNode[]): void {
    this.text += 'CAST(';
    this.named(name, args);
    this.text += ' AS REAL)';
  }
  protected named(name: string, args: readonly ExpressionNode[]): void {
    this.text += `${name}(`;
    this.separated(args, ', ');
    this.text += ')';
  }

  protected override call(node: FunctionNode): void {
    if (node.name === 'now') return this.put("strftime('%Y-%m-%d %H:%M:%f', 'now')");
    const [first] = node.args;
    if (first !== undefined && isTextDecimal(typeOfNode(first)) && node.name in DECIMAL_NAMES)
      return super.call({ ...node, name: DECIMAL_NAMES[node.name] as string });
    if (node.name === 'sum' && first !== undefined && typeOfNode(first)?.kind === 'decimal')
      return this.sum(node, first);
    super.call({ ...node, name: NAMES[node.name] ?? node.name });
  }

  /** Exact to the digits of what is summed; where those are not known, and no window is in the way, as a sum of texts. */
  private sum(node: FunctionNode, of: ExpressionNode): void {
    const scale = scaleOf(of);
    if (scale === undefined && node.over !== undefined) return super.call(node);
    this.text += scale === undefined ? 'CAST(' : 'round(';
    super.call(scale === undefined ? { ...node, name: 'decimal_sum' } : node);
    this.text += scale === undefined ? ' AS REAL)' : `, ${String(scale)})`;
  }

  protected override orderTerm(term: OrderNode): void {
    if (!isTextDecimal(typeOfNode(term.expression))) return super.orderTerm(term);
    super.orderTerm({ ...term, expression: keyed(term.expression) });
  }
}
