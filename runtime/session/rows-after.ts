import type { Dialect } from '../dialect/dialect.js';
import { allOf, junction } from '../sql/junction.js';
import type { BinaryOperator, ExpressionNode } from '../sql/node.js';
import type { KeyTerm } from './total-order.js';

/**
 * The condition on rows that come after one in an order: keyset pagination (the "seek method" of M. Winand, Use The Index, Luke).
 *
 * @param values - the order's values of that row, as rows hold them
 */
export function rowsAfter(terms: readonly KeyTerm[], values: readonly unknown[], dialect: Dialect): ExpressionNode {
  return asRow(terms, values, dialect) ?? asSteps(terms, values, 0) ?? NOTHING;
}

const NOTHING: ExpressionNode = { kind: 'boolean', value: false };

/** `(a, b) > (1, 2)`, which an index answers as one range; only where all go one way and no NULL comes behind a value. */
function asRow(terms: readonly KeyTerm[], values: readonly unknown[], dialect: Dialect): ExpressionNode | undefined {
  const [first] = terms as [KeyTerm];
  if (!dialect.capabilities.rowValueRanges || values.includes(null)) return undefined;
  if (terms.some(({ descending, nulls }) => descending !== first.descending || nulls === 'last')) return undefined;
  if (terms.length === 1) return comparison(first, first.descending ? '<' : '>', values[0]);
  return {
    kind: 'binary',
    operator: first.descending ? '<' : '>',
    left: { kind: 'tuple', items: terms.map(({ compared }) => compared) },
    right: { kind: 'tuple', items: terms.map(({ type }, index) => ({ kind: 'param', value: values[index], type })) },
  };
}

/**
 * `a >= 1 AND (a > 1 OR a = 1 AND …)`: the bound in front says nothing new, and is what an index takes.
 *
 * @returns undefined where no row comes after
 */
function asSteps(terms: readonly KeyTerm[], values: readonly unknown[], at: number): ExpressionNode | undefined {
  const term = terms[at];
  if (term === undefined) return undefined;
  const { compared, descending, nulls } = term;
  const value = values[at];
  const rest = asSteps(terms, values, at + 1);
  if (value === null) {
    const same: ExpressionNode = { kind: 'isNull', operand: compared, negated: false };
    const tied = rest === undefined ? undefined : allOf(same, rest);
    return nulls === 'first' ? anyOf({ kind: 'isNull', operand: compared, negated: true }, tied) : tied;
  }
  const past = comparison(term, descending ? '<' : '>', value);
  const tied = rest === undefined ? undefined : allOf(comparison(term, '=', value), rest);
  const steps = anyOf(past, tied);
  if (nulls === 'last') return anyOf(steps, { kind: 'isNull', operand: compared, negated: false });
  return at === 0 && tied !== undefined ? allOf(comparison(term, descending ? '<=' : '>=', value), steps) : steps;
}

const comparison = ({ compared, type }: KeyTerm, operator: BinaryOperator, value: unknown): ExpressionNode => ({
  kind: 'binary',
  operator,
  left: compared,
  right: { kind: 'param', value, type },
});

function anyOf(first: ExpressionNode, second: ExpressionNode | undefined): ExpressionNode {
  return second === undefined ? first : junction('or', [first, second]);
}
