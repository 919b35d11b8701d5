import type { Operation } from '../../runtime/ddl/operation.js';
import { risksOf } from '../../runtime/ddl/risks.js';
import type { Risk } from '../../runtime/ddl/risks.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';

/** The risks of an operation on several dialects, each once; one that not all of them know names those that do. */
export function risksOn(operation: Operation, dialects: readonly DialectName[]): Risk[] {
  const found = new Map<string, { readonly risk: Risk; readonly on: DialectName[] }>();
  for (const dialect of dialects)
    for (const risk of risksOf(operation, dialect)) {
      const known = found.get(risk.reason);
      if (known) known.on.push(dialect);
      else found.set(risk.reason, { risk, on: [dialect] });
    }
  return [...found.values()].map(({ risk, on }) =>
    on.length === dialects.length ? risk : { ...risk, reason: `${risk.reason} (${on.join(', ')})` },
  );
}
