import { risksOf } from '../ddl/risks.js';
import type { Risk } from '../ddl/risks.js';
import type { Operation } from '../ddl/operation.js';
import type { DialectName } from '../schema/dialect-name.js';
import type { MetaData } from '../schema/metadata.js';
import { describeOperation } from './compile-steps.js';
import { MigrationError } from './migration-error.js';
import { applyStep } from './replay.js';
import type { Revision } from './revision.js';
import type { Permission, Step } from './step.js';

/** A risk with where it stands. */
export interface StepRisk extends Risk {
  readonly revision: string;
  /** The operation in words. */
  readonly step: string;
  /** The step carries the word, or needs none. */
  readonly allowed: boolean;
}

const NEEDS_WORD: ReadonlySet<string> = new Set<Permission>(['dataLoss', 'notNull']);

/**
 * The risks of a revision's steps on a schema. What the revision makes itself holds no rows yet, and is at no risk.
 *
 * @param allow - what is allowed for all steps
 */
export function stepRisks(
  revision: Pick<Revision, 'id'>,
  steps: readonly Step[],
  before: MetaData,
  dialect: DialectName,
  allow: readonly Permission[] = [],
): StepRisk[] {
  const risks: StepRisk[] = [];
  const fresh = new Set<string>();
  let metadata = before;
  for (const step of steps) {
    if (step.kind === 'run') continue;
    const { operation, metadata: after } = applyStep(metadata, step, revision.id);
    metadata = after;
    if (operation.kind === 'createTable') fresh.add(keyOf(operation.table));
    if (fresh.has(tableOf(operation))) continue;
    for (const risk of risksOf(operation, dialect)) {
      const word = [...allow, ...(step.allow ?? [])] as readonly string[];
      const allowed = !NEEDS_WORD.has(risk.kind) || word.includes(risk.kind);
      risks.push({ ...risk, revision: revision.id, step: describeOperation(operation), allowed });
    }
  }
  return risks;
}

/** @throws MigrationError naming every step that needs a word and has none */
export function requirePermissions(risks: readonly StepRisk[]): void {
  const refused = risks.filter(({ allowed }) => !allowed);
  const [first] = refused;
  if (!first) return;
  const lines = refused.map(({ revision, step, reason, check, recipe }) =>
    [
      `  ${revision}: ${step} ${reason}.`,
      ...(check === undefined ? [] : [`    rows at stake: ${check}`]),
      ...(recipe === undefined ? [] : [`    or: ${recipe}`]),
    ].join('\n'),
  );
  const loss = refused.some(({ kind }) => kind === 'dataLoss');
  throw new MigrationError(
    loss ? 'JN8010' : 'JN8011',
    `${loss ? 'Data may be lost, and nobody allowed it' : 'A column becomes required without a value for present rows'}:\n${lines.join('\n')}`,
    `If that is meant, say so on the step: allow: '${first.kind}'.`,
    { revision: first.revision },
  );
}

const keyOf = ({ name, schema }: { readonly name: string; readonly schema?: string }): string => JSON.stringify([schema ?? null, name]);

function tableOf(operation: Operation): string {
  return 'table' in operation ? keyOf(operation.table) : '';
}
