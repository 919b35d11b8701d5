import type { ClientDefault, Field } from '../model.js';
import { columnFields, embeddedLeaves } from './embedded-members.js';
import { ownProperties, properties } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';
import { identityText } from './identity-text.js';
import { isMany, ownRelations } from './model-relations.js';
import type { ConstructorStructure } from './structure.js';
import { decodeText, isList, takesMore } from './type-text.js';

/**
 * The constructor: from a row, by position, or from the values of a new entity. Both branches assign the fields in the same
 * order, so all entities of a class have one hidden class.
 */
export function constructorStructure(part: EntityPart, imports: FileImports): ConstructorStructure {
  const row = imports.type('Row');
  const view = part.entity.kind === 'view';
  const derived = part.entity.inheritance?.base !== undefined;
  const fields = ownProperties(part.entity).filter((field) => !field.deferred);
  const positions = new Map(rowFields(part).map((field, index) => [field.name, index]));
  const fromRow = fields.map((field) => {
    const cell = (name: string): string => `source[${positions.get(name) ?? 0}]`;
    const text =
      field.embedded === undefined
        ? decodeText(field, cell(field.name), part, imports)
        : compositeText(field, { name: field.name, nullable: field.nullable, cell }, part, imports);
    return `this.${field.name} = ${text};`;
  });
  if (view)
    return {
      overloads: [],
      docs: ['@internal'],
      parameters: [{ name: 'source', type: row }],
      statements: ['super(source);', ...fromRow],
    };
  const { input } = part.names;
  return {
    overloads: [
      { parameters: [{ name: 'input', type: input }] },
      { docs: ['@internal'], parameters: [{ name: 'row', type: row }] },
    ],
    parameters: [{ name: 'source', type: `${input} | ${row}` }],
    statements: [
      derived ? `super(source as ${row});` : 'super(source);',
      `if (${imports.global('Array')}.isArray(source)) {`,
      ...fromRow,
      '} else {',
      ...discriminator(part),
      ...fields.map((field) => `this.${field.name} = ${initialValue(field, part, imports)};`),
      ...(fields.some(isValidated) ? [`${part.names.class}.mapper.validators.given(this, source);`] : []),
      ...assignments(part),
      '}',
    ],
  };
}

/** Where the columns of a composite stand in a row. */
interface Place {
  /** The path to the composite: `address.location`. */
  readonly name: string;
  /** Whether it, or what it is in, may be null. */
  readonly nullable: boolean;
  readonly cell: (path: string) => string;
}

/** A composite out of its columns: null when all of them are, where it may be. */
function compositeText(field: Field, place: Place, part: EntityPart, imports: FileImports): string {
  const members = (field.embedded ?? []).map((member) => {
    const name = `${place.name}.${member.name}`;
    if (member.embedded !== undefined) {
      const inner = { ...place, name, nullable: place.nullable || member.nullable };
      return `${member.name}: ${compositeText(member, inner, part, imports)}`;
    }
    const cell = place.cell(name);
    const text = decodeText(member, cell, part, imports);
    // The columns of an optional composite can't be NOT NULL, so a row of somebody else's may have half of it.
    const half = place.nullable && !member.nullable && !isList(member) && !text.startsWith(`${cell} as `);
    return `${member.name}: ${half ? `${cell} === null ? null! : ${text}` : text}`;
  });
  const object = `{ ${members.join(', ')} }`;
  if (!field.nullable) return object;
  // Of a composite without columns nothing says that it is there.
  const empty = embeddedLeaves(field, '').map(({ path }) => `${place.cell(`${place.name}.${path}`)} === null`);
  return empty.length === 0 ? 'null' : `${empty.join(' && ')} ? null : ${object}`;
}

/** Whether the field or a member of its composite has validators. */
export function isValidated(field: Field): boolean {
  return field.validators.length > 0 || (field.embedded?.some(isValidated) ?? false);
}

/** Fields that are part of the row an entity is made from, one a column, in its order: position is index. */
export function rowFields(part: EntityPart): readonly Field[] {
  return properties(part.entity)
    .filter((field) => !field.deferred)
    .flatMap(columnFields);
}

/** A version the runtime counts: an application does not give it. */
export function isCounted(field: Field, { entity }: EntityPart): boolean {
  return field.name === entity.version && entity.manualVersion !== true;
}

/** The discriminator's value is the class's, never the caller's. */
export function fixedValue(field: Field, part: EntityPart): string | undefined {
  const { inheritance } = part.entity;
  return inheritance?.on === field.name ? identityText(inheritance.identity, field) : undefined;
}

/** A sub-class overwrites the discriminator its base has set. */
function discriminator(part: EntityPart): string[] {
  const { inheritance } = part.entity;
  if (inheritance?.base === undefined || inheritance.on === undefined) return [];
  if (inheritance.own.includes(inheritance.on)) return [];
  const field = part.entity.fields.find((one) => one.name === inheritance.on);
  return field === undefined ? [] : [`this.${field.name} = ${identityText(inheritance.identity, field)};`];
}

function initialValue(field: Field, part: EntityPart, imports: FileImports): string {
  const fixed = fixedValue(field, part);
  if (fixed !== undefined) return fixed;
  if (field.readOnly || isCounted(field, part)) return 'undefined!';
  const given = `source.${field.name}`;
  if (takesMore(field)) return decimalValue(field, given, imports);
  if (field.default?.kind === 'client') return `${given} ?? ${generatorText(field.default, imports)}`;
  if (field.default !== undefined) return `${given}!`;
  if (isList(field)) return `${given} ?? []`;
  if (field.nullable) return `${given} ?? null`;
  return field.implied || isForeignKey(field, part) || field.onUpdate !== undefined ? `${given}!` : given;
}

function decimalValue(field: Field, given: string, imports: FileImports): string {
  const decode = imports.value('decodeDecimal');
  if (!field.nullable) return `${decode}(${given})`;
  return field.default === undefined
    ? `${given} == null ? null : ${decode}(${given})`
    : `${given} === null ? null : ${decode}(${given})`;
}

function isForeignKey(field: Field, part: EntityPart): boolean {
  return part.entity.relations.some(
    (relation) =>
      (relation.kind === 'manyToOne' || relation.kind === 'oneToOneOwner') && relation.fields.includes(field.name),
  );
}

/** A value the application makes: the runtime's function of that name, `new Date()` for now. */
export function generatorText(made: ClientDefault, imports: FileImports): string {
  if (made.generator === 'now') return `new ${imports.global('Date')}()`;
  return `${imports.value(made.generator)}(${made.argument ?? ''})`;
}

/** Deferred columns and relations go through their accessors. */
function assignments(part: EntityPart): string[] {
  const deferred = ownProperties(part.entity).filter((field) => field.deferred && !field.readOnly);
  return [
    ...deferred.map((field) => `if (source.${field.name} !== undefined) this.${field.name} = source.${field.name};`),
    ...ownRelations(part)
      .filter((relation) => relation.viewOnly !== true)
      .map((relation) =>
        isMany(relation) || !relation.nullable
          ? `if (source.${relation.name}) this.${relation.name} = source.${relation.name};`
          : `if (source.${relation.name} !== undefined) this.${relation.name} = source.${relation.name};`,
      ),
  ];
}
