import type { Expression } from '../../grammar/ast.js';
import type { CompiledExpression, ExpressionPurpose, ExpressionScope } from '../expression-compiler.js';
import type { Context } from './context.js';
import type { FieldDraft, HybridDraft } from './draft.js';

/** No names at all: defaults. */
export const EMPTY_SCOPE: ExpressionScope = { subject: 'a default', member: () => undefined, names: () => [] };

export interface ExpressionPlace {
  readonly purpose: ExpressionPurpose;
  /** What the result is stored in. */
  readonly field?: FieldDraft | HybridDraft;
  readonly typescript?: boolean;
}

/** Compiles one expression and keeps its diagnostics. */
export function compileExpression(
  expression: Expression,
  scope: ExpressionScope,
  place: ExpressionPlace,
  context: Context,
): CompiledExpression {
  const { field } = place;
  const compiled = context.expressions.compile(expression, scope, {
    purpose: place.purpose,
    dialects: context.settings.dialects,
    ...(field && {
      expect: {
        type: field.value.column,
        nullable: field.nullable,
        ...(field.value.enumValues && { enumValues: field.value.enumValues }),
      },
    }),
    ...(place.typescript !== undefined && { typescript: place.typescript }),
  });
  for (const diagnostic of compiled.diagnostics) context.report.push(diagnostic);
  return compiled;
}
