import type { TableConstraint } from '../../runtime/ddl/operation.js';
import type { Table } from '../../runtime/schema/table.js';

/** All constraints of a table, in the order they are compared and made in. */
export function tableConstraints(table: Table): TableConstraint[] {
  return [
    ...(table.primaryKey ? [{ kind: 'primaryKey', constraint: table.primaryKey } as const] : []),
    ...table.uniques.map((constraint) => ({ kind: 'unique', constraint }) as const),
    ...table.checks.map((constraint) => ({ kind: 'check', constraint }) as const),
    ...(table.exclusions ?? []).map((constraint) => ({ kind: 'exclusion', constraint }) as const),
    ...table.foreignKeys.map((constraint) => ({ kind: 'foreignKey', constraint }) as const),
  ];
}
