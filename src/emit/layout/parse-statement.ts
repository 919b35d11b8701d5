import { UnknownLayout } from './doc.js';
import { readExpression } from './parse-expression.js';
import { TokenReader } from './tokens.js';
import type { Statement } from './tree.js';

/**
 * The statements of a function, as lines of text.
 *
 * @throws UnknownLayout where they have what the emitted subset does not
 */
export function statementsFromText(lines: readonly string[]): readonly Statement[] {
  const reader = new TokenReader(lines.join('\n'));
  const statements: Statement[] = [];
  while (reader.peek().kind !== 'end') statements.push(readStatement(reader));
  return statements;
}

/** `{ … }`. */
export function readBlock(reader: TokenReader): readonly Statement[] {
  reader.expect('{');
  const statements: Statement[] = [];
  while (!reader.is('}')) statements.push(readStatement(reader));
  reader.expect('}');
  return statements;
}

const NOT_STATEMENTS = new Set([
  'const',
  'let',
  'var',
  'for',
  'while',
  'switch',
  'try',
  'throw',
  'do',
  'function',
  'class',
]);

function readStatement(reader: TokenReader): Statement {
  const token = reader.peek();
  if (token.kind === 'comment' || token.breaks > 1 || NOT_STATEMENTS.has(token.text) || reader.is('{'))
    throw new UnknownLayout(`a statement with ${token.text}`);
  if (reader.skip('if')) return readIf(reader);
  if (reader.skip('return')) {
    const value = readExpression(reader);
    reader.expect(';');
    return { kind: 'return', value };
  }
  const expression = readExpression(reader);
  if (!reader.skip('=')) {
    reader.expect(';');
    return { kind: 'expression', expression };
  }
  const value = readExpression(reader);
  reader.expect(';');
  return { kind: 'assign', target: expression, value };
}

function readIf(reader: TokenReader): Statement {
  reader.expect('(');
  const test = readExpression(reader);
  reader.expect(')');
  if (!reader.is('{')) return { kind: 'if', test, then: readStatement(reader) };
  const then = readBlock(reader);
  return reader.skip('else') ? { kind: 'if', test, then, otherwise: readBlock(reader) } : { kind: 'if', test, then };
}
