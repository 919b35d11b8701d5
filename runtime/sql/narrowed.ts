/**
 * Sub-types that share one table: whoever reads the table of a sub-type means the rows of its kinds. The condition stands
 * where the rows are found, so that an outer join keeps rows without a partner (SQLAlchemy's single-table criteria).
 */
import { allOf } from './junction.js';
import type { ExpressionNode, SelectNode, Source } from './node.js';
import type { TableInfo, TableOf } from './table.js';

/** Tables by their reference, once a statement has narrowed them. */
const narrowed: WeakMap<Source, { readonly info: TableInfo; readonly test: ExpressionNode }> =
  /* @__PURE__ */ new WeakMap();

/** The condition that a row of the table is of one of its kinds; none for a table that is all of one type's. */
export function kindTest(table: TableOf<string>): ExpressionNode | undefined {
  const info = table.$info;
  const [name, values] = info.options.only ?? [];
  const column = name === undefined ? undefined : info.columns[name];
  if (column === undefined || values === undefined) return undefined;
  let known = narrowed.get(info.ref);
  if (known === undefined) {
    const list = { kind: 'list', values, type: column.type } as const;
    known = { info, test: { kind: 'in', operand: column.node, list, negated: false } };
    narrowed.set(info.ref, known);
  }
  return known.test;
}

/** The table as a source that has no other rows: where no condition may be added beside it. */
export function kindSource(table: TableOf<string>): Source {
  return kindTest(table) === undefined ? table.$info.ref : sourceOf(table.$info.ref);
}

function sourceOf(ref: Source): Source {
  const known = narrowed.get(ref);
  if (known === undefined) return ref;
  const { info, test } = known;
  const items = Object.values(info.columns).map(({ node, name, type }) => ({ expression: node, label: name, type }));
  return { kind: 'derived', query: { kind: 'select', items, from: [ref], joins: [], where: test }, alias: info.label };
}

/** A select whose tables so far may be left without a row: conditions on kinds move from WHERE into the tables. */
export function keptWhole(node: SelectNode): SelectNode {
  const tests = new Set(node.from.flatMap((source) => narrowed.get(source)?.test ?? []));
  if (tests.size === 0) return node;
  const { where, ...rest } = node;
  const operands = where?.kind === 'and' ? where.operands : [where];
  const left = allOf(...operands.filter((operand) => operand === undefined || !tests.has(operand)));
  return { ...rest, from: node.from.map(sourceOf), ...(left !== undefined && { where: left }) };
}
