import type { ClientDefault, Field } from '../model.js';
import { ownProperties, properties } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';
import { isMany, ownRelations } from './model-relations.js';
import type { ConstructorStructure } from './structure.js';
import { decodeText, isList, quote, takesMore } from './type-text.js';

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
    const cell = `source[${positions.get(field.name) ?? 0}]`;
    return `this.${field.name} = ${decodeText(field, cell, part, imports)};`;
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
      ...(fields.some((field) => field.validators.length > 0)
        ? [`${part.names.class}.mapper.validators.given(this, source);`]
        : []),
      ...assignments(part),
      '}',
    ],
  };
}

/** Fields that are part of the row an entity is made from, in its order: position is index. */
export function rowFields(part: EntityPart): readonly Field[] {
  return properties(part.entity).filter((field) => !field.deferred);
}

/** The discriminator's value is the class's, never the caller's. */
export function fixedValue(field: Field, part: EntityPart): string | undefined {
  const { inheritance } = part.entity;
  return inheritance?.on === field.name ? identityText(inheritance.identity, field) : undefined;
}

/** The discriminator's value as the column's type has it. */
function identityText(identity: string, field: Field): string {
  switch (field.columnType.kind) {
    case 'boolean':
    case 'smallInt':
    case 'int':
      return identity;
    case 'bigInt':
      return `${identity}n`;
    default:
      return quote(identity);
  }
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
  if (field.readOnly || field.name === part.entity.version) return 'undefined!';
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
