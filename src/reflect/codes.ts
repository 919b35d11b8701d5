import type { DiagnosticCode } from '../diagnostic-code.js';

/** What reflection has to say about a database. */
export const codes = {
  unreadable: {
    code: 'JN9001',
    severity: 'warning',
    title: 'A part of the catalog could not be read',
    explanation: 'The server refused one of the catalog queries, or an object is broken. Everything else was read.',
    hint: 'Check the rights of the user of the connection, and repair or drop the object that is named.',
  },
  unsupportedType: {
    code: 'JN9002',
    severity: 'note',
    title: 'A column type without a counterpart',
    explanation:
      'The column is carried as `Unsupported("…")`: its table is created as it is, and its values are read and written as text.',
    hint: 'Nothing has to be done. `@db("…")` on a scalar of your choice gives the field another TypeScript type.',
  },
  notCarried: {
    code: 'JN9003',
    severity: 'note',
    title: 'Something the language does not describe',
    explanation:
      'Functions, triggers, rules, domains, partitions and virtual tables are not part of a schema file. The database keeps them; a database created from the schema does not have them.',
    hint: 'Create them with an `op.sql` step of a migration.',
  },
  danglingForeignKey: {
    code: 'JN9004',
    severity: 'warning',
    title: 'A foreign key to a table that is not there',
    explanation:
      'SQLite accepts a foreign key to a missing table. It can never be satisfied, and there is no model to relate to.',
    hint: 'Drop the foreign key or create the table it names.',
  },
  noKey: {
    code: 'JN9005',
    severity: 'note',
    title: 'A table without a primary key',
    explanation:
      'Rows of the table cannot be told apart. If it has a required unique key that one is used; otherwise its model is marked `@@ignore`.',
    hint: 'Give the table a primary key.',
  },
  connection: {
    code: 'JN9006',
    title: 'The catalogs could not be read',
    explanation: 'The database answered the first catalog query with an error.',
    hint: 'Check that the URL names a database of the expected kind and that its user may read the catalogs.',
  },
} as const satisfies Record<string, DiagnosticCode>;
