import type { Operation } from '../../runtime/ddl/operation.js';
import { reverse, reverseAll } from '../../runtime/ddl/reverse.js';
import type { Risk } from '../../runtime/ddl/risks.js';
import { operationKey } from '../../runtime/migration/operation-key.js';
import type { OperationStep } from '../../runtime/migration/step.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { stable } from './canonical.js';
import { printLiteral } from './print-literal.js';
import { printStep } from './print-step.js';
import { risksOn } from './risks-on.js';

/** What a revision file says. */
export interface RevisionContent {
  readonly id: string;
  readonly revises: readonly string[];
  readonly message: string;
  readonly branch?: string;
  readonly up: readonly Operation[];
  /** Absent: the reverse of `up`. */
  readonly down?: readonly Operation[];
}

/**
 * The text of a revision file, not yet formatted. Reading it back gives the same operations. A drop is printed by name
 * alone where the other direction holds the definition; a step with a risk is explained above it.
 *
 * @param dialects - whose risks are worth a comment
 */
export function printRevision(content: RevisionContent, dialects: readonly DialectName[]): string {
  const { id, revises, message, branch, up } = content;
  const down = content.down ?? reverseAll(up);
  const parents = revises.length < 2 ? (revises[0] ?? null) : revises;
  const created = new Set(
    up.flatMap((operation) => (operation.kind === 'createTable' ? [stable(nameOf(operation.table))] : [])),
  );
  const members = [
    `id: ${printLiteral(id)}`,
    `revises: ${printLiteral(parents)}`,
    `message: ${printLiteral(message)}`,
    ...(branch === undefined ? [] : [`branch: ${printLiteral(branch)}`]),
    `up: ${printSteps(up, down ?? [], (operation) => riskComment(operation, created, dialects))}`,
    `down: ${down ? printSteps(down, up, () => []) : 'false'}`,
  ];
  const imports = up.length + (down?.length ?? 0) > 0 ? 'op, revision' : 'revision';
  return `import { ${imports} } from 'joinery/migrate';\n\nexport default revision({\n${members.map((member) => `  ${member},\n`).join('')}});\n`;
}

function printSteps(
  steps: readonly Operation[],
  others: readonly Operation[],
  comment: (operation: Operation) => string[],
): string {
  if (steps.length === 0) return '[]';
  const lines = steps.flatMap((operation) => [
    ...comment(operation).map((line) => `    // ${line.replaceAll(/\s+/g, ' ')}`),
    `    ${printStep(byName(operation, steps, others))},`,
  ]);
  return `[\n${lines.join('\n')}\n  ]`;
}

const DROPS = new Set([
  'dropTable',
  'dropColumn',
  'dropIndex',
  'dropConstraint',
  'dropEnum',
  'dropView',
  'dropSequence',
  'dropExtension',
]);

/** Marks a drop whose definition reading finds on the other side, and only there. */
function byName(operation: Operation, steps: readonly Operation[], others: readonly Operation[]): OperationStep {
  if (!DROPS.has(operation.kind)) return operation;
  if (operation.kind === 'dropConstraint' && operation.constraint.constraint.name === undefined) return operation;
  const key = operationKey(operation);
  const [definition, ...more] = others.filter((other) => other.kind !== operation.kind && operationKey(other) === key);
  const twice = steps.filter((other) => other.kind === operation.kind && operationKey(other) === key).length > 1;
  const otherDrops = others.some((other) => other.kind === operation.kind && operationKey(other) === key);
  if (!definition || more.length > 0 || twice) return operation;
  // Reading takes the last step of that key; a drop after the definition would hide it.
  if (otherDrops && lastOf(others, key) !== definition) return operation;
  const back = reverse(definition);
  return back && stable(back) === stable(operation) ? { ...operation, named: true } : operation;
}

const lastOf = (steps: readonly Operation[], key: string | undefined): Operation | undefined =>
  steps.findLast((other) => operationKey(other) === key);

const nameOf = ({ name, schema }: { readonly name: string; readonly schema?: string }): unknown => ({ name, schema });

/** What a person should know before the step runs. */
function riskComment(operation: Operation, created: ReadonlySet<string>, dialects: readonly DialectName[]): string[] {
  if ('table' in operation && operation.kind !== 'dropTable' && created.has(stable(nameOf(operation.table)))) return [];
  return risksOn(operation, dialects).flatMap(({ kind, reason, check, recipe }) => [
    `${TITLES[kind]}: ${reason}.`,
    ...(check === undefined ? [] : [`Rows at stake: ${check}`]),
    ...(recipe === undefined ? [] : [`Safer: ${recipe}`]),
    ...(kind === 'dataLoss' || kind === 'notNull' ? [`Runs only with { allow: '${kind}' }.`] : []),
  ]);
}

const TITLES: Readonly<Record<Risk['kind'], string>> = {
  dataLoss: 'Data loss',
  notNull: 'Needs a value',
  mayFail: 'May fail',
  lock: 'Lock',
  rewrite: 'Rewrite',
};
