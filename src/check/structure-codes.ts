import type { DiagnosticCode } from '../diagnostic-code.js';

/** Rules about relations and names that need the whole model. */
export const structureCodes = {
  duplicateTable: {
    code: 'JN2101',
    title: 'Two things have one table name',
    explanation: 'Tables, views and implied join tables of one database schema share a space of names.',
    hint: 'Give one of them another name with `@@map("…")`, or with `table:` of the relation for a join table.',
  },
  duplicateColumn: {
    code: 'JN2102',
    title: 'Two fields have one column name',
    explanation: 'After `@map` and the naming convention two fields would be stored in the same column.',
    hint: 'Give one of them another name with `@map("…")`.',
  },
  duplicateConstraint: {
    code: 'JN2103',
    title: 'Two constraints or indexes have one name',
    explanation:
      'Databases want names of indexes and constraints to be unique, in a table or in the whole database schema.',
    hint: 'Give one of them another name with `map: "…"`.',
  },
  duplicateEnumType: {
    code: 'JN2104',
    title: 'Two enums have one name in the database',
    explanation: 'Enum types of one database schema share a space of names, on PostgreSQL with tables too.',
    hint: 'Give one of them another name with `@@map("…")`.',
  },
  deleteOrphanParent: {
    code: 'JN4020',
    title: 'deleteOrphan on a relation whose child may have several parents',
    explanation:
      'On a many-to-one or many-to-many relation an object that leaves one parent may still belong to another; deleting it as an orphan is only right when it has a single parent.',
    hint: 'Add `@relation(singleParent: true)`, or remove deleteOrphan.',
  },
  overlappingWriters: {
    code: 'JN4021',
    severity: 'warning',
    title: 'Two relations write the same column',
    explanation:
      'Assigning one relation would silently change or contradict the other, since both keep their foreign key in the same column.',
    hint: 'Mark one `@relation(viewOnly: true)`, or say `overlaps: other` where the columns always agree.',
  },
  undeletableCycle: {
    code: 'JN4022',
    title: 'Rows of a cycle can never be deleted',
    explanation:
      'Every foreign key of the cycle is required and refuses the delete, so no row of it can be the first to go.',
    hint: 'Make one of the foreign keys optional, deferrable, or `onDelete: Cascade`.',
  },
  unloadableCycle: {
    code: 'JN4023',
    title: 'Relations load each other without end',
    explanation:
      'Following the default loading strategies comes back to the same model, so one query would load the whole database.',
    hint: 'Use `@load(lazy)` on one relation of the circle.',
  },
  uninsertableCycle: {
    code: 'JN4025',
    severity: 'warning',
    title: 'Rows of a cycle can never be inserted',
    explanation:
      'Every foreign key of the cycle is required and checked at once, so no row of it can be the first. Databases that were filled with their checks switched off have such cycles.',
    hint: 'Make one of the foreign keys optional, or `deferrable: deferred`.',
  },
  embeddedForeignKey: {
    code: 'JN4029',
    title: 'A relation over an embedded composite',
    explanation:
      'The fields of a foreign key are single columns on both sides, and a composite with `@embedded` is stored in several.',
    hint: 'Give the target a key of plain fields, and name them with `references:`.',
  },
  embeddedOnUpdate: {
    code: 'JN3039',
    title: 'A member of an embedded composite that is set at every UPDATE',
    explanation:
      'The property of an embedded composite holds a value of the application: nothing else writes into it. `@updatedAt` and `@onUpdate` belong to fields of the model.',
    hint: 'Make it a field of the model, or leave the attribute out.',
  },
} as const satisfies Record<string, DiagnosticCode>;
