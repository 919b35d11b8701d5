import type { AttributeDefinition, ParameterDefinition, ParameterKind, Place } from './attribute-definition.js';

/**
 * Every attribute of the language: its name, where it may stand and what it takes. One line each; what an attribute
 * does is said where it is read.
 */

const COLUMN: readonly Place[] = ['field'];
const TYPED: readonly Place[] = ['field', 'compositeField', 'scalar'];
const TABLE: readonly Place[] = ['model', 'mixin'];
const ROWS: readonly Place[] = ['model', 'view', 'mixin'];
const SORTS = ['Asc', 'Desc'];
const CASCADES = ['all', 'none', 'saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'];
const ACTIONS = ['Cascade', 'Restrict', 'NoAction', 'SetNull', 'SetDefault'];

const at = (name: string, kind: ParameterKind, more: Partial<ParameterDefinition> = {}): ParameterDefinition => ({
  name,
  kind,
  positional: true,
  ...more,
});
const need = (name: string, kind: ParameterKind, more: Partial<ParameterDefinition> = {}): ParameterDefinition =>
  at(name, kind, { required: true, ...more });
const named = (name: string, kind: ParameterKind, more: Partial<ParameterDefinition> = {}): ParameterDefinition => ({
  name,
  kind,
  ...more,
});
const field = (name: string, on: readonly Place[], ...parameters: ParameterDefinition[]): AttributeDefinition => ({
  name,
  block: false,
  on,
  parameters,
});
const block = (name: string, on: readonly Place[], ...parameters: ParameterDefinition[]): AttributeDefinition => ({
  name,
  block: true,
  on,
  parameters,
});
const repeatable = (definition: AttributeDefinition): AttributeDefinition => ({ ...definition, repeatable: true });
const open = (definition: AttributeDefinition): AttributeDefinition => ({ ...definition, open: true });

const COUNTING = [
  named('start', 'number'),
  named('increment', 'number'),
  named('min', 'number'),
  named('max', 'number'),
  named('cycle', 'boolean'),
];
const DEFERRABLE = named('deferrable', 'word', { words: ['immediate', 'deferred'] });
const KEY_OPTIONS = [named('map', 'text'), named('length', 'integer'), named('sort', 'word', { words: SORTS })];
const NAMES = [named('name', 'text'), named('map', 'text')];

const FIELD_ATTRIBUTES: readonly AttributeDefinition[] = [
  field('id', COLUMN, ...KEY_OPTIONS, named('clustered', 'boolean')),
  field(
    'unique',
    COLUMN,
    ...KEY_OPTIONS,
    DEFERRABLE,
    named('nullsNotDistinct', 'boolean'),
    named('clustered', 'boolean'),
  ),
  field('default', [...TYPED, 'relation'], need('value', 'expression'), named('map', 'text')),
  field('map', ['field', 'relation', 'compositeField', 'enumValue'], need('name', 'text')),
  field('updatedAt', [...TYPED]),
  field('onUpdate', [...TYPED], need('value', 'expression')),
  field(
    'relation',
    ['relation'],
    at('name', 'text'),
    named('fields', 'names'),
    named('references', 'names'),
    named('onDelete', 'word', { words: ACTIONS }),
    named('onUpdate', 'word', { words: ACTIONS }),
    named('map', 'text'),
    named('inverse', 'name'),
    named('through', 'name'),
    named('table', 'text'),
    named('deferrable', 'word', { words: ['immediate', 'deferred'] }),
    named('match', 'word', { words: ['full', 'simple'] }),
    named('viewOnly', 'boolean'),
    named('condition', 'expression'),
    named('postUpdate', 'boolean'),
    named('singleParent', 'boolean'),
    named('passiveDeletes', 'word', { words: ['true', 'false', 'all'] }),
    named('overlaps', 'names'),
    named('renamedFrom', 'text'),
  ),
  field('ignore', ['field', 'relation']),
  open(field('db', TYPED)),
  repeatable(field('check', TYPED, need('expression', 'expression'), ...NAMES)),
  repeatable(open(field('validate', [...TYPED, 'relation']))),
  field('hybrid', COLUMN, need('expression', 'expression')),
  field('computed', COLUMN, need('expression', 'expression'), named('stored', 'boolean')),
  field('ts', [...TYPED], need('type', 'text')),
  field('cascade', ['relation'], need('cascades', 'word', { words: CASCADES, variadic: true })),
  field('orderBy', ['relation'], need('orders', 'orders', { variadic: true })),
  field('ordered', ['relation'], need('position', 'name')),
  field(
    'load',
    ['relation'],
    need('strategy', 'word', { words: ['lazy', 'selectin', 'joined', 'subquery', 'raise', 'raiseOnSql', 'noload'] }),
  ),
  field('deferred', [...COLUMN]),
  field('version', COLUMN, named('manual', 'boolean')),
  field('codec', TYPED, need('reference', 'text')),
  field('proxy', ['field', 'relation'], need('path', 'path')),
  field('embedded', ['field', 'compositeField'], named('prefix', 'text')),
  field('renamedFrom', ['field', 'relation', 'enumValue', 'compositeField'], need('name', 'textOrWord')),
  field('collate', TYPED, need('collation', 'text')),
  field('comment', ['field'], need('text', 'text')),
  field('identity', COLUMN, at('mode', 'word', { words: ['always', 'byDefault'] }), ...COUNTING),
];

const BLOCK_ATTRIBUTES: readonly AttributeDefinition[] = [
  block('id', ROWS, need('fields', 'elements'), ...NAMES, named('clustered', 'boolean')),
  repeatable(
    block(
      'unique',
      ROWS,
      need('fields', 'elements'),
      ...NAMES,
      named('where', 'expression'),
      named('include', 'names'),
      named('type', 'word'),
      named('nullsNotDistinct', 'boolean'),
      named('clustered', 'boolean'),
      DEFERRABLE,
      named('renamedFrom', 'text'),
    ),
  ),
  repeatable(
    block(
      'index',
      ROWS,
      need('fields', 'elements'),
      ...NAMES,
      named('where', 'expression'),
      named('include', 'names'),
      named('type', 'word'),
      named('ops', 'expression'),
      named('clustered', 'boolean'),
      named('renamedFrom', 'text'),
    ),
  ),
  repeatable(block('fulltext', TABLE, need('fields', 'elements'), ...NAMES)),
  repeatable(block('check', TABLE, need('expression', 'expression'), ...NAMES, named('renamedFrom', 'text'))),
  repeatable(block('exclude', TABLE, need('definition', 'text'), ...NAMES)),
  block('map', [...ROWS, 'enum'], need('name', 'text')),
  block('schema', [...ROWS, 'enum'], need('schema', 'text')),
  block('ignore', ROWS),
  block('comment', [...ROWS, 'enum'], need('text', 'text')),
  block(
    'sql',
    ['view'],
    at('text', 'text'),
    named('sqlite', 'text'),
    named('postgresql', 'text'),
    named('mysql', 'text'),
  ),
  block('materialized', ['view']),
  block(
    'options',
    TABLE,
    at('text', 'text'),
    named('sqlite', 'text'),
    named('postgresql', 'text'),
    named('mysql', 'text'),
  ),
  block(
    'inherit',
    ['model'],
    need('strategy', 'word', { words: ['single', 'joined', 'concrete'] }),
    named('on', 'name'),
  ),
  block('discriminator', ['model'], need('value', 'expression')),
  block('confirmDeletes', TABLE, need('value', 'boolean')),
  block('renamedFrom', ['model', 'view', 'enum', 'mixin'], need('name', 'textOrWord')),
  repeatable(block('sequence', ['model'], need('name', 'text'), ...COUNTING)),
];

/** All definitions, field attributes first. */
export const ATTRIBUTES: readonly AttributeDefinition[] = [...FIELD_ATTRIBUTES, ...BLOCK_ATTRIBUTES];

/** Finds a definition. `@db.X` is found as `db`. */
export function attributeDefinition(name: string, isBlock: boolean): AttributeDefinition | undefined {
  return BY_KEY.get(`${isBlock ? '@@' : '@'}${name}`);
}

const BY_KEY: ReadonlyMap<string, AttributeDefinition> = new Map(
  ATTRIBUTES.map((definition) => [`${definition.block ? '@@' : '@'}${definition.name}`, definition]),
);
