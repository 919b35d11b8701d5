import type { DiagnosticCode } from '../diagnostic-code.js';

/** JN3xxx: types, attributes, defaults, keys and indexes. */
export const attributeCodes = {
  unknownAttribute: {
    code: 'JN3001',
    title: 'An attribute is unknown',
    explanation: 'Attributes of fields start with one `@`, those of blocks with two.',
    hint: 'Correct the name, or remove the attribute.',
  },
  misplacedAttribute: {
    code: 'JN3002',
    title: 'An attribute stands where it means nothing',
    explanation: 'Every attribute belongs to certain kinds of declarations.',
    hint: 'Move it, or remove it.',
  },
  duplicateAttribute: {
    code: 'JN3003',
    title: 'An attribute is given twice',
    explanation: 'This attribute can be given once for one declaration.',
    hint: 'Keep one of them.',
  },
  unknownArgument: {
    code: 'JN3004',
    title: 'An argument is unknown',
    explanation: 'Arguments of an attribute have fixed names.',
    hint: 'Correct the name, or remove the argument.',
  },
  surplusArgument: {
    code: 'JN3005',
    title: 'An attribute has an argument too many',
    explanation: 'The attribute takes fewer unnamed arguments, or the argument is given twice.',
    hint: 'Remove the argument.',
  },
  missingArgument: {
    code: 'JN3006',
    title: 'An attribute lacks an argument',
    explanation: 'The attribute means nothing without it.',
    hint: 'Add the argument.',
  },
  argumentType: {
    code: 'JN3007',
    title: 'An argument is of the wrong kind',
    explanation: 'Each argument takes a text, a number, a word, a list of fields or an expression.',
    hint: 'Give it a value of the right kind.',
  },
  unknownField: {
    code: 'JN3008',
    title: 'A field is not declared',
    explanation: 'The attribute names a field that its model does not have.',
    hint: 'Correct the name, or declare the field.',
  },
  notAColumn: {
    code: 'JN3009',
    title: 'A field has no column',
    explanation: 'Keys and indexes are made of columns; relations, hybrids and proxies have none.',
    hint: 'Use the foreign-key field of the relation, or another field with a column.',
  },
  typeArguments: {
    code: 'JN3010',
    title: 'The arguments of a type are wrong',
    explanation:
      'Only `String(n)`, `Char(n)`, `Decimal(p, s)`, `DateTime(p)`, `Timestamp(p)`, `Time(p)` and `Unsupported("…")` take arguments, and these are positive numbers.',
    hint: 'Correct or remove the arguments.',
  },
  nativeType: {
    code: 'JN3011',
    title: 'A native type is unknown',
    explanation: "`@db.X` names a type of one of the schema's databases.",
    hint: 'Use a native type of the provider.',
  },
  nativeTypeMismatch: {
    code: 'JN3012',
    title: 'A native type does not fit the field',
    explanation: 'A native type stores one or a few of the scalar types; values of another would not survive.',
    hint: 'Change the type of the field, or the native type.',
  },
  nativeTypeArguments: {
    code: 'JN3013',
    title: 'The arguments of a native type are wrong',
    explanation: 'Native types take a fixed number of numbers: a length, or a precision and a scale.',
    hint: 'Correct the arguments.',
  },
  unsupportedWithoutNative: {
    code: 'JN3014',
    title: '`Unsupported` does not name a type',
    explanation: '`Unsupported("…")` carries the text of a type of the database.',
    hint: 'Write the type as the database names it: `Unsupported("point")`.',
  },
  optionalList: {
    code: 'JN3015',
    title: 'A list of relations is marked optional',
    explanation: 'A relation to many is never absent; it is empty.',
    hint: 'Remove the `?`.',
  },
  defaultType: {
    code: 'JN3016',
    title: 'A default does not fit its field',
    explanation: 'The default must be a value the field can hold.',
    hint: 'Correct the default, or the type of the field.',
  },
  unknownDefault: {
    code: 'JN3017',
    title: 'A default calls an unknown function',
    explanation:
      'Defaults are literals, values of the enum, `now()`, `autoincrement()`, `uuid()`, `cuid()`, `nanoid()`, `ulid()`, `sequence("…")`, `dbgenerated("…")`, `sql("…")`, or an expression without fields.',
    hint: 'Use one of these functions.',
  },
  defaultPlace: {
    code: 'JN3018',
    title: 'A field cannot have a default',
    explanation: 'Relations, hybrids and computed columns get their values from elsewhere.',
    hint: 'Remove the default.',
  },
  autoincrementType: {
    code: 'JN3019',
    title: '`autoincrement()` on a field that cannot count',
    explanation: 'Only whole numbers count up: SmallInt, Int and BigInt, and not in lists.',
    hint: 'Change the type of the field, or its default.',
  },
  generatedColumnDefault: {
    code: 'JN3020',
    severity: 'warning',
    title: 'A default reads other columns',
    explanation:
      'A default cannot read other columns. Introspection writes generated columns like this; no default is made from it, and the column is left to the database.',
    hint: 'Declare it as `@computed(…)`, or use `dbgenerated()` without text where the database makes it.',
  },
  severalIds: {
    code: 'JN3021',
    title: 'A model has several primary keys',
    explanation: 'A table has one primary key; one of several fields is `@@id([a, b])`.',
    hint: 'Use one `@@id([…])`, or keep one `@id`.',
  },
  optionalId: {
    code: 'JN3022',
    title: 'A field of the primary key may be null',
    explanation: 'Columns of a primary key are never null, and they are single values.',
    hint: 'Remove the `?` or the `[]`.',
  },
  noKey: {
    code: 'JN3023',
    title: 'A model cannot be told apart by any key',
    explanation:
      'The session keeps one object per row and must find the row again, so a model needs a primary key or a unique key of required fields.',
    hint: 'Add `@id` to a field, `@@id([…])` to the model, or `@@ignore` where the table only has to exist.',
  },
  attributeConflict: {
    code: 'JN3024',
    title: 'Two attributes contradict each other',
    explanation: 'Together they would mean two things at once.',
    hint: 'Keep one of them.',
  },
  fieldTypeForAttribute: {
    code: 'JN3025',
    title: 'An attribute does not fit the type of the field',
    explanation:
      'Some attributes only work for some types: `@updatedAt` for points in time, `@version` for whole numbers, points in time and text that is generated, `@ts` for Json.',
    hint: 'Change the type, or remove the attribute.',
  },
  unknownValidator: {
    code: 'JN3026',
    title: 'A validator is unknown',
    explanation: '`@validate` takes the name of a built-in validator, named limits, or `"./module.js#function"`.',
    hint: 'Use a built-in validator, or a reference to a function of your own.',
  },
  moduleReference: {
    code: 'JN3027',
    title: 'A reference to code is malformed',
    explanation: 'Codecs and validators of your own are named by module and export.',
    hint: 'Write "./codecs.js#money".',
  },
  unknownEnumValue: {
    code: 'JN3028',
    title: 'An enum has no such value',
    explanation: 'The value must be one of the names the enum declares.',
    hint: 'Use one of the values of the enum.',
  },
  compositeField: {
    code: 'JN3029',
    title: 'A composite type contains something it cannot',
    explanation:
      'A composite is a value: it has scalars, enums and other composites, but no relations, keys or hybrids.',
    hint: 'Move the field to the model.',
  },
  viewWithoutSql: {
    code: 'JN3030',
    severity: 'note',
    title: 'A view has no text',
    explanation: 'A view without `@@sql` is read, but not created: it is expected to exist.',
    hint: 'Add `@@sql("select …")` to let Joinery create it.',
  },
  duplicateKey: {
    code: 'JN3031',
    severity: 'warning',
    title: 'A unique key is declared twice',
    explanation: 'Two unique constraints over the same fields cost twice and say nothing more.',
    hint: 'Remove one of them.',
  },
  renamedFromTaken: {
    code: 'JN3032',
    title: '`@renamedFrom` names something that still exists',
    explanation: 'A rename says that the old name is gone; the schema still declares it.',
    hint: 'Remove `@renamedFrom`, or the declaration under the old name.',
  },
  emptyList: {
    code: 'JN3033',
    title: 'A key or an index has no elements',
    explanation: 'A key or an index is over at least one field.',
    hint: 'Name at least one field.',
  },
  repeatedField: {
    code: 'JN3034',
    title: 'A key or an index names a field twice',
    explanation: 'The second mention adds nothing, and some databases refuse it.',
    hint: 'Remove one of them.',
  },
  indexOption: {
    code: 'JN3035',
    title: 'An option of an indexed field is wrong',
    explanation:
      'Indexed fields take `sort: Asc | Desc`, `nulls: First | Last`, `length: n`, `ops: Name | raw("name")` and `collate: "name"`.',
    hint: 'Correct or remove the option.',
  },
  sequenceUnknown: {
    code: 'JN3036',
    title: 'Options of a sequence are wrong',
    explanation: 'Sequences and identity columns count with whole numbers, and the step is not zero.',
    hint: 'Correct the numbers.',
  },
  embeddedSize: {
    code: 'JN3037',
    title: 'An embedded composite with too many columns',
    explanation:
      'With `@embedded` every scalar inside a composite is a column of the table, and no database has tables that wide.',
    hint: 'Store it as JSON: leave `@embedded` out.',
  },
  computedReads: {
    code: 'JN3038',
    title: 'A computed column reads what it cannot',
    explanation:
      'A computed column has a value only once what it reads has one: never itself, and on PostgreSQL no other computed column.',
    hint: 'Let one of them read stored columns only.',
  },
} as const satisfies Record<string, DiagnosticCode>;
