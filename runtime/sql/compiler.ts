import type { CompiledStatement, Encoder, Slot, StatementCompiler } from './compiled.js';
import type { SelectItem, StatementNode } from './node.js';
import { shapeOf } from './shape.js';
import type { BoundNode, StatementShape } from './shape.js';
import type { StatementPrinter } from './statement-printer.js';

/** Adds a list's values to the parameters and gives the text for them. */
export type ListExpander = (list: readonly unknown[], encode: Encoder | undefined, parameters: unknown[]) => string;

/** How many compiled statements are remembered. */
const KEPT = 512;

/** A compiled statement that others of its shape use, and the place of each slot's value among what the shape binds. */
interface Shared {
  readonly compiled: CompiledStatement;
  readonly places: readonly number[];
}

/**
 * A compiler that prints each statement object once, and of those that differ in values only the first.
 *
 * @param printer - makes the printer of one statement
 */
export function statementCompiler(
  printer: (listTexts: WeakMap<readonly SelectItem[], string>) => StatementPrinter,
  expand: ListExpander,
  uniformRows = false,
): StatementCompiler {
  const listTexts = new WeakMap<readonly SelectItem[], string>();
  // A bounded map of the last statements: weak references to short-lived objects would cost the collector more than
  // compiling does.
  let known = new Map<StatementNode, CompiledStatement>();
  let shapes = new Map<string, Shared>();
  const print = (statement: StatementNode): CompiledStatement => {
    const compiled = printer(listTexts).compile(statement);
    if (known.size >= KEPT) known = new Map();
    known.set(statement, compiled);
    return compiled;
  };
  return {
    uniformRows,
    compile(statement) {
      const compiled = known.get(statement);
      if (compiled !== undefined) return compiled;
      const shape = shapeOf(statement);
      if (shape === undefined) return print(statement);
      const shared = shapes.get(shape.key);
      if (shared !== undefined) return withValues(shared, shape.bound);
      const printed = print(statement);
      const places = placesOf(printed, shape);
      if (places !== undefined) {
        if (shapes.size >= KEPT) shapes = new Map();
        shapes.set(shape.key, { compiled: printed, places });
      }
      return printed;
    },
    expand,
  };
}

/** Where each slot's value is in the shape; nothing where a value went into the text itself, or was put there by the printer. */
function placesOf({ slots }: CompiledStatement, { bound }: StatementShape): readonly number[] | undefined {
  const places = slots.map(({ from }) => (from === undefined ? -1 : bound.indexOf(from)));
  const used = new Set(places);
  const whole = slots.every(({ from }, at) => from === undefined || places[at] !== -1);
  return whole && bound.every((_, at) => used.has(at)) ? places : undefined;
}

/** The statement of a shape with other values. */
function withValues({ compiled, places }: Shared, bound: readonly BoundNode[]): CompiledStatement {
  const { pieces, slots, labels, decoders, bigints, returnsRows, warnings } = compiled;
  const filled = slots.map((slot, at): Slot => {
    const from = bound[places[at] as number];
    return from === undefined ? slot : { from, encode: slot.encode, list: slot.list === true };
  });
  return { pieces, slots: filled, labels, decoders, bigints, returnsRows, warnings };
}

/** An empty list as a query without rows, which IN and NOT IN understand alike. */
export const EMPTY_LIST = '(SELECT NULL WHERE 1 = 0)';

/** As many placeholders as a power of two, the last value repeated: few different texts for lists of all lengths. */
export function paddedList(list: readonly unknown[], encode: Encoder | undefined, parameters: unknown[]): string {
  let size = 1;
  while (size < list.length) size *= 2;
  for (let index = 0; index < size; index++) {
    const value = list[Math.min(index, list.length - 1)];
    parameters.push(value === null || encode === undefined ? value : encode(value));
  }
  return `(${'?, '.repeat(size - 1)}?)`;
}

/** Quotes each name once. */
export function cachedQuoting(quote: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let quoted = known.get(name);
    if (quoted === undefined) {
      if (known.size > 10_000) known.clear();
      known.set(name, (quoted = quote(name)));
    }
    return quoted;
  };
}
