import type { DiagnosticCode } from '../diagnostic-code.js';

/** JN2xxx: declarations and names. */
export const declarationCodes = {
  duplicateDeclaration: {
    code: 'JN2001',
    title: 'A name is declared twice',
    explanation:
      'Models, views, mixins, enums, composite types and named scalars share one space of names, over all files of a schema.',
    hint: 'Rename one of them, or remove the copy.',
  },
  duplicateField: {
    code: 'JN2002',
    title: 'A block has two fields of one name',
    explanation: 'A field becomes a property and a column, and neither can exist twice.',
    hint: 'Rename or remove one of them.',
  },
  duplicateEnumValue: {
    code: 'JN2003',
    title: 'An enum has a value twice',
    explanation:
      'Values of an enum must differ, both by their names in the schema and by their names in the database (`@map`).',
    hint: 'Remove one of them.',
  },
  unknownType: {
    code: 'JN2004',
    title: 'A type is not declared',
    explanation:
      'The type of a field is a built-in scalar or the name of a model, view, enum, composite type or named scalar.',
    hint: 'Declare it, or use one of the built-in types.',
  },
  unknownMixin: {
    code: 'JN2005',
    title: 'A mixin is not declared',
    explanation: '`with` takes names of `mixin` blocks; their fields and block attributes become part of the model.',
    hint: 'Declare the mixin, or correct its name.',
  },
  unknownBase: {
    code: 'JN2006',
    title: 'A base model is not declared',
    explanation: '`extends` takes the name of another model.',
    hint: 'Declare the base model, or correct its name.',
  },
  circularMixin: {
    code: 'JN2007',
    title: 'A mixin includes itself',
    explanation: 'The chain of `with` comes back to where it started.',
    hint: 'Remove one `with` of the circle.',
  },
  circularBase: {
    code: 'JN2008',
    title: 'A model extends itself',
    explanation: 'The chain of `extends` comes back to where it started.',
    hint: 'Remove one `extends` of the circle.',
  },
  circularScalar: {
    code: 'JN2009',
    title: 'A named type is defined by itself',
    explanation:
      'A named scalar must end at a built-in scalar, and a composite cannot contain itself except in a list or as JSON.',
    hint: 'Replace one step of the circle by a built-in type.',
  },
  mixinConflict: {
    code: 'JN2010',
    title: 'Two mixins bring the same field',
    explanation: 'Both mixins declare the field, and nothing says which one is meant.',
    hint: 'Declare the field in the model itself; that one wins.',
  },
  reservedName: {
    code: 'JN2011',
    title: 'A name cannot be used in the emitted code',
    explanation:
      'Model and enum names become classes and types, field names become properties; some names already mean something else there.',
    hint: 'Choose another name and keep the database name with `@map` or `@@map`.',
  },
  emptyEnum: {
    code: 'JN2012',
    title: 'An enum has no values',
    explanation: 'A column of such a type could hold nothing.',
    hint: 'Add at least one value.',
  },
  emptyModel: {
    code: 'JN2013',
    title: 'A model has no columns',
    explanation: 'A table needs at least one column.',
    hint: 'Add a field that is neither a relation nor a hybrid.',
  },
  notExtensible: {
    code: 'JN2014',
    title: 'A block extends something that is not a model',
    explanation: 'Only models inherit, and only from models; shared columns without a hierarchy are a mixin.',
    hint: 'Use `with` and a mixin.',
  },
  inheritedField: {
    code: 'JN2015',
    title: 'A sub-model declares an inherited field again',
    explanation:
      'A sub-model has all fields of its base; a second declaration would make two columns for one property.',
    hint: 'Remove the field from the sub-model.',
  },
  missingInherit: {
    code: 'JN2016',
    title: 'The base of a hierarchy does not say how it is stored',
    explanation: 'A model that others extend needs `@@inherit(single | joined | concrete, on: field)`.',
    hint: 'Add `@@inherit(joined, on: kind)` to the base, with a field `kind String`.',
  },
  misplacedInherit: {
    code: 'JN2017',
    title: 'Inheritance is said in the wrong model',
    explanation: '`@@inherit` belongs to the root of a hierarchy; `@@discriminator` to a model of a hierarchy.',
    hint: 'Move it to the root model, or remove it.',
  },
  discriminator: {
    code: 'JN2018',
    title: 'A discriminator does not work',
    explanation:
      'Rows of a hierarchy are told apart by the value of one field of the root; every model needs a value of its own that the field can hold.',
    hint: 'Give the model another value with `@@discriminator(…)`.',
  },
  renamedIdentity: {
    code: 'JN2019',
    severity: 'warning',
    title: 'A renamed model changes the discriminator value of its rows',
    explanation:
      "Without `@@discriminator` the value follows from the model's name. The rows that are there keep the old one and would no longer be found.",
    hint: 'Say the value with `@@discriminator("…")`.',
  },
  noDatasource: {
    code: 'JN7001',
    title: 'The schema has no datasource',
    severity: 'warning',
    explanation:
      'The datasource names the databases SQL is made and checked for. Without one, SQLite and PostgreSQL are assumed.',
    hint: 'Add `datasource db { provider = ["sqlite", "postgresql"] }`.',
  },
  severalDatasources: {
    code: 'JN7002',
    title: 'The schema has several datasources',
    explanation: 'One schema describes one database; several kinds of databases are a list of providers.',
    hint: 'Keep one datasource: `provider = ["sqlite", "postgresql"]`.',
  },
  unknownProvider: {
    code: 'JN7003',
    title: 'A provider is unknown',
    explanation: 'Providers are `sqlite`, `postgresql` and `mysql` (MariaDB included).',
    hint: 'Use one of sqlite, postgresql, mysql.',
  },
  unknownSetting: {
    code: 'JN7004',
    title: 'The datasource has an unknown setting',
    explanation: 'A setting that is not understood would be ignored, which is rarely what was meant.',
    hint: 'Correct or remove it.',
  },
  settingValue: {
    code: 'JN7005',
    title: 'A setting of the datasource has a wrong value',
    explanation: 'Each setting takes one kind of value.',
    hint: 'Give it a value of the right kind.',
  },
  foreignGenerator: {
    code: 'JN7006',
    title: 'A generator of another tool is skipped',
    severity: 'note',
    explanation: '`generator` blocks configure other tools; Joinery is configured by `joinery.config.ts`.',
    hint: 'Nothing needs to be done.',
  },
  undeclaredSchema: {
    code: 'JN7007',
    title: 'A database schema is not listed in the datasource',
    explanation: 'Once the datasource lists its `schemas`, `@@schema` takes one of these names.',
    hint: 'Add it to `schemas` of the datasource.',
  },
} as const satisfies Record<string, DiagnosticCode>;
