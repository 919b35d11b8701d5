import type { Implementation, Node, OperationNode, SqlWriter, TypeScriptWriter } from '../node.js';
import { sqlLevel } from '../sql-level.js';
import { familyOf } from '../typescript-family.js';
import type { Family } from '../typescript-family.js';
import { primaryTs, tsLevel } from '../typescript-level.js';

const operandLevel = sqlLevel.comparison + 1;

/** Families that are compared by a function. */
const CALLED: ReadonlySet<Family> = new Set(['decimal', 'boolean', 'other']);

/**
 * Operands as plain TypeScript operators can compare them. Booleans are not: inside `p ? … : …` the compiler knows `p`, and
 * refuses a second comparison as one that cannot hold; nor are two literals.
 */
function plain(operands: readonly Node[], ordered: boolean): boolean {
  if (operands.every(({ kind }) => kind === 'literal')) return false;
  return operands.every(({ type, nullable }) => {
    const family = familyOf(type);
    return !nullable && !CALLED.has(family) && (ordered || family !== 'date');
  });
}

/** The functions compare decimals with plain numbers, which read better than `h.decimal(10)`. */
function comparand(writer: TypeScriptWriter, node: Node): string {
  const short =
    node.kind === 'literal' &&
    node.type.kind === 'decimal' &&
    typeof node.value === 'string' &&
    /^-?[\d.]{1,15}$/.test(node.value);
  return short ? node.value : writer.text(node);
}

function comparison(name: string, sign: string, method: string): Implementation {
  const ordered = !['===', '!=='].includes(sign);
  const level = ordered ? tsLevel.relational : tsLevel.equality;
  return {
    name,
    sql: (writer, { operands: [left, right] }) =>
      left && right
        ? {
            text: `${writer.number(left, operandLevel)} ${name} ${writer.number(right, operandLevel)}`,
            level: sqlLevel.comparison,
          }
        : { text: '', level: 0 },
    typescript: (writer, { operands }) => {
      const [left, right] = operands;
      if (left === undefined || right === undefined) return undefined;
      if (!plain(operands, ordered))
        return primaryTs(`h.${method}(${comparand(writer, left)}, ${comparand(writer, right)})`);
      return { text: `${writer.operand(left, level)} ${sign} ${writer.operand(right, level + 1)}`, level };
    },
  };
}

export const comparisons = {
  '=': comparison('=', '===', 'eq'),
  '<>': comparison('<>', '!==', 'ne'),
  '<': comparison('<', '<', 'lt'),
  '<=': comparison('<=', '<=', 'lte'),
  '>': comparison('>', '>', 'gt'),
  '>=': comparison('>=', '>=', 'gte'),
} as const;

/** `x between low and high`. */
export function between(negated: boolean): Implementation {
  const words = negated ? 'not between' : 'between';
  return {
    name: words,
    sql: (writer, { operands: [value, low, high] }) =>
      value && low && high
        ? {
            text: `${writer.number(value, operandLevel)} ${words} ${writer.number(low, operandLevel)} and ${writer.number(high, operandLevel)}`,
            level: sqlLevel.comparison,
          }
        : { text: '', level: 0 },
    typescript: (writer, node) => {
      const call = writer.call('between', ...node.operands);
      if (!negated) return call;
      return node.nullable ? primaryTs(`h.not(${call.text})`) : { text: `!${call.text}`, level: tsLevel.unary };
    },
  };
}

/** `x in [a, b]`. */
export function inList(negated: boolean): Implementation {
  const words = negated ? 'not in' : 'in';
  return {
    name: words,
    sql: (writer, node) => ({ text: inText(writer, node, words), level: sqlLevel.comparison }),
    typescript: (writer, node) => {
      const [value, ...elements] = node.operands;
      if (value === undefined) return undefined;
      const list = elements.map((element) => writer.text(element)).join(', ');
      const call = `h.isIn(${writer.text(value)}, [${list}])`;
      if (!negated) return primaryTs(call);
      return node.nullable ? primaryTs(`h.not(${call})`) : { text: `!${call}`, level: tsLevel.unary };
    },
  };
}

function inText(writer: SqlWriter, { operands: [value, ...elements] }: OperationNode, words: string): string {
  const list = elements.map((element) => writer.number(element, 0)).join(', ');
  return value ? `${writer.number(value, operandLevel)} ${words} (${list})` : '';
}
