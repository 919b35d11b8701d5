import type { EnumType, Extension, MetaData, Sequence, View } from '../schema/metadata.js';
import { sortedTables } from '../schema/sorted-tables.js';
import { sort } from '../util/topological.js';
import { sequenceOptions } from './column-definition.js';
import { constraintDefinition, qualified } from './constraint-definition.js';
import { commentStatements, createTable, createView, dropView, indexStatements, ownerOf } from './create-table.js';
import type { DdlText } from './ddl-dialect.js';
import type { DdlStatement } from './ddl-step.js';

/**
 * The statements that create everything a schema names, in dependency order: extensions, database schemas, enums,
 * sequences, tables, the foreign keys that close cycles, indexes, views, comments.
 */
export function createAll(metadata: MetaData, dialect: DdlText): DdlStatement[] {
  const { tables, cyclic } = sortedTables(metadata);
  const later = dialect.features.alterConstraints ? cyclic : new Set<never>();
  return [
    ...createSurroundings(metadata, dialect),
    ...tables.map((table): DdlStatement => ({
      kind: 'table',
      ...nameOf(table),
      sql: createTable(table, dialect, later),
    })),
    ...tables.flatMap((table) =>
      table.foreignKeys
        .filter((key) => later.has(key))
        .map((constraint): DdlStatement => ({
          kind: 'foreignKey',
          name: constraint.name ?? '',
          ...ownerOf(table),
          sql: `ALTER TABLE ${qualified(table, dialect)} ADD ${constraintDefinition({ kind: 'foreignKey', constraint }, dialect) ?? ''}`,
        })),
    ),
    ...tables.flatMap((table) => indexStatements(table, dialect)),
    ...sortedViews(metadata.views).flatMap((view): DdlStatement[] => {
      const sql = createView(view, dialect);
      return sql === undefined ? [] : [{ kind: 'view', ...nameOf(view), sql }];
    }),
    ...tables.flatMap((table) => commentStatements(table, dialect)),
    ...viewComments(metadata.views, dialect),
  ];
}

/** The statements that drop everything `createAll` creates, in the opposite order. */
export function dropAll(metadata: MetaData, dialect: DdlText): DdlStatement[] {
  const { tables, cyclic } = sortedTables(metadata);
  const first = dialect.features.alterConstraints ? cyclic : new Set<never>();
  const { features } = dialect;
  const drop = (
    kind: DdlStatement['kind'],
    word: string,
    items: readonly { name: string; schema?: string }[],
  ): DdlStatement[] =>
    items.map((item) => ({ kind, ...nameOf(item), sql: `DROP ${word} ${qualified(item, dialect)}` })).reverse();
  return [
    ...sortedViews(metadata.views)
      .filter((view) => view.sql !== undefined)
      .map((view): DdlStatement => ({ kind: 'view', ...nameOf(view), sql: dropView(view, dialect) }))
      .reverse(),
    ...tables.flatMap((table) =>
      table.foreignKeys
        .filter((key) => first.has(key) && key.name !== undefined)
        .map((key): DdlStatement => ({
          kind: 'foreignKey',
          name: key.name ?? '',
          ...ownerOf(table),
          sql: `ALTER TABLE ${qualified(table, dialect)} DROP ${dialect.name === 'mysql' ? 'FOREIGN KEY' : 'CONSTRAINT'} ${dialect.quoteIdentifier(key.name ?? '')}`,
        })),
    ),
    ...drop('table', 'TABLE', tables),
    ...(features.sequences ? drop('sequence', 'SEQUENCE', metadata.sequences) : []),
    ...(features.enumTypes ? drop('enum', 'TYPE', metadata.enums) : []),
    ...(features.schemas
      ? drop(
          'schema',
          'SCHEMA',
          metadata.schemas.map((name) => ({ name })),
        )
      : []),
  ];
}

function createSurroundings(metadata: MetaData, dialect: DdlText): DdlStatement[] {
  const { features } = dialect;
  return [
    ...(features.schemas
      ? metadata.schemas.map((name): DdlStatement => ({ kind: 'schema', name, sql: createSchema(name, dialect) }))
      : []),
    ...(features.extensions
      ? metadata.extensions.map((item): DdlStatement => ({
          kind: 'extension',
          name: item.name,
          sql: createExtension(item, dialect),
        }))
      : []),
    ...(features.enumTypes
      ? metadata.enums.flatMap((item): DdlStatement[] => [
          { kind: 'enum', ...nameOf(item), sql: createEnum(item, dialect) },
          ...enumComment(item, dialect),
        ])
      : []),
    ...(features.sequences
      ? metadata.sequences.map((item): DdlStatement => ({
          kind: 'sequence',
          ...nameOf(item),
          sql: createSequence(item, dialect),
        }))
      : []),
  ];
}

/** `CREATE SCHEMA`; one that exists is fine. */
export function createSchema(name: string, dialect: DdlText): string {
  return `CREATE SCHEMA IF NOT EXISTS ${dialect.quoteIdentifier(name)}`;
}

/** `CREATE EXTENSION`; one that exists is fine. */
export function createExtension(extension: Extension, dialect: DdlText): string {
  const quote = (name: string): string => dialect.quoteIdentifier(name);
  const schema = extension.schema === undefined ? '' : ` SCHEMA ${quote(extension.schema)}`;
  const version = extension.version === undefined ? '' : ` VERSION ${dialect.quoteString(extension.version)}`;
  return `CREATE EXTENSION IF NOT EXISTS ${quote(extension.name)}${schema}${version}`;
}

/** `CREATE TYPE … AS ENUM`. */
export function createEnum(type: EnumType, dialect: DdlText): string {
  return `CREATE TYPE ${qualified(type, dialect)} AS ENUM (${type.values.map((value) => dialect.quoteString(value)).join(', ')})`;
}

/** `CREATE SEQUENCE`. */
export function createSequence(sequence: Sequence, dialect: DdlText): string {
  const options = sequenceOptions(sequence);
  return `CREATE SEQUENCE ${qualified(sequence, dialect)}${options === '' ? '' : ` ${options}`}`;
}

function enumComment(type: EnumType, dialect: DdlText): DdlStatement[] {
  if (type.comment === undefined || dialect.features.comments !== 'statement') return [];
  const sql = `COMMENT ON TYPE ${qualified(type, dialect)} IS ${dialect.quoteString(type.comment)}`;
  return [{ kind: 'comment', ...nameOf(type), sql }];
}

function viewComments(views: readonly View[], dialect: DdlText): DdlStatement[] {
  if (dialect.features.comments !== 'statement') return [];
  return views
    .filter((view) => view.sql !== undefined && view.comment !== undefined)
    .map((view): DdlStatement => ({
      kind: 'comment',
      ...nameOf(view),
      sql: `COMMENT ON ${view.materialized === true ? 'MATERIALIZED ' : ''}VIEW ${qualified(view, dialect)} IS ${dialect.quoteString(view.comment ?? '')}`,
    }));
}

/** Views after the views their text mentions. */
export function sortedViews(views: readonly View[]): View[] {
  const words = new Map(views.map((view) => [view, new Set(textOf(view).match(/[\p{L}\p{N}_$]+/gu) ?? [])]));
  const mentions = (view: View, other: View): boolean => {
    const parts = other.name.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? [];
    return (
      other !== view &&
      parts.length > 0 &&
      parts.every((part) => words.get(view)?.has(part)) &&
      textOf(view).includes(other.name.toLowerCase())
    );
  };
  return sort(views, (view) => views.filter((other) => mentions(view, other)));
}

function textOf(view: View): string {
  if (view.sql === undefined) return '';
  return (typeof view.sql === 'string' ? view.sql : Object.values(view.sql).join('\n')).toLowerCase();
}

function nameOf(item: { readonly name: string; readonly schema?: string }): { name: string; schema?: string } {
  return item.schema === undefined ? { name: item.name } : { name: item.name, schema: item.schema };
}
