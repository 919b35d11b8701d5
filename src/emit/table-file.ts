import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { DialectText } from '../../runtime/schema/dialect-name.js';
import type { Field, Hybrid, Relation } from '../model.js';
import { FileImports } from './file-imports.js';
import { identityText } from './identity-text.js';
import { columnFields } from './embedded-members.js';
import { ownProperties, properties } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import { generatorText } from './model-constructor.js';
import { isMany, joinTable } from './model-relations.js';
import type { FileStructure } from './structure.js';
import { codecName, columnTypeText, fieldInput, fieldType, quote } from './type-text.js';

/**
 * `tables/customers.ts`: the Core table, with a concrete interface so that a query costs the type checker next to nothing.
 */
export function tableFile(part: EntityPart): FileStructure {
  const { entity, names } = part;
  const imports = new FileImports(names.files.table, part.hiding);
  const fields = tableFields(part);
  const members = [
    ...fields.flatMap(columnFields).map((field) => `${keyText(field.name)}: ${columnText(field, part, imports)};`),
    ...composites(fields).map((field) => `${field.name}: ${columnsText(field, field.nullable, part, imports)};`),
    ...entity.hybrids.map((hybrid) => `${hybrid.name}: ${hybridType(hybrid, imports)};`),
    ...entity.relations.map((relation) => `${relation.name}: ${pathType(relation, part, imports)};`),
  ];
  // A column may be called `as`; such a table can't be given another name.
  const taken = [...fields, ...entity.hybrids, ...entity.relations].some((member) => member.name === 'as');
  if (!taken) members.push(`as<A extends string>(alias: A): ${names.tableType}<A>;`);
  const declaration = `\n${doc(part)}export interface ${names.tableType}<N extends string = ${quote(entity.table.name)}> extends ${imports.type('TableOf')}<N> {
${members.join('\n')}
}`;
  const options = optionsText(part, fields, imports);
  const columns = fields.flatMap(columnFields).map((field) => `${keyText(field.name)}: ${columnSpec(field, imports)}`);
  const literal = `${imports.value('table')}(${quote(entity.table.name)}, {${columns.join(', ')}}${options})`;
  const constant = `export const ${names.table}: ${names.tableType} = /* @__PURE__ */ ${literal};`;
  return { statements: [...imports.structures(), declaration, `\n${constant}`] };
}

function doc(part: EntityPart): string {
  const { inheritance } = part.entity;
  const base = inheritance?.base === undefined ? undefined : part.neighbours[inheritance.base];
  if (base === undefined || inheritance?.strategy !== 'joined') return '';
  return `/** Joined to \`${base.table}\` by its key. */\n`;
}

/** Fields with a column in the entity's own table: of a joined sub-entity its key and what it adds. */
function tableFields(part: EntityPart): readonly Field[] {
  const { entity } = part;
  if (entity.inheritance?.strategy !== 'joined' || entity.inheritance.base === undefined) return properties(entity);
  const key = properties(entity).filter((field) => entity.key.includes(field.name));
  const own = ownProperties(entity).filter((field) => !entity.key.includes(field.name));
  return [...key, ...own];
}

function columnText(field: Field, part: EntityPart, imports: FileImports): string {
  const filled = field.default !== undefined || field.onUpdate !== undefined || part.entity.version === field.name;
  const kind = field.readOnly ? 'ComputedColumn' : filled ? 'DefaultColumn' : 'Column';
  const type = fieldType(field, imports);
  const input = fieldInput(field, imports);
  const written = input === type ? '' : `, ${input}`;
  return `${imports.type(kind)}<N, ${type}${field.nullable ? ' | null' : ''}${written}>`;
}

const composites = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => field.embedded !== undefined);

/** The columns of an embedded composite as a tree: `t.address.city`. */
function columnsText(composite: Field, nullable: boolean, part: EntityPart, imports: FileImports): string {
  const members = (composite.embedded ?? []).map((member) => {
    const mayBeNull = nullable || member.nullable;
    const type =
      member.embedded === undefined
        ? columnText({ ...member, nullable: mayBeNull }, part, imports)
        : columnsText(member, mayBeNull, part, imports);
    return `readonly ${member.name}: ${type};`;
  });
  return `{ ${members.join(' ')} }`;
}

function hybridType(hybrid: Hybrid, imports: FileImports): string {
  const type = columnTypeText(hybrid.type, imports);
  const input = hybrid.type.kind === 'decimal' ? imports.type('DecimalInput') : type;
  return `${imports.type('Expression')}<${type}${hybrid.nullable ? ' | null' : ''}, ${input}, N>`;
}

function pathType(relation: Relation, part: EntityPart, imports: FileImports): string {
  const target = part.neighbours[relation.target];
  const type = target ? imports.localType(target.names.files.table, target.names.tableType) : 'never';
  return `${imports.type(isMany(relation) ? 'ToManyPath' : 'ToOnePath')}<${type}>`;
}

/** `'int'`, `{ kind: 'string', length: 60 }`, or with the column's name where it is not the property's or a codec follows. */
function columnSpec(field: Field, imports: FileImports): string {
  const type = typeSpec(field.columnType);
  if (field.codec) return `[${quote(field.column)}, ${type}, ${codecName(field, imports)}]`;
  return field.column === field.name ? type : `[${quote(field.column)}, ${type}]`;
}

function typeSpec(type: ColumnType): string {
  return Object.keys(type).length === 1 ? quote(type.kind) : literal(type);
}

function optionsText(part: EntityPart, fields: readonly Field[], imports: FileImports): string {
  const { entity } = part;
  const members = [
    ...composites(fields).map(({ name }) => `${name}: (t) => ${imports.value('embeddedColumns')}(t, ${quote(name)})`),
    ...entity.hybrids.map((hybrid) => `${hybrid.name}: (t) => ${hybridText(hybrid, imports)}`),
    ...entity.relations.map((relation) => `${relation.name}: (t) => ${pathText(relation, part, imports)}`),
  ];
  const computed = fields.filter((field) => field.readOnly);
  const options = [
    ...(entity.table.schema === undefined ? [] : [`schema: ${quote(entity.table.schema)}`]),
    ...defaultsText(part, fields, imports),
    ...(computed.length === 0 ? [] : [`readOnly: [${computed.map(({ name }) => quote(name)).join(', ')}]`]),
    ...(members.length === 0 ? [] : [`members: {${members.join(', ')}}`]),
    ...onlyText(part),
  ];
  return options.length === 0 ? '' : `, {${options.join(', ')}}`;
}

/** What the application makes for new rows; the key of a joined sub-entity is its base's. */
function defaultsText({ entity }: EntityPart, fields: readonly Field[], imports: FileImports): string[] {
  const joined = entity.inheritance?.strategy === 'joined' && entity.inheritance.base !== undefined;
  const entries = fields.flatMap(columnFields).flatMap((field) => {
    if (field.default?.kind !== 'client' || (joined && entity.key.includes(field.name))) return [];
    return [`${keyText(field.name)}: () => ${generatorText(field.default, imports)}`];
  });
  return entries.length === 0 ? [] : [`defaults: { ${entries.join(', ')} }`];
}

/** The discriminator and its values, where others share the table. */
function onlyText({ entity, kinds }: EntityPart): string[] {
  const field = properties(entity).find(({ name }) => name === entity.inheritance?.on);
  if (kinds === undefined || field === undefined) return [];
  const values = kinds.map((value) => identityText(value, field));
  return [`only: [${quote(field.name)}, [${values.join(', ')}]]`];
}

function hybridText(hybrid: Hybrid, imports: FileImports): string {
  return `${imports.value('hybrid')}(t, ${dialectText(hybrid.sql)}, ${typeSpec(hybrid.type)})`;
}

function dialectText(text: DialectText): string {
  return literal(text);
}

function pathText(relation: Relation, part: EntityPart, imports: FileImports): string {
  const target = part.neighbours[relation.target];
  if (!target) return 'undefined';
  const own = (name: string): string => part.entity.fields.find((field) => field.name === name)?.column ?? name;
  const join = {
    source: relation.fields.map(own),
    target: relation.references.map((name) => target.columns[name] ?? name),
    ...(relation.kind === 'manyToMany' && { through: joinTable(relation) }),
    ...(relation.condition !== undefined && { condition: relation.condition }),
  };
  const call = imports.value(isMany(relation) ? 'toMany' : 'toOne');
  const plain = relation.kind !== 'manyToMany' && relation.condition === undefined;
  const table = imports.localValue(target.names.files.table, target.names.table);
  return `${call}(t, () => ${table}, ${plain ? `${literal(join.source)}, ${literal(join.target)}` : literal(join)})`;
}

/** Plain data as a literal; Prettier unquotes the keys. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{ ${entries.map(([key, item]) => `${keyText(key)}: ${literal(item)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}

export function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}
