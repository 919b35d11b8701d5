import { sortAsComponents } from '../mapping/components.js';
import type { Registry } from '../mapping/registry.js';
import type { Entity } from '../state/entity.js';
import { CircularDependencyError } from '../util/errors.js';
import type { Save } from './change-set.js';
import { isOpen } from './compute-change-set.js';

/**
 * Within classes that refer to each other the order is one of rows: each gets a level above those it needs. A circle of new
 * rows is opened at a nullable foreign key, which is written afterwards.
 *
 * @throws CircularDependencyError when every row of a circle needs another first
 */
export function setLevels(saves: readonly Save[], registry: Registry): void {
  const byEntity = new Map(saves.filter((save) => save.kind === 'insert').map((save) => [save.entity, save]));
  const cyclic = saves.filter((save) => registry.isCyclic(registry.rank(save.mapped)));
  for (const save of cyclic)
    for (const copy of save.copies) if (copy.relation.spec.postUpdate === true && isOpen(copy)) copy.deferred = true;
  openCircles(cyclic, byEntity);
  const levels = new Map<Save, number>();
  const levelOf = (save: Save): number => {
    const known = levels.get(save);
    if (known !== undefined) return known;
    levels.set(save, 0);
    const own = registry.rank(save.mapped);
    let level = 0;
    for (const other of needs(save, byEntity))
      if (registry.rank(other.mapped) === own) level = Math.max(level, levelOf(other) + 1);
    levels.set(save, level);
    return level;
  };
  for (const save of cyclic) save.level = levelOf(save);
}

/** New rows a save takes keys from. */
function* needs(save: Save, byEntity: ReadonlyMap<Entity, Save>): Generator<Save> {
  for (const copy of save.copies) {
    if (copy.deferred || copy.source === null || !isOpen(copy)) continue;
    const other = byEntity.get(copy.source);
    if (other !== undefined) yield other;
  }
}

/** Defers nullable foreign keys until no circle is left. */
function openCircles(saves: readonly Save[], byEntity: ReadonlyMap<Entity, Save>): void {
  for (;;) {
    const circle = sortAsComponents(saves, (save) => needs(save, byEntity)).find(
      (group) => group.length > 1 || [...needs(group[0] as Save, byEntity)].includes(group[0] as Save),
    );
    if (circle === undefined) return;
    const members = new Set(circle.map((save) => save.entity));
    const copies = circle
      .filter((save) => save.kind === 'insert')
      .flatMap((save) =>
        save.copies.filter(
          (copy) => !copy.deferred && copy.source !== null && members.has(copy.source) && isOpen(copy),
        ),
      );
    const nullable = copies.find((copy) => copy.nullable);
    if (nullable === undefined) {
      const names = [...new Set(circle.map((save) => save.mapped.name))];
      throw new CircularDependencyError(
        `rows of ${names.join(' and ')} need each other first, and no foreign key between them may be null: one of them has to be nullable, or deferred by the database`,
      );
    }
    nullable.deferred = true;
  }
}
