import { textFor } from '../schema/dialect-name.js';
import type { ExpressionNode, FrameBound, FunctionNode, OrderNode, WindowNode } from './node.js';
import { SqlWriter } from './sql-writer.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** Prints calls of functions, windows, orders, CASE and CAST. */
export abstract class CallPrinter extends SqlWriter {
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

  protected window(window: WindowNode): void {
    this.text += ' OVER (';
    let gap = '';
    if (window.partitionBy !== undefined && window.partitionBy.length > 0) {
      this.text += 'PARTITION BY ';
      this.separated(window.partitionBy, ', ');
      gap = ' ';
    }
    if (window.orderBy !== undefined && window.orderBy.length > 0) {
      this.order(`${gap}ORDER BY `, window.orderBy);
      gap = ' ';
    }
    if (window.frame !== undefined) {
      const { unit, start, end } = window.frame;
      this.text += `${gap}${unit.toUpperCase()} BETWEEN ${frameBound(start)} AND ${frameBound(end)}`;
    }
    this.text += ')';
  }

  order(prefix: string, terms: readonly OrderNode[]): void {
    terms.forEach((term, index) => {
      this.text += index === 0 ? prefix : ', ';
      this.orderTerm(term);
    });
  }

  protected orderTerm(term: OrderNode): void {
    this.expression(term.expression);
    if (term.descending) this.text += ' DESC';
    if (term.nulls !== undefined) this.text += ` NULLS ${term.nulls.toUpperCase()}`;
  }
}

function frameBound(bound: FrameBound): string {
  if (bound === 'current' || bound === 0) return 'CURRENT ROW';
  if (bound === 'unboundedPreceding') return 'UNBOUNDED PRECEDING';
  if (bound === 'unboundedFollowing') return 'UNBOUNDED FOLLOWING';
  return bound < 0 ? `${String(-bound)} PRECEDING` : `${String(bound)} FOLLOWING`;
}
