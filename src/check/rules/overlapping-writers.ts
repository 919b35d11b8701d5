import type { Reporter } from '../../diagnostic-code.js';
import type { Entity, Model, Relation } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

interface Writer {
  readonly relation: Relation;
  /** What it writes: fields of the entity, or the join table. */
  readonly targets: readonly string[];
}

/**
 * Two relations that write one column (or one join table) contradict each other sooner or later. Composite foreign keys
 * of Prisma schemas share their tenant's column by design and have no word to say so: there only whole keys count.
 */
export function overlappingWriters(model: Model, report: Reporter): void {
  for (const entity of model.entities) {
    const writers = entity.relations.flatMap((relation) => writerOf(relation));
    writers.forEach((one, at) => {
      for (const other of writers.slice(at + 1)) compare(one, other, { entity, model, report });
    });
  }
}

function writerOf(relation: Relation): Writer[] {
  if (relation.viewOnly === true) return [];
  if (relation.kind === 'manyToOne' || relation.kind === 'oneToOneOwner')
    return [{ relation, targets: relation.fields }];
  if (relation.kind === 'manyToMany') {
    const { table, schema, local } = relation.through;
    return [{ relation, targets: local.map((column) => `${schema ?? ''}.${table}.${column}`) }];
  }
  return [];
}

interface Place {
  readonly entity: Entity;
  readonly model: Model;
  readonly report: Reporter;
}

function compare(one: Writer, other: Writer, { entity, model, report }: Place): void {
  if (one.relation.overlaps?.includes(other.relation.name) ?? false) return;
  if (other.relation.overlaps?.includes(one.relation.name) ?? false) return;
  const shared = one.targets.filter((target) => other.targets.includes(target));
  const [first] = shared;
  if (first === undefined) return;
  const whole = shared.length === one.targets.length && shared.length === other.targets.length;
  if (model.flavour === 'prisma' && !whole) return;
  report.add(codes.overlappingWriters, {
    message: `\`${entity.name}.${one.relation.name}\` and \`${entity.name}.${other.relation.name}\` both write \`${first.split('.').at(-1) ?? first}\`.`,
    ...placeOf(model, other.relation, `relation ${entity.name}.${other.relation.name}`, one.relation),
    hint: `Add \`viewOnly: true\` to one of them, or \`overlaps: [${one.relation.name}]\` where they always agree.`,
  });
}
