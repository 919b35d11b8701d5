import type { Column, ForeignKey, Index, PrimaryKey, Table, UniqueConstraint } from '../../runtime/schema/table.js';
import type { DialectText } from '../../runtime/schema/dialect-name.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { ReadAttribute } from './attribute-set.js';
import type { EntityDraft, FieldDraft, RelationDraft } from './draft.js';
import { fieldsOf, isUnsettled, relationsOf } from './draft.js';
import { isKey, primaryKeyNames } from './keys.js';
import { lowerChecks, lowerExclusions } from './lower-checks.js';
import { lowerColumns } from './lower-column.js';
import { inheritedKey, lowerForeignKey } from './lower-foreign-key.js';
import { lowerElements, lowerKey } from './lower-indexes.js';
import { descendants, storageEntity, storedFields } from './storage.js';

/** Pass 6: the table of a model; nothing for sub-models that share the table of their root. */
export function lowerTable(entity: EntityDraft, context: Context): Table | undefined {
  if (entity.kind === 'view' || storageEntity(entity) !== entity) return undefined;
  const name = entity.table;
  const columns = lowerAllColumns(entity, context);
  const merged = entity.inheritance?.strategy === 'single' ? descendants(entity) : [entity];
  const primaryKey = lowerPrimaryKey(entity, context);
  const foreignKeys = lowerForeignKeys(entity, merged, primaryKey, context);
  const { uniques, indexes } = lowerKeys(entity, merged, context);
  const exclusions = lowerExclusions(merged, name, context);
  const comment = entity.attributes.get('comment')?.text('text');
  const renamed = entity.attributes.get('renamedFrom')?.text('name');
  const options = dialectText(entity.attributes.get('options'));
  const table: Table = {
    name,
    ...(entity.schema !== undefined && { schema: entity.schema }),
    columns,
    ...(primaryKey && { primaryKey }),
    foreignKeys,
    uniques,
    checks: lowerChecks(merged, name, context),
    indexes,
    ...(exclusions.length > 0 && { exclusions }),
    ...(comment !== undefined && { comment }),
    ...(options !== undefined && { options }),
    ...(renamed !== undefined && { renamedFrom: context.naming.table(renamed) }),
  };
  context.origins.set(table, entity.node.name.span);
  return table;
}

/** One text for all dialects, or one for each that is named. */
export function dialectText(attribute: ReadAttribute | undefined): DialectText | undefined {
  if (attribute === undefined) return undefined;
  const all = attribute.text('text');
  const dialects = (['sqlite', 'postgresql', 'mysql'] as const).flatMap((dialect) => {
    const text = attribute.text(dialect) ?? all;
    return text === undefined ? [] : [[dialect, text] as const];
  });
  if (all !== undefined && dialects.every(([, text]) => text === all)) return all;
  return dialects.length === 0 ? undefined : Object.fromEntries(dialects);
}

function lowerAllColumns(entity: EntityDraft, context: Context): Column[] {
  const columns: Column[] = [];
  for (const stored of storedFields(entity)) {
    for (const column of lowerColumns(stored, context)) {
      // Sub-models of one table may share a column, as long as they mean the same.
      const twin = stored.shared ? columns.find((one) => one.name === column.name) : undefined;
      if (twin === undefined || JSON.stringify(twin.type) !== JSON.stringify(column.type)) columns.push(column);
    }
  }
  if (columns.length === 0 && !isUnsettled(entity)) {
    context.report.add(codes.emptyModel, {
      message: `\`${entity.name}\` has no columns.`,
      span: entity.node.name.span,
    });
  }
  return columns;
}

function lowerPrimaryKey(entity: EntityDraft, context: Context): PrimaryKey | undefined {
  const block = entity.attributes.get('id');
  const ids = fieldsOf(entity).filter((field) => field.attributes.has('id'));
  const [first, second] = ids;
  if ((block !== undefined && first !== undefined) || second !== undefined) {
    context.report.add(codes.severalIds, {
      message: `\`${entity.name}\` has several primary keys.`,
      span: (second ?? first)?.attributes.get('id')?.span ?? entity.node.name.span,
      hint:
        block === undefined
          ? `Use one \`@@id([${ids.map((field) => field.name).join(', ')}])\`, or keep one \`@id\`.`
          : 'Keep `@@id`, or the one `@id`.',
    });
  }
  const elements = block?.elements('fields');
  const lowered = block && elements && lowerElements(block, elements, entity, context);
  if (block !== undefined && lowered === undefined) return undefined;
  const fields = primaryKeyNames(entity).flatMap((name) => fieldsOf(entity).find((field) => field.name === name) ?? []);
  for (const field of fields) checkKeyField(field, context);
  if (fields.length === 0) return undefined;
  const map = block?.text('map') ?? first?.attributes.get('id')?.text('map');
  const key = {
    name: map ?? context.naming.primaryKey(entity.table),
    columns: fields.flatMap((field) => field.embedded?.map((leaf) => leaf.field.column) ?? [field.column]),
  };
  context.origins.set(key, block?.span ?? first?.attributes.get('id')?.span ?? entity.node.name.span);
  return key;
}

function checkKeyField(field: FieldDraft, context: Context): void {
  if (!field.nullable && !field.value.list) return;
  context.report.add(codes.optionalId, {
    message: `\`${field.name}\` is part of the primary key and ${field.nullable ? 'may be null' : 'a list'}.`,
    span: field.node?.type.span ?? field.span,
  });
}

function lowerForeignKeys(
  entity: EntityDraft,
  merged: readonly EntityDraft[],
  primaryKey: PrimaryKey | undefined,
  context: Context,
): ForeignKey[] {
  if (!context.settings.foreignKeys) return [];
  const relations = ownRelations(entity, merged).flatMap(
    (relation) => lowerForeignKey(relation, entity.table, context) ?? [],
  );
  const base = entity.base && inheritedKey(entity, primaryKey?.columns ?? [], context);
  const keys = base === undefined ? relations : [base, ...relations];
  if (new Set(keys.map((key) => key.columns.join())).size === keys.length) return keys;
  // Two relations over the same fields are one foreign key in the database.
  const texts = keys.map((key) => JSON.stringify(key));
  return keys.filter((_key, at) => texts.indexOf(texts[at] ?? '') === at);
}

/** The relations whose foreign keys are in this table. */
function ownRelations(entity: EntityDraft, merged: readonly EntityDraft[]): RelationDraft[] {
  const all =
    entity.inheritance?.strategy === 'concrete' ? relationsOf(entity) : merged.flatMap((one) => one.relations);
  return all.filter((relation) => relation.role === 'owner');
}

interface Keys {
  readonly uniques: UniqueConstraint[];
  readonly indexes: Index[];
}

function lowerKeys(entity: EntityDraft, merged: readonly EntityDraft[], context: Context): Keys {
  const keys: Keys = { uniques: [], indexes: [] };
  for (const { field, copied } of storedFields(entity)) {
    if (!copied && field.attributes.has('unique')) addFieldUnique(field, entity, keys, context);
  }
  for (const relation of ownRelations(entity, merged)) addRelationUnique(relation, entity, keys, context);
  const sources = entity.inheritance?.strategy === 'concrete' ? [...inheritedSources(entity)] : merged;
  for (const one of sources) {
    for (const attribute of one.attributes.all) {
      if (!KEY_ATTRIBUTES.has(attribute.definition.name) || !attribute.definition.block) continue;
      const { index, unique } = lowerKey(attribute, one, entity.table, context);
      if (unique !== undefined) keys.uniques.push(unique);
      if (index !== undefined) keys.indexes.push(index);
    }
  }
  return keys;
}

const KEY_ATTRIBUTES: ReadonlySet<string> = new Set(['unique', 'index', 'fulltext']);

function inheritedSources(entity: EntityDraft): EntityDraft[] {
  return entity.base === undefined ? [entity] : [...inheritedSources(entity.base), entity];
}

function addFieldUnique(field: FieldDraft, entity: EntityDraft, keys: Keys, context: Context): void {
  const attribute = field.attributes.get('unique');
  if (attribute === undefined) return;
  const columns = field.embedded?.map((leaf) => leaf.field.column) ?? [field.column];
  const name = attribute.text('map') ?? context.naming.unique(entity.table, columns);
  const nulls = attribute.boolean('nullsNotDistinct') === true ? { nullsNotDistinct: true } : {};
  const deferrable = attribute.word('deferrable') as 'immediate' | 'deferred' | undefined;
  const descending = attribute.word('sort') === 'Desc';
  const length = attribute.integer('length');
  if ((context.settings.flavour === 'prisma' || descending || length !== undefined) && deferrable === undefined) {
    const options = { ...(descending && { descending }), ...(length !== undefined && { length }) };
    const index = { name, unique: true, elements: columns.map((column) => ({ column, ...options })), ...nulls };
    context.origins.set(index, attribute.span);
    keys.indexes.push(index);
  } else {
    const unique = { name, columns, ...(deferrable && { deferrable }), ...nulls };
    context.origins.set(unique, attribute.span);
    keys.uniques.push(unique);
  }
}

/** The foreign key of a one-to-one relation must be unique: an implied one is made so, a written one must be. */
function addRelationUnique(relation: RelationDraft, entity: EntityDraft, keys: Keys, context: Context): void {
  const fields = relation.key?.fields ?? [];
  if (relation.single !== true || fields.length === 0) return;
  const owner = context.entities.get(relation.owner) ?? entity;
  if (
    isKey(
      owner,
      fields.map((field) => field.name),
    )
  )
    return;
  if (relation.settings?.expression('fields') !== undefined) {
    const names = fields.map((field) => field.name).join(', ');
    context.report.add(codes.oneToOneUnique, {
      message: `\`${relation.name}\` is one-to-one, but \`${names}\` is not unique.`,
      span: relation.settings.spanOf('fields'),
      hint: fields.length === 1 ? `Add \`@unique\` to \`${names}\`.` : `Add \`@@unique([${names}])\`.`,
      ...(relation.inverse && { related: [{ message: 'the other side is single too', span: relation.inverse.span }] }),
    });
    return;
  }
  const columns = fields.map((field) => field.column);
  const unique = { name: context.naming.unique(entity.table, columns), columns };
  context.origins.set(unique, relation.span);
  keys.uniques.push(unique);
}
