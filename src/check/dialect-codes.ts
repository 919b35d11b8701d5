import type { DiagnosticCode } from '../diagnostic-code.js';

/** JN6xxx: what a dialect of the schema cannot do. */
export const dialectCodes = {
  nameTooLong: {
    code: 'JN6001',
    title: 'A name is too long for a dialect',
    explanation:
      'PostgreSQL cuts names at 63 bytes without an error and MySQL refuses more than 64 characters, so the database would not have what the schema says.',
    hint: 'Choose a shorter name with `@map`, `@@map` or `map:`.',
  },
  noArrays: {
    code: 'JN6002',
    title: 'A dialect has no array columns',
    explanation: 'Lists of scalars are array columns, which only PostgreSQL has.',
    hint: 'Use `Json`, or a model of its own with a relation.',
  },
  noExclusion: {
    code: 'JN6003',
    title: 'A dialect has no exclusion constraints',
    explanation: '`@@exclude` becomes EXCLUDE, which only PostgreSQL has.',
    hint: 'Use a unique key where equality is enough, or remove the provider.',
  },
  noPartialIndex: {
    code: 'JN6004',
    title: 'A dialect has no partial indexes',
    explanation: 'An index with `where:` covers a part of the rows; MySQL indexes always cover all.',
    hint: 'Remove `where:`, or use a unique key over a computed column that is null for the other rows.',
  },
  noDeferrable: {
    code: 'JN6005',
    title: 'A dialect has no deferrable constraints',
    explanation:
      'PostgreSQL can check foreign and unique keys at the end of a transaction, SQLite only foreign keys, MySQL none.',
    hint: 'Make the foreign key optional, so that rows can be written in two steps, or remove the provider.',
  },
  noInclude: {
    code: 'JN6006',
    title: 'A dialect has no covering indexes',
    explanation: '`include:` stores further columns in the index; only PostgreSQL has it.',
    hint: 'Add the columns to the end of the index itself.',
  },
  noNullsNotDistinct: {
    code: 'JN6007',
    title: 'A dialect counts nulls as different',
    explanation: '`nullsNotDistinct` makes two nulls collide in a unique key; only PostgreSQL 15 and later has it.',
    hint: 'Make the field required, or use a unique index over `coalesce(field, …)`.',
  },
  noIdentity: {
    code: 'JN6008',
    title: 'A dialect has no identity options',
    explanation: 'Start, step and bounds of an identity column, and `always`, are options of PostgreSQL.',
    hint: 'Use `@default(autoincrement())`.',
  },
  noVirtualColumn: {
    code: 'JN6009',
    title: 'A dialect stores every computed column',
    explanation: 'PostgreSQL computes generated columns when a row is written, not when it is read.',
    hint: 'Write `stored: true`, or use `@hybrid(…)` for a value computed on reading.',
  },
  expressionIndex: {
    code: 'JN6010',
    severity: 'warning',
    title: 'Not every server of a dialect has expression indexes',
    explanation: 'MySQL indexes expressions since 8.0.13; MariaDB does not.',
    hint: 'For MariaDB, index a computed column: `@computed(lower(email), stored: true)`.',
  },
  indexMethod: {
    code: 'JN6011',
    title: 'A dialect does not have this kind of index',
    explanation: "GIN, GiST, SP-GiST, BRIN and hash indexes are PostgreSQL's, full-text and spatial ones MySQL's.",
    hint: 'Remove `type:`, or the provider.',
  },
  noOperatorClass: {
    code: 'JN6012',
    title: 'A dialect has no operator classes',
    explanation: '`ops:` chooses how PostgreSQL compares an indexed value.',
    hint: 'Remove `ops:`, or the provider.',
  },
  noNullsOrder: {
    code: 'JN6013',
    title: 'A dialect cannot order nulls in an index',
    explanation: "`nulls:` in an index is PostgreSQL's.",
    hint: 'Remove `nulls:`.',
  },
  noPrefixLength: {
    code: 'JN6014',
    severity: 'warning',
    title: 'A dialect indexes whole values',
    explanation: '`length:` indexes the start of a text; only MySQL has it, and the others index the whole value.',
    hint: 'For the same on the others, index an expression: `left(field, 10)`.',
  },
  noSequence: {
    code: 'JN6015',
    title: 'A dialect has no sequences',
    explanation: "Sequences that stand alone are PostgreSQL's.",
    hint: 'Use `@default(autoincrement())`.',
  },
  noSchemas: {
    code: 'JN6016',
    title: 'A dialect has no database schemas',
    explanation:
      'SQLite has one space of names in a file; on MySQL a schema is a database of its own, which the connection must be allowed to use.',
    hint: 'Remove `@@schema` and `schemas`, or the provider.',
  },
  noExtensions: {
    code: 'JN6017',
    severity: 'warning',
    title: 'A dialect has no extensions',
    explanation: "`extensions` are PostgreSQL's; the other dialects are made without them.",
    hint: 'Make sure that nothing the other dialects need comes from an extension.',
  },
  decimalText: {
    code: 'JN6018',
    severity: 'warning',
    title: 'A decimal is stored as text',
    explanation:
      'SQLite computes with doubles, which are exact up to 15 digits. Larger and unbounded decimals are kept as text; comparing and adding them goes through functions of the runtime, which other tools do not have.',
    hint: 'Use `Decimal(p, s)` with at most 15 digits where that is enough.',
  },
  keyLength: {
    code: 'JN6019',
    title: 'A dialect cannot index values without a length',
    explanation: 'MySQL indexes Text, Bytes and Json only up to a given length.',
    hint: 'Use `String(n)`, or give a length in the index: `[field(length: 191)]`.',
  },
  autoincrementKey: {
    code: 'JN6020',
    title: 'A dialect cannot count up here',
    explanation:
      'SQLite counts only in a primary key of one column, MySQL only in one column of a table, which must be a key.',
    hint: 'Make the field the `@id`, or give it a value in the application.',
  },
  setDefaultAction: {
    code: 'JN6021',
    title: 'A dialect does not have SET DEFAULT',
    explanation: 'MySQL refuses foreign keys with ON DELETE or ON UPDATE SET DEFAULT.',
    hint: 'Use `SetNull`, or `Restrict`.',
  },
  matchFull: {
    code: 'JN6022',
    severity: 'warning',
    title: 'A dialect does not check MATCH FULL',
    explanation: 'SQLite and MySQL accept a composite foreign key that is null in part, whatever `match:` says.',
    hint: 'Add `@@check` that the fields are null together.',
  },
  noMaterializedView: {
    code: 'JN6023',
    title: 'A dialect has no materialized views',
    explanation: 'Only PostgreSQL keeps the rows of a view.',
    hint: 'Remove `@@materialized`, or the provider.',
  },
  precision: {
    code: 'JN6024',
    title: 'A number of digits is beyond a dialect',
    explanation:
      "PostgreSQL keeps at most 1000 digits and 6 of a second's fraction; MySQL at most 65 digits, 30 of them after the point, and 6.",
    hint: 'Use fewer digits.',
  },
  textLength: {
    code: 'JN6025',
    title: 'A length is beyond a dialect',
    explanation:
      'MySQL keeps at most 255 characters in Char and about 16 383 in String; PostgreSQL at most 10 485 760.',
    hint: 'Use `Text`.',
  },
  intervalText: {
    code: 'JN6026',
    severity: 'warning',
    title: 'An interval is stored as text',
    explanation:
      'SQLite and MySQL have no type for durations; the text round-trips, but the database cannot compare it or calculate with it.',
    hint: 'Store a number of seconds where the database must calculate.',
  },
  viewText: {
    code: 'JN6027',
    severity: 'warning',
    title: 'A view has no text for a dialect',
    explanation: 'The view is made for the dialects that `@@sql` names, and expected to exist on the others.',
    hint: 'Add the text for the other dialect: `@@sql(postgresql: "…", sqlite: "…")`.',
  },
  unsupportedType: {
    code: 'JN6028',
    severity: 'warning',
    title: 'A native type is given to several dialects',
    explanation: '`Unsupported("…")` puts the same type text into the DDL of every provider.',
    hint: 'Make sure that every provider has the type, or keep one provider.',
  },
  tableOptions: {
    code: 'JN6029',
    severity: 'warning',
    title: 'Table options are given to several dialects',
    explanation:
      '`@@options("…")` puts the same text into the DDL of every provider, and dialects share hardly any option.',
    hint: 'Name the dialect: `@@options(sqlite: "STRICT")`.',
  },
} as const satisfies Record<string, DiagnosticCode>;
