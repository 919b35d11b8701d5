import type { ColumnType } from '../schema/column-type.js';
import { StatementError } from '../util/errors.js';
import { Expression } from './expression.js';
import { allOf } from './junction.js';
import { madeNode } from './made.js';
import type { ConstructNode, ExpressionNode, NodePrinter } from './node.js';
import { operand, type Condition, type ExpressionOf } from './operand.js';
import { orderNode, type InputOf } from './query.js';
import type { Ordering } from './ordering.js';
import type { Aggregate } from './ungrouped.js';

/** What an ordered-set aggregate takes besides its order. */
export interface OrderedSetOptions {
  /** Only rows that meet the condition are taken. */
  readonly filter?: Condition;
}

const FLOAT: ColumnType = { kind: 'float' };

function print(printer: NodePrinter, node: ConstructNode): void {
  const [fraction, filter] = node.operands as readonly [ExpressionNode, ExpressionNode?];
  const name = node.detail as string;
  const order = node.orderBy ?? [];
  if (printer.dialect === 'mysql')
    printer.unsupported(
      `aggregate ${name}()`,
      printer.server.product === 'mariadb'
        ? `number the rows with percent_rank() or ntile() over a window, or write ${name}() … OVER with the sql tag`
        : 'number the rows with percent_rank() or ntile() over a window',
    );
  if (printer.dialect === 'sqlite') printPlain(printer, node, fraction);
  else {
    printer.put(`${name}(`);
    if (name !== 'mode') printer.expression(fraction);
    printer.put(') WITHIN GROUP (');
    printer.order('ORDER BY ', order);
    printer.put(')');
  }
  if (filter === undefined) return;
  printer.put(' FILTER (WHERE ');
  printer.expression(filter);
  printer.put(')');
}

/** SQLite takes the value as the first argument and knows the ascending order. */
function printPlain(printer: NodePrinter, node: ConstructNode, fraction: ExpressionNode): void {
  const [term] = node.orderBy ?? [];
  if (node.detail === 'mode') printer.unsupported('mode()', 'group by the value, order by count() and take the first');
  if (term === undefined || node.orderBy?.length !== 1 || term.descending)
    printer.unsupported(`${String(node.detail)}() over a descending order`, 'use the ascending order and 1 - fraction');
  printer.put(`${String(node.detail)}(`);
  printer.separated([term.expression, fraction], ', ');
  printer.put(')');
}

function orderedSet<T>(
  name: string,
  fraction: number,
  term: Ordering | ExpressionOf<unknown>,
  type: ColumnType | undefined,
  options: OrderedSetOptions,
): Expression<T, InputOf<T>, Aggregate> {
  if (!(fraction >= 0 && fraction <= 1))
    throw new StatementError(`${name}() takes a fraction between 0 and 1, not ${String(fraction)}`);
  const filter = options.filter === undefined ? [] : [allOf(madeNode(options.filter)) as ExpressionNode];
  const share = operand(fraction, FLOAT);
  const operands = [share.kind === 'param' ? { ...share, cast: true } : share, ...filter];
  return new Expression<T, InputOf<T>, Aggregate>(
    { kind: 'construct', print, operands, orderBy: [orderNode(term)], detail: name, type, aggregate: true },
    type,
  );
}

/** The value at a fraction of the ordered rows, between two rows where it falls there: 0.5 is the median. NULL without rows. */
export function percentileCont(
  fraction: number,
  term: Ordering | ExpressionOf<unknown>,
  options: OrderedSetOptions = {},
): Expression<number | null, number, Aggregate> {
  return orderedSet('percentile_cont', fraction, term, FLOAT, options);
}

/** The first value at or after a fraction of the ordered rows: always one of the rows' own. NULL without rows. */
export function percentileDisc<T>(
  fraction: number,
  expression: ExpressionOf<T>,
  options: OrderedSetOptions = {},
): Expression<NonNullable<T> | null, InputOf<NonNullable<T> | null>, Aggregate> {
  return orderedSet('percentile_disc', fraction, expression, expression.type, options);
}

/** PostgreSQL: the most frequent value. NULL without rows. */
export function mode<T>(
  expression: ExpressionOf<T>,
  options: OrderedSetOptions = {},
): Expression<NonNullable<T> | null, InputOf<NonNullable<T> | null>, Aggregate> {
  return orderedSet('mode', 0, expression, expression.type, options);
}
