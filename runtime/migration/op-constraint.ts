import type { AddConstraint, DropConstraint, RenameConstraint, TableConstraint } from '../ddl/operation.js';
import type {
  CheckConstraint,
  ExclusionConstraint,
  ForeignKey,
  PrimaryKey,
  UniqueConstraint,
} from '../schema/table.js';
import type { StepMarks } from './step.js';
import { primaryKeyFromSpec, qualifiedName } from './table-spec.js';
import type { ObjectName } from './table-spec.js';

const add = (table: ObjectName, constraint: TableConstraint): AddConstraint => ({
  kind: 'addConstraint',
  table: qualifiedName(table),
  constraint,
});

function drop(table: ObjectName, constraint: TableConstraint, named: boolean): DropConstraint & StepMarks {
  return { kind: 'dropConstraint', table: qualifiedName(table), constraint, ...(named && { named: true }) };
}

/**
 * Operations on constraints. A drop takes the constraint whole, or its name where the other direction of the revision
 * adds it.
 */
export const constraintOperations = {
  addPrimaryKey(table: ObjectName, key: readonly string[] | PrimaryKey): AddConstraint {
    return add(table, { kind: 'primaryKey', constraint: primaryKeyFromSpec(key) });
  },

  dropPrimaryKey(table: ObjectName, key: readonly string[] | PrimaryKey | string): DropConstraint & StepMarks {
    const named = typeof key === 'string';
    return drop(
      table,
      { kind: 'primaryKey', constraint: named ? { name: key, columns: [] } : primaryKeyFromSpec(key) },
      named,
    );
  },

  addForeignKey(table: ObjectName, constraint: ForeignKey): AddConstraint {
    return add(table, { kind: 'foreignKey', constraint });
  },

  dropForeignKey(table: ObjectName, key: ForeignKey | string): DropConstraint & StepMarks {
    const named = typeof key === 'string';
    const constraint = named ? { name: key, columns: [], references: { table: '', columns: [] } } : key;
    return drop(table, { kind: 'foreignKey', constraint }, named);
  },

  addUnique(table: ObjectName, constraint: UniqueConstraint): AddConstraint {
    return add(table, { kind: 'unique', constraint });
  },

  dropUnique(table: ObjectName, unique: UniqueConstraint | string): DropConstraint & StepMarks {
    const named = typeof unique === 'string';
    return drop(table, { kind: 'unique', constraint: named ? { name: unique, columns: [] } : unique }, named);
  },

  addCheck(table: ObjectName, constraint: CheckConstraint): AddConstraint {
    return add(table, { kind: 'check', constraint });
  },

  dropCheck(table: ObjectName, check: CheckConstraint | string): DropConstraint & StepMarks {
    const named = typeof check === 'string';
    return drop(table, { kind: 'check', constraint: named ? { name: check, expression: '' } : check }, named);
  },

  addExclusion(table: ObjectName, constraint: ExclusionConstraint): AddConstraint {
    return add(table, { kind: 'exclusion', constraint });
  },

  dropExclusion(table: ObjectName, exclusion: ExclusionConstraint | string): DropConstraint & StepMarks {
    const named = typeof exclusion === 'string';
    return drop(
      table,
      { kind: 'exclusion', constraint: named ? { name: exclusion, definition: '' } : exclusion },
      named,
    );
  },

  /** Gives a constraint another name; it is given whole, as MySQL and SQLite make it anew. */
  renameConstraint(table: ObjectName, constraint: TableConstraint, from: string, to: string): RenameConstraint {
    return { kind: 'renameConstraint', table: qualifiedName(table), constraint, from, to };
  },
};
