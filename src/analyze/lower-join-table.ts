import type { Column, ForeignKey, Index, Table } from '../../runtime/schema/table.js';
import type { Context } from './context.js';
import type { FieldDraft } from './draft.js';
import type { JoinTableDraft } from './join-tables.js';
import { isNatural } from './keys.js';
import { fieldTable } from './storage.js';

/** Pass 7: the table of a many-to-many relation that nobody declared. Its rows go with the rows they join. */
export function lowerJoinTable(join: JoinTableDraft, context: Context): Table {
  const { first, second, table: name, schema } = join;
  const { naming, settings } = context;
  const columns = [
    ...first.key.map((field, at) => joinColumn(first.columns[at], join.old.first[at], field)),
    ...second.key.map((field, at) => joinColumn(second.columns[at], join.old.second[at], field)),
  ];
  const key = columns.map((column) => column.name);
  const prisma = settings.flavour === 'prisma';
  // Prisma makes a primary key on PostgreSQL since its version 6, and a unique index elsewhere.
  const unique = prisma && settings.dialects[0] !== 'postgresql';
  const keyIndex: Index = { name: `${name}_AB_unique`, unique: true, elements: key.map((column) => ({ column })) };
  const index: Index = {
    name: prisma ? `${name}_B_index` : naming.index(name, second.columns),
    unique: false,
    elements: second.columns.map((column) => ({ column })),
  };
  const table: Table = {
    name,
    ...(schema !== undefined && { schema }),
    columns,
    ...(!unique && { primaryKey: { name: prisma ? `${name}_AB_pkey` : naming.primaryKey(name), columns: key } }),
    foreignKeys: settings.foreignKeys ? [first, second].map((side) => sideKey(side, name, context)) : [],
    uniques: [],
    checks: [],
    indexes: unique ? [keyIndex, index] : [index],
    ...(join.old.table !== name && { renamedFrom: join.old.table }),
  };
  const { span } = join.relation;
  for (const part of [
    table,
    ...(table.primaryKey ? [table.primaryKey] : []),
    ...columns,
    ...table.foreignKeys,
    ...table.indexes,
  ])
    context.origins.set(part, span);
  return table;
}

function joinColumn(name = '', old: string | undefined, field: FieldDraft): Column {
  const { value } = field;
  const collation = field.attributes.get('collate')?.text('collation');
  return {
    name,
    type: value.column,
    nullable: false,
    ...(value.native && { native: value.native }),
    ...(collation !== undefined && { collation }),
    ...(old !== undefined && old !== name && { renamedFrom: old }),
  };
}

function sideKey(side: JoinTableDraft['first'], table: string, context: Context): ForeignKey {
  const [field] = side.key;
  const home = field ? fieldTable(side.entity, field) : { name: side.entity.table, schema: side.entity.schema };
  return {
    name: context.naming.foreignKey(table, side.columns, home.name),
    columns: side.columns,
    references: {
      table: home.name,
      ...(home.schema !== undefined && { schema: home.schema }),
      columns: side.key.map((one) => one.column),
    },
    onDelete: 'CASCADE',
    ...((context.settings.flavour === 'prisma' || side.key.some(isNatural)) && { onUpdate: 'CASCADE' as const }),
  };
}
