import type { Reporter } from '../diagnostic-code.js';
import { groupBy, text, type CatalogRow } from './catalog.js';
import { codes } from './codes.js';

/** Names shown before "and n more". */
const SHOWN = 5;

/** Says once per kind what a schema file does not describe; rows have a `kind` and a `name`. */
export function noteNotCarried(rows: readonly CatalogRow[], report: Reporter): void {
  for (const [kind, found] of groupBy(rows, 'kind')) {
    const names = found.map((row) => text(row, 'name'));
    const listed =
      names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? `, and ${String(names.length - SHOWN)} more` : '');
    const subject =
      names.length === 1 ? `The ${kind} ${listed} is` : `${String(names.length)} ${kind}s (${listed}) are`;
    report.add(codes.notCarried, { message: `${subject} not described by the schema.`, subject: `${kind}s` });
  }
}
