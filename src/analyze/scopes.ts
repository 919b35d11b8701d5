import type {
  ColumnMember,
  CompositeMember,
  ExpressionScope,
  RelationMember,
  ScopeMember,
} from '../expression-compiler.js';
import type { Context } from './context.js';
import type { EntityDraft, EmbeddedDraft, FieldDraft, HybridDraft, RelationDraft } from './draft.js';
import { fieldsOf, findField, findRelation, isUnsettled, lineage, memberNames } from './draft.js';
import { compositeMembers } from './embedded-fields.js';
import { storageTable } from './storage.js';

/** The members of a model, as expressions see them. */
export function entityScope(entity: EntityDraft, context: Context, qualifier?: string): ExpressionScope {
  return {
    subject: `${entity.kind} ${entity.name}`,
    member: (name) => memberOf(entity, name, context, qualifier),
    names: () => memberNames(entity),
  };
}

/** For a check on a field: `value` is the field itself (as in a named scalar's checks), other members are there too. */
export function fieldScope(field: FieldDraft, entity: EntityDraft, context: Context): ExpressionScope {
  const scope = entityScope(entity, context);
  return {
    subject: scope.subject,
    member: (name) => {
      if (name !== 'value' || findField(entity, 'value') !== undefined) return scope.member(name);
      return { ...fieldMember(field, context), property: field.name };
    },
    names: () => [...scope.names(), 'value'],
  };
}

/** For a relation's own condition: `this.total`, `that.status`; bare names are this side's. */
export function conditionScope(entity: EntityDraft, target: EntityDraft, context: Context): ExpressionScope {
  const own = entityScope(entity, context, '{this}');
  const side = (scope: ExpressionScope): CompositeMember => ({
    kind: 'composite',
    storage: 'embedded',
    nullable: false,
    list: false,
    scope,
  });
  return {
    subject: `${own.subject} and ${target.kind} ${target.name}`,
    member: (name) => {
      if (name === 'this') return side(own);
      if (name === 'that') return side(entityScope(target, context, '{that}'));
      return own.member(name);
    },
    names: () => [...own.names(), 'this', 'that'],
  };
}

function memberOf(
  entity: EntityDraft,
  name: string,
  context: Context,
  qualifier: string | undefined,
): ScopeMember | undefined {
  const field = findField(entity, name);
  if (field !== undefined) return { ...fieldMember(field, context), ...(qualifier !== undefined && { qualifier }) };
  const relation = findRelation(entity, name);
  // A relation without a key has been reported.
  if (relation !== undefined) return relationMember(relation, entity, context) ?? { kind: 'unsettled' };
  const hybrid = lineage(entity)
    .flatMap((one) => one.hybrids)
    .find((one) => one.name === name);
  if (hybrid !== undefined) return hybridMember(hybrid);
  return isUnsettled(entity, name) ? { kind: 'unsettled' } : undefined;
}

function fieldMember(field: FieldDraft, context: Context): ColumnMember | CompositeMember {
  const { composite } = field.value;
  if (composite !== undefined) return compositeMember(composite, field, context);
  return columnMember(field);
}

function columnMember(field: FieldDraft): ColumnMember {
  const opaque = field.attributes.has('codec') || field.attributes.has('ts');
  return {
    kind: 'column',
    column: field.column,
    type: field.value.column,
    nullable: field.nullable,
    ...(field.value.enumValues && { enumValues: field.value.enumValues }),
    ...(opaque && { opaque }),
  };
}

function compositeMember(composite: string, field: FieldDraft, context: Context): CompositeMember {
  const members = new Map(
    compositeMembers(composite, context).map(({ draft }) => [
      draft.name,
      field.embedded === undefined ? columnMember(draft) : embeddedMember(draft, field.embedded, context),
    ]),
  );
  return {
    kind: 'composite',
    storage: field.embedded === undefined ? 'json' : 'embedded',
    column: field.column,
    nullable: field.nullable,
    list: field.value.list,
    scope: {
      subject: `type ${composite}`,
      member: (name) =>
        members.get(name) ?? (context.declarations.unread.has(composite) ? { kind: 'unsettled' } : undefined),
      names: () => [...members.keys()],
    },
  };
}

/** A member of an embedded composite: a column of the table, or a composite in turn. */
function embeddedMember(
  draft: FieldDraft,
  leaves: readonly EmbeddedDraft[],
  context: Context,
): ColumnMember | CompositeMember {
  const inside = leaves.filter(({ path }) => path[0] === draft.name);
  const column = inside.find(({ path }) => path.length === 1);
  if (column !== undefined) return fieldMember(column.field, context);
  const embedded = inside.map(({ path, field }) => ({ path: path.slice(1), field }));
  return fieldMember({ ...draft, embedded }, context);
}

function hybridMember(hybrid: HybridDraft): ScopeMember {
  return {
    kind: 'hybrid',
    expression: hybrid.expression,
    type: hybrid.value.column,
    nullable: hybrid.nullable,
    ...(hybrid.value.enumValues && { enumValues: hybrid.value.enumValues }),
  };
}

function relationMember(relation: RelationDraft, entity: EntityDraft, context: Context): RelationMember | undefined {
  const target = context.entities.get(relation.target);
  if (target === undefined) return undefined;
  const join = joinOf(relation);
  if (join === undefined) return undefined;
  const { name, schema } = storageTable(target);
  return {
    kind: 'relation',
    cardinality: relation.list ? 'many' : 'one',
    nullable: relation.optional || (relation.role === 'inverse' && !relation.list),
    target: {
      table: name,
      ...(schema !== undefined && { schema }),
      scope: () => entityScope(target, context),
    },
    ...join,
    relationsType: `${entity.name}Relations`,
  };
}

/** The columns two sides of a relation are joined by. */
export function joinOf(relation: RelationDraft): Pick<RelationMember, 'local' | 'remote' | 'through'> | undefined {
  const columns = (fields: readonly FieldDraft[]): string[] => fields.map((field) => field.column);
  if (relation.join !== undefined) {
    const { join } = relation;
    return {
      local: columns(join.localKey),
      remote: columns(join.remoteKey),
      through: {
        table: join.table,
        ...(join.schema !== undefined && { schema: join.schema }),
        local: join.local,
        remote: join.remote,
      },
    };
  }
  if (relation.key !== undefined) {
    return { local: columns(relation.key.fields), remote: columns(relation.key.references) };
  }
  const key = relation.inverse?.key;
  return key && { local: columns(key.references), remote: columns(key.fields) };
}

/** Names of the fields an index or key may be made of. */
export function columnFieldNames(entity: EntityDraft): string[] {
  return fieldsOf(entity).map((field) => field.name);
}
