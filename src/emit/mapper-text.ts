import type { Entity, Field } from '../model.js';
import { ownProperties, properties } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';
import { generatorText, rowFields } from './model-constructor.js';
import { literal } from './table-file.js';
import { differsText, quote } from './type-text.js';
import { validatorText } from './validator-text.js';

/** The class's static `mapper`: a literal of the runtime's type, with the emitted dirty check. */
export function mapperText(part: EntityPart, imports: FileImports): string {
  const { entity, names } = part;
  const lines = [
    'version: 1',
    `name: ${quote(entity.name)}`,
    `table: ${imports.localValue(names.files.table, names.table)}`,
    `key: ${literal(entity.key)}`,
    ...nameList('readOnly', properties(entity).filter((field) => field.readOnly)),
    ...nameList('deferred', properties(entity).filter((field) => field.deferred)),
    ...(entity.version === undefined ? [] : [`versionField: ${quote(entity.version)}`]),
    ...uniques(entity),
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
  return entity.uniques.length === 0 ? [] : [`uniques: ${literal(entity.uniques.map((unique) => unique.fields))}`];
}

function onUpdate(part: EntityPart, imports: FileImports): string[] {
  const entries = properties(part.entity).flatMap((field) =>
    field.onUpdate === undefined ? [] : [`${field.name}: () => ${generatorText(field.onUpdate, imports)}`],
  );
  return entries.length === 0 ? [] : [`onUpdate: { ${entries.join(', ')} }`];
}

function validators(part: EntityPart, imports: FileImports): string[] {
  const entries = properties(part.entity)
    .filter((field) => field.validators.length > 0)
    .map((field) => `${field.name}: [${field.validators.map((one) => validatorText(one, imports)).join(', ')}]`);
  return entries.length === 0 ? [] : [`validators: { ${entries.join(', ')} }`];
}

function inheritance(entity: Entity): string[] {
  if (!entity.inheritance) return [];
  const { strategy, root, base, on, identity } = entity.inheritance;
  return [`inheritance: ${literal({ strategy, root, base, on, identity })}`];
}

function relationships(part: EntityPart, imports: FileImports): string {
  if (part.entity.relations.length === 0) return '{}';
  return imports.localValue(part.names.files.loaders, part.names.relationships);
}

function changesText(part: EntityPart, imports: FileImports): string {
  const { names, entity } = part;
  if (entity.kind === 'view') return 'changes: () => []';
  const positions = new Map(rowFields(part).map((field, index) => [field.name, index]));
  const base = entity.inheritance?.base === undefined ? undefined : part.neighbours[entity.inheritance.base]?.names;
  const start = base
    ? `const changed = ${imports.localValue(base.files.model, base.class)}.mapper.changes(${names.variable}, row);`
    : 'const changed: number[] = [];';
  const checks = ownProperties(entity)
    .filter((field) => !field.deferred && !field.readOnly)
    .map((field) => {
      const index = positions.get(field.name) ?? 0;
      const differs = differsText(field, `${names.variable}.${field.name}`, `row[${index}]`, imports);
      return `if (${differs}) changed.push(${index});`;
    });
  return `changes(${names.variable}, row) {\n${[start, ...checks, 'return changed;'].join('\n')}\n}`;
}
