import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import type { Model } from '../model.js';
import type { Rule } from './rule.js';
import { columnLimits } from './rules/column-limits.js';
import { deleteOrphan } from './rules/delete-orphan.js';
import { embeddedFields } from './rules/embedded-fields.js';
import { indexLimits } from './rules/index-limits.js';
import { joinedCycles } from './rules/joined-cycles.js';
import { nameLength } from './rules/name-length.js';
import { overlappingWriters } from './rules/overlapping-writers.js';
import { requiredCycles } from './rules/required-cycles.js';
import { tableLimits } from './rules/table-limits.js';
import { uniqueConstraintNames } from './rules/unique-constraint-names.js';
import { uniqueNames } from './rules/unique-names.js';

/** The rules in the order they run; one file each. */
export const RULES: readonly Rule[] = [
  uniqueNames,
  uniqueConstraintNames,
  embeddedFields,
  deleteOrphan,
  overlappingWriters,
  requiredCycles,
  joinedCycles,
  nameLength,
  columnLimits,
  indexLimits,
  tableLimits,
];

/** Runs every rule over a model. */
export function check(model: Model): readonly Diagnostic[] {
  const report = new Reporter();
  for (const rule of RULES) rule(model, report);
  return report.diagnostics;
}
