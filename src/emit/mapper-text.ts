import type { Entity, Field } from '../model.js';
import { ownProperties, properties } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';
import { generatorText, rowFields } from './model-constructor.js';
import { ownRelations } from './model-relations.js';
import { literal } from './table-file.js';
import { differsText, quote } from './type-text.js';
import { validatorText } from './validator-text.js';

/** What the dirty check calls the entity. */
const VARIABLE = 'entity';

/** The class's static `mapper`: a literal of the runtime's type, with the emitted dirty check. */
export function mapperText(part: EntityPart, imports: FileImports): string {
  const { entity, names } = part;
  const lines = [
    'version: 1',
    `name: ${quote(entity.name)}`,
    `table: ${imports.localValue(names.files.table, names.table)}${entity.inheritance ? ` as ${imports.type('TableOf')}<string>` : ''}`,
    `key: ${literal(entity.key)}`,
    ...nameList(
      'readOnly',
      properties(entity).filter((field) => field.readOnly),
    ),
    ...nameList(
      'deferred',
      properties(entity).filter((field) => field.deferred),
    ),
    ...(entity.version === undefined ? [] : [`versionField: ${quote(entity.version)}`]),
    ...(entity.confirmDeletes === false ? ['confirmDeletes: false'] : []),
    ...uniques(entity),
    ...nameList(
      'serverOnUpdate',
      properties(entity).filter((field) => field.serverOnUpdate),
    ),
    ...onUpdate(part, imports),
    ...validators(part, imports),
    ...(entity.kind === 'view' ? ['view: true'] : []),
    ...inheritance(entity),
    `relationships: ${relationships(part, imports)}`,
    changesText(part, imports),
  ];
  const type = `${imports.type('Mapper')}<${names.class}>`;
  return `static override readonly mapper = {\n${lines.join(',\n')},\n} satisfies ${type};`;
}

function nameList(key: string, fields: readonly Field[]): string[] {
  return fields.length === 0 ? [] : [`${key}: ${literal(fields.map((field) => field.name))}`];
}

function uniques(entity: Entity): string[] {
  if (entity.uniques.length === 0) return [];
  const mayBeNull = (name: string): boolean =>
    entity.fields.some((field) => field.name === name && field.nullable && !entity.key.includes(name));
  const swaps = entity.uniques.flatMap(({ fields }) => {
    const first = fields.find(mayBeNull);
    return first === undefined ? [] : [[first, ...fields.filter((name) => name !== first)]];
  });
  const keys = [`uniques: ${literal(entity.uniques.map((unique) => unique.fields))}`];
  return swaps.length === 0 ? keys : [...keys, `swaps: ${literal(swaps)}`];
}

function onUpdate(part: EntityPart, imports: FileImports): string[] {
  const entries = properties(part.entity).flatMap((field) =>
    field.onUpdate === undefined ? [] : [`${field.name}: () => ${generatorText(field.onUpdate, imports)}`],
  );
  return entries.length === 0 ? [] : [`onUpdate: { ${entries.join(', ')} }`];
}

function validators(part: EntityPart, imports: FileImports): string[] {
  const entries = [...properties(part.entity), ...part.entity.relations].flatMap(({ name, validators: own = [] }) =>
    own.length === 0 ? [] : [`${name}: [${own.map((one) => validatorText(one, imports)).join(', ')}]`],
  );
  if (entries.length === 0) return [];
  return [`validators: ${imports.value('checks')}(${quote(part.entity.name)}, { ${entries.join(', ')} })`];
}

function inheritance(entity: Entity): string[] {
  if (!entity.inheritance) return [];
  const { strategy, root, base, on, identity } = entity.inheritance;
  return [`inheritance: ${literal({ strategy, root, base, on, identity })}`];
}

function relationships(part: EntityPart, imports: FileImports): string {
  const base = part.bases[0];
  const inherited = base && `${imports.localValue(base.files.model, base.class)}.mapper.relationships`;
  if (ownRelations(part).length === 0) return inherited ?? '{}';
  const own = imports.localValue(part.names.files.loaders, part.names.relationships);
  return inherited === undefined ? own : `{ ...${inherited}, ...${own} }`;
}

/** A method rather than a function in a property: a sub-class's may ask for more than its base's. */
const method = (result: string): string => `changes(${VARIABLE}, row) {\n    return ${result};\n  }`;

function changesText(part: EntityPart, imports: FileImports): string {
  const { entity } = part;
  if (entity.kind === 'view') return 'changes: () => []';
  const positions = new Map(rowFields(part).map((field, index) => [field.name, index]));
  const base = entity.inheritance?.base === undefined ? undefined : part.neighbours[entity.inheritance.base]?.names;
  const fields = ownProperties(entity).filter((field) => !field.deferred);
  const checks = fields.map((field) => {
    if (field.readOnly) return 'false';
    return differsText(field, `${VARIABLE}.${field.name}`, `row[${positions.get(field.name) ?? 0}]`, part, imports);
  });
  const first = positions.get(fields[0]?.name ?? '') ?? 0;
  const own = `${imports.value('changed')}(${[first, ...checks].join(', ')})`;
  if (!base) return method(own);
  const inherited = `${imports.localValue(base.files.model, base.class)}.mapper.changes(${VARIABLE}, row)`;
  return method(fields.length === 0 ? inherited : `[...${inherited}, ...${own}]`);
}
