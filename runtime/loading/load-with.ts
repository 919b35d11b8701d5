import type { MappedClass } from '../mapping/mapped-class.js';
import type { SelectNode } from '../sql/node.js';
import type { Entity } from '../state/entity.js';
import { ValidationError } from '../util/errors.js';
import type { EntityHost } from './entity-host.js';
import type { LoadTree } from './load-options.js';

/**
 * Loads what a tree names, and what comes with every entity.
 *
 * @param origin - the select the entities came from, where it may be run again
 * @throws ValidationError when it names what the model does not have
 */
export async function loadWith(
  host: EntityHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  tree: LoadTree | undefined,
  chunk?: number,
  origin?: SelectNode,
): Promise<void> {
  if (host.relations !== undefined) return host.relations.loadTree(host, mapped, entities, tree, chunk, origin);
  const names = Object.keys(tree ?? {});
  const wrong = names.find((name) => !mapped.fields.some(({ property }) => property === name));
  if (wrong !== undefined && entities.length > 0)
    throw new ValidationError(`${mapped.name} has no relation '${wrong}' to load`);
  if (names.length === 0) return;
  const { loadColumns } = await import('./load-columns.js');
  await loadColumns(host, entities, names);
}
