import { StatementError } from '../util/errors.js';
import type { FrameBound, FrameExclusion, FrameNode, WindowNode } from './node.js';
import type { ExpressionOf } from './operand.js';
import type { Ordering } from './ordering.js';
import { orderNode } from './query.js';

/** The rows a window function looks at. */
export interface WindowOptions {
  readonly partitionBy?: readonly ExpressionOf<unknown>[];
  readonly orderBy?: readonly (Ordering | ExpressionOf<unknown>)[];
  /** From and to: a number of rows before (negative) or after, `current`, or all of them. */
  readonly rows?: readonly [start: FrameBound, end: FrameBound];
  readonly range?: readonly [start: FrameBound, end: FrameBound];
  /** Not on MySQL and MariaDB. */
  readonly groups?: readonly [start: FrameBound, end: FrameBound];
  /** Rows of the frame that are left out; not on MySQL and MariaDB. */
  readonly exclude?: FrameExclusion;
}

/** A window by its name; made by `window`. */
export interface NamedWindow {
  readonly window: WindowNode;
}

/** The node of a window given either way. */
export function windowNode(window: WindowOptions | NamedWindow): WindowNode {
  if ('window' in window) return window.window;
  const frame = frameNode(window);
  return {
    partitionBy: window.partitionBy?.map((term) => term.node) ?? [],
    orderBy: window.orderBy?.map(orderNode) ?? [],
    ...(frame && { frame }),
  };
}

function frameNode(window: WindowOptions): FrameNode | undefined {
  const { exclude } = window;
  for (const unit of ['rows', 'range', 'groups'] as const) {
    const bounds = window[unit];
    if (bounds !== undefined) return { unit, start: bounds[0], end: bounds[1], exclude };
  }
  if (exclude !== undefined)
    throw new StatementError(`a window excludes '${exclude}' from no frame; give it rows, range or groups too`);
  return undefined;
}

/**
 * A window that several functions share: declared once, in the WINDOW clause of the select whose functions are over it.
 *
 * @example
 * ```ts
 * const w = window('w', { partitionBy: [orders.customerId], orderBy: [orders.placedAt] });
 * select({ n: rowNumber().over(w), total: sum(orders.total).over(w) }).from(orders);
 * ```
 */
export function window(name: string, options: WindowOptions): NamedWindow {
  return { window: { name, ...windowNode(options) } };
}
