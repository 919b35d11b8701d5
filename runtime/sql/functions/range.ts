import type { ColumnType } from '../../schema/column-type.js';
import { ValidationError } from '../../util/errors.js';
import { argument, BOOLEAN, spelled, type Lacking, type Spellings } from '../construct.js';
import { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import { literalNode, operand, type ExpressionOf } from '../operand.js';
import { typeOfNode } from '../type-of-node.js';

/** PostgreSQL's types of ranges, by what lies in them. */
const ELEMENTS = {
  int4range: { kind: 'int' },
  int8range: { kind: 'bigInt' },
  numrange: { kind: 'decimal' },
  tsrange: { kind: 'timestamp' },
  tstzrange: { kind: 'dateTime' },
  daterange: { kind: 'date' },
} as const satisfies Readonly<Record<string, ColumnType>>;
export type RangeType = keyof typeof ELEMENTS;

/** What bounds belong to the range: `[` and `]` do, `(` and `)` do not. */
export type RangeBounds = '[)' | '[]' | '(]' | '()';

const LACKING: Lacking = { lacks: 'ranges', instead: 'keep the two bounds in columns and compare them' };
const postgres = (text: string): ConstructNode['print'] => {
  const spellings: Spellings = { postgresql: text, all: LACKING };
  return spelled(spellings);
};
const printRange = /* @__PURE__ */ postgres("{detail}({0}, {1}, '[)')");
const printClosed = /* @__PURE__ */ postgres("{detail}({0}, {1}, '[]')");
const printUpper = /* @__PURE__ */ postgres("{detail}({0}, {1}, '(]')");
const printOpen = /* @__PURE__ */ postgres("{detail}({0}, {1}, '()')");
const BOUNDS = { '[)': printRange, '[]': printClosed, '(]': printUpper, '()': printOpen };
const printContains = /* @__PURE__ */ postgres('({0} @> {1})');
const printOverlaps = /* @__PURE__ */ postgres('({0} && {1})');
const printAdjacent = /* @__PURE__ */ postgres('({0} -|- {1})');
const printBefore = /* @__PURE__ */ postgres('({0} << {1})');
const printAfter = /* @__PURE__ */ postgres('({0} >> {1})');
const printLower = /* @__PURE__ */ postgres('lower({0})');
const printUpperBound = /* @__PURE__ */ postgres('upper({0})');
const printEmpty = /* @__PURE__ */ postgres('isempty({0})');
const printUnion = /* @__PURE__ */ postgres('({0} + {1})');
const printShared = /* @__PURE__ */ postgres('({0} * {1})');
const printMinus = /* @__PURE__ */ postgres('({0} - {1})');
const printSame = /* @__PURE__ */ postgres('{0}');

/** A range of PostgreSQL; read, it is PostgreSQL's text (`[1,5)`). */
export class RangeExpression<V> extends Expression<string | null, string> {
  private readonly element: ColumnType;

  constructor(node: ExpressionNode, element: ColumnType) {
    super(node, { kind: 'unsupported' });
    this.element = element;
  }
  /** True where a value, or another range as a whole, lies in the range. */
  holds(value: V | ExpressionOf<V | null> | RangeExpression<V>): Expression<boolean | null, boolean> {
    return this.truth(printContains, value);
  }
  /** True where the ranges have something in common. */
  meets(other: RangeExpression<V>): Expression<boolean | null, boolean> {
    return this.truth(printOverlaps, other);
  }
  /** True where one range begins as the other ends. */
  adjacent(other: RangeExpression<V>): Expression<boolean | null, boolean> {
    return this.truth(printAdjacent, other);
  }
  /** True where the range ends before the other begins. */
  before(other: RangeExpression<V>): Expression<boolean | null, boolean> {
    return this.truth(printBefore, other);
  }
  /** True where the range begins after the other ends. */
  after(other: RangeExpression<V>): Expression<boolean | null, boolean> {
    return this.truth(printAfter, other);
  }
  /** The lower bound; NULL where there is none. */
  lower(): Expression<V | null, NonNullable<V>> {
    return this.bound(printLower);
  }
  /** The upper bound; NULL where there is none. */
  upper(): Expression<V | null, NonNullable<V>> {
    return this.bound(printUpperBound);
  }
  isEmpty(): Expression<boolean | null, boolean> {
    return new Expression(this.made(printEmpty), BOOLEAN);
  }
  /** Both ranges as one; they must touch. */
  union(other: RangeExpression<V>): RangeExpression<V> {
    return new RangeExpression(this.made(printUnion, other.node), this.element);
  }
  /** What lies in both ranges. */
  intersection(other: RangeExpression<V>): RangeExpression<V> {
    return new RangeExpression(this.made(printShared, other.node), this.element);
  }
  /** What lies in this range and not in the other. */
  without(other: RangeExpression<V>): RangeExpression<V> {
    return new RangeExpression(this.made(printMinus, other.node), this.element);
  }

  private bound(print: ConstructNode['print']): Expression<V | null, NonNullable<V>> {
    return new Expression({ kind: 'construct', print, operands: [this.node], type: this.element }, this.element);
  }
  private made(print: ConstructNode['print'], ...others: readonly ExpressionNode[]): ExpressionNode {
    return { kind: 'construct', print, operands: [this.node, ...others] };
  }
  private truth(print: ConstructNode['print'], other: unknown): Expression<boolean | null, boolean> {
    return new Expression(this.made(print, argument(other, this.element)), BOOLEAN);
  }
}

type Bound<V> = V | ExpressionOf<V | null> | null;

/**
 * A range from one value to another (PostgreSQL): `range('daterange', '2026-01-01', '2026-02-01')`.
 *
 * @param lower - null for a range without an end on that side, as is `upper`
 * @param bounds - which bounds belong to it; `[)` unless said
 */
export function range<V>(
  type: RangeType,
  lower: Bound<V>,
  upper: Bound<V>,
  bounds: RangeBounds = '[)',
): RangeExpression<V> {
  const element = elementOf(type);
  const operands = [lower, upper].map((bound) => (bound === null ? literalNode(null) : argument(bound, element)));
  const print = Object.hasOwn(BOUNDS, bounds) ? BOUNDS[bounds] : undefined;
  if (print === undefined) throw new ValidationError(`a range's bounds are one of [) [] (] (), not '${bounds}'`);
  return new RangeExpression({ kind: 'construct', print, operands, detail: type }, element);
}

/** A column or another expression as the range it is (PostgreSQL). */
export function asRange<V>(type: RangeType, expression: ExpressionOf<unknown>): RangeExpression<V> {
  const node = operand(expression);
  return new RangeExpression(
    { kind: 'construct', print: printSame, operands: [node], type: typeOfNode(node) },
    elementOf(type),
  );
}

function elementOf(type: RangeType): ColumnType {
  if (!Object.hasOwn(ELEMENTS, type))
    throw new ValidationError(`there is no range type '${type}'; there are ${Object.keys(ELEMENTS).join(', ')}`);
  return ELEMENTS[type];
}
