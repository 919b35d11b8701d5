import type { Expression, Field } from '../../grammar/ast.js';
import { args, array, attribute, field, path, string, typeReference } from '../../grammar/build.js';
import type { ReferentialAction } from '../../runtime/schema/table.js';
import type { ReflectedRelation } from './reflected-model.js';

const ACTIONS: Readonly<Record<ReferentialAction, string>> = {
  'NO ACTION': 'NoAction',
  RESTRICT: 'Restrict',
  CASCADE: 'Cascade',
  'SET NULL': 'SetNull',
  'SET DEFAULT': 'SetDefault',
};

/** A relation as a field; the owning side carries the foreign key. */
export function relationNode(relation: ReflectedRelation): Field {
  const label = relation.label === undefined ? [] : [string(relation.label)];
  const many = relation.kind === 'many' || relation.kind === 'through';
  const type = typeReference(relation.target, { list: many, optional: !many && relation.nullable });
  if (relation.kind === 'owner')
    return field(relation.name, type, [attribute('relation', args(label, foreignKey(relation)))]);
  if (relation.through !== undefined)
    return field(relation.name, type, [attribute('relation', args(label, { through: path(relation.through) }))]);
  return field(relation.name, type, label.length === 0 ? [] : [attribute('relation', args(label))]);
}

function foreignKey({
  fields,
  references,
  foreignKey: key,
}: ReflectedRelation): Readonly<Record<string, Expression | undefined>> {
  return {
    fields: array(fields.map((name) => path(name))),
    references: array(references.map((name) => path(name))),
    onDelete: key?.onDelete === undefined ? undefined : path(ACTIONS[key.onDelete]),
    onUpdate: key?.onUpdate === undefined ? undefined : path(ACTIONS[key.onUpdate]),
    deferrable: key?.deferrable === undefined ? undefined : path(key.deferrable),
    match: key?.match === undefined ? undefined : path('full'),
    map: key?.name === undefined ? undefined : string(key.name),
  };
}
