import { StatementError } from '../util/errors.js';
import type { Slot } from './compiled.js';
import { ExpressionPrinter } from './expression-printer.js';
import type { CteNode, StatementNode } from './node.js';

/** Text between expanding lists, and the parameters in it. */
interface Part {
  readonly pieces: readonly string[];
  readonly slots: readonly Slot[];
}

/** Prints common table expressions: each apart, when it is first read, and all of them in front at the end. */
export abstract class CtePrinter extends ExpressionPrinter {
  private recursive = false;
  /** CTEs printed so far, in the order of WITH. */
  private readonly declared: Part[] = [];
  /** What of the statement stands before WITH; nothing unless the dialect says so. */
  private head: Part | undefined;

  /** Any statement: a CTE may also be one that writes. */
  protected abstract statement(statement: StatementNode): void;

  /** A CTE is printed apart when it is first read; those it reads come before it. The same one is declared once. */
  protected useCte(cte: CteNode): void {
    const known = this.ctes.get(cte.name);
    if (known === cte) return;
    if (known !== undefined)
      throw new StatementError(`two different common table expressions are named '${cte.name}'; rename one`);
    this.ctes.set(cte.name, cte);
    const { pieces, text, slots, scopes, seen, labels, windows } = this;
    this.pieces = [];
    this.slots = [];
    this.scopes = [];
    this.text = this.quote(cte.name);
    if (cte.columns !== undefined) this.text += ` (${cte.columns.map((column) => this.quote(column)).join(', ')})`;
    this.text += ` AS ${this.materialized(cte)}(`;
    const query = cte.query();
    if (query.kind === 'insert' || query.kind === 'update' || query.kind === 'delete') this.writingCte(query.kind);
    this.statement(query);
    this.text += ')';
    this.declared.push({ pieces: [...this.pieces, this.text], slots: this.slots });
    this.recursive ||= cte.recursive;
    Object.assign(this, { pieces, text, slots, scopes, seen, labels, windows });
  }

  /** A CTE that writes: PostgreSQL alone has it. */
  protected writingCte(verb: string): void {
    this.unsupported(
      `${verb.toUpperCase()} in a common table expression`,
      'run it as a statement of its own, in one transaction, and give its rows to the next as values',
    );
  }

  protected materialized(cte: CteNode): string {
    return cte.materialized === undefined ? '' : cte.materialized ? 'MATERIALIZED ' : 'NOT MATERIALIZED ';
  }

  /** WITH stands here, not before all that is printed so far. */
  protected withStandsHere(): void {
    this.head = { pieces: [...this.pieces, this.text], slots: this.slots };
    this.pieces = [];
    this.text = '';
    this.slots = [];
  }

  /** Puts the WITH clause in its place, with its parameters. */
  protected declareCtes(): void {
    const { head, declared } = this;
    if (head === undefined && declared.length === 0) return;
    const body = [...this.pieces, this.text];
    this.slots = [...(head?.slots ?? []), ...declared.flatMap((part) => part.slots), ...this.slots];
    this.pieces = [];
    this.text = '';
    if (head !== undefined) this.append(head.pieces);
    declared.forEach((part, index) => {
      this.text += index > 0 ? ', ' : this.recursive ? 'WITH RECURSIVE ' : 'WITH ';
      this.append(part.pieces);
    });
    if (declared.length > 0) this.text += ' ';
    this.append(body);
  }

  private append(pieces: readonly string[]): void {
    pieces.forEach((piece, index) => {
      if (index > 0) {
        this.pieces.push(this.text);
        this.text = '';
      }
      this.text += piece;
    });
  }
}
