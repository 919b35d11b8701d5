import { ValidationError } from '../util/errors.js';
import { Expression } from './expression.js';
import { isMade, madeNode } from './made.js';
import type { BinaryOperator, ExpressionNode } from './node.js';
import { operand, type ExpressionOf, type QueryOf } from './operand.js';

/** What a row value is compared with: a value or an expression in each place. */
type TupleValues<E extends readonly ExpressionOf<unknown>[]> = {
  readonly [K in keyof E]:
    (E[K] extends { readonly $in: infer In } ? In : unknown) | ExpressionOf<E[K]['$type'] | null>;
};
type Truth = Expression<boolean | null, boolean>;

/**
 * Row values: `tuple(a.x, a.y).in([[1, 2], [3, 4]])`, or the rows after a page's last one:
 * `tuple(orders.placedAt, orders.id).gt([last.placedAt, last.id])`.
 */
export function tuple<const E extends readonly ExpressionOf<unknown>[]>(...items: E): TupleExpression<E> {
  return new TupleExpression(items);
}

/** Several expressions compared at once, the first that differ deciding. */
export class TupleExpression<E extends readonly ExpressionOf<unknown>[]> {
  private readonly items: E;

  constructor(items: E) {
    this.items = items;
  }
  eq(row: TupleValues<E> | QueryOf<unknown>): Truth {
    return this.compare('=', row);
  }
  ne(row: TupleValues<E> | QueryOf<unknown>): Truth {
    return this.compare('<>', row);
  }
  lt(row: TupleValues<E>): Truth {
    return this.compare('<', row);
  }
  lte(row: TupleValues<E>): Truth {
    return this.compare('<=', row);
  }
  gt(row: TupleValues<E>): Truth {
    return this.compare('>', row);
  }
  gte(row: TupleValues<E>): Truth {
    return this.compare('>=', row);
  }
  in(rows: readonly TupleValues<E>[] | QueryOf<unknown>): Truth {
    return this.member(rows, false);
  }
  notIn(rows: readonly TupleValues<E>[] | QueryOf<unknown>): Truth {
    return this.member(rows, true);
  }

  private get left(): ExpressionNode {
    return { kind: 'tuple', items: this.items.map(madeNode) };
  }
  private compare(operator: BinaryOperator, row: unknown): Truth {
    const right: ExpressionNode = isMade(row) ? operand(row) : { kind: 'tuple', items: this.cells(row) };
    return new Expression({ kind: 'binary', operator, left: this.left, right }, { kind: 'boolean' });
  }
  private member(rows: unknown, negated: boolean): Truth {
    const { left } = this;
    const list = Array.isArray(rows)
      ? ({ kind: 'tupleList', width: this.items.length, rows: rows.map((row) => this.cells(row)) } as const)
      : ({ kind: 'subquery', query: madeNode(rows as QueryOf<unknown>) } as const);
    return new Expression({ kind: 'in', operand: left, list, negated }, { kind: 'boolean' });
  }
  private cells(row: unknown): ExpressionNode[] {
    const { length } = this.items;
    if (!Array.isArray(row) || row.length !== length)
      throw new ValidationError(`a row of ${String(length)} values is compared with something that has not as many`);
    return row.map((cell, index) => operand(cell, this.items[index]?.type));
  }
}
