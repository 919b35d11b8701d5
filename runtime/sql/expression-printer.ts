import { assertNever } from '../util/invariant.js';
import type { ExpressionNode, NodePrinter } from './node.js';
import { PRECEDENCE, precedence } from './precedence.js';
import { labelOf } from './sql-writer.js';
import { SubqueryPrinter } from './subquery-printer.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** Prints expressions in standard SQL; one object prints one statement. Dialects override what they say differently. */
export abstract class ExpressionPrinter extends SubqueryPrinter implements NodePrinter {
  /** Prints an expression, in parentheses when it binds looser than its place needs. */
  override expression(node: ExpressionNode, least = 0): void {
    if (this.precedenceOf(node) < least) {
      this.text += '(';
      this.node(node);
      this.text += ')';
    } else this.node(node);
  }

  protected precedenceOf(node: ExpressionNode): number {
    return precedence(node);
  }

  protected override node(node: ExpressionNode): void {
    switch (node.kind) {
      case 'column':
        return this.column(labelOf(node.table), node.name);
      case 'param':
        return this.param(node);
      case 'placeholder':
        return this.slot({ name: node.name, encode: this.encoder(node.type, false) });
      case 'list':
        return this.list(node);
      case 'binary':
        return this.binary(node);
      case 'and':
      case 'or':
        return node.operands.length === 0
          ? this.put(node.kind === 'and' ? 'TRUE' : 'FALSE')
          : this.separated(node.operands, ` ${node.kind.toUpperCase()} `, PRECEDENCE[node.kind] + 1);
      case 'not':
        this.text += 'NOT ';
        return this.expression(node.operand, PRECEDENCE.not + 1);
      case 'negate':
        this.text += '-';
        return this.expression(node.operand, PRECEDENCE.atom);
      case 'boolean':
        return this.put(node.value ? 'TRUE' : 'FALSE');
      case 'isNull':
        this.expression(node.operand, PRECEDENCE.other);
        return this.put(node.negated ? ' IS NOT NULL' : ' IS NULL');
      case 'in':
        return this.inList(node);
      case 'between':
        return this.between(node);
      case 'like':
        return this.like(node);
      case 'distinctFrom':
        return this.distinctFrom(node);
      case 'case':
        return this.caseWhen(node);
      case 'cast':
        return this.cast(node);
      case 'function':
        return node.spell === undefined ? this.call(node) : this.expression(node.spell(node, this), PRECEDENCE.atom);
      case 'subquery':
        return this.subquery(node.query);
      case 'exists':
        this.text += node.negated ? 'NOT EXISTS ' : 'EXISTS ';
        return this.subquery(node.query);
      case 'relation':
        return this.relation(node);
      case 'text':
        this.seen = undefined;
        // A fragment inside a fragment need not be an expression: it stands as it is.
        for (const part of node.parts)
          if (typeof part === 'string') this.text += part;
          else this.expression(part, part.kind === 'text' ? 0 : PRECEDENCE.atom);
        return;
      case 'hybrid':
        return this.hybrid(node);
      case 'label':
        return this.label(node.name);
      case 'tuple':
        return this.row(node.items);
      case 'tupleList':
        return this.tupleList(node);
      case 'excluded':
        return this.put(`excluded.${this.quote(node.name)}`);
      case 'star':
        return this.put(node.table === undefined ? '*' : `${this.quote(labelOf(node.table))}.*`);
      case 'source':
        return this.put(
          node.source.kind === 'table' && node.source.alias === undefined
            ? this.tableName(node.source)
            : this.quote(labelOf(node.source)),
        );
      case 'identifier':
        return this.put(node.names.map((name) => this.quote(name)).join('.'));
      case 'json':
        return this.json(node);
      case 'construct':
        return node.print(this, node);
      default:
        return assertNever(node);
    }
  }

  /** A label of the select list. */
  protected abstract label(name: string): void;

  protected abstract json(node: NodeOf<'json'>): void;
}
