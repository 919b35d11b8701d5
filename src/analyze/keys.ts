import type { EntityDraft, FieldDraft } from './draft.js';
import { fieldsOf, lineage } from './draft.js';

/** Names of the primary key's fields, in key order; empty where the model has none. */
export function primaryKeyNames(entity: EntityDraft): string[] {
  for (const one of lineage(entity).reverse()) {
    const block = one.attributes.get('id');
    if (block !== undefined) {
      return block.elements('fields').flatMap((element) => (element.kind === 'field' ? [element.name.text] : []));
    }
    const ids = one.fields.filter((field) => field.attributes.has('id')).map((field) => field.name);
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Unique keys over plain fields: names, each in order. */
export function uniqueKeyNames(entity: EntityDraft): string[][] {
  return lineage(entity).flatMap((one) => [
    ...one.fields.filter((field) => field.attributes.has('unique')).map((field) => [field.name]),
    ...one.attributes.every('unique').flatMap((attribute) => {
      const elements = attribute.elements('fields');
      const names = elements.flatMap((element) => (element.kind === 'field' ? [element.name.text] : []));
      return names.length === elements.length && attribute.expression('where') === undefined ? [names] : [];
    }),
  ]);
}

/** Whether these fields, in any order, are the primary key or contain a whole unique key. */
export function isKey(entity: EntityDraft, names: readonly string[]): boolean {
  const given = new Set(names);
  const covers = (key: readonly string[]): boolean => key.length === given.size && key.every((name) => given.has(name));
  return covers(primaryKeyNames(entity)) || uniqueKeyNames(entity).some(covers);
}

/** The fields of some names, or nothing where one is missing. */
export function fieldsNamed(entity: EntityDraft, names: readonly string[]): FieldDraft[] | undefined {
  const byName = new Map(fieldsOf(entity).map((field) => [field.name, field]));
  const found = names.flatMap((name) => byName.get(name) ?? []);
  return found.length === names.length ? found : undefined;
}

/** Whether a key's value comes from the world, so that it may change: nobody generates it. */
export function isNatural(field: FieldDraft): boolean {
  return !['default', 'identity'].some((name) => field.attributes.has(name));
}
