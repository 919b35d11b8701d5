import type { Field } from '../model.js';
import { docs } from './doc-text.js';
import { ownProperties } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import { FileImports } from './file-imports.js';
import { mapperText } from './mapper-text.js';
import { memberAccess } from './member-access.js';
import { constructorStructure, fixedValue, isCounted } from './model-constructor.js';
import { isMany, ownRelations, targetType } from './model-relations.js';
import type { ClassStructure, FileStructure, InterfacePropertyStructure, InterfaceStructure } from './structure.js';
import { fieldInput, fieldType, isList } from './type-text.js';

/** `models/Customer.ts`: the class, and the types of what makes one, of its relations and of how they are loaded. */
export function modelFile(part: EntityPart): FileStructure {
  const imports = new FileImports(part.names.files.model, part.hiding);
  const statements = [
    ...(part.entity.kind === 'view' ? [] : [inputInterface(part, imports)]),
    relationsInterface(part, imports),
    loadInterface(part, imports),
    modelClass(part, imports),
  ];
  return { statements: [...imports.structures(), ...statements] };
}

function inputInterface(part: EntityPart, imports: FileImports): InterfaceStructure {
  const fields = ownProperties(part.entity)
    .filter((field) => !field.readOnly && !isCounted(field, part) && fixedValue(field, part) === undefined)
    .map((field): InterfacePropertyStructure => ({
      name: field.name,
      type: `${fieldInput(field, imports)}${field.nullable ? ' | null' : ''}`,
      hasQuestionToken: isOptional(field, part),
    }));
  const relations = ownRelations(part)
    .filter((relation) => relation.viewOnly !== true)
    .map((relation): InterfacePropertyStructure => ({
      name: relation.name,
      type: isMany(relation)
        ? `${imports.global('Iterable')}<${targetType(relation, part, imports)}>`
        : `${targetType(relation, part, imports)}${relation.nullable ? ' | null' : ''}`,
      hasQuestionToken: true,
    }));
  const base = baseNames(part);
  return {
    kind: 'Interface',
    name: part.names.input,
    isExported: true,
    ...(base && { extends: [imports.localType(base.files.model, base.input)] }),
    properties: [...fields, ...relations],
  };
}

/** A value may be left out where the database, the runtime or a relation gives one. */
function isOptional(field: Field, part: EntityPart): boolean {
  if (field.nullable || isList(field) || field.default !== undefined || field.onUpdate !== undefined || field.implied)
    return true;
  return part.entity.relations.some(
    (relation) =>
      (relation.kind === 'manyToOne' || relation.kind === 'oneToOneOwner') && relation.fields.includes(field.name),
  );
}

function baseNames(part: EntityPart) {
  const base = part.entity.inheritance?.base;
  return base === undefined ? undefined : part.neighbours[base]?.names;
}

function deferred(part: EntityPart): readonly Field[] {
  return ownProperties(part.entity).filter((field) => field.deferred);
}

function relationsInterface(part: EntityPart, imports: FileImports): InterfaceStructure {
  const base = baseNames(part);
  const relations = ownRelations(part).map((relation): InterfacePropertyStructure => {
    const target = targetType(relation, part, imports);
    const type = isMany(relation)
      ? `${imports.type('ToMany')}<${target}>`
      : `${imports.type('ToOne')}<${target}${relation.nullable ? ' | null' : ''}>`;
    return { name: relation.name, type };
  });
  const columns = deferred(part).map((field): InterfacePropertyStructure => {
    const type = `${fieldType(field, imports)}${field.nullable ? ' | null' : ''}`;
    return { name: field.name, type: `${imports.type('Deferred')}<${type}>` };
  });
  return {
    kind: 'Interface',
    name: part.names.relations,
    isExported: true,
    ...(base && { extends: [imports.localType(base.files.model, base.relations)] }),
    properties: [...columns, ...relations],
  };
}

function loadInterface(part: EntityPart, imports: FileImports): InterfaceStructure {
  const base = baseNames(part);
  const relations = ownRelations(part).map((relation): InterfacePropertyStructure => {
    const target = part.neighbours[relation.target];
    if (!target) return { name: relation.name, type: 'true', hasQuestionToken: true };
    const load = imports.localType(target.names.files.model, target.names.load);
    const nested = isMany(relation)
      ? `${imports.type('LoadMany')}<${imports.localType(target.names.files.table, target.names.tableType)}, ${load}>`
      : `${imports.type('LoadOne')}<${load}>`;
    return { name: relation.name, type: `true | ${nested}`, hasQuestionToken: true };
  });
  const columns = deferred(part).map((field): InterfacePropertyStructure => ({
    name: field.name,
    type: 'true',
    hasQuestionToken: true,
  }));
  return {
    kind: 'Interface',
    name: part.names.load,
    isExported: true,
    ...(base && { extends: [imports.localType(base.files.model, base.load)] }),
    properties: [...columns, ...relations],
  };
}

function modelClass(part: EntityPart, imports: FileImports): ClassStructure {
  const { entity, names } = part;
  const base = baseNames(part);
  const fields = ownProperties(entity).filter((field) => !field.deferred);
  const access = memberAccess(part, imports);
  const marker = `[${imports.type('relationsOf')}]`;
  return {
    kind: 'Class',
    name: names.class,
    isExported: true,
    ...docs(entity.doc),
    extends: base ? imports.localValue(base.files.model, base.class) : imports.value('Entity'),
    properties: [
      { name: marker, type: names.relations, isReadonly: true, hasDeclareKeyword: true, hasQuestionToken: true },
      ...fields.map((field, index) => ({
        ...(index === 0 && { leadingTrivia: '\n' }),
        name: field.name,
        type: `${fieldType(field, imports)}${field.nullable ? ' | null' : ''}`,
        isReadonly: field.readOnly || entity.kind === 'view',
        ...docs(field.doc),
      })),
    ],
    ctors: [constructorStructure(part, imports)],
    getAccessors: access.getters,
    setAccessors: access.setters,
    methods: access.methods,
    tail: mapperText(part, imports),
  };
}
