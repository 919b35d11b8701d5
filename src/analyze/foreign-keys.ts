import type { Name } from '../../grammar/ast.js';
import type { Span } from '../../grammar/source.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import { AttributeSet, NO_ATTRIBUTES } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft, RelationDraft } from './draft.js';
import { fieldsOf, findField, hasMember, isUnsettled } from './draft.js';
import { capitalize } from '../words/identifier-words.js';
import { fieldsNamed, isKey, primaryKeyNames } from './keys.js';

/** Pass 5c: gives every owning relation its foreign key: the fields named, or fields made for it. */
export function resolveForeignKeys(context: Context): void {
  const state = new Map<EntityDraft, 'visiting' | 'done'>();
  for (const entity of context.entities.values()) resolveEntity(entity, state, context);
}

type States = Map<EntityDraft, 'visiting' | 'done'>;

function resolveEntity(entity: EntityDraft, state: States, context: Context): void {
  if (state.has(entity)) return;
  state.set(entity, 'visiting');
  if (entity.base !== undefined) resolveEntity(entity.base, state, context);
  for (const relation of entity.relations) {
    if (relation.role !== 'owner') continue;
    if (relation.settings?.expression('fields') !== undefined) named(relation, entity, context);
    else implied(relation, entity, state, context);
  }
  state.set(entity, 'done');
}

function named(relation: RelationDraft, entity: EntityDraft, context: Context): void {
  const target = context.entities.get(relation.target);
  const { settings } = relation;
  if (target === undefined || settings === undefined) return;
  const fields = lookup(settings.names('fields'), entity, context);
  const references =
    settings.expression('references') === undefined
      ? fieldsNamed(target, primaryKeyNames(target))
      : lookup(settings.names('references'), target, context);
  if (fields === undefined || references === undefined) return;
  if (fields.length !== references.length || fields.length === 0) {
    context.report.add(codes.fieldCount, {
      message: `\`${relation.name}\` has ${count(fields, 'field')} and ${count(references, 'reference')}.`,
      span: settings.span,
    });
    return;
  }
  relation.key = { fields, references };
  if (target.kind === 'model') checkReference(relation, target, settings.span, context);
  checkTypes(relation, settings.span, context);
  checkArity(relation, context);
}

function count(list: readonly unknown[], word: string): string {
  return `${list.length} ${word}${list.length === 1 ? '' : 's'}`;
}

function lookup(names: readonly Name[], entity: EntityDraft, context: Context): FieldDraft[] | undefined {
  const found: FieldDraft[] = [];
  for (const name of names) {
    const field = findField(entity, name.text);
    if (field === undefined && isUnsettled(entity, name.text)) return undefined;
    if (field === undefined) {
      const candidates = fieldsOf(entity).map((one) => one.name);
      const other = hasMember(entity, name.text);
      context.report.add(codes.relationFieldUnknown, {
        message: other
          ? `\`${entity.name}.${name.text}\` has no column of its own.`
          : `\`${entity.name}\` has no field \`${name.text}\`.`,
        span: name.span,
        hint: didYouMean(name.text, candidates) ?? codes.relationFieldUnknown.hint,
      });
    } else found.push(field);
  }
  return found.length === names.length ? found : undefined;
}

function checkReference(relation: RelationDraft, target: EntityDraft, span: Span, context: Context): void {
  const names = (relation.key?.references ?? []).map((field) => field.name);
  if (isKey(target, names) || isUnsettled(target)) return;
  context.report.add(codes.referenceNotUnique, {
    message: `\`${names.join(', ')}\` of \`${target.name}\` ${names.length === 1 ? 'is' : 'are'} not a key.`,
    span: relation.settings?.spanOf('references') ?? span,
    hint: `Refer to the primary key, or add \`@@unique([${names.join(', ')}])\` to \`${target.name}\`.`,
    related: [{ message: 'the target', span: target.node.name.span }],
  });
}

function checkTypes(relation: RelationDraft, span: Span, context: Context): void {
  const { fields, references } = relation.key ?? { fields: [], references: [] };
  fields.forEach((field, at) => {
    const reference = references[at];
    if (reference === undefined || comparable(field.value.column, reference.value.column)) return;
    context.report.add(codes.referenceTypes, {
      message: `\`${field.name}\` is ${typeText(field)}, but \`${relation.target}.${reference.name}\` is ${typeText(reference)}.`,
      span: relation.settings?.spanOf('fields') ?? span,
      hint: `Give \`${field.name}\` the type ${typeText(reference)}.`,
      related: [
        { message: 'the foreign key', span: field.span },
        { message: 'what it refers to', span: reference.span },
      ],
    });
  });
}

function typeText(field: FieldDraft): string {
  return `\`${field.node?.type.name.text ?? field.value.scalar ?? field.value.column.kind}${field.value.list ? '[]' : ''}\``;
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'char']);
const TIMES: ReadonlySet<string> = new Set(['dateTime', 'timestamp']);

function comparable(a: ColumnType, b: ColumnType): boolean {
  if (a.kind === 'enum' && b.kind === 'enum') return a.name === b.name && a.schema === b.schema;
  if (a.kind === 'unsupported' || b.kind === 'unsupported') return true;
  return a.kind === b.kind || (TEXTS.has(a.kind) && TEXTS.has(b.kind)) || (TIMES.has(a.kind) && TIMES.has(b.kind));
}

/** A required relation needs a key that is never null. (An optional one over required fields is a row that may be gone.) */
function checkArity(relation: RelationDraft, context: Context): void {
  const fields = relation.key?.fields ?? [];
  const optional = fields.filter((field) => field.nullable);
  const [first] = optional;
  if (!relation.optional && first !== undefined) {
    context.report.add(codes.nullability, {
      message: `\`${relation.name}\` is required, but its foreign key \`${first.name}\` may be null.`,
      span: relation.node?.type.span ?? relation.span,
      hint: `Write \`${relation.target}?\`, or remove the \`?\` of \`${first.name}\`.`,
      related: [{ message: 'the foreign key', span: first.span }],
    });
  }
}

function implied(relation: RelationDraft, entity: EntityDraft, state: States, context: Context): void {
  const target = context.entities.get(relation.target);
  if (target === undefined) return;
  const references = referencedKey(relation, target, state, context);
  if (references === undefined) return;
  const fields = references.map((reference) => impliedField(relation, reference, { entity, target }, context));
  relation.key = { fields, references };
}

function referencedKey(
  relation: RelationDraft,
  target: EntityDraft,
  state: States,
  context: Context,
): FieldDraft[] | undefined {
  const { settings } = relation;
  const names =
    settings?.expression('references') === undefined
      ? primaryKeyNames(target)
      : settings.names('references').map((name) => name.text);
  if (fieldsNamed(target, names) === undefined) resolveEntity(target, state, context);
  const found = names.length === 0 ? undefined : fieldsNamed(target, names);
  if (found !== undefined) {
    relation.key = { fields: [], references: found };
    if (settings?.expression('references') !== undefined) checkReference(relation, target, settings.span, context);
    return found;
  }
  if (settings !== undefined && settings.names('references').length > 0)
    return lookup(settings.names('references'), target, context);
  if (isUnsettled(target)) return undefined;
  context.report.add(codes.targetWithoutKey, {
    message: `\`${relation.name}\` needs a foreign key, but \`${target.name}\` has no primary key to refer to.`,
    span: relation.span,
    related: [{ message: 'the target', span: target.node.name.span }],
  });
  return undefined;
}

/** Makes `customerId` for `customer`, or takes a field of that name and type that is already there. */
function impliedField(
  relation: RelationDraft,
  reference: FieldDraft,
  { entity, target }: { readonly entity: EntityDraft; readonly target: EntityDraft },
  context: Context,
): FieldDraft {
  const name = relation.name + capitalize(reference.name);
  const existing = findField(entity, name);
  if (existing !== undefined && comparable(existing.value.column, reference.value.column)) return existing;
  if (existing !== undefined || hasMember(entity, name)) {
    context.report.add(codes.foreignKeyName, {
      message: `The foreign key of \`${relation.name}\` would be \`${name}\`, which \`${entity.name}\` already has.`,
      span: relation.span,
    });
  }
  const renamedFrom = oldColumn(relation, reference, context);
  const column = mappedColumn(relation, target) ?? context.naming.column(name);
  const field: FieldDraft = {
    node: undefined,
    name,
    value: reference.value,
    span: relation.span,
    doc: undefined,
    owner: entity.name,
    attributes: keptAttributes(reference.attributes),
    nullable: relation.optional,
    column,
    implied: true,
    ...(renamedFrom !== undefined && renamedFrom !== column && { renamedFrom }),
  };
  entity.fields.push(field);
  return field;
}

/** `@map` on a relation names the column of its implied foreign key, where that is one column. */
function mappedColumn(relation: RelationDraft, target: EntityDraft): string | undefined {
  return primaryKeyNames(target).length === 1 ? relation.attributes.get('map')?.text('name') : undefined;
}

/** The column's name before the relation, or the key it refers to, was renamed. */
function oldColumn(relation: RelationDraft, reference: FieldDraft, context: Context): string | undefined {
  const oldRelation = relation.attributes.get('renamedFrom')?.text('name');
  const oldKey = reference.attributes.get('renamedFrom')?.text('name');
  if (oldRelation === undefined && oldKey === undefined) return undefined;
  return context.naming.column((oldRelation ?? relation.name) + capitalize(oldKey ?? reference.name));
}

const KEPT: ReadonlySet<string> = new Set(['db', 'codec', 'collate', 'ts']);

/** What belongs to the type goes over to the foreign key; what belongs to the place does not. */
function keptAttributes(attributes: AttributeSet): AttributeSet {
  const kept = attributes.all.filter(({ definition }) => KEPT.has(definition.name));
  return kept.length === 0 ? NO_ATTRIBUTES : new AttributeSet(kept);
}
