import type { Extension, MetaData, Sequence } from '../../runtime/schema/metadata.js';
import type { Table } from '../../runtime/schema/table.js';
import type { Context } from './context.js';
import { compareText } from './declarations.js';
import type { JoinTableDraft } from './join-tables.js';
import { counting } from './lower-column.js';
import { lowerJoinTable } from './lower-join-table.js';
import { lowerTable } from './lower-table.js';
import { lowerView } from './lower-view.js';

/** Passes 6 and 7: everything the schema makes in a database, each kind sorted by name. */
export function lowerMetaData(joins: readonly JoinTableDraft[], context: Context): MetaData {
  const entities = [...context.entities.values()];
  const tables = [
    ...entities.flatMap((entity) => lowerTable(entity, context) ?? []),
    ...joins.map((join) => lowerJoinTable(join, context)),
  ];
  const views = entities.filter((entity) => entity.kind === 'view').map((entity) => lowerView(entity, context));
  return {
    dialects: context.settings.dialects,
    tables: tables.sort(byName),
    views: views.sort(byName),
    enums: [...context.enums.values()].map((one) => one.type).sort(byName),
    sequences: lowerSequences(tables, context).sort(byName),
    extensions: [...context.settings.extensions].sort(byName),
    schemas: schemasOf(context),
  };
}

interface Named {
  readonly name: string;
  readonly schema?: string;
}

function byName(a: Named, b: Named): number {
  return compareText(a.schema ?? '', b.schema ?? '') || compareText(a.name, b.name);
}

/** Those the datasource lists, those models and enums are put in, and those of extensions; but never the default one. */
function schemasOf(context: Context): string[] {
  const { settings, entities, enums } = context;
  const used = [
    ...settings.schemas,
    ...[...entities.values()].flatMap((entity) => entity.schema ?? []),
    ...[...enums.values()].flatMap((one) => one.type.schema ?? []),
    ...settings.extensions.flatMap((extension: Extension) => extension.schema ?? []),
  ];
  return [...new Set(used)].filter((schema) => schema !== 'public').sort(compareText);
}

/** Declared sequences, and those that only a default names. */
function lowerSequences(tables: readonly Table[], context: Context): Sequence[] {
  const sequences = new Map<string, Sequence>();
  for (const entity of context.entities.values()) {
    for (const attribute of entity.attributes.every('sequence')) {
      const name = attribute.text('name');
      if (name === undefined) continue;
      const sequence: Sequence = {
        name,
        ...(entity.schema !== undefined && { schema: entity.schema }),
        ...counting(attribute, context),
      };
      context.origins.set(sequence, attribute.span);
      sequences.set(name, sequence);
    }
  }
  for (const table of tables) {
    for (const { default: made } of table.columns) {
      if (made?.kind === 'sequence' && !sequences.has(made.name)) sequences.set(made.name, { name: made.name });
    }
  }
  return [...sequences.values()];
}
