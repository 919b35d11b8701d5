import type { MappedClass } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import type { Entity } from '../state/entity.js';
import type { EntityHost } from './entity-host.js';
import type { FixedSelect } from './fixed-statements.js';
import { joinedRun } from './joined-run.js';
import type { LoadTree } from './load-options.js';
import { readJoined } from './load-tree.js';

/**
 * The entity that a fixed select finds, with what is joined to it.
 *
 * @param fields - what the values are of
 * @returns nothing where a tree and the schema join nothing; a promise of null where there is no such row
 */
export function findJoined(
  host: EntityHost,
  mapped: MappedClass,
  select: FixedSelect,
  fields: readonly string[],
  values: readonly unknown[],
  tree: LoadTree | undefined,
): Promise<Entity | null> | undefined {
  const run = joinedRun(host, mapped, tree);
  if (run === undefined) return undefined;
  const { compiler } = host.dialect;
  const compiled = compiler.compile(run.joined(select.node));
  const named = Object.fromEntries(fields.map((field, index) => [field, values[index]]));
  const { sql, parameters } = bind(compiled, compiler, named);
  return (async () => {
    const { rows } = await host.run(host.statements.text(compiled, sql), parameters);
    return (await readJoined(host, run, rows))[0] ?? null;
  })();
}
