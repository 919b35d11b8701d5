import type { Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

/** deleteOrphan needs a child with a single parent: not the many side, unless the schema says it is single. */
export function deleteOrphan(model: Model, report: Reporter): void {
  for (const entity of model.entities) {
    for (const relation of entity.relations) {
      if (!relation.cascades.includes('deleteOrphan') || relation.singleParent === true) continue;
      if (relation.kind !== 'manyToOne' && relation.kind !== 'manyToMany') continue;
      report.add(codes.deleteOrphanParent, {
        message: `\`${entity.name}.${relation.name}\` deletes orphans, but a \`${relation.target}\` may belong to several.`,
        ...placeOf(model, relation, `relation ${entity.name}.${relation.name}`),
      });
    }
  }
}
