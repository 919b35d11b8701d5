import { risksOf } from '../ddl/risks.js';
import type { Risk } from '../ddl/risks.js';
import type { DropColumn, Operation } from '../ddl/operation.js';
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
    if (operation.kind === 'dropColumn') refuseVanishing(operation, metadata, revision.id);
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

/**
 * A key or unique constraint over several columns goes with any of them, on every database, and without a word.
 *
 * @throws MigrationError naming it
 */
function refuseVanishing({ table: of, column }: DropColumn, metadata: MetaData, revision: string): void {
  const table = metadata.tables.find(({ name, schema }) => name === of.name && schema === of.schema);
  const { name } = column;
  const found = [
    ...(table?.primaryKey ? [{ what: 'the primary key', key: table.primaryKey }] : []),
    ...(table?.uniques ?? []).map((key) => ({ what: 'the unique constraint', key })),
    ...(table?.foreignKeys ?? []).map((key) => ({ what: 'the foreign key', key })),
  ].find(({ key }) => key.columns.length > 1 && key.columns.includes(name));
  if (!found) return;
  const { what, key } = found;
  throw new MigrationError(
    'JN8038',
    `Dropping ${of.name}.${name} would drop ${what} ${key.name ?? ''} (${key.columns.join(', ')}) with it.`.replace(
      '  ',
      ' ',
    ),
    'Drop or redefine it in a step before.',
    { revision },
  );
}

/** @throws MigrationError naming every step that needs a word and has none */
export function requirePermissions(risks: readonly StepRisk[]): void {
  const refused = risks.filter(({ allowed }) => !allowed);
  const [first] = refused;
  if (!first) return;
  const lines = refused.map(({ revision, reason, check, recipe }) =>
    [
      `  ${revision} ${reason}.`,
      ...(check === undefined ? [] : [`    rows at stake: ${check}`]),
      ...(recipe === undefined ? [] : [`    or: ${recipe}`]),
    ].join('\n'),
  );
  const loss = refused.some(({ kind }) => kind === 'dataLoss');
  throw new MigrationError(
    loss ? 'JN8010' : 'JN8011',
    `${loss ? 'Data may be lost, and nobody allowed it' : 'A column becomes required without a value for present rows'}:\n${lines.join('\n')}`,
    `If that is meant, say so on the step (allow: '${first.kind}') or to the command (--allow ${first.kind}).`,
    { revision: first.revision },
  );
}

const keyOf = ({ name, schema }: { readonly name: string; readonly schema?: string }): string =>
  JSON.stringify([schema ?? null, name]);

function tableOf(operation: Operation): string {
  return 'table' in operation ? keyOf(operation.table) : '';
}
