import type { Table } from '../../../runtime/schema/table.js';
import type { Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

interface Named {
  readonly name: string;
  readonly schema?: string;
}

/** Names that must differ: of tables and views, of columns, of enum types. */
export function uniqueNames(model: Model, report: Reporter): void {
  const { metadata } = model;
  const relations = new Map<string, Named>();
  for (const one of [...metadata.tables, ...metadata.views]) {
    const twin = claim(relations, one);
    if (twin === undefined) continue;
    report.add(codes.duplicateTable, {
      message: `Two tables or views are named \`${one.name}\`.`,
      ...placeOf(model, one, `table ${one.name}`, twin),
    });
  }
  for (const table of metadata.tables) uniqueColumns(table, model, report);
  const enums = new Map<string, Named>();
  const postgresql = model.dialects.includes('postgresql');
  for (const one of metadata.enums) {
    const twin = claim(enums, one) ?? (postgresql ? relations.get(keyOf(one)) : undefined);
    if (twin === undefined) continue;
    report.add(codes.duplicateEnumType, {
      message: `The enum type \`${one.name}\` has the name of another enum or table.`,
      ...placeOf(model, one, `enum ${one.name}`, twin),
    });
  }
}

function uniqueColumns(table: Table, model: Model, report: Reporter): void {
  const columns = new Map<string, object>();
  for (const column of table.columns) {
    // Only PostgreSQL tells `a` from `A`, and only when quoted; what is portable is safe.
    const key = model.dialects.every((dialect) => dialect === 'postgresql') ? column.name : column.name.toLowerCase();
    const twin = columns.get(key);
    columns.set(key, column);
    if (twin === undefined) continue;
    report.add(codes.duplicateColumn, {
      message: `Two fields are stored in the column \`${column.name}\` of \`${table.name}\`.`,
      ...placeOf(model, column, `table ${table.name}, column ${column.name}`, twin),
    });
  }
}

function claim(names: Map<string, Named>, one: Named): Named | undefined {
  const key = keyOf(one);
  const twin = names.get(key);
  if (twin === undefined) names.set(key, one);
  return twin;
}

function keyOf(one: Named): string {
  return `${one.schema ?? ''}.${one.name}`;
}
