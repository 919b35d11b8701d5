import { textFor } from '../schema/dialect-name.js';
import type { ExpressionNode, FunctionNode } from './node.js';
import { WindowPrinter } from './window-printer.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** Prints calls of functions, CASE and CAST. */
export abstract class CallPrinter extends WindowPrinter {
  protected caseWhen(node: NodeOf<'case'>): void {
    this.text += 'CASE';
    for (const branch of node.branches) {
      this.text += ' WHEN ';
      this.expression(branch.when);
      this.text += ' THEN ';
      this.expression(branch.then);
    }
    if (node.otherwise !== undefined) {
      this.text += ' ELSE ';
      this.expression(node.otherwise);
    }
    this.text += ' END';
  }

  protected cast(node: NodeOf<'cast'>): void {
    this.text += 'CAST(';
    const { operand } = node;
    this.expression(operand.kind === 'param' ? { ...operand, cast: false } : operand);
    const native = node.native === undefined ? undefined : textFor(node.native, this.dialect);
    this.text += ` AS ${native ?? this.typeName(node.type)})`;
  }

  protected call(node: FunctionNode): void {
    this.text += `${node.name}(${node.distinct === true ? 'DISTINCT ' : ''}`;
    this.separated(node.args, ', ');
    if (node.orderBy !== undefined) this.order(' ORDER BY ', node.orderBy);
    this.text += ')';
    if (node.filter !== undefined) {
      this.text += ' FILTER (WHERE ';
      this.expression(node.filter);
      this.text += ')';
    }
    if (node.over !== undefined) this.window(node.over);
  }
}
