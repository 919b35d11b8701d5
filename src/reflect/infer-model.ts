import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Column, Table } from '../../runtime/schema/table.js';
import type { Reporter } from '../diagnostic-code.js';
import { pascalCase, pluralWords } from '../words/identifier-words.js';
import { codes } from './codes.js';
import {
  conventionalColumn,
  fieldName,
  modelName,
  NameSet,
  RESERVED_FIELDS,
  RESERVED_TYPES,
  valueName,
} from './choose-names.js';
import { inferRelations } from './infer-relations.js';
import type { ReflectedEntity, ReflectedEnum, ReflectedField, ReflectedModel } from './reflected-model.js';

type Named = Omit<ReflectedEntity, 'relations'>;

/** Chooses names for everything a database holds, and finds the relations behind its foreign keys. */
export function inferModel(metadata: MetaData, report: Reporter): ReflectedModel {
  const names = new NameSet(RESERVED_TYPES);
  const tables = [...metadata.tables].sort(byName);
  const entities: Named[] = tables.map((table) => nameTable(table, names, report));
  const views = [...metadata.views].sort(byName).map((view): Named => ({
    name: takeModel(view.name, view.schema, names, 'View'),
    source: { kind: 'view', view },
    fields: nameColumns(view.columns),
    ignored: false,
  }));
  const enums = metadata.enums.map((type): ReflectedEnum => {
    const values = new NameSet();
    return {
      name: takeModel(type.name, type.schema, names, 'Type'),
      type,
      values: type.values.map((value) => ({ name: values.take(valueName(value)), value })),
    };
  });
  const relations = inferRelations(entities);
  return {
    metadata,
    snakeCase: prefersSnakeCase(entities),
    entities: [...entities, ...views].map((entity) => ({ ...entity, relations: relations.get(entity.name) ?? [] })),
    enums,
  };
}

function byName(left: { name: string; schema?: string }, right: { name: string; schema?: string }): number {
  const [one, other] = [`${left.schema ?? ''}.${left.name}`, `${right.schema ?? ''}.${right.name}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function takeModel(name: string, schema: string | undefined, names: NameSet, suffix: string): string {
  const plain = modelName(name);
  const within = schema === undefined ? [] : [`${pascalCase(schema)}${plain}`];
  return names.take(plain, ...within, `${plain}${suffix}`);
}

function nameTable(table: Table, names: NameSet, report: Reporter): Named {
  const name = takeModel(table.name, table.schema, names, 'Table');
  const ignored = !hasKey(table);
  if (ignored)
    report.add(codes.noKey, {
      message: 'The table has no primary key and no required unique key, so it gets no class.',
      subject: `table ${table.name}`,
    });
  return { name, source: { kind: 'table', table }, fields: nameColumns(table.columns), ignored };
}

/** A primary key, or a unique key whose columns are all required. */
function hasKey(table: Table): boolean {
  if (table.primaryKey) return true;
  const required = new Set(table.columns.filter((column) => !column.nullable).map((column) => column.name));
  const indexes = table.indexes
    .filter((index) => index.unique && index.where === undefined)
    .map((index) => index.elements.map((element) => element.column));
  return [...table.uniques.map((unique) => unique.columns), ...indexes].some((columns) =>
    columns.every((column) => column !== undefined && required.has(column)),
  );
}

function nameColumns(columns: readonly Column[]): ReflectedField[] {
  const names = new NameSet(RESERVED_FIELDS);
  return columns.map((column) => {
    const plain = fieldName(column.name);
    return { name: names.take(plain, `${plain}Value`), column };
  });
}

/** True where the convention spares more `@map` than it costs. */
function prefersSnakeCase(entities: readonly Named[]): boolean {
  let spared = 0;
  for (const { name, source, fields } of entities) {
    if (source.kind !== 'table') continue;
    if (pluralWords(name).join('_') === source.table.name) spared += 1;
    if (name === source.table.name) spared -= 1;
    for (const field of fields) {
      if (conventionalColumn(field.name) === field.column.name) spared += 1;
      if (field.name === field.column.name) spared -= 1;
    }
  }
  return spared > 0;
}
