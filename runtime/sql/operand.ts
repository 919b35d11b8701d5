import type { Decimal } from 'decimal.js';
import type { ColumnType } from '../schema/column-type.js';
import { ValidationError } from '../util/errors.js';
import type { ExpressionNode, QueryNode, StatementNode } from './node.js';
import { isMade, madeNode } from './made.js';
import type { Sound } from './ungrouped.js';

/** Anything that has a value of type `T` in SQL. Covariant and tiny, so that arguments type-check cheaply. */
export interface ExpressionOf<T> {
  readonly $type: T;
  readonly node: ExpressionNode;
  readonly type?: ColumnType | undefined;
}

/** An expression as a select list takes it: it knows its type and the tables it reads (`never` for none). */
export interface Selectable extends ExpressionOf<unknown> {
  readonly $table: string;
}

/**
 * An expression as a function takes it that gives NULL for NULL: `N` are the tables it reads, so that an outer join makes the
 * result nullable too.
 */
export interface Reading<T, N extends string> extends ExpressionOf<T> {
  readonly $table?: N;
}

/** A query with one column, as a value. */
export interface QueryOf<T> extends Sound {
  readonly $value: T;
  readonly node: QueryNode;
}

/** True, false or unknown. */
export type Condition = ExpressionOf<boolean | null>;

/** What stands on the other side of an operator: a plain value, another expression, or a query with one value. */
export type Operand<In> = In | ExpressionOf<In | null> | QueryOf<In | null>;

/** JSON of no declared type may be NULL. */
export type NullIn<T> = unknown extends T ? null : Extract<T, null>;
/** What an operand makes of the result: NULL where it may be NULL, and where a table it reads has no row. */
export type NullOf<V> = V extends { readonly $type: infer U } ? NullIn<U> : V extends QueryOf<unknown> ? null : never;
export type TablesOf<V> = V extends { readonly $table: infer M extends string } ? M : never;

/** What IN looks through. */
export type ListOf<In> = readonly (In | null)[] | QueryOf<In | null> | ExpressionOf<readonly In[]>;
/** What a list or a query makes of the result of IN: NULL where a member may be NULL. */
export type NullAmong<V> = V extends readonly (infer E)[]
  ? Extract<E, null>
  : V extends QueryOf<infer U>
    ? NullIn<U>
    : never;
/** What a comparison of a `T` gives: unknown where it may be NULL. */
export type Truth<T> = boolean | NullIn<T>;

/** What exact numbers are given as. */
export type DecimalInput = Decimal | string | number | bigint;

const isExpression = (value: unknown): value is { readonly node: ExpressionNode | StatementNode } =>
  isMade(value) && 'node' in value;

const QUERY_KINDS = new Set(['select', 'compound', 'statementText']);

/**
 * The node for a value or an expression.
 *
 * @param type - the column type on the other side, whose codec encodes a plain value
 * @throws ValidationError for `undefined`, which never means "no filter"
 */
export function operand(value: unknown, type?: ColumnType): ExpressionNode {
  if (isExpression(value)) {
    const { node } = value;
    return QUERY_KINDS.has(node.kind) ? { kind: 'subquery', query: node as QueryNode } : (node as ExpressionNode);
  }
  if (value === undefined)
    throw new ValidationError('a value in a statement is undefined; pass null for NULL, or leave the condition out');
  return type === undefined ? literalNode(value) : { kind: 'param', value, type };
}

/** A parameter whose type is told by its JavaScript value. */
export function literalNode(value: unknown): ExpressionNode {
  return { kind: 'param', value, type: typeOfValue(value), cast: true };
}

function typeOfValue(value: unknown): ColumnType | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff ? { kind: 'int' } : { kind: 'float' };
    case 'bigint':
      return { kind: 'bigInt' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return { kind: 'text' };
    default:
      if (value === null) return undefined;
      if (value instanceof Date) return { kind: 'dateTime' };
      if (value instanceof Uint8Array) return { kind: 'bytes' };
      if (Array.isArray(value)) return { kind: 'array', element: typeOfValue(innermost(value)) ?? { kind: 'text' } };
      return 'toFixed' in (value as object) ? { kind: 'decimal' } : { kind: 'json' };
  }
}

/** What a list, nested or not, holds first. */
function innermost(list: readonly unknown[]): unknown {
  return list.flat(Infinity)[0] ?? null;
}

/** The node of a condition a builder made; a plain true or false is a value. */
export function conditionNode(condition: Condition): ExpressionNode {
  if (typeof condition !== 'boolean') madeNode(condition);
  return operand(condition);
}

/** The right side of IN: values, a query, or an array-valued expression (a placeholder). */
export function listNode(
  values: unknown,
  type: ColumnType | undefined,
): Extract<ExpressionNode, { kind: 'in' }>['list'] {
  if (Array.isArray(values)) {
    if (values.includes(undefined))
      throw new ValidationError('a list in a statement holds undefined; pass null for NULL');
    return { kind: 'list', values, type };
  }
  const node = operand(values, type);
  if (node.kind === 'subquery') return node;
  if (node.kind === 'placeholder') return { ...node, list: true, type };
  throw new ValidationError('in() takes an array, a query or a placeholder');
}
