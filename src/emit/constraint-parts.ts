import type { Table } from '../../runtime/schema/table.js';
import type { Entity, Field, Model } from '../model.js';
import { pascalCase, wordsOf } from '../words/identifier-words.js';
import { columnFields } from './embedded-members.js';
import { emitted } from './names.js';
import type { Names } from './names.js';
import type { ConstraintPart } from './schema-part.js';

/**
 * The named constraints an application may want to catch by class: `CustomerEmailTaken` for a unique key,
 * `OrderCustomerViolation` for a foreign key, `CustomerFirstNotEmptyViolation` for a check. A name that two tables share
 * tells nothing, so it gets no class.
 */
export function constraintPartsFromModel(model: Model, names: Names): readonly ConstraintPart[] {
  const tables = new Map(model.metadata.tables.map((table) => [tableKey(table), table]));
  const parts = emitted(model)
    .filter((entity) => entity.kind === 'model' && !sharesTable(entity))
    .flatMap((entity) => {
      const table = tables.get(tableKey(entity.table));
      return [
        ...uniqueParts(entity),
        ...(table ? [...foreignKeyParts(entity, table), ...checkParts(entity, table)] : []),
      ];
    });
  const count = new Map<string, number>();
  for (const part of parts) count.set(part.constraint, (count.get(part.constraint) ?? 0) + 1);
  return parts
    .filter((part) => count.get(part.constraint) === 1)
    .map((part) => ({ ...part, class: names.claim(part.class) }));
}

function tableKey(table: { readonly name: string; readonly schema?: string }): string {
  return `${table.schema ?? ''}.${table.name}`;
}

/** A class of a single-table hierarchy below its root: the constraints are the root's. */
function sharesTable(entity: Entity): boolean {
  return entity.inheritance?.strategy === 'single' && entity.inheritance.base !== undefined;
}

function uniqueParts(entity: Entity): ConstraintPart[] {
  return entity.uniques.map((unique) => ({
    class: `${entity.name}${pascalCase(unique.name)}Taken`,
    kind: 'unique',
    constraint: unique.constraint,
    entity: entity.name,
    fields: unique.fields,
  }));
}

function foreignKeyParts(entity: Entity, table: Table): ConstraintPart[] {
  return table.foreignKeys.flatMap((key): ConstraintPart[] => {
    const fields = key.columns.flatMap((column) => entity.fields.find((field) => field.column === column)?.name ?? []);
    if (key.name === undefined || fields.length !== key.columns.length) return [];
    const relation = entity.relations.find(
      (one) =>
        (one.kind === 'manyToOne' || one.kind === 'oneToOneOwner') &&
        one.fields.length === fields.length &&
        one.fields.every((field) => fields.includes(field)),
    );
    if (!relation) return [];
    const name = `${entity.name}${pascalCase(relation.name)}Violation`;
    return [{ class: name, kind: 'foreignKey', constraint: key.name, entity: entity.name, fields }];
  });
}

function checkParts(entity: Entity, table: Table): ConstraintPart[] {
  return table.checks.flatMap((check): ConstraintPart[] => {
    if (check.name === undefined) return [];
    const name = `${entity.name}${pascalCase(bareName(check.name, table.name))}Violation`;
    const about = typeof check.expression === 'string' ? check.expression : Object.values(check.expression)[0];
    const fields = fieldsIn(about ?? '', entity);
    return [
      { class: name, kind: 'check', constraint: check.name, entity: entity.name, fields, ...(about && { about }) },
    ];
  });
}

/** The fields whose columns a check names; all emitted SQL has them in quotes. */
function fieldsIn(expression: string, entity: Entity): readonly string[] {
  const named = new Set([...expression.matchAll(/["`]([^"`]+)["`]/g)].map(([, name]) => name));
  const isNamed = (field: Field): boolean => columnFields(field).some((column) => named.has(column.column));
  return entity.fields.filter((field) => !field.ignored && isNamed(field)).map((field) => field.name);
}

/** A check's name without what a naming convention puts around it: `ck_order_items_quantity` to `quantity`. */
function bareName(name: string, table: string): string {
  let words = wordsOf(name);
  const isKind = (word: string | undefined): boolean => word === 'ck' || word === 'chk' || word === 'check';
  if (isKind(words[0])) words = words.slice(1);
  if (isKind(words.at(-1))) words = words.slice(0, -1);
  const prefix = wordsOf(table);
  const rest = prefix.every((word, index) => words[index] === word) ? words.slice(prefix.length) : words;
  return rest.length > 0 ? rest.join('_') : name;
}
