import type { MappedClass } from '../mapping/mapped-class.js';
import type { Entity } from '../state/entity.js';
import { ValidationError } from '../util/errors.js';
import type { EntityHost } from './entity-host.js';
import type { LoadTree } from './load-options.js';

/**
 * Loads what a tree names, and what comes with every entity.
 *
 * @throws ValidationError when it names what the model does not have
 */
export async function loadWith(
  host: EntityHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  tree: LoadTree | undefined,
  chunk?: number,
): Promise<void> {
  if (host.relations !== undefined) return host.relations.loadTree(host, mapped, entities, tree, chunk);
  const [name] = Object.keys(tree ?? {});
  if (name !== undefined && entities.length > 0)
    throw new ValidationError(`${mapped.name} has no relation '${name}' to load`);
}
