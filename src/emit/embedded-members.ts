import type { Entity, Field } from '../model.js';

/**
 * The fields of a property as the runtime knows them, one a column: the field itself, or the columns of an embedded composite
 * by path (`address.city`), each null where anything on the way to it may be.
 */
export function columnFields(field: Field): readonly Field[] {
  return field.embedded === undefined ? [field] : leavesOf(field, field.name, field.nullable);
}

function leavesOf(composite: Field, prefix: string, nullable: boolean): Field[] {
  return (composite.embedded ?? []).flatMap((member) => {
    const name = `${prefix}.${member.name}`;
    const mayBeNull = nullable || member.nullable;
    return member.embedded === undefined
      ? [{ ...member, name, nullable: mayBeNull }]
      : leavesOf(member, name, mayBeNull);
  });
}

/** Names of fields with those of embedded composites as their columns. */
export function columnNames(entity: Entity, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const field = entity.fields.find((one) => one.name === name);
    return field?.embedded === undefined ? [name] : columnFields(field).map((column) => column.name);
  });
}

/** A column of a composite seen from the value that holds it. */
export interface EmbeddedLeaf {
  /** The member, with the nullability of the value. */
  readonly field: Field;
  /** Members from the composite on: `location.lat`. */
  readonly path: string;
  /** How it is read: `entity.address?.location.lat`. */
  readonly access: string;
  /** Whether something before it may be null. */
  readonly behindNull: boolean;
}

/**
 * @param value - how the composite is read: `entity.address`
 * @param nullable - whether that may be null
 */
export function embeddedLeaves(composite: Field, value: string, nullable = composite.nullable): EmbeddedLeaf[] {
  return walk(composite, '', value, nullable, nullable);
}

function walk(composite: Field, prefix: string, value: string, nullable: boolean, behindNull: boolean): EmbeddedLeaf[] {
  return (composite.embedded ?? []).flatMap((member) => {
    const access = `${value}${nullable ? '?.' : '.'}${member.name}`;
    const path = prefix + member.name;
    return member.embedded === undefined
      ? [{ field: member, path, access, behindNull }]
      : walk(member, `${path}.`, access, member.nullable, behindNull || member.nullable);
  });
}
