import type { DiagnosticCode } from '../diagnostic-code.js';

/** Every diagnostic about an expression. */
export const expressionCodes = {
  unknownName: {
    code: 'JN5001',
    title: 'Unknown name in an expression',
    explanation:
      'A bare word in an expression is a field, a relation or a hybrid of the model it stands in (or an enum value, where an enum is wanted). Text is written in quotes.',
    hint: 'Check the spelling against the fields of the model.',
  },
  unknownMember: {
    code: 'JN5002',
    title: 'Unknown member after a dot',
    explanation: 'The part before the dot is a relation or a composite, and what it leads to has no such field.',
    hint: 'Check the spelling against the fields of what the path leads to.',
  },
  notAPath: {
    code: 'JN5003',
    title: 'A plain field has no members',
    explanation: 'Only relations and composite fields can be followed with a dot.',
    hint: 'For a value inside Json use json_value(field, "$.path").',
  },
  unknownFunction: {
    code: 'JN5004',
    title: 'Unknown function',
    explanation:
      'Functions come from one table with a meaning that is the same on every database; grammar/EXPRESSIONS.md lists them.',
    hint: 'For a function of one database use sql("…").',
  },
  argumentCount: {
    code: 'JN5005',
    title: 'Wrong number of arguments',
    explanation: 'The function takes another number of arguments.',
    hint: 'See the function in grammar/EXPRESSIONS.md.',
  },
  argumentType: {
    code: 'JN5006',
    title: 'Argument of the wrong type',
    explanation: 'The function does not take values of this type.',
    hint: 'Convert the argument with cast(…, Type).',
  },
  operandTypes: {
    code: 'JN5007',
    title: 'Operands do not go together',
    explanation: 'The operator has no meaning for values of these two types.',
    hint: 'Convert one side with cast(…, Type).',
  },
  notACondition: {
    code: 'JN5008',
    title: 'Not a condition',
    explanation: 'A Boolean is wanted here: in checks, predicates, after when, and on both sides of and, or and not.',
    hint: 'Compare the value with something.',
  },
  branchTypes: {
    code: 'JN5009',
    title: 'Branches of different types',
    explanation: 'All results of case and all arguments of coalesce give one value, so they need one type.',
    hint: 'Convert the odd one with cast(…, Type).',
  },
  resultType: {
    code: 'JN5010',
    title: 'The expression gives another type than declared',
    explanation:
      'A hybrid or computed field is converted to its declared type only where nothing but decimal places can be lost.',
    hint: 'Change the declared type, or convert with cast(…, Type).',
  },
  resultNullable: {
    code: 'JN5011',
    title: 'The expression can be NULL, the field is required',
    explanation:
      'Some part of the expression may be NULL for some row (an optional field, sum over no rows, a division by zero), and the field is declared without `?`.',
    hint: 'Make the field optional with `?`, or give a value for NULL with coalesce(…, value).',
  },
  aggregateForbidden: {
    code: 'JN5012',
    title: 'Aggregate where none is possible',
    explanation: 'Databases allow no subquery in checks, computed columns, indexes, defaults and join conditions.',
    hint: 'Write it as a @hybrid.',
  },
  relationForbidden: {
    code: 'JN5013',
    title: 'Relation where none is possible',
    explanation: 'Checks, computed columns, indexes, defaults and orders see the columns of one row only.',
    hint: 'Write it as a @hybrid.',
  },
  unstable: {
    code: 'JN5014',
    title: 'A value that changes by itself',
    explanation:
      'What is stored or indexed must stay true: now(), today() and the like give another value at another time, so databases refuse them in checks, computed columns and indexes.',
    hint: 'Use @default(now()) on a field, and compare with that field.',
  },
  manyOutsideAggregate: {
    code: 'JN5015',
    title: 'Many rows where one value is wanted',
    explanation: 'The path goes through a to-many relation and gives a value per row of it.',
    hint: 'Aggregate them: sum(…), count(…), min(…), max(…), avg(…) or exists(…).',
  },
  relationAsValue: {
    code: 'JN5016',
    title: 'A relation or composite is not a value',
    explanation: 'A relation leads to rows and a composite to fields; an expression needs one of their fields.',
    hint: 'Go on with a dot and a field, or use count(…) or exists(…).',
  },
  columnInDefault: {
    code: 'JN5017',
    title: 'A default that reads a field',
    explanation: 'Defaults are applied before the row exists, so databases let them read no column.',
    hint: 'Use @computed(…) for a value made from other fields.',
  },
  unknownEnumValue: {
    code: 'JN5018',
    title: 'Unknown enum value',
    explanation: 'The value is compared or combined with an enum that has no value of this name.',
    hint: 'Use a value of the enum, by its name in the schema.',
  },
  badLiteral: {
    code: 'JN5019',
    title: 'Text that is no value of the type',
    explanation: 'The literal stands where a date, time, interval or uuid is wanted and cannot be read as one.',
    hint: "Dates are '2026-01-31', instants '2026-01-31T12:00:00Z', intervals 'P1DT2H'.",
  },
  comparisonWithNull: {
    code: 'JN5020',
    title: 'Comparison with NULL',
    explanation: 'In SQL a comparison with NULL is neither true nor false but NULL, whatever the other side is.',
    hint: 'Use `is null` or `is not null`.',
  },
  badCast: {
    code: 'JN5021',
    title: 'Impossible cast',
    explanation: 'The type named in cast is unknown, or there is no conversion that means the same on every database.',
    hint: 'Write cast(value, Type) with a scalar type of the schema language, for example cast(total, Int).',
  },
  badNamedArgument: {
    code: 'JN5022',
    title: 'Unknown argument name',
    explanation: 'Only aggregates (where:, distinct:) and sql (a text per database) take arguments by name.',
    hint: 'Remove the name, or see the function in grammar/EXPRESSIONS.md.',
  },
  badSqlText: {
    code: 'JN5023',
    title: 'sql() needs literal text',
    explanation:
      'sql("…") is copied into the statement as it stands, so it must be written in the schema: one text for every database, or one by name for each.',
    hint: 'Write sql("…") or sql(postgresql: "…", sqlite: "…").',
  },
  unordered: {
    code: 'JN5024',
    title: 'Values without an order',
    explanation:
      'Enums, Booleans, Json, bytes and lists have no order that is the same on every database and in TypeScript.',
    hint: 'Compare with = or in, or use case to give each value a number.',
  },
  dialectLimit: {
    code: 'JN5025',
    title: 'Not possible on one of the databases',
    explanation: 'One of the databases the schema is compiled for has no way to compute this.',
    hint: 'Drop the database from the datasource, or give a text for each with sql(…).',
  },
  hybridCycle: {
    code: 'JN5026',
    title: 'A hybrid made from itself',
    explanation: 'Following the hybrids this one uses leads back to it, so it never gets a value.',
    hint: 'Break the circle: let one of them read fields only.',
  },
  aggregateSource: {
    code: 'JN5027',
    title: 'An aggregate over not exactly one relation',
    explanation: 'An aggregate runs over the rows of one to-many relation, named by the paths in its argument.',
    hint: 'Use paths that begin with the same to-many relation, for example sum(items.price * items.quantity).',
  },
  nestedAggregate: {
    code: 'JN5028',
    title: 'An aggregate inside an aggregate',
    explanation: 'An aggregate gives one value for many rows; inside it each row has only its own values.',
    hint: 'Make the inner one a @hybrid of the other model and aggregate that.',
  },
  misplaced: {
    code: 'JN5029',
    title: 'Not an expression of values',
    explanation:
      'Lists, sort orders and PSL arguments are attribute arguments; they have no value inside an expression.',
    hint: 'Use `in (…)` to compare with several values.',
  },
  divisionByZero: {
    code: 'JN5030',
    title: 'Division by the literal 0',
    explanation:
      'A division by zero is NULL in this language, on every database; by the literal 0 it never has a value.',
    hint: 'Check the divisor.',
  },
  alwaysNull: {
    code: 'JN5031',
    severity: 'warning',
    title: 'Always NULL',
    explanation: 'With the literal NULL as an operand the operation gives NULL for every row.',
    hint: 'Remove the operand, or use coalesce(…).',
  },
  inexactDecimal: {
    code: 'JN5032',
    severity: 'warning',
    title: 'A decimal computed as floating point on SQLite',
    explanation:
      'SQLite computes with 64-bit floating point. Results are rounded to their scale, which is exact for up to 15 digits; this operation has a Decimal that may be longer.',
    hint: 'Declare the precision, Decimal(15, 2) or less, or leave this computation to TypeScript.',
  },
  likeCase: {
    code: 'JN5033',
    severity: 'warning',
    title: 'LIKE ignores case on SQLite',
    explanation:
      'A pattern known to the compiler is printed as GLOB on SQLite, which compares case; a pattern that is a value cannot be, and SQLite’s LIKE ignores the case of a to z.',
    hint: 'Use ilike where case should not matter, or startsWith, endsWith or contains.',
  },
  unknownValueType: {
    code: 'JN5034',
    title: 'A value without a known type',
    explanation: 'NULL alone or sql("…") alone has no type, and nothing around it says which is meant.',
    hint: 'Say it with cast(…, Type).',
  },
  hybridSize: {
    code: 'JN5035',
    title: 'An expression with too many hybrids in it',
    explanation:
      'A hybrid is put in wherever it is named. Where each hybrid names another one twice, the SQL doubles with every step; it stops here before a statement gets too long for a database.',
    hint: 'Name fewer hybrids, or store an intermediate result with @computed.',
  },
} as const satisfies Record<string, DiagnosticCode>;
