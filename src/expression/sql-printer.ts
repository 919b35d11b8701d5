import { assertNever } from '../../runtime/util/invariant.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { writeAggregate, writeRelated } from './sql-subquery.js';
import { writeCast } from './sql-cast.js';
import { writeColumn } from './sql-column.js';
import { writeLiteral } from './sql-literal.js';
import { primary } from './sql-level.js';
import { isLongDecimal } from './value-type.js';
import type { CaseNode, Node, RawNode, Row, SqlFragment, SqlWriter } from './node.js';

/** Prints typed nodes as the SQL of one dialect, with no parentheses but those the meaning needs. */
export class SqlPrinter implements SqlWriter {
  readonly dialect: DialectName;
  /** Text before the columns of the row the expression stands in: `{this}.` or nothing. */
  readonly #qualifier: string;

  constructor(dialect: DialectName, qualified: boolean) {
    this.dialect = dialect;
    this.#qualifier = qualified ? '{this}.' : '';
  }

  /** Prints a node; a decimal that SQLite computed in floating point is not yet rounded. */
  write(node: Node): SqlFragment {
    switch (node.kind) {
      case 'literal':
        return writeLiteral(this, node);
      case 'column':
        return writeColumn(this, node);
      case 'operation':
        return node.implementation.sql(this, node);
      case 'cast':
        return writeCast(this, node);
      case 'case':
        return this.#case(node);
      case 'related':
        return writeRelated(this, node);
      case 'aggregate':
        return writeAggregate(this, node);
      case 'hybrid':
        return this.write(node.value);
      case 'raw':
        return { text: this.#raw(node), level: 0 };
      case 'bareName':
        return primary('null');
      default:
        return assertNever(node);
    }
  }

  /** A node as an operand of an operator that binds at `level`. */
  operand(node: Node, level: number): string {
    return this.enclose(this.settle(this.write(node)), level);
  }

  /** As `operand`, with SQLite's floating-point noise left in: for arithmetic that will be rounded as a whole. */
  rawOperand(node: Node, level: number): string {
    return this.enclose(this.write(node), level);
  }

  /**
   * A number as an operand. SQLite holds decimals that a double can't as text, which would be compared and ordered as
   * text: such a column is read as a number here (and the compiler has warned).
   */
  number(node: Node, level: number): string {
    const stored = node.kind === 'column' || node.kind === 'related';
    if (this.dialect !== 'sqlite' || !stored || !isLongDecimal(node.type)) return this.operand(node, level);
    return `cast(${this.text(node)} as real)`;
  }

  /** A node where no parentheses are ever needed: an argument, or between keywords. */
  text(node: Node): string {
    return this.settle(this.write(node)).text;
  }

  /** Nodes as a list of arguments. */
  list(nodes: readonly Node[]): string {
    return nodes.map((node) => this.text(node)).join(', ');
  }

  /** A function call. */
  call(name: string, ...nodes: readonly Node[]): SqlFragment {
    return primary(`${name}(${this.list(nodes)})`);
  }

  enclose(fragment: SqlFragment, level: number): string {
    return fragment.level < level ? `(${fragment.text})` : fragment.text;
  }

  /** Rounds away what floating point added to a decimal. */
  settle(fragment: SqlFragment): SqlFragment {
    return fragment.noise === undefined ? fragment : primary(`round(${fragment.text}, ${fragment.noise})`);
  }

  /** Quotes a name. */
  name(name: string): string {
    return this.dialect === 'mysql' ? `\`${name.replaceAll('`', '``')}\`` : `"${name.replaceAll('"', '""')}"`;
  }

  /** A table's name with its schema. */
  table(table: { readonly table: string; readonly schema?: string | undefined }): string {
    return table.schema === undefined ? this.name(table.table) : `${this.name(table.schema)}.${this.name(table.table)}`;
  }

  /** A column of a row, qualified as it must be. */
  column(row: Row, column: string, qualifier?: string): string {
    if (row.alias !== undefined) return `${this.name(row.alias)}.${this.name(column)}`;
    return (qualifier === undefined ? this.#qualifier : `${qualifier}.`) + this.name(column);
  }

  /** Text as a string literal. The compiler's own `{this}` must not be found inside it. */
  string(text: string): string {
    const parts = text.split(/(?<=\{)(?=th(?:is|at)\})/);
    const literals = parts.map((part) => {
      const escaped = this.dialect === 'mysql' ? part.replaceAll('\\', '\\\\') : part;
      return `'${escaped.replaceAll("'", "''")}'`;
    });
    if (literals.length === 1) return literals[0] ?? "''";
    return this.dialect === 'mysql' ? `concat(${literals.join(', ')})` : `(${literals.join(' || ')})`;
  }

  /** The user's own text, with `{this}` as what its row is called here. */
  #raw({ texts, row }: RawNode): string {
    const text = typeof texts === 'string' ? texts : (texts[this.dialect] ?? 'null');
    if (row.alias !== undefined) return text.replaceAll('{this}', this.name(row.alias));
    return this.#qualifier === '' ? text.replaceAll('{this}.', '') : text;
  }

  #case(node: CaseNode): SqlFragment {
    const branches = node.branches.map(({ when, then }) => `when ${this.text(when)} then ${this.text(then)}`);
    const otherwise = node.otherwise;
    const tail = otherwise.kind === 'literal' && otherwise.value === null ? '' : ` else ${this.text(otherwise)}`;
    return primary(`case ${branches.join(' ')}${tail} end`);
  }
}
