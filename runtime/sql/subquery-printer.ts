import { textFor } from '../schema/dialect-name.js';
import { ConditionPrinter } from './condition-printer.js';
import type { ExpressionNode, QueryNode, RelationNode, TableRef } from './node.js';
import { PRECEDENCE } from './precedence.js';
import { labelOf } from './sql-writer.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** Prints what looks into other tables: subqueries, relations, and the SQL of hybrids. */
export abstract class SubqueryPrinter extends ConditionPrinter {
  subquery(query: QueryNode): void {
    const { seen } = this;
    this.text += '(';
    this.query(query);
    this.text += ')';
    if (seen !== undefined && this.seen !== undefined) for (const label of this.seen) seen.add(label);
    this.seen = seen;
  }

  /** EXISTS over the rows of a relation. */
  protected relation(node: NodeOf<'relation'>): void {
    const { relation, where } = node;
    const { target, through } = relation;
    this.text += `${node.negated ? 'NOT ' : ''}EXISTS (SELECT 1 FROM ${this.tableName(target)} AS ${this.quote(labelOf(target))}`;
    const labels = new Set([labelOf(target)]);
    if (through !== undefined) {
      labels.add(labelOf(through.table));
      this.text += ` JOIN ${this.tableName(through.table)} AS ${this.quote(labelOf(through.table))} ON `;
      this.pairs(through.table, through.remote, target, relation.targetColumns);
    }
    this.scopes.push(labels);
    this.text += ' WHERE ';
    this.relationCondition(relation);
    if (where !== undefined) {
      this.text += ' AND ';
      this.expression(where, PRECEDENCE.and + 1);
    }
    this.scopes.pop();
    this.text += ')';
  }

  private relationCondition(relation: RelationNode): void {
    const { source, target, through, condition } = relation;
    const own = condition === undefined ? undefined : textFor(condition, this.dialect);
    if (own !== undefined)
      this.text += `(${own.replaceAll('{this}', this.quote(labelOf(source))).replaceAll('{that}', this.quote(labelOf(target)))})`;
    else if (through === undefined) this.pairs(target, relation.targetColumns, source, relation.sourceColumns);
    else this.pairs(through.table, through.local, source, relation.sourceColumns);
  }

  private pairs(
    left: TableRef,
    leftColumns: readonly string[],
    right: TableRef,
    rightColumns: readonly string[],
  ): void {
    const [a, b] = [this.quote(labelOf(left)), this.quote(labelOf(right))];
    this.seen?.add(labelOf(right));
    this.text += leftColumns
      .map((column, index) => `${a}.${this.quote(column)} = ${b}.${this.quote(rightColumns[index] as string)}`)
      .join(' AND ');
  }

  protected hybrid(node: NodeOf<'hybrid'>): void {
    const sql = textFor(node.sql, this.dialect);
    if (sql === undefined) this.unsupported('SQL for this hybrid', 'name the dialect in the datasource of the schema');
    const label = labelOf(node.table);
    this.mustBeInScope(label, '…');
    this.seen?.add(label);
    this.text += `(${sql.replaceAll('{this}', this.quote(label))})`;
  }
}
