import { StatementError } from '../util/errors.js';
import type { FrameBound, FrameExclusion, FrameNode, OrderNode, WindowNode } from './node.js';
import { SqlWriter } from './sql-writer.js';

/** The named windows of one select. */
interface Windows {
  known?: Map<string, WindowNode>;
  /** The WINDOW clause is printed: what is new afterwards is printed where it stands. */
  closed: boolean;
}

const EXCLUSIONS: Readonly<Record<FrameExclusion, string>> = {
  'current row': ' EXCLUDE CURRENT ROW',
  group: ' EXCLUDE GROUP',
  ties: ' EXCLUDE TIES',
};

/** Prints windows and orders. */
export abstract class WindowPrinter extends SqlWriter {
  protected windows: Windows = { closed: true };

  protected window(window: WindowNode): void {
    this.text += ' OVER ';
    if (window.name === undefined || !this.isDeclared(window.name, window)) return this.windowDefinition(window);
    this.text += this.quote(window.name);
  }

  private isDeclared(name: string, window: WindowNode): boolean {
    const { windows } = this;
    const { closed } = windows;
    const same = windows.known?.get(name);
    if (same !== undefined && same !== window)
      throw new StatementError(`two different windows of a select are named '${name}'; rename one`);
    if (same === undefined && !closed) (windows.known ??= new Map()).set(name, window);
    return same !== undefined || !closed;
  }

  /** The WINDOW clause, for the windows that were read by their names. */
  protected windowClause(): void {
    const { windows } = this;
    windows.closed = true;
    if (windows.known === undefined) return;
    let word = ' WINDOW ';
    for (const [name, window] of windows.known) {
      this.text += `${word}${this.quote(name)} AS `;
      this.windowDefinition(window);
      word = ', ';
    }
  }

  private windowDefinition(window: WindowNode): void {
    this.text += '(';
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
      this.text += gap;
      this.frame(window.frame);
    }
    this.text += ')';
  }

  protected frame(frame: FrameNode): void {
    this.text += `${frame.unit.toUpperCase()} BETWEEN ${frameBound(frame.start)} AND ${frameBound(frame.end)}`;
    if (frame.exclude !== undefined) this.text += EXCLUSIONS[frame.exclude];
  }

  order(prefix: string, terms: readonly OrderNode[]): void {
    terms.forEach((term, index) => {
      this.text += index === 0 ? prefix : ', ';
      this.orderTerm(term);
    });
  }

  protected orderTerm(term: OrderNode): void {
    // Only where it stands alone is a label the column of the result.
    if (term.expression.kind === 'label') this.text += this.quote(term.expression.name);
    else this.expression(term.expression);
    if (term.descending) this.text += ' DESC';
    if (term.nulls !== undefined) this.text += ` NULLS ${term.nulls === 'first' ? 'FIRST' : 'LAST'}`;
  }
}

/** Whole numbers only: a bound is printed, not bound. */
function frameBound(bound: FrameBound): string {
  if (bound === 'current' || bound === 0) return 'CURRENT ROW';
  if (bound === 'unboundedPreceding') return 'UNBOUNDED PRECEDING';
  if (bound === 'unboundedFollowing') return 'UNBOUNDED FOLLOWING';
  if (!Number.isSafeInteger(bound)) throw new RangeError(`a window's frame takes a whole number, not ${String(bound)}`);
  return bound < 0 ? `${String(-bound)} PRECEDING` : `${String(bound)} FOLLOWING`;
}
