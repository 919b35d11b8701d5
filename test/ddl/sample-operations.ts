/**
 * A schema and one operation of every kind on it, each valid by itself: for laws over the whole union. The view reads a
 * column nothing else is done to, since no operation changes the text of a view.
 */
import type { Operation } from '../../runtime/ddl/operation.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData, View } from '../../runtime/schema/metadata.js';
import type { Column, ForeignKey, Table } from '../../runtime/schema/table.js';

const id: Column = { name: 'id', type: { kind: 'int' }, nullable: false, default: { kind: 'autoincrement' } };
const mood: Column = {
  name: 'mood',
  type: { kind: 'enum', name: 'mood', values: ['good', 'bad'] },
  nullable: false,
  default: { kind: 'literal', value: 'good' },
};
const title: Column = {
  name: 'title',
  type: { kind: 'string', length: 40 },
  nullable: false,
  default: { kind: 'literal', value: `it's` },
};
const size: Column = { name: 'size', type: { kind: 'int' }, nullable: true };
const owner: Column = { name: 'owner_id', type: { kind: 'int' }, nullable: true };
const reference: ForeignKey = {
  name: 'fk_items_owner',
  columns: ['owner_id'],
  references: { table: 'people', columns: ['id'] },
  onDelete: 'CASCADE',
};
const bySize = { name: 'ix_items_size', unique: false, elements: [{ column: 'size', descending: true }] };

export const people: Table = {
  name: 'people',
  columns: [id, { name: 'name', type: { kind: 'string', length: 40 }, nullable: true }],
  primaryKey: { name: 'pk_people', columns: ['id'] },
  foreignKeys: [],
  uniques: [],
  checks: [],
  indexes: [],
};
export const items: Table = {
  name: 'items',
  columns: [id, title, size, owner, mood],
  primaryKey: { name: 'pk_items', columns: ['id'] },
  foreignKeys: [reference],
  uniques: [{ name: 'uq_items_title', columns: ['title'] }],
  checks: [{ name: 'ck_items_size', expression: 'size > 0' }],
  indexes: [bySize],
};

/** Nothing depends on it, so it can be dropped; it has one of everything that goes with it. */
export const notes: Table = {
  ...items,
  name: 'notes',
  primaryKey: { name: 'pk_notes', columns: ['id'] },
  foreignKeys: [{ ...reference, name: 'fk_notes_owner' }],
  uniques: [{ name: 'uq_notes_title', columns: ['title'] }],
  checks: [{ name: 'ck_notes_size', expression: 'size > 0' }],
  indexes: [{ ...bySize, name: 'ix_notes_size' }],
};
const view: View = { name: 'item_keys', sql: 'select id from items', columns: [] };

export function sampleSchema(dialect: DialectName): MetaData {
  return {
    dialects: [dialect],
    tables: [people, items, notes],
    views: [view],
    enums: [{ name: 'mood', values: ['good', 'bad'] }],
    sequences: [{ name: 'numbers', start: '5' }],
    extensions: [],
    schemas: [],
  };
}

const table = { name: 'items' };

/** Each leads from the sample schema to another one and back. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'create a table': {
    kind: 'createTable',
    table: { ...people, name: 'places', primaryKey: { name: 'pk_places', columns: ['id'] }, comment: 'Where' },
  },
  'drop a table': { kind: 'dropTable', table: notes },
  'rename a table': { kind: 'renameTable', from: { name: 'people' }, to: { name: 'persons' } },
  'add a column': { kind: 'addColumn', table, column: { name: 'note', type: { kind: 'text' }, nullable: true } },
  'add a required column': {
    kind: 'addColumn',
    table,
    column: { name: 'rank', type: { kind: 'int' }, nullable: false },
    fill: { kind: 'literal', value: 7 },
  },
  'add a column with the time': {
    kind: 'addColumn',
    table,
    column: { name: 'at', type: { kind: 'dateTime' }, nullable: false, default: { kind: 'now' } },
  },
  'drop a column': {
    kind: 'dropColumn',
    table: { name: 'people' },
    column: { name: 'name', type: { kind: 'string', length: 40 }, nullable: true },
  },
  'change a type': { kind: 'alterColumn', table, from: title, to: { ...title, type: { kind: 'string', length: 80 } } },
  'change a default': {
    kind: 'alterColumn',
    table,
    from: title,
    to: { ...title, default: { kind: 'literal', value: 'other' } },
  },
  'make a column required': {
    kind: 'alterColumn',
    table,
    from: size,
    to: { ...size, nullable: false },
    fill: { kind: 'literal', value: 1 },
  },
  'rename a column': { kind: 'renameColumn', table, from: 'size', to: 'length' },
  'rename a column that is referred to': { kind: 'renameColumn', table: { name: 'people' }, from: 'id', to: 'key' },
  'create an index': {
    kind: 'createIndex',
    table,
    index: { name: 'ix_items_title_size', unique: true, elements: [{ column: 'title' }, { column: 'size' }] },
  },
  'drop an index': { kind: 'dropIndex', table, index: bySize },
  'rename an index': { kind: 'renameIndex', table, from: 'ix_items_size', to: 'ix_by_size' },
  'add a unique constraint': {
    kind: 'addConstraint',
    table,
    constraint: { kind: 'unique', constraint: { name: 'uq_items_size', columns: ['size', 'title'] } },
  },
  'add a check': {
    kind: 'addConstraint',
    table,
    constraint: { kind: 'check', constraint: { name: 'ck_items_title', expression: 'length(title) > 0' } },
  },
  'drop a check': {
    kind: 'dropConstraint',
    table,
    constraint: { kind: 'check', constraint: { name: 'ck_items_size', expression: 'size > 0' } },
  },
  'drop a foreign key': { kind: 'dropConstraint', table, constraint: { kind: 'foreignKey', constraint: reference } },
  'rename a foreign key': {
    kind: 'renameConstraint',
    table,
    constraint: { kind: 'foreignKey', constraint: reference },
    from: 'fk_items_owner',
    to: 'fk_owner',
  },
  'create an enum': { kind: 'createEnum', enum: { name: 'colour', values: ['red', 'green'] } },
  'add enum values': {
    kind: 'alterEnum',
    from: { name: 'mood', values: ['good', 'bad'] },
    to: { name: 'mood', values: ['best', 'good', 'fair', 'bad', 'worst'] },
  },
  'rename an enum value': {
    kind: 'alterEnum',
    from: { name: 'mood', values: ['good', 'bad'] },
    to: { name: 'mood', values: ['fine', 'bad'] },
    renamed: { good: 'fine' },
  },
  'rename an enum': { kind: 'renameEnum', from: { name: 'mood' }, to: { name: 'feeling' } },
  'drop a view': { kind: 'dropView', view },
  'replace a view': {
    kind: 'replaceView',
    from: view,
    to: { ...view, sql: 'select id, title from items' },
  },
  'create a sequence': { kind: 'createSequence', sequence: { name: 'more', increment: '2' } },
  'change a sequence': {
    kind: 'alterSequence',
    from: { name: 'numbers', start: '5' },
    to: { name: 'numbers', start: '5', increment: '3' },
  },
  'comment a table': { kind: 'setTableComment', table, to: `it's "x"` },
  'comment a column': { kind: 'setColumnComment', table, column: 'size', to: 'How large' },
  'insert rows': {
    kind: 'bulkInsert',
    table: { name: 'people' },
    columns: people.columns,
    rows: [
      [1, `O'Neil`],
      [2, null],
    ],
  },
  'run SQL': { kind: 'sql', up: `insert into people (name) values ('x')`, down: `delete from people where name = 'x'` },
};
