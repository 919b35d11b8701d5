import type { ColumnType } from '../schema/column-type.js';
import { Expression } from './expression.js';
import type { ConstructNode, ExpressionNode, NodePrinter } from './node.js';
import { operand, type ExpressionOf } from './operand.js';
import { PRECEDENCE } from './precedence.js';
import type { Server } from './server.js';

/** What a product lacks, and what to do instead. */
export interface Lacking {
  readonly lacks: string;
  readonly instead: string;
}

/** Text of a construct by product, `{0}` standing for its first operand; MariaDB's is MySQL's unless it has one. */
export type Spellings = Readonly<Partial<Record<Server['product'] | 'all', string | Lacking>>>;

/** The text of a product, or the refusal of a construct it lacks. */
export function spellingFor(spellings: Spellings, printer: NodePrinter): string {
  const { product } = printer.server;
  const found = spellings[product] ?? (product === 'mariadb' ? spellings.mysql : undefined) ?? spellings.all;
  if (typeof found === 'string') return found;
  return printer.unsupported(found?.lacks ?? 'such function', found?.instead ?? 'use another expression');
}

/** Prints text with operands at its holes. An operand between parentheses or commas needs no parentheses of its own. */
export function printSpelling(printer: NodePrinter, text: string, operands: readonly ExpressionNode[]): void {
  const parts = text.split(/\{(\d)\}/);
  parts.forEach((part, index) => {
    if (index % 2 === 0) return printer.put(part);
    const apart = /[(,] ?$/.test(parts[index - 1] as string) && /^[),]/.test(parts[index + 1] as string);
    printer.expression(operands[Number(part)] as ExpressionNode, apart ? 0 : PRECEDENCE.atom);
  });
}

/** Prints a construct as its product spells it; `{detail}` stands for the node's. */
export const spelled =
  (spellings: Spellings): ConstructNode['print'] =>
  (printer, node) =>
    printSpelling(printer, spellingFor(spellings, printer).replaceAll('{detail}', String(node.detail)), node.operands);

/** An expression that brings its own printing, which holds together as an atom. */
export function construct<T, In = NonNullable<T>, N extends string = never>(
  print: ConstructNode['print'],
  operands: readonly ExpressionNode[],
  type?: ColumnType,
  detail?: unknown,
): Expression<T, In, N> {
  return new Expression<T, In, N>({ kind: 'construct', print, operands, type, detail }, type);
}

/** An argument of a function: what stands beside it does not tell its type. */
export function argument(value: unknown, type?: ColumnType): ExpressionNode {
  const node = operand(value, type);
  return node.kind === 'param' ? { ...node, cast: true } : node;
}

/** Null where an argument may be NULL. */
export type NullOf<V> = V extends ExpressionOf<infer U> ? Extract<U, null> : never;

export const BOOLEAN: ColumnType = { kind: 'boolean' };
export const INT: ColumnType = { kind: 'int' };
export const FLOAT: ColumnType = { kind: 'float' };
export const TEXT: ColumnType = { kind: 'text' };
export const JSON_TYPE: ColumnType = { kind: 'json' };
