import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import type { Model } from '../model.js';
import type { Rule } from './rule.js';

/** The rules in the order they run; one file each. */
export const RULES: readonly Rule[] = [];

/** Runs every rule over a model. */
export function check(model: Model): readonly Diagnostic[] {
  const report = new Reporter();
  for (const rule of RULES) rule(model, report);
  return report.diagnostics;
}
