import type { ColumnType } from '../../schema/column-type.js';
import { ValidationError } from '../../util/errors.js';
import { argument, construct, INT, spelled, TEXT, type NullOf } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode } from '../node.js';
import type { ExpressionOf, Reading } from '../operand.js';

type Text = string | null;
/** A whole number: plain, or an expression. */
type Whole = number | ExpressionOf<number | null>;

const trimPrint = /* @__PURE__ */ spelled({ postgresql: 'btrim({0})', all: 'trim({0})' });
const ltrimPrint = /* @__PURE__ */ spelled({ all: 'ltrim({0})' });
const rtrimPrint = /* @__PURE__ */ spelled({ all: 'rtrim({0})' });
const substringPrint = /* @__PURE__ */ spelled({ all: 'substr({0}, {1})' });
const substringForPrint = /* @__PURE__ */ spelled({ all: 'substr({0}, {1}, {2})' });
const positionPrint = /* @__PURE__ */ spelled({
  sqlite: 'instr({0}, {1})',
  postgresql: 'strpos({0}, {1})',
  mysql: 'locate(convert({1} using utf8mb4) collate utf8mb4_bin, {0})',
});
const replacePrint = /* @__PURE__ */ spelled({ all: 'replace({0}, {1}, {2})' });
const lpadPrint = /* @__PURE__ */ spelled({ sqlite: 'text_lpad({0}, {1}, {2})', all: 'lpad({0}, {1}, {2})' });
const rpadPrint = /* @__PURE__ */ spelled({ sqlite: 'text_rpad({0}, {1}, {2})', all: 'rpad({0}, {1}, {2})' });
const repeatPrint = /* @__PURE__ */ spelled({ sqlite: 'text_repeat({0}, {1})', all: 'repeat({0}, {1})' });
const reversePrint = /* @__PURE__ */ spelled({ sqlite: 'text_reverse({0})', all: 'reverse({0})' });
const leftPrint = /* @__PURE__ */ spelled({ sqlite: 'substr({0}, 1, {1})', all: 'left({0}, {1})' });
const rightPrint = /* @__PURE__ */ spelled({ sqlite: 'text_right({0}, {1})', all: 'right({0}, {1})' });
const splitPrint = /* @__PURE__ */ spelled({
  sqlite: 'text_split({0}, {1}, {2})',
  postgresql: 'split_part({0}, {1}, {2})',
  mysql:
    "CASE WHEN (char_length({0}) - char_length(replace({0}, {1}, ''))) < char_length({1}) * ({2} - 1) THEN '' ELSE substring_index(substring_index({0}, {1}, {2}), {1}, -1) END",
});
const octetsPrint = /* @__PURE__ */ spelled({
  sqlite: 'length(CAST({0} AS BLOB))',
  postgresql: 'octet_length({0})',
  mysql: 'length({0})',
});

const text = <T, N extends string>(
  print: ConstructNode['print'],
  of: ExpressionOf<T>,
  ...more: readonly [value: unknown, type: ColumnType][]
): Expression<T, string, N> =>
  construct(print, [argument(of), ...more.map(([value, type]) => argument(value, type))], TEXT);

function atLeast(name: string, least: number, value: Whole): [Whole, ColumnType] {
  if (typeof value === 'number' && !(Number.isInteger(value) && value >= least))
    throw new ValidationError(`${name} takes a whole number from ${String(least)} on, not ${String(value)}`);
  return [value, INT];
}

/** Without spaces at both ends. */
export function trim<T extends Text, N extends string = never>(of: Reading<T, N>): Expression<T, string, N> {
  return text(trimPrint, of);
}
/** Without spaces at the start. */
export function ltrim<T extends Text, N extends string = never>(of: Reading<T, N>): Expression<T, string, N> {
  return text(ltrimPrint, of);
}
/** Without spaces at the end. */
export function rtrim<T extends Text, N extends string = never>(of: Reading<T, N>): Expression<T, string, N> {
  return text(rtrimPrint, of);
}

/**
 * Characters of a text, the same on every dialect.
 *
 * @param start - the first one, counted from 1 as in SQL
 * @param count - how many; all the rest when left out
 */
export function substring<T extends Text, W extends Whole, C extends Whole = number, N extends string = never>(
  of: Reading<T, N>,
  start: W,
  count?: C,
): Expression<T | NullOf<W> | NullOf<C>, string, N> {
  const from = atLeast('the start of substring()', 1, start);
  return count === undefined
    ? text(substringPrint, of, from)
    : text(substringForPrint, of, from, atLeast('the count of substring()', 0, count));
}

/** Where a text first holds another one, letter for letter and counted from 1; 0 where it does not. The same on every dialect. */
export function position<T extends Text, N extends string = never>(
  of: Reading<T, N>,
  part: string | ExpressionOf<string>,
): Expression<number | Extract<T, null>, number, N> {
  return construct(positionPrint, [argument(of), argument(part, TEXT)], INT);
}

/** Every occurrence of a text put for another, letter for letter. The same on every dialect. */
export function replace<T extends Text, N extends string = never>(
  of: Reading<T, N>,
  from: string | ExpressionOf<string>,
  to: string | ExpressionOf<string>,
): Expression<T, string, N> {
  return text(replacePrint, of, [from, TEXT], [to, TEXT]);
}

/** Filled up at the start, or cut at the end, to a number of characters. The same on every dialect. */
export function lpad<T extends Text, W extends Whole, N extends string = never>(
  of: Reading<T, N>,
  size: W,
  fill: string | ExpressionOf<string> = ' ',
): Expression<T | NullOf<W>, string, N> {
  return text(lpadPrint, of, atLeast('the size of lpad()', 0, size), [fill, TEXT]);
}
/** Filled up, or cut, at the end to a number of characters. The same on every dialect. */
export function rpad<T extends Text, W extends Whole, N extends string = never>(
  of: Reading<T, N>,
  size: W,
  fill: string | ExpressionOf<string> = ' ',
): Expression<T | NullOf<W>, string, N> {
  return text(rpadPrint, of, atLeast('the size of rpad()', 0, size), [fill, TEXT]);
}
/** A text several times over. The same on every dialect. */
export function repeat<T extends Text, W extends Whole, N extends string = never>(
  of: Reading<T, N>,
  times: W,
): Expression<T | NullOf<W>, string, N> {
  return text(repeatPrint, of, atLeast('repeat()', 0, times));
}
/** The characters in the opposite order. The same on every dialect. */
export function reverse<T extends Text, N extends string = never>(of: Reading<T, N>): Expression<T, string, N> {
  return text(reversePrint, of);
}
/** The first characters. The same on every dialect. */
export function left<T extends Text, W extends Whole, N extends string = never>(
  of: Reading<T, N>,
  count: W,
): Expression<T | NullOf<W>, string, N> {
  return text(leftPrint, of, atLeast('left()', 0, count));
}
/** The last characters. The same on every dialect. */
export function right<T extends Text, W extends Whole, N extends string = never>(
  of: Reading<T, N>,
  count: W,
): Expression<T | NullOf<W>, string, N> {
  return text(rightPrint, of, atLeast('right()', 0, count));
}

/**
 * A part of a text cut at every separator; empty where there are not so many. The same on every dialect.
 *
 * @param index - which part, counted from 1
 */
export function splitPart<T extends Text, N extends string = never>(
  of: Reading<T, N>,
  separator: string,
  index: number,
): Expression<T, string, N> {
  if (separator === '') throw new ValidationError('splitPart() needs a separator; an empty text separates nothing');
  return text(splitPrint, of, [separator, TEXT], atLeast('the index of splitPart()', 1, index));
}

/** Bytes of a text in UTF-8. */
export function octetLength<T extends Text, N extends string = never>(
  of: Reading<T, N>,
): Expression<number | Extract<T, null>, number, N> {
  return construct(octetsPrint, [argument(of)], INT);
}

const printConcatWs: ConstructNode['print'] = (printer, { operands }) => {
  printer.put('concat_ws(');
  printer.separated(operands, ', ');
  printer.put(')');
};

/** Texts joined by a separator; those that are NULL are left out. The same on every dialect (SQLite 3.44 or later). */
export function concatWs(
  separator: string,
  ...texts: readonly (string | ExpressionOf<string | null>)[]
): Expression<string> {
  return construct(
    printConcatWs,
    [separator, ...texts].map((part) => argument(part, TEXT)),
    TEXT,
  );
}
