import { ValidationError } from '../util/errors.js';
import type { Decimal } from 'decimal.js';
import type { ColumnType } from '../schema/column-type.js';
import type { DialectText } from '../schema/dialect-name.js';
import { Expression } from './expression.js';
import { allOf } from './junction.js';
import {
  literalNode,
  operand,
  type Condition,
  type ExpressionOf,
  type Operand,
  type QueryOf,
  type Reading,
} from './operand.js';
import type { Ordering } from './ordering.js';
import type { ExpressionNode, FunctionNode } from './node.js';
import { orderNode, type InputOf } from './query.js';
import { windowNode, type NamedWindow, type WindowOptions } from './window.js';
import { typeOfSpec, type TypeSpec, type ValueOfType } from './value-type.js';
import { isMade, madeNode } from './made.js';
import { widerType } from './wider-type.js';
import type { Aggregate } from './ungrouped.js';

/** A function call, which may become an aggregate over some of the rows or a window function. */
export class FunctionExpression<T, In = NonNullable<T>, N extends string = never> extends Expression<T, In, N> {
  declare readonly node: FunctionNode;

  constructor(node: FunctionNode) {
    super(node, node.type);
  }
  /** Only rows that meet the condition are taken. */
  filter(...conditions: readonly Condition[]): FunctionExpression<T, In, N> {
    return this.changed({ filter: allOf(this.node.filter, ...conditions.map((condition) => condition.node)) });
  }
  distinct(): FunctionExpression<T, In, N> {
    return this.changed({ distinct: true });
  }
  /** The order in which an aggregate takes its rows. */
  orderBy(...terms: readonly (Ordering | ExpressionOf<unknown>)[]): FunctionExpression<T, In, N> {
    return this.changed({ orderBy: terms.map(orderNode) });
  }
  /** Reads the result as a column of this type, whatever the function; it may be NULL. */
  typed<const C extends TypeSpec>(type: C): FunctionExpression<ValueOfType<C> | null> {
    return new FunctionExpression({ ...this.node, type: typeOfSpec(type) });
  }
  /** Computed over the row's window instead of its group. */
  over(window: WindowOptions | NamedWindow = {}): FunctionExpression<T, In> {
    return new FunctionExpression({ ...this.node, over: windowNode(window) });
  }
  private changed(change: { readonly [K in keyof FunctionNode]?: FunctionNode[K] | undefined }): FunctionExpression<
    T,
    In,
    N
  > {
    return new FunctionExpression({ ...this.node, ...change } as FunctionNode);
  }
}

/** A call whose value is of a group of rows, until it is `over` a window. */
export type AggregateExpression<T, In = NonNullable<T>> = FunctionExpression<T, In, Aggregate>;

const call = <T, In = NonNullable<T>, N extends string = never>(
  name: string,
  args: readonly ExpressionNode[],
  type?: ColumnType,
): FunctionExpression<T, In, N> => new FunctionExpression({ kind: 'function', name, args, type });

const INT: ColumnType = { kind: 'int' };
const FLOAT: ColumnType = { kind: 'float' };
const TEXT: ColumnType = { kind: 'text' };

/** The number of rows, or of values that are not NULL. */
export function count(expression?: ExpressionOf<unknown>): AggregateExpression<number> {
  return call('count', [expression?.node ?? { kind: 'star' }], INT);
}
/** The sum; NULL without rows. */
export function sum<T>(expression: ExpressionOf<T>): AggregateExpression<NonNullable<T> | null, InputOf<T>> {
  return call('sum', [expression.node], expression.type);
}
/** The mean; NULL without rows. Exact numbers give a Decimal, others a number. */
export function avg<T>(
  expression: ExpressionOf<T>,
): AggregateExpression<(NonNullable<T> extends Decimal | bigint ? Decimal : number) | null> {
  const kind = expression.type?.kind;
  return call('avg', [expression.node], kind === 'decimal' || kind === 'bigInt' ? { kind: 'decimal' } : FLOAT);
}
export function min<T>(expression: ExpressionOf<T>): AggregateExpression<NonNullable<T> | null, InputOf<T>> {
  return call('min', [expression.node], expression.type);
}
export function max<T>(expression: ExpressionOf<T>): AggregateExpression<NonNullable<T> | null, InputOf<T>> {
  return call('max', [expression.node], expression.type);
}
/** The texts of a group joined by a separator: string_agg, or group_concat. */
export function stringAgg(
  expression: ExpressionOf<string | null>,
  separator: string,
): AggregateExpression<string | null> {
  return call('string_agg', [expression.node, { kind: 'param', value: separator, type: TEXT }], TEXT);
}

export function rowNumber(): FunctionExpression<number> {
  return call('row_number', [], INT);
}
export function rank(): FunctionExpression<number> {
  return call('rank', [], INT);
}
export function denseRank(): FunctionExpression<number> {
  return call('dense_rank', [], INT);
}
export function lag<T>(expression: ExpressionOf<T>, offset = 1): FunctionExpression<T | null, InputOf<T>> {
  return call('lag', [expression.node, literalNode(offset)], expression.type);
}
export function lead<T>(expression: ExpressionOf<T>, offset = 1): FunctionExpression<T | null, InputOf<T>> {
  return call('lead', [expression.node, literalNode(offset)], expression.type);
}

/** The first value that is not NULL; with a plain value at the end the result is never NULL. */
export function coalesce<T, M extends string = never, N extends string = never>(
  first: Reading<T, N>,
  fallback: InputOf<T> | Reading<NonNullable<T>, M>,
): Expression<NonNullable<T>, InputOf<T>, M | Extract<N, Aggregate>>;
export function coalesce<T>(...expressions: readonly ExpressionOf<T | null>[]): Expression<T | null, InputOf<T>>;
export function coalesce(first: ExpressionOf<unknown>, ...rest: readonly unknown[]): Expression<unknown> {
  const type = rest.map(typeOf).reduce(widerType, first.type);
  return call('coalesce', [first.node, ...rest.map((value) => operand(value, first.type))], type);
}
/** NULL where both are equal. */
export function nullif<T, N extends string = never>(
  expression: Reading<T, N>,
  value: InputOf<T> | ExpressionOf<T | null>,
): Expression<T | null, InputOf<T>, N> {
  return call<T | null, InputOf<T>, N>('nullif', [expression.node, operand(value, expression.type)], expression.type);
}
export function lower<T extends string | null, N extends string = never>(
  text: Reading<T, N>,
): Expression<T, string, N> {
  return call('lower', [text.node], TEXT);
}
export function upper<T extends string | null, N extends string = never>(
  text: Reading<T, N>,
): Expression<T, string, N> {
  return call('upper', [text.node], TEXT);
}
/** Characters of a text. */
export function length<T extends string | null, N extends string = never>(
  text: Reading<T, N>,
): Expression<number | Extract<T, null>, number, N> {
  return call('length', [text.node], INT);
}
export function abs<T, N extends string = never>(value: Reading<T, N>): Expression<T, InputOf<T>, N> {
  return call<T, InputOf<T>, N>('abs', [value.node], value.type);
}
/** The time at which the statement began, the same on every dialect. */
export function now(): Expression<Date> {
  return call('now', [], { kind: 'dateTime' });
}

/** A value of its own, with a type when its JavaScript type does not tell it. */
export function value<T>(plain: T, type?: ColumnType): Expression<T, InputOf<T>> {
  const node = type === undefined ? literalNode(plain) : ({ kind: 'param', value: plain, type, cast: true } as const);
  return new Expression(node, node.kind === 'param' ? node.type : undefined);
}
/** A value given when the statement is run. */
export function param<T>(name: string, type?: ColumnType): ExpressionOf<T> {
  return new Expression<T>({ kind: 'placeholder', name, type }, type);
}

/** CAST; `native` is the SQL type where the column type's own is not meant. */
export function cast<const C extends TypeSpec, N extends string = never>(
  expression: Reading<unknown, N>,
  type: C,
  native?: DialectText,
): Expression<ValueOfType<C>, InputOf<ValueOfType<C>>, N>;
/** With a type of one's own; nullable beside any outer join, since the type does not say what is read. */
export function cast<T>(
  expression: ExpressionOf<unknown>,
  type: TypeSpec,
  native?: DialectText,
): Expression<T, InputOf<T>, string>;
export function cast(expression: ExpressionOf<unknown>, spec: TypeSpec, native?: DialectText): Expression<unknown> {
  const type = typeOfSpec(spec);
  return new Expression({ kind: 'cast', operand: expression.node, type, native }, type);
}

/** True where the query has rows. */
export function exists(query: QueryOf<unknown>): Expression<boolean> {
  return new Expression({ kind: 'exists', query: query.node, negated: false }, { kind: 'boolean' });
}

/** `CASE WHEN … THEN …`: first case; add more with `when`, end with `else` or `end`. */
export function caseWhen<T, N extends string = never>(condition: Condition, result: Reading<T, N>): CaseBuilder<T, N>;
export function caseWhen<T>(condition: Condition, result: T): CaseBuilder<T>;
export function caseWhen<T>(condition: Condition, result: T): CaseBuilder<T> {
  return new CaseBuilder<T>([], undefined).when(condition, result);
}

/** CASE under construction. */
export class CaseBuilder<T, N extends string = never> {
  private readonly branches: readonly { readonly when: ExpressionNode; readonly then: ExpressionNode }[];
  private readonly type: ColumnType | undefined;

  constructor(branches: CaseBuilder<T, N>['branches'], type: ColumnType | undefined) {
    this.branches = branches;
    this.type = type;
  }
  when<U, M extends string = never>(condition: Condition, result: Reading<U, M>): CaseBuilder<T | U, N | M>;
  when<U>(condition: Condition, result: U): CaseBuilder<T | U, N>;
  when<U>(condition: Condition, result: U): CaseBuilder<T | U, N> {
    const then = operand(result);
    return new CaseBuilder<T | U, N>(
      [...this.branches, { when: madeNode(condition), then }],
      widerType(this.type, resultType(result, then)),
    );
  }
  else<U, M extends string = never>(result: Reading<U, M>): Expression<T | U, InputOf<T | U>, N | M>;
  else<U>(result: U): Expression<T | U, InputOf<T | U>, N>;
  else(result: unknown): Expression<unknown> {
    const otherwise = operand(result);
    return new Expression(
      { kind: 'case', branches: this.branches, otherwise },
      widerType(this.type, resultType(result, otherwise)),
    );
  }
  /** Without `else` the result is NULL where no condition holds. */
  end(): Expression<T | null, InputOf<T>> {
    return new Expression({ kind: 'case', branches: this.branches }, this.type);
  }
}

/** The type of what a branch gives: an expression knows it where its node does not tell, as a condition's. */
function resultType(result: unknown, node: ExpressionNode): ColumnType | undefined {
  if (isMade(result)) return typeOf(result);
  return 'type' in node ? node.type : undefined;
}
/** The type of what a builder made; a plain value has that of what stands beside it. */
const typeOf = (value: unknown): ColumnType | undefined =>
  isMade(value) ? (value as unknown as ExpressionOf<unknown>).type : undefined;

/** A function of the database whose calls give a `T`, unless one says otherwise. */
export type DatabaseFunction<T = unknown> = <U = T>(...args: readonly unknown[]) => FunctionExpression<U>;

/**
 * Functions an application has declared, which `func` then has under strict index checks too:
 * `declare module 'joinery' { interface DatabaseFunctions { readonly char_length: DatabaseFunction<number> } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the application
export interface DatabaseFunctions {}

/**
 * Any function of the database by its name, and how its result is read: `func.char_length(customers.last).typed('int')`. Its TypeScript
 * type alone is given with `func.x<T>()`.
 */
export type FunctionNamespace = DatabaseFunctions & Readonly<Record<string, DatabaseFunction>>;

export const func: FunctionNamespace = /* @__PURE__ */ new Proxy({} as FunctionNamespace, {
  get:
    (_, name) =>
    (...args: readonly unknown[]) =>
      call(
        functionName(String(name)),
        args.map((arg) => operand(arg)),
      ),
});

/** A function's name is printed as it is, so it has to be one: words joined by dots. */
function functionName(name: string): string {
  if (!/^[\p{L}_][\p{L}\p{N}_$]*(\.[\p{L}_][\p{L}\p{N}_$]*)*$/u.test(name))
    throw new ValidationError(`'${name}' is no name of a function; use the sql tag for other SQL`);
  return name;
}

/** An operand of a type, for callers that build their own expressions. */
export type { Operand };
