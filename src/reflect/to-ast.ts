import type {
  Attribute,
  ConfigBlock,
  Declaration,
  EnumDeclaration,
  Expression,
  Field,
  ModelDeclaration,
  SchemaFile,
} from '../../grammar/ast.js';
import {
  args,
  array,
  attribute,
  blockAttribute,
  call,
  configBlock,
  enumDeclaration,
  enumValue,
  model,
  path,
  schemaFile,
  string,
} from '../../grammar/build.js';
import { textFor, type DialectName } from '../../runtime/schema/dialect-name.js';
import type { Extension } from '../../runtime/schema/metadata.js';
import { pluralWords, snakeCase } from '../words/identifier-words.js';
import type { ReflectedEntity, ReflectedEnum, ReflectedModel } from './reflected-model.js';
import { checkAttributes, fieldNode, indexAttributes, keyAttributes, sequenceAttributes } from './table-ast.js';
import type { BlockContext } from './block-context.js';
import { relationNode } from './relation-ast.js';

export interface AstOptions {
  readonly dialect: DialectName;
  /** The environment variable that names the database. */
  readonly urlVariable?: string;
}

/** The syntax tree of a reflected database. What the language can't say stands in it as text. */
export function toAst(reflected: ReflectedModel, { dialect, urlVariable = 'DATABASE_URL' }: AstOptions): SchemaFile {
  const enumNames = new Map(reflected.enums.map((one) => [`${one.type.schema ?? ''}.${one.type.name}`, one]));
  const context: BlockContext = {
    dialect,
    snakeCase: reflected.snakeCase,
    enums: enumNames,
    sequences: sequenceOwners(reflected),
  };
  const declarations: Declaration[] = [
    datasource(reflected, dialect, urlVariable),
    ...reflected.enums.map((one) => enumNode(one, reflected.snakeCase)),
    ...reflected.entities.map((entity) => entityNode(entity, context)),
  ];
  return schemaFile(declarations);
}

function datasource(
  { metadata, snakeCase: convention }: ReflectedModel,
  dialect: DialectName,
  urlVariable: string,
): ConfigBlock {
  const schemas = metadata.schemas.length > 0 ? array(metadata.schemas.map((name) => string(name))) : undefined;
  const extensions = metadata.extensions.length > 0 ? array(metadata.extensions.map(extension)) : undefined;
  return configBlock('datasource', 'db', {
    provider: string(dialect),
    url: call('env', args([string(urlVariable)])),
    naming: convention ? string('snake_case') : undefined,
    schemas,
    extensions,
  });
}

const isPlain = (name: string): boolean => /^[A-Za-z]\w*$/.test(name);

function extension({ name, schema, version }: Extension): Expression {
  const options = {
    schema: schema === undefined ? undefined : string(schema),
    version: version === undefined ? undefined : string(version),
  };
  if (schema === undefined && version === undefined) return isPlain(name) ? path(name) : string(name);
  const callee = isPlain(name) ? name : name.replace(/\W+/g, '_');
  return call(callee, args([], { ...options, map: callee === name ? undefined : string(name) }));
}

function enumNode({ name, type, values }: ReflectedEnum, convention: boolean): EnumDeclaration {
  const conventional = convention ? snakeCase(name) : name;
  return enumDeclaration(name, [
    ...values.map((one) =>
      enumValue(one.name, one.name === one.value ? [] : [attribute('map', args([string(one.value)]))]),
    ),
    ...named('map', conventional === type.name ? undefined : type.name),
    ...named('schema', type.schema),
    ...named('comment', type.comment),
  ]);
}

/** `@@name("text")`, where there is a text. */
function named(name: string, text: string | undefined): Attribute[] {
  return text === undefined ? [] : [blockAttribute(name, args([string(text)]))];
}

function entityNode(entity: ReflectedEntity, context: BlockContext): ModelDeclaration {
  const { source, name } = entity;
  const origin = source.kind === 'table' ? source.table : source.view;
  const fields: Field[] = entity.fields.map((field) => fieldNode(field, entity, context));
  const relations = entity.relations.map(relationNode);
  const conventional = context.snakeCase ? pluralWords(name).join('_') : name;
  const about = [
    ...named('map', conventional === origin.name ? undefined : origin.name),
    ...named('schema', origin.schema),
    ...named('comment', origin.comment),
  ];
  if (source.kind === 'view') {
    const sql = source.view.sql === undefined ? undefined : textFor(source.view.sql, context.dialect);
    const query =
      sql === undefined
        ? []
        : [blockAttribute('sql', args([string(sql, sql.includes('\n') && !sql.includes('"""') ? '"""' : '"')]))];
    const materialized = source.view.materialized === true ? [blockAttribute('materialized')] : [];
    return model('view', name, [...fields, ...query, ...materialized, ...about]);
  }
  const { table } = source;
  const options = table.options === undefined ? undefined : textFor(table.options, context.dialect);
  return model('model', name, [
    ...fields,
    ...relations,
    ...keyAttributes(entity, table),
    ...indexAttributes(entity, table, context),
    ...checkAttributes(table, context),
    ...(table.exclusions ?? []).map((one) =>
      blockAttribute(
        'exclude',
        args([string(one.definition)], { map: one.name === undefined ? undefined : string(one.name) }),
      ),
    ),
    ...sequenceAttributes(table, context),
    ...named('options', options),
    ...about,
    ...(entity.ignored ? [blockAttribute('ignore')] : []),
  ]);
}

/** The table whose model declares a sequence: the first that takes its default from it, or the first of all. */
function sequenceOwners({ metadata, entities }: ReflectedModel): BlockContext['sequences'] {
  const owners = new Map<string, ReflectedModel['metadata']['sequences'][number][]>();
  const tables = entities.flatMap(({ source }) => (source.kind === 'table' ? [source.table] : []));
  for (const sequence of metadata.sequences) {
    const uses = tables.find((table) =>
      table.columns.some(
        ({ default: value }) =>
          value?.kind === 'sequence' && value.name === sequence.name && value.schema === sequence.schema,
      ),
    );
    const owner = uses ?? tables[0];
    if (!owner) continue;
    const key = `${owner.schema ?? ''}.${owner.name}`;
    owners.set(key, [...(owners.get(key) ?? []), sequence]);
  }
  return owners;
}
