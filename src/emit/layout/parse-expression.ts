import { UnknownLayout } from './doc.js';
import { numberText, readType, readTypeArguments } from './parse-type.js';
import type { TokenReader } from './tokens.js';
import type { Expression, ObjectMember } from './tree.js';

const PRECEDENCE: ReadonlyMap<string, number> = new Map(
  [['??'], ['||'], ['&&'], ['==', '!=', '===', '!=='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']].flatMap(
    (operators, level) => operators.map((operator) => [operator, level + 1] as const),
  ),
);
/** From here on operators compare or compute; below they are logical. */
const COMPARISON = 4;
const UNARY = new Set(['!', '-', '+']);

/** An expression, up to a comma or a closing mark. */
export function readExpression(reader: TokenReader): Expression {
  if (isArrow(reader)) return readArrow(reader);
  const test = readBinary(reader, 1);
  if (!reader.skip('?')) return readAs(reader, test);
  const consequent = readExpression(reader);
  reader.expect(':');
  return { kind: 'conditional', test, consequent, alternate: readExpression(reader) };
}

function readAs(reader: TokenReader, expression: Expression): Expression {
  let result = expression;
  for (const operator of ['as', 'satisfies'] as const)
    if (reader.is(operator)) {
      if (expression.kind === 'binary') throw new UnknownLayout(`an operator beside ${operator}`);
      reader.next();
      result = { kind: 'as', operator, expression: result, type: readType(reader) };
    }
  return result;
}

function readBinary(reader: TokenReader, level: number): Expression {
  let left = readUnary(reader);
  for (;;) {
    const token = reader.peek();
    const precedence = token.kind === 'mark' ? PRECEDENCE.get(token.text) : undefined;
    if (precedence === undefined || precedence < level) return left;
    const operator = reader.next().text;
    const right = readBinary(reader, precedence + 1);
    if (!mayStand(left, operator, precedence) || !mayStand(right, undefined, precedence))
      throw new UnknownLayout(`operators beside ${operator}`);
    left = { kind: 'binary', operator, left, right };
  }
}

/** Prettier sets parentheses between most operators of different kinds; these it leaves without. */
function mayStand(operand: Expression, operator: string | undefined, precedence: number): boolean {
  if (operand.kind !== 'binary') return operand.kind !== 'as' && operand.kind !== 'conditional';
  const same = operand.operator === operator && operator !== '%' && precedence !== COMPARISON;
  return same || (precedence < COMPARISON && (PRECEDENCE.get(operand.operator) ?? 0) >= COMPARISON);
}

function readUnary(reader: TokenReader): Expression {
  const token = reader.peek();
  if (token.kind === 'mark' && UNARY.has(token.text)) {
    reader.next();
    const operand = readUnary(reader);
    if (operand.kind === 'unary' || operand.kind === 'commented') throw new UnknownLayout('two signs');
    return { kind: 'unary', operator: token.text, operand };
  }
  return readPostfix(reader, readPrimary(reader));
}

function readPostfix(reader: TokenReader, start: Expression): Expression {
  let result = start;
  for (;;) {
    if (reader.is('.') || reader.is('?.')) {
      const optional = reader.next().text === '?.';
      result = { kind: 'member', object: result, name: reader.name(), optional };
    } else if (reader.is('[') && reader.peek().breaks === 0) {
      reader.next();
      result = { kind: 'index', object: result, index: readExpression(reader) };
      reader.expect(']');
    } else if (reader.is('!') && reader.peek(1).text !== '=') {
      reader.next();
      result = { kind: 'nonNull', expression: result };
    } else if (reader.is('(')) result = readCall(reader, result, false);
    else if (reader.is('<')) {
      const callee = result;
      const call = reader.attempt(() => {
        const typeArguments = readTypeArguments(reader);
        return reader.is('(') ? { ...readCall(reader, callee, false), typeArguments } : undefined;
      });
      if (call === undefined) return result;
      result = call;
    } else return result;
  }
}

function readCall(reader: TokenReader, callee: Expression, isNew: boolean): Extract<Expression, { kind: 'call' }> {
  return { kind: 'call', callee, isNew, arguments: readList(reader, '(', ')') };
}

function readList(reader: TokenReader, open: string, close: string): readonly Expression[] {
  reader.expect(open);
  const items: Expression[] = [];
  while (!reader.is(close)) {
    items.push(reader.skip('...') ? { kind: 'spread', expression: readExpression(reader) } : readExpression(reader));
    if (!reader.skip(',')) break;
  }
  reader.expect(close);
  return items;
}

const NOT_NAMES = new Set(['function', 'class', 'async', 'await', 'yield', 'typeof', 'void', 'delete']);

function readPrimary(reader: TokenReader): Expression {
  const token = reader.peek();
  if (token.kind === 'string') return { kind: 'string', text: reader.next().text };
  if (token.kind === 'number') return { kind: 'number', text: numberText(reader.next().text) };
  if (token.kind === 'comment') return readCommented(reader);
  if (reader.is('{')) return readObject(reader);
  if (reader.is('[')) return { kind: 'array', items: readList(reader, '[', ']') };
  if (reader.skip('new')) {
    let callee: Expression = { kind: 'name', text: reader.name() };
    while (reader.skip('.')) callee = { kind: 'member', object: callee, name: reader.name(), optional: false };
    return readCall(reader, callee, true);
  }
  if (reader.is('import') && reader.peek(1).text === '(') {
    reader.next();
    reader.expect('(');
    const source = reader.next();
    if (source.kind !== 'string') throw new UnknownLayout('an import of an expression');
    reader.expect(')');
    return { kind: 'import', source: source.text };
  }
  if (token.kind !== 'name' || NOT_NAMES.has(token.text)) throw new UnknownLayout(`an expression with ${token.text}`);
  return { kind: 'name', text: reader.name() };
}

function readCommented(reader: TokenReader): Expression {
  const comment = reader.next().text;
  if (!comment.startsWith('/*') || comment.includes('\n') || reader.peek().breaks > 0)
    throw new UnknownLayout('a comment inside an expression');
  return { kind: 'commented', comment, expression: readUnary(reader) };
}

/** `(a, b) =>` or `a =>`; other parentheses are not known here. */
function isArrow(reader: TokenReader): boolean {
  if (reader.peek().kind === 'name') return reader.peek(1).text === '=>';
  if (!reader.is('(')) return false;
  let ahead = 1;
  while (reader.peek(ahead).kind === 'name' || reader.peek(ahead).text === ',') ahead += 1;
  return reader.peek(ahead).text === ')' && reader.peek(ahead + 1).text === '=>';
}

function readArrow(reader: TokenReader): Expression {
  const parameters = readNames(reader);
  reader.expect('=>');
  if (reader.is('{')) throw new UnknownLayout('a function with statements');
  const body = readExpression(reader);
  if (body.kind === 'conditional' || body.kind === 'arrow')
    throw new UnknownLayout(`a function that gives ${body.kind}`);
  return { kind: 'arrow', parameters, body };
}

function readNames(reader: TokenReader): readonly string[] {
  if (reader.peek().kind === 'name') return [reader.name()];
  reader.expect('(');
  const names: string[] = [];
  while (!reader.is(')')) {
    names.push(reader.name());
    if (!reader.skip(',')) break;
  }
  reader.expect(')');
  return names;
}

function readObject(reader: TokenReader): Expression {
  reader.expect('{');
  const broken = !reader.is('}') && reader.peek().breaks > 0;
  const members: ObjectMember[] = [];
  while (!reader.is('}')) {
    if (members.length > 0 && reader.peek().breaks > 1) throw new UnknownLayout('an empty line in an object');
    members.push(readMember(reader));
    if (!reader.skip(',')) break;
  }
  reader.expect('}');
  return { kind: 'object', members, broken };
}

function readMember(reader: TokenReader): ObjectMember {
  const comments: string[] = [];
  while (reader.peek().kind === 'comment') {
    comments.push(reader.next().text);
    if (reader.peek().breaks !== 1) throw new UnknownLayout('a comment beside a property');
  }
  if (reader.skip('...')) return { comments, value: { kind: 'spread', expression: readExpression(reader) } };
  const token = reader.next();
  if (token.kind !== 'name' && token.kind !== 'string') throw new UnknownLayout(`the key ${token.text}`);
  const key = token.text;
  if (reader.skip(':')) return { comments, key, value: readExpression(reader) };
  if (token.kind === 'name' && reader.is('(')) {
    const parameters = readNames(reader);
    return { comments, key, method: { parameters, result: readResult(reader) } };
  }
  if (token.kind === 'string') throw new UnknownLayout('a quoted name alone');
  return { comments, key };
}

/** `{ return …; }`. */
function readResult(reader: TokenReader): Expression {
  reader.expect('{');
  reader.expect('return');
  const result = readExpression(reader);
  reader.expect(';');
  reader.expect('}');
  return result;
}
