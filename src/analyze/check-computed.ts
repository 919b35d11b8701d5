import type { Expression } from '../../grammar/ast.js';
import { findCycles } from '../../runtime/util/topological.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft } from './draft.js';
import { fieldsOf } from './draft.js';

/** Pass 9b: what computed columns may read of each other. Databases find out only when the table is made. */
export function checkComputed(context: Context): void {
  for (const entity of context.entities.values()) checkEntity(entity, context);
}

const expressionOf = (field: FieldDraft): Expression | undefined =>
  field.attributes.get('computed')?.expression('expression');

function checkEntity(entity: EntityDraft, context: Context): void {
  const computed = fieldsOf(entity).filter((field) => expressionOf(field) !== undefined);
  const reads = (field: FieldDraft): FieldDraft[] => {
    const names = namesIn(expressionOf(field));
    return computed.filter((other) => names.has(other.name));
  };
  const selves = computed.filter((field) => reads(field).includes(field));
  const circles = [...findCycles(computed, reads), ...selves.map((field) => [field])];
  for (const circle of circles) {
    const [first] = computed.filter((field) => circle.includes(field));
    if (first === undefined) continue;
    context.report.add(codes.computedReads, {
      message: `The computed column \`${first.name}\` is made from itself.`,
      span: first.attributes.get('computed')?.span ?? first.span,
      related: circle
        .filter((field) => field !== first)
        .map((field) => ({ message: 'by way of this one', span: field.span })),
    });
  }
  if (circles.length > 0 || !context.settings.dialects.includes('postgresql')) return;
  for (const field of computed) {
    const [other] = reads(field);
    if (other === undefined) continue;
    context.report.add(codes.computedReads, {
      message: `The computed column \`${field.name}\` reads the computed column \`${other.name}\`, which postgresql does not allow.`,
      span: field.attributes.get('computed')?.span ?? field.span,
      hint: `Write the expression of \`${other.name}\` again, or make \`${field.name}\` a @hybrid.`,
      related: [{ message: 'computed, too', span: other.span }],
    });
  }
}

/** First names of all paths in an expression. */
function namesIn(expression: unknown, found = new Set<string>()): Set<string> {
  if (typeof expression !== 'object' || expression === null) return found;
  const node = expression as Partial<Expression>;
  if (node.kind === 'Path') found.add(node.names?.[0]?.text ?? '');
  else for (const part of Object.values(expression)) namesIn(part, found);
  return found;
}
