import type { TableConstraint } from '../../runtime/ddl/operation.js';
import { assertNever } from '../../runtime/util/invariant.js';
import type { Change } from './change.js';
import { label } from './find-renames.js';

const verb = (change: { readonly from?: unknown; readonly to?: unknown }): string =>
  change.from === undefined ? 'added' : change.to === undefined ? 'removed' : 'changed';

const CONSTRAINTS: Readonly<Record<TableConstraint['kind'], string>> = {
  primaryKey: 'primary key',
  unique: 'unique constraint',
  foreignKey: 'foreign key',
  check: 'check',
  exclusion: 'exclusion constraint',
};

/** One change in words: `table users: column email added`. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'table':
      return `table ${label(change.to ?? change.from ?? { name: '' })} ${verb(change)}`;
    case 'tableRenamed':
      return `table ${label(change.from)} renamed to ${label(change.to)}`;
    case 'tableComment':
      return `table ${label(change.table)}: comment ${verb(change)}`;
    case 'column':
      return `table ${label(change.table)}: column ${(change.to ?? change.from)?.name ?? ''} ${verb(change)}`;
    case 'columnRenamed':
      return `table ${label(change.table)}: column ${change.from} renamed to ${change.to}`;
    case 'columnComment':
      return `table ${label(change.table)}: comment of column ${change.column} ${verb(change)}`;
    case 'constraint': {
      const item = change.to ?? change.from;
      const name = item?.constraint.name === undefined ? '' : ` ${item.constraint.name}`;
      return `table ${label(change.table)}: ${item ? CONSTRAINTS[item.kind] : 'constraint'}${name} ${verb(change)}`;
    }
    case 'constraintRenamed':
      return `table ${label(change.table)}: ${CONSTRAINTS[change.constraint.kind]} ${change.from} renamed to ${change.to}`;
    case 'index':
      return `table ${label(change.table)}: index ${(change.to ?? change.from)?.name ?? ''} ${verb(change)}`;
    case 'indexRenamed':
      return `table ${label(change.table)}: index ${change.from} renamed to ${change.to}`;
    case 'enum':
    case 'view':
    case 'sequence':
      return `${change.kind} ${label(change.to ?? change.from ?? { name: '' })} ${verb(change)}`;
    case 'enumRenamed':
      return `enum ${label(change.from)} renamed to ${label(change.to)}`;
    case 'extension':
      return `extension ${(change.to ?? change.from)?.name ?? ''} ${verb(change)}`;
    case 'schema':
      return `schema ${change.to ?? change.from ?? ''} ${verb(change)}`;
    default:
      return assertNever(change);
  }
}
