import { didYouMean } from '../../grammar/nearest-name.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { RelationDraft } from './draft.js';
import { isUnsettled, lineage } from './draft.js';

/**
 * Pass 5a: finds the two sides of every relation. `inverse:` decides first, then names on both sides, then there being
 * only one candidate on each side. What stays ambiguous is diagnosed; a single (not list) relation may stay one-sided.
 */
export function pairRelations(context: Context): void {
  const relations = [...context.entities.values()].flatMap((entity) => entity.relations).filter(isPairable);
  for (const relation of relations) pairByInverse(relation, context);
  for (const group of groupByModels(relations)) pairGroup(group, context);
}

/** Relations with a condition of their own, through a model, or proxies stand alone. */
function isPairable(relation: RelationDraft): boolean {
  if (relation.settings?.expression('condition') !== undefined) {
    relation.role = 'condition';
    return false;
  }
  return true;
}

function pairByInverse(relation: RelationDraft, context: Context): void {
  const name = relation.settings?.name('inverse');
  if (name === undefined) return;
  const target = context.entities.get(relation.target);
  const candidates = (target ? lineage(target) : []).flatMap((one) => one.relations);
  const other = candidates.find((candidate) => candidate.name === name.text);
  if (other === undefined && target && isUnsettled(target, name.text)) return;
  if (other === undefined || !leadsBack(other, relation, context)) {
    context.report.add(codes.unknownInverse, {
      message:
        other === undefined
          ? `\`${relation.target}\` has no relation \`${name.text}\`.`
          : `\`${relation.target}.${name.text}\` does not lead back to \`${relation.owner}\`.`,
      span: name.span,
      hint:
        didYouMean(
          name.text,
          candidates.map((candidate) => candidate.name),
        ) ?? codes.unknownInverse.hint,
    });
    return;
  }
  if (relation.inverse === other) return;
  if (relation.inverse !== undefined || other.inverse !== undefined) {
    reportOverused(relation, other.inverse ?? relation, context);
    return;
  }
  join(relation, other);
}

/** The target of one is the owner of the other, or one of its bases or sub-models. */
function leadsBack(other: RelationDraft, relation: RelationDraft, context: Context): boolean {
  const owner = context.entities.get(relation.owner);
  const target = context.entities.get(other.target);
  if (owner === undefined || target === undefined) return false;
  return lineage(owner).includes(target) || lineage(target).includes(owner);
}

function groupByModels(relations: readonly RelationDraft[]): RelationDraft[][] {
  const groups = new Map<string, RelationDraft[]>();
  for (const relation of relations) {
    if (relation.inverse !== undefined) continue;
    const { owner, target } = relation;
    const key = owner < target ? `${owner}\n${target}` : `${target}\n${owner}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [relation]);
    else group.push(relation);
  }
  return [...groups.values()];
}

function pairGroup(group: readonly RelationDraft[], context: Context): void {
  const named = new Map<string, RelationDraft[]>();
  const unnamed: RelationDraft[] = [];
  for (const relation of group) {
    const name = relation.settings?.text('name');
    if (name === undefined || name === '') unnamed.push(relation);
    else named.set(name, [...(named.get(name) ?? []), relation]);
  }
  for (const [name, relations] of named) pairNamed(name, relations, context);
  pairUnnamed(unnamed, context);
}

function pairNamed(name: string, relations: readonly RelationDraft[], context: Context): void {
  const [first, second, third] = relations;
  if (first === undefined || second === undefined) return;
  if (third !== undefined) {
    for (const relation of relations) relation.role = 'broken';
    reportOverused(third, first, context);
    return;
  }
  const self = first.owner === first.target;
  if (self || first.owner !== second.owner) join(first, second);
  else {
    context.report.add(codes.relationNameUse, {
      message: `Both \`${first.name}\` and \`${second.name}\` of \`${first.owner}\` use the relation name "${name}".`,
      span: second.settings?.spanOf('name') ?? second.span,
      related: [{ message: 'the other use', span: first.span }],
    });
  }
}

function pairUnnamed(relations: readonly RelationDraft[], context: Context): void {
  const [first] = relations;
  if (first === undefined) return;
  if (first.owner === first.target) {
    pairSelf(relations, context);
    return;
  }
  const forth = relations.filter((relation) => relation.owner === first.owner);
  const back = relations.filter((relation) => relation.owner !== first.owner);
  const [one] = forth;
  const [other] = back;
  if (one !== undefined && other !== undefined && forth.length === 1 && back.length === 1) join(one, other);
  else if (forth.length > 0 && back.length > 0) reportAmbiguous(relations, context);
}

/** Of unnamed relations of a model with itself, one list and one single are two sides; lists alone are too. */
function pairSelf(relations: readonly RelationDraft[], context: Context): void {
  const lists = relations.filter((relation) => relation.list);
  const singles = relations.filter((relation) => !relation.list);
  const [list, secondList] = lists;
  const [single] = singles;
  if (lists.length === 1 && singles.length === 1 && list && single) join(single, list);
  else if (lists.length === 2 && singles.length === 0 && list && secondList) join(list, secondList);
  else if (lists.length > 0 && relations.length > 1) reportAmbiguous(relations, context);
}

function join(one: RelationDraft, other: RelationDraft): void {
  one.inverse = other;
  other.inverse = one;
}

function reportAmbiguous(relations: readonly RelationDraft[], context: Context): void {
  for (const relation of relations) relation.role = 'broken';
  const [first, ...rest] = relations;
  if (first === undefined) return;
  const names = relations.map((relation) => `\`${relation.owner}.${relation.name}\``).join(', ');
  context.report.add(codes.ambiguousRelation, {
    message: `It is not clear which of the relations ${names} belong together.`,
    span: first.span,
    related: rest.map((relation) => ({ message: 'and this one', span: relation.span })),
  });
}

function reportOverused(relation: RelationDraft, first: RelationDraft, context: Context): void {
  relation.role = 'broken';
  const name = relation.settings?.text('name');
  context.report.add(codes.relationNameUse, {
    message:
      name === undefined
        ? `\`${relation.owner}.${relation.name}\` and another relation claim the same other side.`
        : `The relation name "${name}" is used by more than two fields.`,
    span: relation.settings?.span ?? relation.span,
    related: [{ message: 'also used here', span: first.span }],
  });
}
