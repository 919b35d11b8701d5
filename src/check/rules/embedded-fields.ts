import type { Reporter } from '../../diagnostic-code.js';
import type { Entity, Field, Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

/** What a composite in columns of its own cannot do: be one end of a foreign key, and change by itself. */
export function embeddedFields(model: Model, report: Reporter): void {
  const entities = new Map(model.entities.map((entity) => [entity.name, entity]));
  for (const entity of model.entities) {
    for (const field of entity.fields) selfChanging(field, entity, model, report);
    for (const relation of entity.relations) {
      const ends = [
        ...relation.fields.map((name) => ({ owner: entity, name })),
        ...relation.references.map((name) => ({ owner: entities.get(relation.target), name })),
      ];
      const end = ends.find(({ owner, name }) => fieldOf(owner, name)?.embedded !== undefined);
      if (end === undefined) continue;
      report.add(codes.embeddedForeignKey, {
        message: `\`${entity.name}.${relation.name}\` goes by \`${end.name}\` of \`${end.owner?.name ?? ''}\`, which is stored in several columns.`,
        ...placeOf(model, relation, `relation ${entity.name}.${relation.name}`),
      });
    }
  }
}

function fieldOf(entity: Entity | undefined, name: string): Field | undefined {
  return entity?.fields.find((field) => field.name === name);
}

function selfChanging(field: Field, entity: Entity, model: Model, report: Reporter): void {
  for (const path of changingMembers(field)) {
    report.add(codes.embeddedOnUpdate, {
      message: `\`${path}\` would be set at every UPDATE, but \`${entity.name}.${field.name}\` holds it as part of a value.`,
      ...placeOf(model, field, `field ${entity.name}.${field.name}`),
    });
  }
}

function changingMembers(field: Field, prefix = ''): string[] {
  return (field.embedded ?? []).flatMap((member) => {
    const path = prefix + member.name;
    const inner = changingMembers(member, `${path}.`);
    return member.onUpdate === undefined && member.serverOnUpdate === undefined ? inner : [path, ...inner];
  });
}
