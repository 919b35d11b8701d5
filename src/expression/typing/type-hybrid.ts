import type { Path } from '../../../grammar/ast.js';
import type { ExpressionScope, HybridMember } from '../../expression-compiler.js';
import { expressionCodes } from '../codes.js';
import type { Node, Row } from '../node.js';
import { fromColumnType } from '../value-type.js';
import { convertToDeclared } from './conversion.js';
import type { TypeExpression, Typing } from './typing.js';
import { MAXIMUM_INLINED } from './typing.js';

interface HybridUse {
  readonly scope: ExpressionScope;
  readonly member: HybridMember;
  readonly name: string;
  readonly row: Row;
}

/** Puts a hybrid's expression in where it is named. */
export function typeHybrid(
  typing: Typing,
  path: Path,
  { scope, member, name, row }: HybridUse,
  typeExpression: TypeExpression,
): Node {
  const identity = `${scope.subject}.${name}`;
  if (typing.hybrids.includes(identity)) {
    const circle = [...typing.hybrids.slice(typing.hybrids.indexOf(identity)), identity]
      .map((part) => part.split('.').at(-1))
      .join(' -> ');
    return typing.fail(expressionCodes.hybridCycle, path.span, `\`${name}\` is made from itself: ${circle}.`);
  }
  if (typing.findings.isBroken(identity)) return typing.broken(path.span);
  if (!typing.findings.mayInline()) {
    return typing.fail(
      expressionCodes.hybridSize,
      path.span,
      `With the hybrids it uses put in, this expression would hold more than ${String(MAXIMUM_INLINED)} of them.`,
    );
  }
  const inner = typing.inHybrid(scope, row, identity);
  const type = fromColumnType(member.type, member.enumValues);
  const value = convertToDeclared(inner, typeExpression(inner, member.expression), type);
  if (inner.diagnostics.some(({ severity }) => severity === 'error')) typing.findings.breakHybrid(identity);
  const circle = inner.diagnostics.find(({ code }) => code === expressionCodes.hybridCycle.code);
  if (circle !== undefined) return typing.fail(expressionCodes.hybridCycle, path.span, circle.message);
  const outside = inner.diagnostics.find(
    ({ code }) =>
      code === expressionCodes.relationForbidden.code ||
      code === expressionCodes.aggregateForbidden.code ||
      code === expressionCodes.unstable.code,
  );
  const size = inner.diagnostics.find(({ code }) => code === expressionCodes.hybridSize.code);
  if (size !== undefined) return typing.fail(expressionCodes.hybridSize, path.span, size.message);
  if (outside !== undefined)
    return typing.fail(
      expressionCodes.relationForbidden,
      path.span,
      `The hybrid \`${name}\` can't be used here: ${outside.message}`,
    );
  // What else is wrong with it is reported where it is declared.
  if (inner.diagnostics.some(({ severity }) => severity === 'error')) return typing.broken(path.span);
  return {
    kind: 'hybrid',
    row,
    property: member.property ?? name,
    value,
    type,
    nullable: member.nullable,
    span: path.span,
  };
}
