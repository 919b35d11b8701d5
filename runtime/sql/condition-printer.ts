import { CallPrinter } from './call-printer.js';
import type { ExpressionNode, ListNode, PlaceholderNode } from './node.js';
import { operatorPrecedence, PRECEDENCE } from './precedence.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** Prints parameters, operators and comparisons. */
export abstract class ConditionPrinter extends CallPrinter {
  protected abstract node(node: ExpressionNode): void;

  protected param(node: NodeOf<'param'>): void {
    this.slot({ from: node, encode: this.encoder(node.type, node.write === true) });
  }

  /** An expanding list: its place in the text stays open until it is bound. */
  protected list(node: ListNode | PlaceholderNode): void {
    this.pieces.push(this.text);
    this.text = '';
    const encode = this.encoder(node.type, false);
    this.slots.push(
      node.kind === 'list' ? { from: node, encode, list: true } : { name: node.name, encode, list: true },
    );
  }

  protected binary(node: NodeOf<'binary'>): void {
    const level = operatorPrecedence(node.operator);
    // Comparisons do not chain, and dialects disagree on how other operators bind: those get parentheses.
    const left =
      level === PRECEDENCE.comparison
        ? level + 1
        : level === PRECEDENCE.other && !this.same(node.left, node)
          ? PRECEDENCE.atom
          : level;
    this.expression(node.left, left);
    this.text += ` ${this.operator(node)} `;
    this.expression(node.right, level === PRECEDENCE.other ? PRECEDENCE.atom : level + 1);
  }

  private same(left: ExpressionNode, node: NodeOf<'binary'>): boolean {
    return left.kind === 'binary' && left.operator === node.operator;
  }

  protected operator(node: NodeOf<'binary'>): string {
    return node.operator === 'div' ? '/' : node.operator;
  }

  protected inList(node: NodeOf<'in'>): void {
    const { list } = node;
    if (list.kind === 'tupleList' && list.rows.length === 0) return this.put(node.negated ? 'TRUE' : 'FALSE');
    this.expression(node.operand, PRECEDENCE.other);
    this.text += node.negated ? ' NOT IN ' : ' IN ';
    if (list.kind === 'list' || list.kind === 'placeholder') this.list(list);
    else this.node(list);
  }

  protected tupleList(node: NodeOf<'tupleList'>): void {
    this.text += '(';
    node.rows.forEach((row, index) => {
      if (index > 0) this.text += ', ';
      this.row(row);
    });
    this.text += ')';
  }

  protected between(node: NodeOf<'between'>): void {
    this.expression(node.operand, PRECEDENCE.other);
    this.text += node.negated ? ' NOT BETWEEN ' : ' BETWEEN ';
    this.expression(node.low, PRECEDENCE.other);
    this.text += ' AND ';
    this.expression(node.high, PRECEDENCE.other);
  }

  protected like(node: NodeOf<'like'>): void {
    const wrap = (operand: ExpressionNode): ExpressionNode =>
      node.insensitive ? { kind: 'function', name: 'lower', args: [operand] } : operand;
    this.expression(wrap(node.operand), PRECEDENCE.other);
    this.text += node.negated ? ' NOT LIKE ' : ' LIKE ';
    this.expression(wrap(node.pattern), PRECEDENCE.other);
    if (node.escape) this.text += this.likeEscape();
  }

  /** What makes the backslash LIKE's escape character, where it is not already. */
  protected likeEscape(): string {
    return '';
  }

  protected distinctFrom(node: NodeOf<'distinctFrom'>): void {
    this.expression(node.left, PRECEDENCE.other);
    this.text += node.negated ? ' IS NOT DISTINCT FROM ' : ' IS DISTINCT FROM ';
    this.expression(node.right, PRECEDENCE.other);
  }
}
