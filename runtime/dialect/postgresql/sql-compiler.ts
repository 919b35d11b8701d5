import type { ColumnType } from '../../schema/column-type.js';
import { cachedQuoting, statementCompiler } from '../../sql/compiler.js';
import type { Encoder, StatementCompiler } from '../../sql/compiled.js';
import type {
  ConflictNode,
  ExpressionNode,
  FunctionNode,
  InsertNode,
  ListNode,
  PlaceholderNode,
  SelectItem,
} from '../../sql/node.js';
import { placedPath } from '../../sql/json-path.js';
import { PRECEDENCE } from '../../sql/precedence.js';
import { isWholeNumber, typeOfNode } from '../../sql/type-of-node.js';
import type { Server } from '../../sql/server.js';
import { StatementPrinter } from '../../sql/statement-printer.js';
import { arrayEncoder, encoder } from './codecs.js';
import { quoteIdentifier } from './identifier.js';
import { sqlType } from './types.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

export const quote = /* @__PURE__ */ cachedQuoting(quoteIdentifier);

const TEXT: ColumnType = { kind: 'text' };
/** A key that `#>` would take for a place where it meets a list; a strict path tells keys and places apart. */
const NUMBER = /^\s*[+-]?\d+$/;
const DOUBLE = new Set<string>(['float', 'real']);

/** From this many row values on, they go as arrays: a statement takes at most 65,535 parameters. */
const LONG_LIST = 128;

/** The columns of row values as arrays; undefined where a cell is no plain value or its type is unknown. */
function arraysOf(node: NodeOf<'tupleList'>): ExpressionNode[] | undefined {
  const columns: ExpressionNode[] = [];
  for (let index = 0; index < node.width; index++) {
    const values: unknown[] = [];
    let element: ColumnType | undefined;
    for (const row of node.rows) {
      const cell = row[index];
      if (cell?.kind !== 'param') return undefined;
      element ??= cell.type;
      values.push(cell.value);
    }
    // An array in an array is one array of more dimensions, which unnest() takes apart.
    if (element === undefined || element.kind === 'array') return undefined;
    columns.push({ kind: 'param', value: values, type: { kind: 'array', element }, cast: true });
  }
  return columns;
}

class PostgresPrinter extends StatementPrinter {
  override readonly dialect = 'postgresql';
  override readonly server: Server;
  /** A character no SQL has; the number comes when the whole text is there. */
  protected override readonly mark = '\0';

  constructor(server: Server, listTexts: WeakMap<readonly SelectItem[], string>) {
    super(listTexts);
    this.server = server;
  }

  protected override numbered(pieces: readonly string[]): readonly string[] {
    let count = 0;
    return pieces.map((piece) => piece.replaceAll('\0', () => `$${String(++count)}`));
  }
  override quote(name: string): string {
    return quote(name);
  }
  protected override encoder(type: ColumnType | undefined, write: boolean): Encoder | undefined {
    return type && encoder(type, write);
  }
  override typeName(type: ColumnType): string {
    return sqlType(type);
  }

  /** The server infers a parameter's type from what it is compared with; where there is nothing, it is told. */
  protected override param(node: NodeOf<'param'>): void {
    if (node.cast !== true || node.type === undefined) return super.param(node);
    this.text += 'CAST(';
    super.param(node);
    // A value is the number it is: only what is stored has the column's scale.
    this.text += ` AS ${node.type.kind === 'decimal' ? 'numeric' : this.typeName(node.type)})`;
  }

  protected override writingCte(): void {
    return undefined;
  }
  protected override conflict(node: InsertNode, conflict: ConflictNode): void {
    if (conflict.set !== undefined && conflict.target.length === 0 && conflict.constraint === undefined)
      this.unsupported('upsert for whichever unique key it is', 'name its columns: onConflict(table.column)');
    super.conflict(node, conflict);
  }

  /** One array parameter whatever the number of values. */
  protected override inList(node: NodeOf<'in'>): void {
    const { list } = node;
    if (list.kind !== 'list' && list.kind !== 'placeholder') return super.inList(node);
    this.expression(node.operand, PRECEDENCE.other);
    this.text += node.negated ? ' <> ALL(' : ' = ANY(';
    this.list(list);
    this.text += ')';
  }
  /** As on the others the time of the statement; now() is that of the transaction here. */
  protected override call(node: FunctionNode): void {
    if (node.name === 'now' && node.args.length === 0) return this.put('statement_timestamp()');
    super.call(node);
  }

  /** Many rows as one array for each of their columns. */
  protected override tupleList(node: NodeOf<'tupleList'>): void {
    const columns = node.rows.length < LONG_LIST ? undefined : arraysOf(node);
    if (columns === undefined) return super.tupleList(node);
    this.text += '(SELECT * FROM unnest(';
    this.separated(columns, ', ');
    this.text += '))';
  }
  protected override list(node: ListNode | PlaceholderNode): void {
    const encode = arrayEncoder(node.type ?? TEXT);
    this.slot(node.kind === 'list' ? { from: node, encode } : { name: node.name, encode });
  }

  protected override like(node: NodeOf<'like'>): void {
    if (!node.insensitive) return super.like(node);
    this.expression(node.operand, PRECEDENCE.other);
    this.text += node.negated ? ' NOT ILIKE ' : ' ILIKE ';
    this.expression(node.pattern, PRECEDENCE.other);
  }

  protected override binary(node: NodeOf<'binary'>): void {
    if (node.operator === '/' && isWholeNumber(node.left)) {
      this.text += 'CAST(';
      this.expression(node.left);
      this.text += ' AS double precision) / ';
      return this.expression(node.right, PRECEDENCE.product + 1);
    }
    if (node.operator === '%' && DOUBLE.has(typeOfNode(node.left)?.kind ?? '')) {
      // Doubles have no such operator here.
      this.text += 'CAST(CAST(';
      this.expression(node.left);
      this.text += ' AS numeric) % CAST(';
      this.expression(node.right);
      return this.put(' AS numeric) AS double precision)');
    }
    if (node.operator === 'div' && !isWholeNumber(node.left)) {
      this.text += 'trunc(';
      super.binary({ ...node, operator: '/' });
      return this.put(')');
    }
    super.binary(node);
  }

  protected override json(node: NodeOf<'json'>): void {
    const steps = placedPath(node.path);
    const cast = { json: undefined, text: undefined, int: 'integer', float: 'double precision', boolean: 'boolean' }[
      node.as
    ];
    if (cast !== undefined) this.text += 'CAST(';
    if (steps.some((step) => typeof step === 'number' || NUMBER.test(step))) {
      const strict = steps.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${JSON.stringify(step)}`));
      this.text += 'jsonb_path_query_first(';
      this.expression(node.operand);
      this.text += `, ${this.literal(`strict $${strict.join('')}`)}, '{}', TRUE)${node.as === 'json' ? '' : " #>> '{}'"}`;
    } else {
      this.expression(node.operand, PRECEDENCE.atom);
      const path = steps.map((step) => `"${String(step).replace(/["\\]/g, '\\$&')}"`).join(',');
      this.text += ` ${node.as === 'json' ? '#>' : '#>>'} ${this.literal(`{${path}}`)}`;
    }
    if (cast !== undefined) this.text += ` AS ${cast})`;
  }
  protected override precedenceOf(node: ExpressionNode): number {
    if (node.kind === 'json' && (node.as === 'int' || node.as === 'float' || node.as === 'boolean'))
      return PRECEDENCE.atom;
    return super.precedenceOf(node);
  }
}

/** The compiler for PostgreSQL, of a version where it is known. */
export function compilerFor(version = Infinity): StatementCompiler {
  const server: Server = { product: 'postgresql', version };
  return statementCompiler(
    (listTexts) => new PostgresPrinter(server, listTexts),
    () => '',
  );
}
