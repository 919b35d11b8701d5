import type { Expression } from '../../../grammar/ast.js';
import type { Diagnostic } from '../../../grammar/diagnostic.js';
import type { Span } from '../../../grammar/source.js';
import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import { Reporter } from '../../diagnostic-code.js';
import type { DiagnosticCode } from '../../diagnostic-code.js';
import type { ExpressionPurpose, ExpressionScope } from '../../expression-compiler.js';
import type { Hop, LiteralNode, Node, Row } from '../node.js';
import { unknownType } from '../value-type.js';

/** What the aggregate around the current expression runs over, once a path has said so. */
export interface AggregateFrame {
  source?: { readonly key: string; readonly hops: readonly Hop[]; readonly scope: ExpressionScope; readonly row: Row };
}

/** Hybrids one expression may hold once all are put in: each can name others twice, so the text could double with each. */
export const MAXIMUM_INLINED = 200;

/** What is found out while an expression is typed, shared by all its parts. */
class Findings {
  readonly reporter = new Reporter();
  readonly members = new Set<string>();
  readonly relations: Set<string>;
  readonly #parent: Findings | undefined;
  readonly #aliases = new Map<string, number>();
  readonly #variables = new Set<string>();
  readonly #broken = new Set<string>();
  #inlined = 0;
  #unsettled = false;

  /** @param parent - of an inlined hybrid: names are shared with it, relations only where the hybrid is of the same row */
  constructor(parent?: Findings, sharesRelations = false) {
    this.#parent = parent;
    this.relations = parent !== undefined && sharesRelations ? parent.relations : new Set();
  }

  get #root(): Findings {
    return this.#parent ? this.#parent.#root : this;
  }

  /** True once a name was read whose declaration is wrong. */
  get unsettled(): boolean {
    return this.#root.#unsettled;
  }

  unsettle(): void {
    this.#root.#unsettled = true;
  }

  /** Hybrids found wrong are not looked into again: hybrids that name each other would be walked along every path. */
  isBroken(hybrid: string): boolean {
    return this.#root.#broken.has(hybrid);
  }

  breakHybrid(hybrid: string): void {
    this.#root.#broken.add(hybrid);
  }

  /** Counts one more hybrid that is put in; false where there are too many. */
  mayInline(): boolean {
    return ++this.#root.#inlined <= MAXIMUM_INLINED;
  }

  /** A fresh SQL alias for a row reached through a relation. */
  alias(name: string): string {
    if (this.#parent) return this.#parent.alias(name);
    const count = (this.#aliases.get(name) ?? 0) + 1;
    this.#aliases.set(name, count);
    return count === 1 ? `h_${name}` : `h_${name}_${count}`;
  }

  /** A fresh TypeScript name for a row in a callback: the relation's initial, numbered where it is taken. */
  variable(name: string): string {
    if (this.#parent) return this.#parent.variable(name);
    const initial = name.charAt(0).toLowerCase();
    // `h` is how the getter knows the runtime's functions.
    const stem = initial === 'h' ? 'row' : initial;
    let variable = stem;
    for (let number = 2; this.#variables.has(variable); number++) variable = `${stem}${number}`;
    this.#variables.add(variable);
    return variable;
  }
}

/** Where an expression is typed: its scope and row, and what its place allows. */
export class Typing {
  readonly scope: ExpressionScope;
  readonly row: Row;
  readonly purpose: ExpressionPurpose;
  readonly dialects: readonly DialectName[];
  readonly findings: Findings;
  /** Present inside an aggregate's argument. */
  readonly frame: AggregateFrame | undefined;
  /** Hybrids being inlined, to find circles. */
  readonly hybrids: readonly string[];

  constructor(
    place: Pick<Typing, 'scope' | 'purpose' | 'dialects'> &
      Partial<Pick<Typing, 'row' | 'findings' | 'frame' | 'hybrids'>>,
  ) {
    this.scope = place.scope;
    this.purpose = place.purpose;
    this.dialects = place.dialects;
    this.row = place.row ?? { variable: 'this' };
    this.findings = place.findings ?? new Findings();
    this.frame = place.frame;
    this.hybrids = place.hybrids ?? [];
  }

  /** The same place inside an aggregate. */
  inAggregate(frame: AggregateFrame): Typing {
    return new Typing({ ...this.#parts(), frame });
  }

  /** The place of another hybrid's expression; what is wrong there is reported where it is declared, not here. */
  inHybrid(scope: ExpressionScope, row: Row, name: string): Typing {
    const findings = new Findings(this.findings, this.isOwnRow(row));
    return new Typing({ ...this.#parts(), scope, row, findings, frame: undefined, hybrids: [...this.hybrids, name] });
  }

  isOwnRow(row: Row): boolean {
    return row.alias === undefined && row.via === undefined;
  }

  /** True where subqueries can stand. */
  get allowsRelations(): boolean {
    return this.purpose === 'hybrid';
  }

  /** Reports what is wrong and gives a node that fits everywhere, so that one mistake is one diagnostic. */
  fail(code: DiagnosticCode, span: Span, message: string, hint?: string): Node {
    this.report(code, span, message, hint);
    return this.broken(span);
  }

  report(code: DiagnosticCode, span: Span, message: string, hint?: string): void {
    this.findings.reporter.add(code, { message, span, ...(hint !== undefined && { hint }) });
  }

  /** Stands for something already reported. */
  broken(span: Span): LiteralNode {
    return { kind: 'literal', value: null, type: unknownType, nullable: true, span };
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.findings.reporter.diagnostics;
  }

  #parts(): Pick<Typing, 'scope' | 'purpose' | 'dialects' | 'row' | 'findings' | 'frame' | 'hybrids'> {
    const { scope, purpose, dialects, row, findings, frame, hybrids } = this;
    return { scope, purpose, dialects, row, findings, frame, hybrids };
  }
}

/** Types an expression; the functions that type its parts call back through this. */
export type TypeExpression = (typing: Typing, expression: Expression) => Node;
