import { ValidationError } from '../../util/errors.js';
import { argument, BOOLEAN, construct, INT, spelled, type Lacking } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode } from '../node.js';
import type { ExpressionOf, NullOf, Reading, TablesOf, Truth } from '../operand.js';

type List<E> = readonly E[];
/** The other array: plain values, or an expression. */
type Other<T> = NonNullable<T> | ExpressionOf<T | NonNullable<T>>;
type ElementOf<T> = NonNullable<T> extends readonly (infer E)[] ? E : never;

const lacking = (lacks: string): Lacking => ({
  lacks: `${lacks} (its arrays are JSON)`,
  instead: 'change the list in the application, or read its members with unnest()',
});

const containsPrint = /* @__PURE__ */ spelled({
  sqlite: 'json_holds({0}, {1})',
  postgresql: '({0} @> {1})',
  mysql: '(json_contains({0}, {1}) = 1)',
});
const overlapsPrint = /* @__PURE__ */ spelled({
  sqlite:
    '(CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN EXISTS (SELECT value FROM json_each({0}) INTERSECT SELECT value FROM json_each({1})) END)',
  postgresql: '({0} && {1})',
  mysql: '(json_overlaps({0}, {1}) = 1)',
});
const lengthPrint = /* @__PURE__ */ spelled({
  sqlite: 'json_array_length({0})',
  postgresql: 'cardinality({0})',
  mysql: 'json_length({0})',
});
const appendPrint = /* @__PURE__ */ spelled({
  sqlite: "json_insert({0}, '$[#]', {1})",
  postgresql: '(CASE WHEN {0} IS NOT NULL THEN array_append({0}, {1}) END)',
  mysql: "json_array_append({0}, '$', {1})",
});
const concatPrint = /* @__PURE__ */ spelled({
  sqlite:
    '(CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN (SELECT json_group_array(value) FROM (SELECT value FROM json_each({0}) UNION ALL SELECT value FROM json_each({1}))) END)',
  postgresql: '(CASE WHEN num_nulls({0}, {1}) = 0 THEN array_cat({0}, {1}) END)',
  mysql: 'json_merge_preserve({0}, {1})',
});
const prependPrint = /* @__PURE__ */ spelled({
  sqlite: lacking('array prepend'),
  postgresql: '(CASE WHEN {0} IS NOT NULL THEN array_prepend({1}, {0}) END)',
  mysql: "json_array_insert({0}, '$[0]', {1})",
});
const removePrint = /* @__PURE__ */ spelled({
  sqlite: lacking('removing from an array'),
  postgresql: 'array_remove({0}, {1})',
  mysql: lacking('removing from an array'),
});
const indexPrint = /* @__PURE__ */ spelled({
  sqlite: lacking('position in an array'),
  postgresql: '(array_position({0}, {1}) - 1)',
  mysql: lacking('position in an array'),
});
const atPrint = /* @__PURE__ */ spelled({
  sqlite: "json_extract({0}, '$[{detail}]')",
  postgresql: '({0})[{detail} + 1]',
  mysql: "json_value({0}, '$[{detail}]')",
});
const slicePrint = /* @__PURE__ */ spelled({
  sqlite: lacking('slice of an array'),
  postgresql: '({0})[{detail}]',
  mysql: lacking('slice of an array'),
});

const truth = <T, N extends string>(
  print: ConstructNode['print'],
  left: unknown,
  right: unknown,
  type: ExpressionOf<unknown>['type'],
): Expression<T, boolean, N> => construct(print, [argument(left, type), argument(right, type)], BOOLEAN);
const element = (of: ExpressionOf<unknown>): ExpressionOf<unknown>['type'] =>
  of.type?.kind === 'array' ? of.type.element : undefined;

/** True where the array has all members of the other. The same on every dialect. */
export function arrayContains<T extends List<unknown> | null, V extends Other<T>, N extends string = never>(
  array: Reading<T, N>,
  other: V,
): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
  return truth(containsPrint, array, other, array.type);
}
/** True where the other array has all members of this one. The same on every dialect. */
export function arrayContainedBy<T extends List<unknown> | null, V extends Other<T>, N extends string = never>(
  array: Reading<T, N>,
  other: V,
): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
  return truth(containsPrint, other, array, array.type);
}
/** True where the arrays have a member in common. The same on every dialect (MariaDB 10.9 or later). */
export function arrayOverlaps<T extends List<unknown> | null, V extends Other<T>, N extends string = never>(
  array: Reading<T, N>,
  other: V,
): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
  return truth(overlapsPrint, array, other, array.type);
}
/** How many members an array has. The same on every dialect. */
export function arrayLength<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
): Expression<number | Extract<T, null>, number, N> {
  return construct(lengthPrint, [argument(array)], INT);
}

function changed<T, N extends string>(
  print: ConstructNode['print'],
  array: ExpressionOf<T>,
  other: unknown,
  type: ExpressionOf<unknown>['type'],
): Expression<T, NonNullable<T>, N> {
  return construct(print, [argument(array), argument(other, type)], array.type);
}
/** The array with a value at its end. The same on every dialect. */
export function arrayAppend<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
  value: ElementOf<T> | ExpressionOf<ElementOf<T>>,
): Expression<T, NonNullable<T>, N> {
  return changed(appendPrint, array, value, element(array));
}
/** The array with a value at its start. Not on SQLite. */
export function arrayPrepend<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
  value: ElementOf<T> | ExpressionOf<ElementOf<T>>,
): Expression<T, NonNullable<T>, N> {
  return changed(prependPrint, array, value, element(array));
}
/** Both arrays, one behind the other. The same on every dialect. */
export function arrayConcat<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
  other: Other<T>,
): Expression<T, NonNullable<T>, N> {
  return changed(concatPrint, array, other, array.type);
}
/** The array without a value, wherever it stands. PostgreSQL. */
export function arrayRemove<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
  value: ElementOf<T> | ExpressionOf<ElementOf<T>>,
): Expression<T, NonNullable<T>, N> {
  return changed(removePrint, array, value, element(array));
}
/** Where a value first stands, counted from 0; NULL where it does not. PostgreSQL. */
export function arrayIndexOf<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
  value: ElementOf<T> | ExpressionOf<ElementOf<T>>,
): Expression<number | null, number, N> {
  return construct(indexPrint, [argument(array), argument(value, element(array))], INT);
}
/** The member at a place counted from 0; NULL past the end. The same on every dialect. */
export function arrayAt<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
  index: number,
): Expression<ElementOf<T> | null, NonNullable<ElementOf<T>>, N> {
  return construct(atPrint, [argument(array)], element(array), place('arrayAt()', index));
}
/** Members from one place up to, and without, another, counted from 0 as in JavaScript. PostgreSQL. */
export function arraySlice<T extends List<unknown> | null, N extends string = never>(
  array: Reading<T, N>,
  start: number,
  end?: number,
): Expression<T, NonNullable<T>, N> {
  const to = end === undefined ? '' : String(place('arraySlice()', end));
  return construct(slicePrint, [argument(array)], array.type, `${String(place('arraySlice()', start) + 1)}:${to}`);
}

function place(name: string, index: number): number {
  if (!Number.isSafeInteger(index) || index < 0)
    throw new ValidationError(`${name} counts places from 0, not ${String(index)}`);
  return index;
}
