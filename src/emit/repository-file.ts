import type { Field, UniqueKey } from '../model.js';
import { columnFields, columnNames, embeddedLeaves } from './embedded-members.js';
import { codeText } from './doc-text.js';
import type { EntityPart } from './entity-part.js';
import { FileImports } from './file-imports.js';
import { camelCase } from '../words/identifier-words.js';
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
    methods: [...keyMethods(part, imports), ...entity.uniques.map((unique) => finder(unique, part, imports))],
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
  if (fields.length === 1 && only.embedded === undefined) return fieldInput(only, imports);
  const parts = fields.flatMap(columnFields).map((field) => `${partName(field)}: ${fieldInput(field, imports)}`);
  const tuple = `[${parts.join(', ')}]`;
  return fields.length === 1 ? `${fieldInput(only, imports)} | ${tuple}` : tuple;
}

/** What a part of a key is called in a tuple. */
function partName(field: Field): string {
  return camelCase(field.name.replaceAll('.', '_'));
}

/** `get` by a composite: its parts are the key. */
function keyMethods(part: EntityPart, imports: FileImports): MethodStructure[] {
  const [only, second] = part.entity.key.flatMap(
    (name) => part.entity.fields.find((field) => field.name === name) ?? [],
  );
  if (only?.embedded === undefined || second !== undefined) return [];
  const parts = embeddedLeaves(only, 'key').map(({ access }) => access);
  return [
    {
      name: 'get',
      docs: ['By the composite, or by its parts.'],
      hasOverrideKeyword: true,
      typeParameters: [`const L extends ${imports.localType(part.names.files.model, part.names.load)} = {}`],
      parameters: [
        { name: 'key', type: keyType(part, imports) },
        { name: 'load', type: 'L', hasQuestionToken: true },
      ],
      returnType: `${imports.global('Promise')}<${imports.type('Loaded')}<E, L> | null>`,
      statements: [`return super.get(${imports.global('Array')}.isArray(key) ? key : [${parts.join(', ')}], load);`],
    },
  ];
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
    statements: [
      `return this.findUnique(${literal(columnNames(part.entity, unique.fields))}, [${fields.flatMap(valuesText).join(', ')}], load);`,
    ],
  };
}

/** The parameter, or the columns of a composite. */
function valuesText(field: Field): readonly string[] {
  const name = parameterName(field);
  if (field.embedded === undefined) return [name];
  return embeddedLeaves(field, name, false).map(({ access, behindNull, field: { nullable } }) =>
    behindNull || nullable ? `${access} ?? null` : access,
  );
}

function parameterName(field: Field): string {
  return RESERVED_WORDS.has(field.name) || field.name === 'load' ? `${field.name}_` : field.name;
}
