import type { ColumnType } from '../../runtime/schema/column-type.js';
import { textFor } from '../../runtime/schema/dialect-name.js';
import type { DialectName, DialectText } from '../../runtime/schema/dialect-name.js';
import type { View } from '../../runtime/schema/metadata.js';
import type { Column, ForeignKey, Index, IndexElement } from '../../runtime/schema/table.js';
import type { TableConstraint } from '../../runtime/ddl/operation.js';

/**
 * What two schemas are compared in. With a dialect only what that dialect is told counts; without one, everything the
 * schema says for all of them.
 */
export interface Comparison {
  readonly dialect?: DialectName;
}

/** A hint is about the way, not about the state. */
export function withoutHint<T extends object>(item: T): Omit<T, 'renamedFrom'> {
  const { renamedFrom, ...rest } = item as T & { renamedFrom?: string };
  void renamedFrom;
  return rest;
}

/** JSON with sorted keys and without absent members: equal texts mean equal values. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** A text that is the same for all dialects is equal to the one text. */
function sqlText(text: DialectText | undefined, { dialect }: Comparison): unknown {
  if (text === undefined) return undefined;
  if (dialect) return textFor(text, dialect);
  if (typeof text === 'string') return text;
  const texts = new Set(Object.values(text));
  return texts.size === 1 ? [...texts][0] : text;
}

/** The values of an enum belong to the enum, not to the columns that use it. */
function withoutValues(type: ColumnType): unknown {
  if (type.kind === 'array') return { kind: 'array', element: withoutValues(type.element) };
  if (type.kind !== 'enum') return type;
  return { kind: 'enum', name: type.name, schema: type.schema };
}

function nativeType(column: Column, { dialect }: Comparison): unknown {
  if (dialect) return column.native?.[dialect];
  return column.native && Object.keys(column.native).length > 0 ? column.native : undefined;
}

/** A column's type, equal for equal types. */
export function typeIdentity(column: Column, comparison: Comparison): string {
  return stable({ type: withoutValues(column.type), native: nativeType(column, comparison) });
}

function defaultIdentity({ default: value }: Column, comparison: Comparison): unknown {
  if (!value || (value.kind === 'literal' && value.value === null)) return undefined;
  return value.kind === 'sql' ? { kind: 'sql', sql: sqlText(value.sql, comparison) } : value;
}

/** What makes a computed column another one. */
export function computedIdentity({ computed }: Column, comparison: Comparison): string {
  return stable(computed && { expression: sqlText(computed.expression, comparison), stored: computed.stored });
}

/** Everything `alterColumn` can change. `inKey`: a key's columns are required whatever they say. */
export function columnIdentity(column: Column, inKey: boolean, comparison: Comparison): string {
  return stable({
    type: typeIdentity(column, comparison),
    nullable: !inKey && column.nullable,
    default: defaultIdentity(column, comparison),
    computed: computedIdentity(column, comparison),
    identity: column.identity,
    collation: column.collation,
  });
}

const action = (value: ForeignKey['onDelete']): ForeignKey['onDelete'] => (value === 'NO ACTION' ? undefined : value);

/** A constraint apart from its name. */
export function constraintIdentity({ kind, constraint }: TableConstraint, comparison: Comparison): string {
  if (kind === 'check') {
    const { notValid, noInherit, expression } = constraint;
    return stable({
      kind,
      expression: sqlText(expression, comparison),
      notValid: notValid === true,
      noInherit: noInherit === true,
    });
  }
  const { name, ...named } = constraint;
  void name;
  const rest = withoutHint(named);
  if (kind !== 'foreignKey') return stable({ kind, ...rest });
  return stable({ kind, ...rest, onDelete: action(constraint.onDelete), onUpdate: action(constraint.onUpdate) });
}

const elementIdentity = (element: IndexElement, comparison: Comparison): unknown => ({
  ...element,
  expression: sqlText(element.expression, comparison),
  descending: element.descending === true ? true : undefined,
});

/** An index apart from its name. */
export function indexIdentity({ name, ...index }: Index, comparison: Comparison): string {
  void name;
  return stable({
    ...withoutHint(index),
    elements: index.elements.map((element) => elementIdentity(element, comparison)),
    where: sqlText(index.where, comparison),
    include: index.include && index.include.length > 0 ? index.include : undefined,
    nullsNotDistinct: index.nullsNotDistinct === true ? true : undefined,
  });
}

/** A view's text and kind; its columns follow from the text. */
export function viewIdentity(view: View, comparison: Comparison): string {
  return stable({
    sql: sqlText(view.sql, comparison),
    materialized: view.materialized === true,
    comment: view.comment,
  });
}
