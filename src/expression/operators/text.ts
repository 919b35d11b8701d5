import type { Implementation, Node, OperationNode, SqlWriter } from '../node.js';
import { primary, sqlLevel } from '../sql-level.js';
import { primaryTs, tsLevel } from '../typescript-level.js';

function chain(node: OperationNode): readonly Node[] {
  return node.operands.flatMap((operand) =>
    operand.kind === 'operation' && operand.implementation === node.implementation ? chain(operand) : [operand],
  );
}

/** `a || b`: NULL if either is. */
export const concat: Implementation = {
  name: '||',
  sql: (writer, node) => {
    const parts = chain(node);
    if (writer.dialect === 'mysql') return writer.call('concat', ...parts);
    // Dialects disagree how tightly `||` binds, so anything but a plain operand is enclosed.
    return { text: parts.map((part) => writer.operand(part, sqlLevel.primary)).join(' || '), level: sqlLevel.concat };
  },
  typescript: (writer, node) => {
    const parts = chain(node);
    if (node.nullable) return writer.call('concat', ...parts);
    const text = parts.map((part) => writer.operand(part, tsLevel.multiplicative)).join(' + ');
    return { text, level: tsLevel.additive };
  },
};

const literalText = (node: Node | undefined): string | undefined =>
  node?.kind === 'literal' && typeof node.value === 'string' ? node.value : undefined;

/** The same pattern for SQLite's GLOB, which compares case where its LIKE does not. */
export function globFromLike(pattern: string): string {
  let glob = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '\\' && at + 1 < pattern.length) glob += globLiteral(pattern.charAt(++at));
    else if (char === '%') glob += '*';
    else if (char === '_') glob += '?';
    else glob += globLiteral(char);
  }
  return glob;
}

const globLiteral = (char: string): string => ('*?['.includes(char) ? `[${char}]` : char);

/** Text that stands for itself inside a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** `value like pattern`, case-sensitive; SQLite's LIKE is not, so patterns with letters become GLOB there. */
export function likeText(writer: SqlWriter, value: Node, pattern: string, negated: boolean): string {
  const left = writer.operand(value, sqlLevel.comparison + 1);
  const word = negated ? 'not ' : '';
  if (writer.dialect !== 'sqlite') return `${left} ${word}like ${writer.string(pattern)}`;
  if (/[a-z]/i.test(pattern)) return `${left} ${word}glob ${writer.string(globFromLike(pattern))}`;
  return `${left} ${word}like ${writer.string(pattern)}${pattern.includes('\\') ? " escape '\\'" : ''}`;
}

/** `like`: `%` is any text, `_` one character, `\` takes the next character as it is. */
export function like(negated: boolean): Implementation {
  return {
    name: negated ? 'not like' : 'like',
    sql: (writer, { operands: [value, pattern] }) => {
      if (value === undefined || pattern === undefined) return primary('');
      const literal = literalText(pattern);
      if (literal !== undefined) return { text: likeText(writer, value, literal, negated), level: sqlLevel.comparison };
      const level = sqlLevel.comparison + 1;
      const escape = writer.dialect === 'sqlite' ? " escape '\\'" : '';
      const word = negated ? 'not like' : 'like';
      return {
        text: `${writer.operand(value, level)} ${word} ${writer.operand(pattern, level)}${escape}`,
        level: sqlLevel.comparison,
      };
    },
    typescript: (writer, node) => {
      const call = writer.call('like', ...node.operands);
      if (!negated) return call;
      return node.nullable ? primaryTs(`h.not(${call.text})`) : { text: `!${call.text}`, level: tsLevel.unary };
    },
  };
}
