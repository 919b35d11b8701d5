import type { CompiledStatement, Encoder, StatementCompiler } from './compiled.js';
import type { SelectItem, StatementNode } from './node.js';
import type { StatementPrinter } from './statement-printer.js';

/** Adds a list's values to the parameters and gives the text for them. */
export type ListExpander = (list: readonly unknown[], encode: Encoder | undefined, parameters: unknown[]) => string;

/** How many compiled statements are remembered. */
const KEPT = 512;

/**
 * A compiler that prints each statement object once.
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
  return {
    uniformRows,
    compile(statement) {
      let compiled = known.get(statement);
      if (compiled === undefined) {
        compiled = printer(listTexts).compile(statement);
        if (known.size >= KEPT) known = new Map();
        known.set(statement, compiled);
      }
      return compiled;
    },
    expand,
  };
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
