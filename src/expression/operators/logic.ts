import type { Implementation, Node, OperationNode } from '../node.js';
import { sqlLevel } from '../sql-level.js';
import { primaryTs, tsLevel } from '../typescript-level.js';

/** `and` and `or` are associative: a chain of them is printed as one. */
function chain(node: OperationNode): readonly Node[] {
  return node.operands.flatMap((operand) =>
    operand.kind === 'operation' && operand.implementation === node.implementation ? chain(operand) : [operand],
  );
}

function connective(name: 'and' | 'or', symbol: '&&' | '||'): Implementation {
  const level = sqlLevel[name];
  return {
    name,
    sql: (writer, node) => ({
      text: chain(node)
        .map((operand) => writer.operand(operand, level))
        .join(` ${name} `),
      level,
    }),
    typescript: (writer, node) => {
      const operands = chain(node);
      if (operands.some((operand) => operand.nullable)) return writer.call(name, ...operands);
      const text = operands.map((operand) => writer.operand(operand, tsLevel[name])).join(` ${symbol} `);
      return { text, level: tsLevel[name] };
    },
  };
}

export const and = connective('and', '&&');
export const or = connective('or', '||');

export const not: Implementation = {
  name: 'not',
  sql: (writer, { operands: [operand] }) => ({
    text: operand ? `not ${writer.operand(operand, sqlLevel.not)}` : '',
    level: sqlLevel.not,
  }),
  typescript: (writer, { operands: [operand] }) => {
    if (operand === undefined) return undefined;
    if (operand.nullable) return writer.call('not', operand);
    return { text: `!${writer.operand(operand, tsLevel.unary)}`, level: tsLevel.unary };
  },
};

/** `x is null`, `x is not true`, …: never NULL themselves. */
export function isTest(test: 'null' | 'true' | 'false', negated: boolean): Implementation {
  const words = `is${negated ? ' not' : ''} ${test}`;
  return {
    name: words,
    sql: (writer, { operands: [operand] }) => ({
      text: operand ? `${writer.operand(operand, sqlLevel.comparison + 1)} ${words}` : '',
      level: sqlLevel.comparison,
    }),
    typescript: (writer, { operands: [operand] }) => {
      if (operand === undefined) return primaryTs('false');
      if (!operand.nullable && test !== 'null') {
        if ((test === 'true') !== negated) return writer.write(operand);
        return { text: `!${writer.operand(operand, tsLevel.unary)}`, level: tsLevel.unary };
      }
      const left = writer.operand(operand, tsLevel.equality + 1);
      return { text: `${left} ${negated ? '!==' : '==='} ${test}`, level: tsLevel.equality };
    },
  };
}
