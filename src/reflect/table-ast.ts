import type { Argument, Attribute, Expression, Field } from '../../grammar/ast.js';
import {
  args,
  array,
  attribute,
  blockAttribute,
  boolean,
  call,
  field,
  number,
  path,
  sort,
  string,
} from '../../grammar/build.js';
import { textFor, type DialectText } from '../../runtime/schema/dialect-name.js';
import type {
  Column,
  ColumnDefault,
  IdentityColumn,
  Index,
  IndexElement,
  Table,
  UniqueConstraint,
} from '../../runtime/schema/table.js';
import { snakeCase } from '../words/identifier-words.js';
import type { BlockContext } from './block-context.js';
import { literalNode } from './literal-ast.js';
import type { ReflectedEntity, ReflectedField } from './reflected-model.js';
import { typeNode } from './type-ast.js';

const text = (value: string | undefined): Expression | undefined => (value === undefined ? undefined : string(value));
const raw = (sql: string): Expression => call('sql', args([string(sql)]));

/** A column as a field. */
export function fieldNode({ name, column }: ReflectedField, entity: ReflectedEntity, context: BlockContext): Field {
  const { type, native } = typeNode(column, context);
  const conventional = context.snakeCase ? snakeCase(name) : name;
  const attributes: Attribute[] = [
    ...(entity.source.kind === 'table' ? singleKeys(column, entity.source.table) : []),
    ...defaultAttribute(column, context),
    ...(column.computed
      ? [
          attribute(
            'computed',
            args([sqlOf(column.computed.expression, context)], { stored: boolean(column.computed.stored) }),
          ),
        ]
      : []),
    ...(column.identity ? [attribute('identity', identityArguments(column.identity))] : []),
    ...(native ? [native] : []),
    ...(conventional === column.name ? [] : [attribute('map', args([string(column.name)]))]),
    ...(column.collation === undefined ? [] : [attribute('collate', args([string(column.collation)]))]),
    ...(column.comment === undefined ? [] : [attribute('comment', args([string(column.comment)]))]),
  ];
  return field(name, type, attributes);
}

function sqlOf(sql: DialectText, { dialect }: BlockContext): Expression {
  return raw(textFor(sql, dialect) ?? '');
}

/** `@id` and `@unique` for keys of this one column. */
function singleKeys(column: Column, table: Table): Attribute[] {
  const key = table.primaryKey;
  const unique = singleUnique(column, table);
  return [
    ...(key?.columns.length === 1 && key.columns[0] === column.name
      ? [attribute('id', optional({ map: text(key.name) }))]
      : []),
    ...(unique ? [attribute('unique', optional(uniqueOptions(unique)))] : []),
  ];
}

const singleUnique = (column: Column, table: Table): UniqueConstraint | undefined =>
  table.uniques.find((unique) => unique.columns.length === 1 && unique.columns[0] === column.name);

function uniqueOptions(unique: UniqueConstraint): Readonly<Record<string, Expression | undefined>> {
  return {
    map: text(unique.name),
    deferrable: unique.deferrable === undefined ? undefined : path(unique.deferrable),
    nullsNotDistinct: unique.nullsNotDistinct === true ? boolean(true) : undefined,
  };
}

/** Arguments, or no parentheses where there are none. */
function optional(named: Readonly<Record<string, Expression | undefined>>): Argument[] | undefined {
  const list = args([], named);
  return list.length === 0 ? undefined : list;
}

function defaultAttribute(column: Column, context: BlockContext): Attribute[] {
  const value = column.default && defaultNode(column.default, column, context);
  return value ? [attribute('default', args([value]))] : [];
}

function defaultNode(value: ColumnDefault, column: Column, context: BlockContext): Expression {
  switch (value.kind) {
    case 'now':
      return call('now');
    case 'autoincrement':
      return call('autoincrement');
    case 'sequence':
      if (value.schema === undefined) return call('sequence', args([string(value.name)]));
      return raw(`nextval('"${value.schema}"."${value.name}"'::regclass)`);
    case 'sql':
      return sqlOf(value.sql, context);
    case 'literal':
      return literalNode(value.value, column, context);
  }
}

function identityArguments(identity: IdentityColumn): Argument[] {
  return args(identity.always ? [path('always')] : [path('byDefault')], counting(identity));
}

function counting(options: Omit<IdentityColumn, 'always'>): Readonly<Record<string, Expression | undefined>> {
  const amount = (value: string | undefined): Expression | undefined =>
    value === undefined ? undefined : number(value);
  return {
    start: amount(options.start),
    increment: amount(options.increment),
    min: amount(options.minValue),
    max: amount(options.maxValue),
    cycle: options.cycle === true ? boolean(true) : undefined,
  };
}

/** `@@id` and `@@unique` for keys of several columns (and second keys of one). */
export function keyAttributes(entity: ReflectedEntity, table: Table): Attribute[] {
  const list = (columns: readonly string[]): Expression =>
    array(columns.map((column) => path(fieldOf(entity, column))));
  const key = table.primaryKey;
  const single = new Set(table.columns.map((column) => singleUnique(column, table)));
  return [
    ...(key && key.columns.length > 1
      ? [blockAttribute('id', args([list(key.columns)], { map: text(key.name) }))]
      : []),
    ...table.uniques
      .filter((unique) => !single.has(unique))
      .map((unique) => blockAttribute('unique', args([list(unique.columns)], uniqueOptions(unique)))),
  ];
}

const fieldOf = (entity: ReflectedEntity, column: string): string =>
  entity.fields.find((one) => one.column.name === column)?.name ?? column;

/** `@@index`, and `@@unique` for unique indexes that are no constraints. */
export function indexAttributes(entity: ReflectedEntity, table: Table, context: BlockContext): Attribute[] {
  return table.indexes.map((index) => {
    const elements = array(index.elements.map((element) => elementNode(element, entity, context)));
    return blockAttribute(index.unique ? 'unique' : 'index', args([elements], indexOptions(index, entity, context)));
  });
}

function indexOptions(
  index: Index,
  entity: ReflectedEntity,
  context: BlockContext,
): Readonly<Record<string, Expression | undefined>> {
  // Without a type, a unique key of plain columns is a constraint.
  const method = index.method ?? (index.unique ? 'BTree' : undefined);
  return {
    where: index.where === undefined ? undefined : sqlOf(index.where, context),
    type: method === undefined ? undefined : path(method),
    include: index.include && array(index.include.map((column) => path(fieldOf(entity, column)))),
    nullsNotDistinct: index.nullsNotDistinct === true ? boolean(true) : undefined,
    map: string(index.name),
  };
}

function elementNode(element: IndexElement, entity: ReflectedEntity, context: BlockContext): Expression {
  const options = {
    sort: element.descending === true ? path('Desc') : undefined,
    nulls: element.nulls === undefined ? undefined : path(element.nulls === 'first' ? 'First' : 'Last'),
    ops: element.operatorClass === undefined ? undefined : call('raw', args([string(element.operatorClass)])),
    collate: text(element.collation),
    length: element.length === undefined ? undefined : number(element.length),
  };
  if (element.column === undefined) {
    const expression = sqlOf(element.expression ?? '', context);
    const plain = { ...options, sort: undefined, nulls: undefined };
    const named = args([], plain);
    const full =
      named.length === 0
        ? expression
        : call('sql', args([string(textFor(element.expression ?? '', context.dialect) ?? '')], plain));
    return element.descending === true || element.nulls !== undefined
      ? sort(full, element.descending === true ? 'desc' : 'asc', element.nulls)
      : full;
  }
  const name = fieldOf(entity, element.column);
  const list = args([], options);
  return list.length === 0 ? path(name) : call(name, list);
}

/** `@@check` for each check constraint. */
export function checkAttributes(table: Table, context: BlockContext): Attribute[] {
  return table.checks.map((check) =>
    blockAttribute('check', args([sqlOf(check.expression, context)], { map: text(check.name) })),
  );
}

/** `@@sequence` for the sequences this model declares. */
export function sequenceAttributes(table: Table, context: BlockContext): Attribute[] {
  const sequences = context.sequences.get(`${table.schema ?? ''}.${table.name}`) ?? [];
  return sequences.map((sequence) => blockAttribute('sequence', args([string(sequence.name)], counting(sequence))));
}
