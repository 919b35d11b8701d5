import { isMade } from '../sql/made.js';
import type { SelectNode } from '../sql/node.js';
import { Select } from '../sql/select.js';
import { ValidationError } from '../util/errors.js';
import type { EntityQuery } from './entity-query.js';

/**
 * A query for entities with clauses of the query language: joins for conditions and orders, groups, DISTINCT, windows. What is loaded with
 * the entities has nothing to do with them: it has tables of its own.
 *
 * ```ts
 * refine(db.users.query(), (select) =>
 *   select.join(addresses, addresses.userId.eq(users.id)).groupBy(users.id).having(count(addresses.id).gt(1)),
 * ).load({ addresses: true });
 * ```
 *
 * Entities come once, also where a join repeats their rows; a limit counts rows, so group or say `distinct()` beside one.
 *
 * @param query - the query so far, with its conditions, orders and limit
 * @param change - adds clauses; the select list stays that of the entity
 * @throws ValidationError when `change` gives something else than a select
 */
export function refine<E, T, L, O>(
  query: EntityQuery<E, T, L, O>,
  change: (select: Select<{}, never, never, true>) => { readonly node: SelectNode },
): EntityQuery<E, T, L, O> {
  return query.refined((node) => {
    const changed = change(new Select({ ...node, items: [] }));
    if (!isMade(changed)) throw new ValidationError('refine() wants the select it gave, with clauses added');
    return { ...changed.node, items: node.items };
  });
}
