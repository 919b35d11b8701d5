import type { Entity, Field } from '../model.js';
import { ownProperties, properties } from './entity-part.js';
import { columnFields, columnNames, embeddedLeaves } from './embedded-members.js';
import type { EmbeddedLeaf } from './embedded-members.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';
import { generatorText, rowFields } from './model-constructor.js';
import { ownRelations } from './model-relations.js';
import { literal } from './table-file.js';
import { differsText, isList, quote } from './type-text.js';
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
    `key: ${literal(columnNames(entity, entity.key))}`,
    ...embedded(entity, imports),
    ...nameList(
      'readOnly',
      properties(entity).filter((field) => field.readOnly),
    ),
    ...nameList(
      'deferred',
      properties(entity).filter((field) => field.deferred),
    ),
    ...(entity.version === undefined ? [] : [`versionField: ${quote(entity.version)}`]),
    ...(entity.manualVersion === true ? ['manualVersion: true'] : []),
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
  const key = columnNames(entity, entity.key);
  const nullable = new Set(
    entity.fields.flatMap(columnFields).flatMap((field) => (field.nullable ? [field.name] : [])),
  );
  const mayBeNull = (name: string): boolean => nullable.has(name) && !key.includes(name);
  const uniques = entity.uniques.map(({ fields }) => columnNames(entity, fields));
  const swaps = uniques.flatMap((fields) => {
    const first = fields.find(mayBeNull);
    return first === undefined ? [] : [[first, ...fields.filter((name) => name !== first)]];
  });
  const keys = [`uniques: ${literal(uniques)}`];
  return swaps.length === 0 ? keys : [...keys, `swaps: ${literal(swaps)}`];
}

function embedded(entity: Entity, imports: FileImports): string[] {
  const composites = properties(entity).filter((field) => field.embedded !== undefined);
  if (composites.length === 0) return [];
  const columns = composites.flatMap(columnFields).map((column) => column.name);
  return [`embedded: ${imports.value('embedded')}(this.prototype, ${literal(columns)})`];
}

function onUpdate(part: EntityPart, imports: FileImports): string[] {
  const entries = properties(part.entity).flatMap((field) =>
    field.onUpdate === undefined ? [] : [`${field.name}: () => ${generatorText(field.onUpdate, imports)}`],
  );
  return entries.length === 0 ? [] : [`onUpdate: { ${entries.join(', ')} }`];
}

function validators(part: EntityPart, imports: FileImports): string[] {
  const entries = [
    ...properties(part.entity).map((field) => ({ name: field.name, texts: fieldValidators(field, imports) })),
    ...part.entity.relations.map(({ name, validators: own = [] }) => ({
      name,
      texts: own.map((one) => validatorText(one, imports)),
    })),
  ].flatMap(({ name, texts }) => (texts.length === 0 ? [] : [`${name}: [${texts.join(', ')}]`]));
  if (entries.length === 0) return [];
  return [`validators: ${imports.value('checks')}(${quote(part.entity.name)}, { ${entries.join(', ')} })`];
}

/** Its own, and those of the members of an embedded composite. */
function fieldValidators(field: Field, imports: FileImports): string[] {
  const own = field.validators.map((one) => validatorText(one, imports));
  if (field.embedded === undefined) return own;
  const inner = embeddedLeaves(field, '').flatMap(({ path, field: member }) =>
    member.validators.map((one) => `${imports.value('within')}(${quote(path)}, ${validatorText(one, imports)})`),
  );
  return [...own, ...inner];
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
  const cell = (name: string): string => `row[${positions.get(name) ?? 0}]`;
  const checks = fields.flatMap((field) => {
    const value = `${VARIABLE}.${field.name}`;
    if (field.embedded === undefined) return [differsText(field, value, cell(field.name), part, imports)];
    return embeddedLeaves(field, value).map((leaf) =>
      leafDiffers(leaf, cell(`${field.name}.${leaf.path}`), part, imports),
    );
  });
  const first = positions.get(fields.flatMap(columnFields)[0]?.name ?? '') ?? 0;
  const own = `${imports.value('changed')}(${[first, ...checks].join(', ')})`;
  if (!base) return method(own);
  const inherited = `${imports.localValue(base.files.model, base.class)}.mapper.changes(${VARIABLE}, row)`;
  return method(fields.length === 0 ? inherited : `[...${inherited}, ...${own}]`);
}

/** A member that was left out is null, and so is whatever is behind a null. */
function leafDiffers(leaf: EmbeddedLeaf, cell: string, part: EntityPart, imports: FileImports): string {
  const { field, access, behindNull } = leaf;
  const certain = !behindNull && !field.nullable;
  const value = certain ? access : `(${access} ?? ${isList(field) ? '[]' : 'null'})`;
  return differsText(field, value, cell, part, imports);
}
