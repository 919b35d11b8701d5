import { Expression } from './expression.js';
import { printListedColumn } from './listed-column.js';
import { madeNode } from './made.js';
import type { ConstructNode } from './node.js';
import type { ExpressionOf } from './operand.js';
import { typeOfSpec, type TypeSpec, type ValueOfType } from './value-type.js';

/** What a list of columns selects; any of them may be NULL. */
type Listed<C extends Readonly<Record<string, TypeSpec>>> = {
  readonly [K in keyof C]: Expression<ValueOfType<C[K]> | null>;
};

/**
 * Text that lists several columns, for `select` and `returning`: alone, or spread among others.
 *
 * @param text - the list, with an alias for each column
 * @param columns - the aliases in order, and their types
 *
 * @example
 * ```ts
 * select({ region: sales.region, ...sqlColumns(sql`count(*) AS n, max(year) AS latest`, { n: 'int', latest: 'int' }) });
 * ```
 */
export function sqlColumns<const C extends Readonly<Record<string, TypeSpec>>>(
  text: ExpressionOf<unknown>,
  columns: C,
): Listed<C> {
  const entries = Object.keys(columns).map((label, index) => {
    const operands = index === 0 ? [madeNode(text)] : [];
    const type = typeOfSpec(columns[label] as TypeSpec);
    const node: ConstructNode = { kind: 'construct', print: printListedColumn, operands, detail: label, type };
    return [label, new Expression<unknown>(node, type)] as const;
  });
  return Object.fromEntries(entries) as Listed<C>;
}
