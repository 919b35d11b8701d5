import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import type { Entity } from '../state/entity.js';
import { computeCopies } from '../unit-of-work/input-keys.js';
import { firstVersion } from '../unit-of-work/next-version.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { ValidationError } from '../util/errors.js';
import { writable } from './writable.js';

type Values = Record<string, unknown>;

/** The columns a new row names; rows of one shape share the object. */
export interface RowShape {
  readonly fields: readonly MappedField[];
  /** Those the input itself gave a value, not a default; told where it was asked for. */
  readonly given: readonly MappedField[];
}

/** A new row as a statement takes it: its values are encoded, in the order of the shape's fields. */
export interface NewRow {
  readonly shape: RowShape;
  readonly values: unknown[];
}

/**
 * Makes the function that turns values of a new entity into a row: defaults of the application, keys of relations and validators as in a
 * flush, but no entity is kept.
 *
 * @param what - the method's name, for errors
 * @param marking - tells apart what the input gave and what are defaults
 */
export function rowReader(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  what: string,
  marking = false,
): (input: object) => NewRow {
  const { readOnly = [], versionField, view } = mapped.mapper;
  if (view === true) throw new ValidationError(`${what}: ${mapped.name} is a view and can't be written`);
  const fields = [...mapped.fields, ...mapped.deferred].filter(({ name }) => !readOnly.includes(name));
  const encoders = fields.map(({ type }) => host.dialect.encoder(type, true));
  const sources = fields.map((field) => [field.property, ...relationsOver(mapped, field)]);
  const shapes = new Map<string, RowShape>();
  return (input) => {
    const late = input as Values;
    const entity = new mapped.entityClass(input as never) as Values;
    computeCopies(mapped, entity as unknown as Entity);
    if (versionField !== undefined) entity[versionField] ??= firstVersion(mapped, versionField);
    for (const name of readOnly) if (late[name] !== undefined) writable(mapped, name, what);
    const values: unknown[] = [];
    let marks = '';
    for (let at = 0; at < fields.length; at++) {
      const { name, position } = fields[at] as MappedField;
      const value = (position < 0 ? late : entity)[name];
      if (value === undefined) {
        marks += '0';
        continue;
      }
      marks += marking && (sources[at] as string[]).some((source) => late[source] !== undefined) ? '2' : '1';
      const encode = encoders[at];
      values.push(value === null || encode === undefined ? value : encode(value));
    }
    let shape = shapes.get(marks);
    if (shape === undefined) {
      const named = fields.filter((_, at) => marks[at] !== '0');
      const given = fields.filter((_, at) => marks[at] === '2');
      shapes.set(marks, (shape = { fields: named, given }));
    }
    return { shape, values };
  };
}

/** Relations that give a field its value. */
function relationsOver(mapped: MappedClass, { name }: MappedField): string[] {
  return [...mapped.relations.values()]
    .filter(({ spec }) => (spec.kind === 'manyToOne' || spec.kind === 'oneToOneOwner') && spec.local.includes(name))
    .map((relation) => relation.name);
}
