import type { Expression } from '../../grammar/ast.js';
import type { DialectName, DialectText } from '../../runtime/schema/dialect-name.js';
import { invariant } from '../../runtime/util/invariant.js';
import type {
  CompiledExpression,
  ExpressionCompiler,
  ExpressionOptions,
  ExpressionScope,
} from '../expression-compiler.js';
import { expressionCodes } from './codes.js';
import type { Node } from './node.js';
import { SqlPrinter } from './sql-printer.js';
import { convertToDeclared, isAssignable, settled } from './typing/conversion.js';
import { condition } from './typing/type-operator.js';
import { typeExpression } from './typing/type-expression.js';
import { Typing } from './typing/typing.js';
import { TypeScriptPrinter } from './typescript-printer.js';
import { fromColumnType, isInteger, toColumnType, typeName } from './value-type.js';

const conditions = new Set<ExpressionOptions['purpose']>(['check', 'predicate', 'condition']);
const qualified = new Set<ExpressionOptions['purpose']>(['hybrid', 'order', 'condition']);

/**
 * Resolves, type-checks and prints one expression as SQL for each dialect, and as TypeScript where it is wanted.
 *
 * @param expression - as parsed
 * @param scope - what names mean
 * @param options - where the expression stands and what it is expected to give
 */
export function compileExpression(
  expression: Expression,
  scope: ExpressionScope,
  options: ExpressionOptions,
): CompiledExpression {
  const typing = new Typing({ scope, purpose: options.purpose, dialects: options.dialects });
  const node = atRoot(typing, settled(typing, typeExpected(typing, expression, options)), options);
  const diagnostics = typing.findings.unsettled ? [] : typing.diagnostics;
  const members = [...typing.findings.members];
  const relations = [...typing.findings.relations];
  const isWrong = typing.findings.unsettled || diagnostics.some(({ severity }) => severity === 'error');
  if (isWrong || isMissing(expression)) {
    return { nullable: true, relations, relationsTypes: [], members, diagnostics };
  }
  const type = toColumnType(node.type);
  return {
    ...(type && { type }),
    nullable: node.nullable,
    sql: sqlTexts(node, options),
    ...typescriptOf(node, options),
    relations,
    members,
    diagnostics,
  };
}

/** The compiler as `analyze` is handed it. */
export const expressionCompiler: ExpressionCompiler = { compile: compileExpression };

function isMissing(expression: Expression): boolean {
  return expression.kind === 'Missing';
}

/** Bare enum names at the root take the declared type. */
function typeExpected(typing: Typing, expression: Expression, { expect }: ExpressionOptions): Node {
  const node = typeExpression(typing, expression);
  if (node.kind !== 'bareName' || expect?.type.kind !== 'enum') return node;
  return convertToDeclared(typing, node, fromColumnType(expect.type, expect.enumValues));
}

/** Brings the whole expression to what is declared. */
function atRoot(typing: Typing, node: Node, { purpose, expect }: ExpressionOptions): Node {
  if (conditions.has(purpose)) return condition(typing, node);
  // One mistake is one diagnostic: what came of a broken part is not judged.
  if (typing.diagnostics.some(({ severity }) => severity === 'error')) return node;
  if (expect === undefined) {
    if (node.type.kind === 'null')
      return typing.fail(expressionCodes.unknownValueType, node.span, 'NULL alone has no type.');
    return node;
  }
  const type = fromColumnType(expect.type, expect.enumValues);
  if (!isAssignable(node, type)) {
    return typing.fail(
      expressionCodes.resultType,
      node.span,
      `This is ${typeName(node.type)}, and ${typeName(type)} is declared.`,
    );
  }
  const converted = convertToDeclared(typing, node, type);
  if (node.kind === 'raw' || node.type.kind === 'unknown') return { ...converted, nullable: expect.nullable };
  if (converted.nullable && !expect.nullable && (purpose === 'hybrid' || purpose === 'default')) {
    return typing.fail(
      expressionCodes.resultNullable,
      node.span,
      'This can be NULL, and the field is declared without `?`.',
    );
  }
  return purpose === 'hybrid' ? narrowed(converted) : converted;
}

/** PostgreSQL counts and sums in a wider type than the language says; the whole is brought back to what is declared. */
function narrowed(node: Node): Node {
  if (!isInteger(node.type) || !holdsAggregate(node)) return node;
  return { kind: 'cast', operand: node, explicit: true, type: node.type, nullable: node.nullable, span: node.span };
}

function holdsAggregate(node: Node): boolean {
  if (node.kind === 'aggregate') return node.name !== 'exists';
  if (node.kind === 'operation') return node.operands.some((operand) => holdsAggregate(operand));
  if (node.kind === 'case') return [...node.branches.map(({ then }) => then), node.otherwise].some(holdsAggregate);
  return (node.kind === 'hybrid' || node.kind === 'related') && holdsAggregate(node.value);
}

function sqlTexts(node: Node, { dialects, purpose }: ExpressionOptions): DialectText {
  const texts: Partial<Record<DialectName, string>> = {};
  for (const dialect of dialects) texts[dialect] = new SqlPrinter(dialect, qualified.has(purpose)).text(node);
  const [first, ...rest] = Object.values(texts);
  invariant(first !== undefined, 'an expression is compiled for at least one dialect');
  return rest.every((text) => text === first) ? first : texts;
}

function typescriptOf(
  node: Node,
  options: ExpressionOptions,
): Pick<CompiledExpression, 'typescript' | 'relationsTypes'> {
  if (options.purpose !== 'hybrid' && options.typescript !== true) return { relationsTypes: [] };
  const writer = new TypeScriptPrinter();
  const typescript = writer.text(node);
  return writer.unsayable ? { relationsTypes: [] } : { typescript, relationsTypes: [...writer.relationsTypes] };
}
