import { UnknownLayout } from './doc.js';
import { readExpression } from './parse-expression.js';
import { readBlock } from './parse-statement.js';
import { readSignature, readType, readTypeParameters } from './parse-type.js';
import { TokenReader } from './tokens.js';
import type { Declaration, Member, TopStatement, TypeNode } from './tree.js';

/** A statement of a file, with the comments that stand right before it. */
export interface WrittenStatement {
  readonly docs: readonly string[];
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
  readonly statement: TopStatement;
}

/**
 * The statements of a text, as an artefact writes them.
 *
 * @throws UnknownLayout where they have what the emitted subset does not
 */
export function statementsOfFile(text: string): readonly WrittenStatement[] {
  const reader = new TokenReader(text);
  const statements: WrittenStatement[] = [];
  while (reader.peek().kind !== 'end') {
    // An artefact's text starts with a line break where an empty line is wanted before it.
    const { docs, apart } = readDocs(reader, statements.length === 0 ? 0 : 1);
    statements.push({ docs, apart, statement: readTop(reader) });
  }
  return statements;
}

function readDocs(reader: TokenReader, most: number): { readonly docs: readonly string[]; readonly apart: boolean } {
  const docs: string[] = [];
  const { breaks } = reader.peek();
  while (reader.peek().kind === 'comment') {
    docs.push(reader.next().text);
    if (reader.peek().breaks !== 1) throw new UnknownLayout('a comment apart from what it is about');
  }
  return { docs, apart: breaks > most };
}

function readTop(reader: TokenReader): TopStatement {
  const head = reader.skip('export') ? 'export ' : '';
  if (reader.skip('interface')) return readDeclaration(reader, 'interface', `${head}interface `);
  if (reader.skip('class')) return readDeclaration(reader, 'class', `${head}class `);
  if (reader.skip('const')) return readConstant(reader, `${head}const `);
  if (reader.skip('type')) {
    const name = reader.name();
    reader.expect('=');
    const type = readType(reader);
    reader.expect(';');
    return { kind: 'alias', head: `${head}type ${name}`, type };
  }
  reader.expect('function');
  const name = reader.name();
  return {
    kind: 'function',
    head: `${head}function ${name}`,
    signature: readSignature(reader),
    body: readBlock(reader),
  };
}

function readConstant(reader: TokenReader, head: string): TopStatement {
  const name = reader.name();
  const type = reader.skip(':') ? readType(reader) : undefined;
  reader.expect('=');
  const value = readExpression(reader);
  reader.expect(';');
  return { kind: 'constant', head, name, ...(type && { type }), value };
}

function readDeclaration(reader: TokenReader, kind: Declaration['kind'], head: string): Declaration {
  const name = reader.name();
  const typeParameters = readTypeParameters(reader);
  const bases: TypeNode[] = [];
  if (reader.skip('extends')) bases.push(readType(reader));
  if (reader.is(',')) throw new UnknownLayout('several bases');
  reader.expect('{');
  const members: Member[] = [];
  while (!reader.is('}')) members.push(readMember(reader));
  reader.expect('}');
  return { kind, head, name, typeParameters, extends: bases, members };
}

/**
 * One member of a class, as text.
 *
 * @throws UnknownLayout where it has what the emitted subset does not
 */
export function memberFromText(text: string): Member {
  const reader = new TokenReader(text);
  const member = readMember(reader);
  reader.end();
  return member;
}

const MODIFIERS = new Set(['declare', 'static', 'override', 'readonly', 'get', 'set']);
const AFTER_NAME = new Set([':', '?', '(', '<', '=', ';', '!']);

function readMember(reader: TokenReader): Member {
  const { docs, apart } = readDocs(reader, 1);
  if (reader.is('static') && reader.peek(1).text === '{') {
    reader.next();
    return { kind: 'static', docs, apart, body: readBlock(reader) };
  }
  let head = '';
  while (MODIFIERS.has(reader.peek().text) && !AFTER_NAME.has(reader.peek(1).text)) head += `${reader.next().text} `;
  head += reader.name();
  if (reader.is('(') || reader.is('<')) {
    const signature = readSignature(reader);
    if (reader.skip(';')) return { kind: 'method', docs, apart, head, signature };
    return { kind: 'method', docs, apart, head, signature, body: readBlock(reader) };
  }
  if (reader.skip('?')) head += '?';
  const type = reader.skip(':') ? readType(reader) : undefined;
  const value = reader.skip('=') ? readExpression(reader) : undefined;
  reader.expect(';');
  return { kind: 'property', docs, apart, head, ...(type && { type }), ...(value && { value }) };
}
