import type { EntityDraft, FieldDraft } from './draft.js';
import { fieldsOf, lineage } from './draft.js';
import { primaryKeyNames } from './keys.js';

/** The model whose table stores another's rows: the root of a single-table hierarchy, or the model itself. */
export function storageEntity(entity: EntityDraft): EntityDraft {
  const { inheritance } = entity;
  return inheritance?.strategy === 'single' ? inheritance.root : entity;
}

export function storageTable(entity: EntityDraft): { readonly name: string; readonly schema: string | undefined } {
  const { table, schema } = storageEntity(entity);
  return { name: table, schema };
}

/** The table that has a field's column: for joined inheritance that of the model which declares it, keys apart. */
export function fieldTable(
  entity: EntityDraft,
  field: FieldDraft,
): { readonly name: string; readonly schema: string | undefined } {
  if (entity.inheritance?.strategy !== 'joined' || primaryKeyNames(entity).includes(field.name))
    return storageTable(entity);
  const home = lineage(entity).find((one) => one.fields.includes(field)) ?? entity;
  return { name: home.table, schema: home.schema };
}

export interface StoredField {
  readonly field: FieldDraft;
  /** The model it is stored for: a sub-model of a single-table hierarchy does not fill its siblings' columns. */
  readonly entity: EntityDraft;
  /** A sub-model's column in the table of the whole hierarchy: null for the other models. */
  readonly shared: boolean;
  /** The copy of the base's key in a joined sub-model's table. */
  readonly copied: boolean;
}

/** The fields that become columns of a model's own table, in order. */
export function storedFields(entity: EntityDraft): StoredField[] {
  const own = (one: EntityDraft, shared: boolean): StoredField[] =>
    one.fields.map((field) => ({ field, entity: one, shared, copied: false }));
  const strategy = entity.inheritance?.strategy;
  if (strategy === 'single') return descendants(entity).flatMap((one) => own(one, one !== entity));
  if (strategy === 'joined' && entity.base === undefined) return own(entity, false);
  if (strategy === 'joined') {
    const key = primaryKeyNames(entity);
    const copies = fieldsOf(entity).filter((field) => key.includes(field.name) && !entity.fields.includes(field));
    return [...copies.map((field) => ({ field, entity, shared: false, copied: true })), ...own(entity, false)];
  }
  return fieldsOf(entity).map((field) => ({ field, entity, shared: false, copied: false }));
}

/** A model and all models below it, in order. */
export function descendants(entity: EntityDraft): EntityDraft[] {
  return [entity, ...entity.children.flatMap(descendants)];
}
