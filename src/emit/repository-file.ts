import type { Field, UniqueKey } from '../model.js';
import { codeText } from './doc-text.js';
import type { EntityPart } from './entity-part.js';
import { FileImports } from './file-imports.js';
import { RESERVED_WORDS } from './reserved-names.js';
import type { ClassStructure, FileStructure, MethodStructure, ParameterStructure } from './structure.js';
import { literal } from './table-file.js';
import { fieldInput } from './type-text.js';

/** `repositories/CustomerRepository.ts`: the runtime's repository with the entity's types and a method per unique key. */
export function repositoryFile(part: EntityPart): FileStructure {
  const { entity, names } = part;
  const imports = new FileImports(names.files.repository, part.hiding);
  const model = (name: string): string => imports.localType(names.files.model, name);
  const view = entity.kind === 'view';
  const type = [
    'E',
    tableType(part, imports),
    model(names.load),
    view ? 'never' : model(names.input),
    keyType(part, imports),
  ];
  const repository: ClassStructure = {
    kind: 'Class',
    name: names.repository,
    isExported: true,
    typeParameters: [`E extends ${model(names.class)} = ${model(names.class)}`],
    extends: `${imports.value('Repository')}<${type.join(', ')}>`,
    methods: entity.uniques.map((unique) => finder(unique, part, imports)),
  };
  return { statements: [...imports.structures(), repository] };
}

/** What `where` sees: the entity's table, and its base's where rows are joined. */
function tableType(part: EntityPart, imports: FileImports): string {
  const { entity, names } = part;
  const own = imports.localType(names.files.table, names.tableType);
  if (entity.inheritance?.strategy !== 'joined' || entity.inheritance.base === undefined) return own;
  const bases: string[] = [];
  for (const base of part.bases) bases.push(`${imports.localType(base.files.table, base.tableType)}<never>`);
  return [own, ...bases].join(' & ');
}

/** The type of `get`'s argument: the value, or a tuple of the fields of a composite key. */
function keyType(part: EntityPart, imports: FileImports): string {
  const fields = part.entity.key.flatMap((name) => part.entity.fields.find((field) => field.name === name) ?? []);
  const [only] = fields;
  if (only === undefined) return 'never';
  if (fields.length === 1) return fieldInput(only, imports);
  return `[${fields.map((field) => `${field.name}: ${fieldInput(field, imports)}`).join(', ')}]`;
}

function finder(unique: UniqueKey, part: EntityPart, imports: FileImports): MethodStructure {
  const fields = unique.fields.flatMap((name) => part.entity.fields.find((field) => field.name === name) ?? []);
  const parameters = fields.map((field): ParameterStructure => ({
    name: parameterName(field),
    type: fieldInput(field, imports),
  }));
  const loaded = `${imports.type('Loaded')}<E, L> | null`;
  return {
    name: `findBy${unique.name}`,
    docs: [`By the unique key ${codeText(unique.constraint)}.`],
    typeParameters: [`L extends ${imports.localType(part.names.files.model, part.names.load)} = {}`],
    parameters: [...parameters, { name: 'load', type: 'L', hasQuestionToken: true }],
    returnType: `${imports.global('Promise')}<${loaded}>`,
    statements: [`return this.findUnique(${literal(unique.fields)}, [${fields.map(parameterName).join(', ')}], load);`],
  };
}

function parameterName(field: Field): string {
  return RESERVED_WORDS.has(field.name) || field.name === 'load' ? `${field.name}_` : field.name;
}
