import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft, RelationDraft } from './draft.js';
import { isUnsettled } from './draft.js';

const OWNER_SETTINGS = ['fields', 'references', 'onDelete', 'onUpdate', 'deferrable', 'match'] as const;

/** Pass 5b: decides for every relation which side holds the foreign key, or that there is a join table. */
export function assignRoles(context: Context): void {
  for (const entity of context.entities.values()) {
    for (const relation of entity.relations) if (relation.role === undefined) assign(relation, entity, context);
  }
}

function assign(relation: RelationDraft, entity: EntityDraft, context: Context): void {
  const { inverse } = relation;
  const target = context.entities.get(relation.target);
  if (target?.kind === 'view' && !declaresKey(relation) && inverse?.settings?.expression('fields') === undefined) {
    reportView(relation, target, context);
    return;
  }
  if (relation.settings?.name('through') !== undefined || inverse?.settings?.name('through') !== undefined) {
    relation.role = 'through';
  } else if (relation.list) {
    assignList(relation, entity, context);
  } else if (inverse === undefined || inverse.list) {
    relation.role = 'owner';
    if (inverse?.list === true) inverse.role = 'inverse';
  } else {
    assignOneToOne(relation, inverse, context);
  }
}

function assignList(relation: RelationDraft, entity: EntityDraft, context: Context): void {
  const { inverse } = relation;
  if (inverse === undefined) {
    reportMissingInverse(relation, entity, context);
    relation.role = 'broken';
    return;
  }
  relation.role = inverse.list ? 'manyToMany' : 'inverse';
  inverse.role = inverse.list ? 'manyToMany' : 'owner';
  for (const setting of OWNER_SETTINGS) {
    const value = relation.settings?.expression(setting);
    if (value === undefined) continue;
    if (inverse.list && (setting === 'onDelete' || setting === 'onUpdate')) continue;
    context.report.add(codes.listOwnsForeignKey, {
      message: `\`${setting}\` has no meaning on \`${relation.name}\`, the list side of the relation.`,
      span: value.span,
      hint: inverse.list
        ? 'Name an association model with `through:` to say more about the join table.'
        : `Move it to \`${inverse.owner}.${inverse.name}\`.`,
    });
  }
}

function assignOneToOne(relation: RelationDraft, inverse: RelationDraft, context: Context): void {
  const mine = declaresKey(relation);
  const theirs = declaresKey(inverse);
  if (mine && theirs) {
    context.report.add(codes.bothSidesOwn, {
      message: `Both \`${relation.owner}.${relation.name}\` and \`${inverse.owner}.${inverse.name}\` hold a foreign key.`,
      span: relation.settings?.span ?? relation.span,
      related: [{ message: 'the other side', span: inverse.settings?.span ?? inverse.span }],
    });
  }
  const owns = mine || (!theirs && prefersOwner(relation, inverse));
  if (!mine && !theirs && !prefersOwner(relation, inverse) && !prefersOwner(inverse, relation)) {
    context.report.add(codes.ownerUnknown, {
      message: `Neither \`${relation.owner}.${relation.name}\` nor \`${inverse.owner}.${inverse.name}\` says that it holds the foreign key.`,
      span: relation.span,
      related: [{ message: 'the other side', span: inverse.span }],
    });
  }
  relation.role = owns ? 'owner' : 'inverse';
  inverse.role = owns ? 'inverse' : 'owner';
  relation.single = true;
  inverse.single = true;
}

function declaresKey(relation: RelationDraft): boolean {
  return relation.settings?.expression('fields') !== undefined;
}

/** Settings of the foreign key decide, then which side is required. */
function prefersOwner(relation: RelationDraft, inverse: RelationDraft): boolean {
  const says = (one: RelationDraft): boolean =>
    OWNER_SETTINGS.some((setting) => one.settings?.expression(setting) !== undefined);
  if (says(relation) !== says(inverse)) return says(relation);
  return !relation.optional && inverse.optional;
}

function reportMissingInverse(relation: RelationDraft, entity: EntityDraft, context: Context): void {
  const target = context.entities.get(relation.target);
  if (target && isUnsettled(target)) return;
  const named = relation.settings?.text('name');
  const candidates = (target?.relations ?? []).filter(
    (other) => other.target === entity.name && other !== relation && other.inverse === undefined,
  );
  const [candidate] = candidates;
  const property = entity.name.charAt(0).toLowerCase() + entity.name.slice(1);
  context.report.add(codes.missingInverse, {
    message: `The list \`${relation.name}\` has no other side in \`${relation.target}\`.`,
    span: relation.span,
    hint:
      candidate !== undefined
        ? named !== undefined
          ? `Give \`${relation.target}.${candidate.name}\` the same name: \`@relation("${named}")\`.`
          : `Give both sides a name: \`@relation("…")\` here and on \`${relation.target}.${candidate.name}\`.`
        : `Add \`${property} ${entity.name}\` to \`${relation.target}\`, or a list there for a join table.`,
    ...(candidate && { related: [{ message: 'perhaps this one', span: candidate.span }] }),
  });
}

function reportView(relation: RelationDraft, target: EntityDraft, context: Context): void {
  relation.role = 'broken';
  context.report.add(codes.relationToWrongKind, {
    message: `The relation \`${relation.name}\` leads to the view \`${target.name}\`, which has no foreign keys.`,
    span: relation.span,
    hint: 'Say which fields belong together with `@relation(fields: […], references: […])`.',
  });
}
