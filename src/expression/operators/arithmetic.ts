import type { Implementation, Node, OperationNode, SqlFragment, SqlWriter } from '../node.js';
import { primary, sqlLevel } from '../sql-level.js';
import { roundDecimal } from '../sql-cast.js';
import { familyOf } from '../typescript-family.js';
import { primaryTs, tsLevel } from '../typescript-level.js';
import { isInteger, scaleOf } from '../value-type.js';

/** SQLite adds and multiplies decimals as doubles; the exact result has `scale` places. */
function noiseOf(writer: SqlWriter, node: OperationNode): { readonly noise?: number } {
  const scale = node.type.kind === 'decimal' ? scaleOf(node.type) : undefined;
  return writer.dialect === 'sqlite' && scale !== undefined ? { noise: scale } : {};
}

function operand(writer: SqlWriter, node: Node, level: number): string {
  // What arithmetic made is rounded once, as a whole.
  return node.kind === 'operation' || node.kind === 'cast'
    ? writer.rawOperand(node, level)
    : writer.number(node, level);
}

function arithmetic(name: '+' | '-' | '*', method: string): Implementation {
  const [sql, ts] =
    name === '*' ? [sqlLevel.multiplicative, tsLevel.multiplicative] : [sqlLevel.additive, tsLevel.additive];
  // a - (b - c), a * (b % c), and floats, which are not associative: the right side keeps its parentheses.
  const right = 1;
  return {
    name,
    sql: (writer, node) => {
      const [a, b] = node.operands;
      if (a === undefined || b === undefined) return primary('');
      return {
        text: `${operand(writer, a, sql)} ${name} ${operand(writer, b, sql + right)}`,
        level: sql,
        ...noiseOf(writer, node),
      };
    },
    typescript: (writer, node) => {
      const [a, b] = node.operands;
      if (a === undefined || b === undefined) return undefined;
      if (node.nullable || familyOf(node.type) === 'decimal') return writer.call(method, a, b);
      return { text: `${writer.operand(a, ts)} ${name} ${writer.operand(b, ts + right)}`, level: ts };
    },
  };
}

export const add = arithmetic('+', 'add');
export const subtract = arithmetic('-', 'subtract');
export const multiply = arithmetic('*', 'multiply');

export const negate: Implementation = {
  name: '-',
  sql: (writer, node) => {
    const [value] = node.operands;
    if (value === undefined) return primary('');
    // `--x` would begin a comment.
    const text = operand(writer, value, sqlLevel.unary);
    return { text: text.startsWith('-') ? `-(${text})` : `-${text}`, level: sqlLevel.unary, ...noiseOf(writer, node) };
  },
  typescript: (writer, node) => {
    const [value] = node.operands;
    if (value === undefined) return undefined;
    if (node.nullable || familyOf(node.type) === 'decimal') return writer.call('negate', value);
    const text = writer.operand(value, tsLevel.unary);
    return { text: text.startsWith('-') ? `-(${text})` : `-${text}`, level: tsLevel.unary };
  },
};

/** A literal other than zero divides without a care. */
export function isSafeDivisor(node: Node): boolean {
  return node.kind === 'literal' && typeof node.value === 'string' && Number(node.value) !== 0;
}

/** `nullif(x, 0)`, written by the user. */
function isZeroAsNull(node: Node): boolean {
  const inner = node.kind === 'cast' && !node.explicit ? node.operand : node;
  if (inner.kind !== 'operation' || inner.implementation.name !== 'nullif') return false;
  const [, zero] = inner.operands;
  return zero?.kind === 'literal' && typeof zero.value === 'string' && Number(zero.value) === 0;
}

/** The divisor, as NULL where it is zero: PostgreSQL and strict MySQL would raise an error. */
function divisor(writer: SqlWriter, node: Node, level: number): string {
  if (isSafeDivisor(node) || isZeroAsNull(node) || writer.dialect === 'sqlite') return operand(writer, node, level);
  return `nullif(${writer.text(node)}, 0)`;
}

/** `/` is true division: integers give a float, decimals a decimal of the node's scale. By zero it is NULL. */
export const divide: Implementation = {
  name: '/',
  sql: (writer, node) => {
    const [a, b] = node.operands;
    if (a === undefined || b === undefined) return primary('');
    const right = divisor(writer, b, sqlLevel.multiplicative + 1);
    if (node.type.kind === 'decimal') return decimalQuotient(writer, node, a, right);
    return { text: `${asFloat(writer, a)} / ${right}`, level: sqlLevel.multiplicative };
  },
  typescript: (writer, node) => {
    const [a, b] = node.operands;
    if (a === undefined || b === undefined) return undefined;
    if (node.type.kind === 'decimal') {
      return primaryTs(
        `h.${isSafeDivisor(b) ? 'quotient' : 'divideDecimal'}(${writer.text(a)}, ${writer.text(b)}, ${scaleOf(node.type) ?? 16})`,
      );
    }
    if (node.nullable) return writer.call('divide', a, b);
    const level = tsLevel.multiplicative;
    return { text: `${writer.operand(a, level)} / ${writer.operand(b, level + 1)}`, level };
  },
};

/** An operand of a division as a double, in the shortest way the dialect has. */
function asFloat(writer: SqlWriter, node: Node): string {
  const source = node.kind === 'cast' && !node.explicit ? node.operand : node;
  if (writer.dialect === 'postgresql') return `cast(${writer.text(source)} as double precision)`;
  const text = operand(writer, source, sqlLevel.multiplicative);
  if (writer.dialect === 'mysql') return `${text} * 1e0`;
  if (source.kind === 'literal') return /^-?\d+$/.test(text) ? `${text}.0` : text;
  // Only a column of floats and a quotient are sure to be no integer in SQLite.
  const real =
    !isInteger(source.type) &&
    (source.kind === 'column' || (source.kind === 'operation' && source.implementation === divide));
  return real ? text : `${text} * 1.0`;
}

function decimalQuotient(writer: SqlWriter, node: OperationNode, a: Node, right: string): SqlFragment {
  const scale = scaleOf(node.type) ?? 16;
  // SQLite keeps 2.00 as the integer 2; MySQL adds only four places to the dividend's.
  const left = {
    sqlite: (): string => `${operand(writer, a, sqlLevel.multiplicative)} * 1.0`,
    postgresql: (): string => `round(${writer.text(a)}, ${scale + 4})`,
    mysql: (): string => `cast(${writer.text(a)} as decimal(65, ${Math.min(scale, 30)}))`,
  }[writer.dialect]();
  return primary(roundDecimal(writer, `${left} / ${right}`, scale));
}

/** `%` and `mod`: the remainder of integers, with the dividend's sign. */
export const modulo: Implementation = {
  name: '%',
  sql: (writer, node) => {
    const [a, b] = node.operands;
    if (a === undefined || b === undefined) return primary('');
    const level = sqlLevel.multiplicative;
    return { text: `${operand(writer, a, level)} % ${divisor(writer, b, level + 1)}`, level };
  },
  typescript: (writer, node) => {
    const [a, b] = node.operands;
    if (a === undefined || b === undefined) return undefined;
    if (node.nullable) return writer.call('modulo', a, b);
    const level = tsLevel.multiplicative;
    return { text: `${writer.operand(a, level)} % ${writer.operand(b, level + 1)}`, level };
  },
};
