import { didYouMean } from '../../grammar/nearest-name.js';
import { defined } from '../defined.js';
import type { Cascade, FieldOrder, LoadStrategy, Relation } from '../model.js';
import { listOf } from './attribute-set.js';
import { codes } from './codes.js';
import { compileExpression } from './compile-expression.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft, RelationDraft } from './draft.js';
import { fieldsOf, findField, isUnsettled, relationsOf } from './draft.js';
import { isNatural } from './keys.js';
import { lowerValidators } from './lower-validators.js';
import { conditionScope } from './scopes.js';

const ALL: readonly Cascade[] = ['saveUpdate', 'merge', 'delete', 'refreshExpire', 'expunge'];
const DEFAULT: readonly Cascade[] = ['saveUpdate', 'merge'];

/** Pass 8b: a relation as the mapper sees it; nothing for one that could not be resolved. */
export function lowerRelation(draft: RelationDraft, entity: EntityDraft, context: Context): Relation | undefined {
  const target = context.entities.get(draft.target);
  if (target === undefined) return undefined;
  const lowered = lowerKind(draft, target, entity, context);
  if (lowered === undefined) return undefined;
  const validators = lowerValidators(draft.attributes, 'entity', context);
  const relation = validators.length === 0 ? lowered : { ...lowered, validators };
  context.origins.set(relation, draft.span);
  return relation;
}

function lowerKind(
  draft: RelationDraft,
  target: EntityDraft,
  entity: EntityDraft,
  context: Context,
): Relation | undefined {
  const base = common(draft, context);
  const names = (fields: readonly FieldDraft[]): string[] => fields.map((field) => field.name);
  const orderBy = orders(draft, target, context);
  if (draft.role === 'owner' && draft.key !== undefined) {
    return {
      ...base,
      kind: draft.single === true ? 'oneToOneOwner' : 'manyToOne',
      nullable: draft.optional,
      fields: names(draft.key.fields),
      references: names(draft.key.references),
    };
  }
  if (draft.role === 'condition') return lowerCondition(draft, target, entity, base, context);
  if (draft.join !== undefined) {
    const { join } = draft;
    return {
      ...base,
      kind: 'manyToMany',
      nullable: false,
      fields: names(join.localKey),
      references: names(join.remoteKey),
      through: {
        table: join.table,
        ...(join.schema !== undefined && { schema: join.schema }),
        local: join.local,
        remote: join.remote,
        ...(join.entity !== undefined && { entity: join.entity }),
      },
      orderBy,
    };
  }
  const key = draft.role === 'inverse' ? draft.inverse?.key : undefined;
  if (key === undefined) return undefined;
  const position = positionOf(draft, target, context);
  return {
    ...base,
    kind: draft.list ? 'oneToMany' : 'oneToOneInverse',
    nullable: !draft.list,
    fields: names(key.references),
    references: names(key.fields),
    orderBy: position === undefined ? orderBy : [{ field: position, descending: false }, ...orderBy],
    ...(position !== undefined && { position }),
  };
}

type Common = Pick<
  Relation,
  | 'name'
  | 'doc'
  | 'target'
  | 'inverse'
  | 'cascades'
  | 'strategy'
  | 'passiveDeletes'
  | 'passiveUpdates'
  | 'postUpdate'
  | 'viewOnly'
  | 'singleParent'
  | 'overlaps'
>;

function common(draft: RelationDraft, context: Context): Common {
  const { settings } = draft;
  const passive = settings?.word('passiveDeletes');
  const viewOnly = isViewOnly(draft);
  const overlaps = (settings?.names('overlaps') ?? []).map((name) => name.text);
  const { inverse } = draft;
  // What only shows rows is not kept in step with what writes them.
  const reverse =
    inverse === undefined || inverse.role === 'broken' || viewOnly || isViewOnly(inverse) ? undefined : inverse.name;
  const whenTrue = (value: boolean | undefined): true | undefined => (value === true ? true : undefined);
  return defined({
    name: draft.name,
    doc: draft.doc,
    target: draft.target,
    inverse: reverse,
    cascades: viewOnly ? viewOnlyCascades(draft, context) : cascadesOf(draft),
    strategy: (draft.attributes.get('load')?.word('strategy') ?? 'lazy') as LoadStrategy,
    passiveDeletes: passive === 'all' ? ('all' as const) : whenTrue(passive !== undefined && passive !== 'false'),
    passiveUpdates: !viewOnly && leavesKeysToTheFlush(draft, context) ? (false as const) : undefined,
    postUpdate: whenTrue(settings?.boolean('postUpdate')),
    viewOnly: whenTrue(viewOnly),
    singleParent: whenTrue(settings?.boolean('singleParent')),
    overlaps: overlaps.length > 0 ? overlaps : undefined,
  });
}

/** A relation through an association model shows its rows; they are written through the association itself. */
function isViewOnly({ settings, role }: RelationDraft): boolean {
  return settings?.boolean('viewOnly') ?? (role === 'through' || role === 'condition');
}

/** Whether the key referred to may change, and the database does not rename what refers to it. */
function leavesKeysToTheFlush(draft: RelationDraft, context: Context): boolean {
  const owner = draft.role === 'owner' ? draft : draft.inverse;
  if (owner?.role !== 'owner' || owner.key?.references.some(isNatural) !== true) return false;
  const { flavour, foreignKeys } = context.settings;
  const action = owner.settings?.word('onUpdate') ?? (flavour === 'prisma' ? 'Cascade' : 'NoAction');
  return !foreignKeys || action !== 'Cascade';
}

function cascadesOf(draft: RelationDraft): Cascade[] {
  const attribute = draft.attributes.get('cascade');
  if (attribute === undefined) return [...DEFAULT];
  const words = attribute.words('cascades');
  const chosen = new Set(words.flatMap((word) => (word === 'all' ? ALL : word === 'none' ? [] : [word as Cascade])));
  return ORDER.filter((cascade) => chosen.has(cascade));
}

const ORDER: readonly Cascade[] = ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'];

function viewOnlyCascades(draft: RelationDraft, context: Context): Cascade[] {
  const attribute = draft.attributes.get('cascade');
  const writes = attribute
    ?.words('cascades')
    .some((word) => word !== 'none' && word !== 'refreshExpire' && word !== 'expunge');
  if (attribute !== undefined && writes === true) {
    context.report.add(codes.cascadeOnViewOnly, {
      message: `\`${draft.name}\` is view-only and cannot cascade.`,
      span: attribute.span,
    });
  }
  return [];
}

function orders(draft: RelationDraft, target: EntityDraft, context: Context): FieldOrder[] {
  const attribute = draft.attributes.get('orderBy');
  if (attribute === undefined) return [];
  return attribute
    .expressions('orders')
    .flatMap((value) => listOf(value))
    .flatMap((value): FieldOrder[] => {
      const operand = value.kind === 'Sort' ? value.operand : value;
      const name = operand.kind === 'Path' && operand.names.length === 1 ? operand.names[0]?.text : undefined;
      const field = name === undefined ? undefined : findField(target, name);
      if (name !== undefined && field !== undefined) {
        const descending = value.kind === 'Sort' && value.direction === 'desc';
        const columns = field.embedded?.map(({ path }) => [name, ...path].join('.')) ?? [name];
        return columns.map((column) => ({ field: column, descending }));
      }
      if (name !== undefined && isUnsettled(target, name)) return [];
      const names = fieldsOf(target).map((field) => field.name);
      context.report.add(codes.relationOrder, {
        message:
          name === undefined
            ? '`@orderBy` takes fields of the target.'
            : `\`${target.name}\` has no field \`${name}\`.`,
        span: operand.span,
        hint: (name === undefined ? undefined : didYouMean(name, names)) ?? codes.relationOrder.hint,
      });
      return [];
    });
}

function positionOf(draft: RelationDraft, target: EntityDraft, context: Context): string | undefined {
  const name = draft.attributes.get('ordered')?.name('position');
  if (name === undefined) return undefined;
  const field = findField(target, name.text);
  const whole = field !== undefined && ['int', 'smallInt', 'bigInt'].includes(field.value.column.kind);
  if (whole && draft.list) return field.name;
  if (field === undefined && isUnsettled(target, name.text)) return undefined;
  const names = fieldsOf(target).map((one) => one.name);
  context.report.add(codes.orderedPosition, {
    message:
      field === undefined
        ? `\`${target.name}\` has no field \`${name.text}\` to keep the position in.`
        : !draft.list
          ? `\`@ordered\` needs a list, and \`${draft.name}\` is single.`
          : `\`${target.name}.${name.text}\` cannot keep a position: it is not a whole number.`,
    span: name.span,
    hint: (field === undefined ? didYouMean(name.text, names) : undefined) ?? codes.orderedPosition.hint,
  });
  return undefined;
}

/** A view-only relation with a condition of its own, joined by the fields it names or by the one foreign key there is. */
function lowerCondition(
  draft: RelationDraft,
  target: EntityDraft,
  entity: EntityDraft,
  base: Common,
  context: Context,
): Relation | undefined {
  const condition = draft.settings?.expression('condition');
  if (condition === undefined) return undefined;
  if (draft.settings?.boolean('viewOnly') === false) {
    context.report.add(codes.viewOnlyCondition, {
      message: `\`${draft.name}\` has a condition and must be view-only.`,
      span: draft.settings.spanOf('viewOnly'),
    });
  }
  const { sql } = compileExpression(
    condition,
    conditionScope(entity, target, context),
    { purpose: 'condition' },
    context,
  );
  const pairs = conditionKey(draft, target, entity);
  const text = sql === undefined ? {} : { condition: sql };
  if (!draft.list) {
    return { ...base, ...text, kind: 'manyToOne', nullable: true, fields: pairs.fields, references: pairs.references };
  }
  return {
    ...base,
    ...text,
    kind: 'oneToMany',
    nullable: false,
    fields: pairs.fields,
    references: pairs.references,
    orderBy: orders(draft, target, context),
  };
}

interface Pairs {
  readonly fields: readonly string[];
  readonly references: readonly string[];
}

function conditionKey(draft: RelationDraft, target: EntityDraft, entity: EntityDraft): Pairs {
  const { settings } = draft;
  const written = settings?.names('fields').map((name) => name.text) ?? [];
  if (written.length > 0) {
    return { fields: written, references: settings?.names('references').map((name) => name.text) ?? [] };
  }
  const names = (fields: readonly FieldDraft[]): string[] => fields.map((field) => field.name);
  const [from, to] = draft.list ? [target, entity] : [entity, target];
  const keys = relationsOf(from).filter(
    (one) => one.role === 'owner' && one.target === to.name && one.key !== undefined,
  );
  const key = keys.length === 1 ? keys[0]?.key : undefined;
  if (key === undefined) return { fields: [], references: [] };
  return draft.list
    ? { fields: names(key.references), references: names(key.fields) }
    : { fields: names(key.fields), references: names(key.references) };
}
