import type { ConflictNode, DeleteNode, InsertNode, SelectItem, TableRef, UpdateNode } from '../../sql/node.js';
import { labelOf } from '../../sql/sql-writer.js';
import { ArithmeticPrinter } from './arithmetic-printer.js';

/** Prints what writes. */
export abstract class WritePrinter extends ArithmeticPrinter {
  protected override defaultValue(): void {
    this.unsupported('DEFAULT inside VALUES', 'give all rows of one insert the same columns');
  }
  protected override rows(node: InsertNode): void {
    super.rows(node);
    // Without a WHERE the parser would take ON CONFLICT for a join's ON (https://sqlite.org/lang_upsert.html, 2.2).
    const { query } = node;
    if (
      node.conflict !== undefined &&
      query?.kind === 'select' &&
      query.where === undefined &&
      query.groupBy === undefined &&
      query.orderBy === undefined &&
      query.limit === undefined
    )
      this.text += ' WHERE TRUE';
  }
  protected override conflict(node: InsertNode, conflict: ConflictNode): void {
    if (conflict.constraint !== undefined)
      this.unsupported('ON CONFLICT ON CONSTRAINT', 'name the columns of the constraint: onConflict(table.column)');
    super.conflict(node, conflict);
  }
  /** Rows that others are read for: those for which there is one. */
  protected override delete(node: DeleteNode): void {
    const { using, where, ...rest } = node;
    if (using.length === 0) return super.delete(node);
    this.ownColumns(node.table, node.returning);
    const query = { kind: 'select', items: [], from: using, joins: [], ...(where && { where }) } as const;
    super.delete({ ...rest, using: [], where: { kind: 'exists', query, negated: false } });
  }
  protected override update(node: UpdateNode): void {
    if (node.from.length > 0) this.ownColumns(node.table, node.returning);
    super.update(node);
  }
  private ownColumns(table: TableRef, returning: readonly SelectItem[] = []): void {
    for (const { expression } of returning)
      if (expression.kind === 'column' && expression.table !== table)
        this.unsupported(
          `column of another table in RETURNING (${labelOf(expression.table)}.${expression.name})`,
          'read it with a query of its own, in one transaction',
        );
  }
  protected override someRows(node: UpdateNode | DeleteNode): void {
    this.orderAndLimit(node);
  }
}
