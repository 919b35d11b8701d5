import { findCycles } from '../../../runtime/util/topological.js';
import type { Reporter } from '../../diagnostic-code.js';
import type { Entity, Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

/** Relations that are always joined must not lead back to where they start: the query would have no end. */
export function joinedCycles(model: Model, report: Reporter): void {
  const byName = new Map(model.entities.map((entity) => [entity.name, entity]));
  const joined = (entity: Entity): Entity[] =>
    entity.relations.filter(({ strategy }) => strategy === 'joined').flatMap(({ target }) => byName.get(target) ?? []);
  for (const cycle of findCycles(model.entities, joined)) {
    const inside = new Set(cycle.map((entity) => entity.name));
    const relations = cycle.flatMap((entity) =>
      entity.relations.filter(({ strategy, target }) => strategy === 'joined' && inside.has(target)),
    );
    const [first, second] = relations;
    if (first === undefined) continue;
    const names = [...inside].map((name) => `\`${name}\``).join(', ');
    report.add(codes.unloadableCycle, {
      message: `\`${first.name}\` is loaded by a join that leads back to where it starts (${names}).`,
      ...placeOf(model, first, `relation ${first.name}`, second),
    });
  }
}
