import type { Operation } from '../../runtime/ddl/operation.js';
import type { Span } from '../../grammar/source.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { Reporter } from '../diagnostic-code.js';
import type { Model } from '../model.js';
import { diffCodes } from './codes.js';
import type { Ambiguity } from './find-ambiguities.js';
import { label } from './find-renames.js';
import type { SpentHint } from './find-renames.js';
import { risksOn } from './risks-on.js';

/** Where a table, or a column of it, is declared. */
function placeOf(model: Model, table: string, column?: string): { span: Span } | object {
  const found = model.metadata.tables.find((item) => label(item) === table);
  const of = column === undefined ? found : found?.columns.find(({ name }) => name === column);
  const span = (of && model.origins.get(of)) ?? (found && model.origins.get(found));
  return span ? { span } : {};
}

/** The questions only a person can answer, each with the edits that settle it. */
export function reportAmbiguities(ambiguities: readonly Ambiguity[], model: Model, reporter: Reporter): void {
  for (const { kind, table, from, to } of ambiguities) {
    const old = kind === 'table' ? from : `${table ?? ''}.${from}`;
    reporter.add(diffCodes.renameQuestion, {
      message: `The ${kind} ${old} is gone and ${to} of the same ${kind === 'table' ? 'columns' : 'type'} is new: was it renamed?`,
      ...(kind === 'table' ? placeOf(model, to) : placeOf(model, table ?? '', to)),
      subject: `${kind} ${old}`,
      hint: `if so, add ${kind === 'table' ? `@@renamedFrom("${from}")` : `@renamedFrom("${from}")`} to ${to}; if ${old} is to be dropped with its data, pass --dropped ${old}`,
    });
  }
}

/** Hints that can go. */
export function reportSpentHints(spent: readonly SpentHint[], model: Model, reporter: Reporter): void {
  for (const { subject, renamedFrom, of } of spent) {
    const span = model.origins.get(of);
    reporter.add(diffCodes.spentHint, {
      message: `The rename of ${subject} from "${renamedFrom}" has been made already.`,
      ...(span && { span }),
      subject,
    });
  }
}

/** Every risk of the operations as a warning; tables made by them are empty. */
export function reportRisks(
  operations: readonly Operation[],
  dialects: readonly DialectName[],
  reporter: Reporter,
): void {
  const created = new Set(
    operations.flatMap((operation) => (operation.kind === 'createTable' ? [label(operation.table)] : [])),
  );
  for (const operation of operations) {
    if ('table' in operation && created.has(label(operation.table))) continue;
    for (const { kind, reason, check, recipe } of risksOn(operation, dialects)) {
      const entry = kind === 'dataLoss' ? diffCodes.dataLoss : kind === 'notNull' ? diffCodes.notNull : diffCodes.risk;
      const steps = [
        ...(check === undefined ? [] : [`rows at stake: ${check}`]),
        ...(recipe === undefined ? [] : [recipe]),
        ...(kind === 'dataLoss' || kind === 'notNull' ? [`it runs only with allow: '${kind}'`] : []),
      ];
      reporter.push({
        code: entry.code,
        severity: 'warning',
        message: `The step ${reason}.`,
        subject: 'table' in operation ? `table ${label(operation.table)}` : operation.kind,
        ...(steps.length > 0 && { hint: steps.join('; ') }),
      });
    }
  }
}
