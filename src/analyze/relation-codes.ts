import type { DiagnosticCode } from '../diagnostic-code.js';

/** JN4xxx: relations. */
export const relationCodes = {
  missingInverse: {
    code: 'JN4001',
    title: 'A relation to many has no other side',
    explanation:
      'A list of models is either the other side of a foreign key of the target, or of a list there (a join table). Neither exists.',
    hint: 'Add the other side to the target model.',
  },
  ambiguousRelation: {
    code: 'JN4002',
    title: 'Several relations between two models are not told apart',
    explanation: 'Where two models are related more than once, each relation needs a name, given on both sides.',
    hint: 'Give both sides the same name: `@relation("name")`, or say `inverse: field` on one.',
  },
  unknownInverse: {
    code: 'JN4003',
    title: 'The other side of a relation does not exist',
    explanation: '`inverse:` names a relation of the target that leads back here.',
    hint: 'Correct the name, or remove `inverse:`.',
  },
  relationNameUse: {
    code: 'JN4004',
    title: 'A relation name is used by too many fields',
    explanation: 'A name joins exactly two fields: the two sides of one relation.',
    hint: 'Use another name for the other relation.',
  },
  bothSidesOwn: {
    code: 'JN4005',
    title: 'Both sides of a relation hold a foreign key',
    explanation: 'The foreign key of one relation is in one table.',
    hint: 'Remove `fields:` and `references:` on one side.',
  },
  ownerUnknown: {
    code: 'JN4006',
    title: 'A one-to-one relation does not say which side holds the foreign key',
    explanation: 'Both sides are single and look alike, so the table of the foreign key is not decided.',
    hint: 'Add `@relation(fields: […], references: […])` to one side, or make the owning side required and the other optional.',
  },
  fieldCount: {
    code: 'JN4007',
    title: '`fields` and `references` differ in length',
    explanation: 'Each field of the foreign key refers to one field of the target.',
    hint: 'Name as many fields as references.',
  },
  relationFieldUnknown: {
    code: 'JN4008',
    title: 'A relation names a field that does not exist',
    explanation: '`fields` are fields of this model, `references` those of the target; both are scalars.',
    hint: 'Correct the name, or declare the field.',
  },
  referenceTypes: {
    code: 'JN4009',
    title: 'The two ends of a foreign key have different types',
    explanation: 'A foreign key can only hold values of the type it refers to.',
    hint: 'Give both fields the same type.',
  },
  referenceNotUnique: {
    code: 'JN4010',
    title: 'A foreign key refers to fields that are not a key',
    explanation:
      'The fields a foreign key refers to must be the primary key or a unique key of the target, or it would be unclear which row is meant.',
    hint: 'Refer to the primary key, or add `@@unique([…])` to the target.',
  },
  oneToOneUnique: {
    code: 'JN4011',
    title: 'The foreign key of a one-to-one relation is not unique',
    explanation: 'Without a unique key several rows could refer to the same one.',
    hint: 'Add `@unique` to the field, or make the other side a list.',
  },
  targetWithoutKey: {
    code: 'JN4012',
    title: 'The target of a relation has no primary key',
    explanation: 'An implied foreign key or join table refers to the primary key of the target.',
    hint: 'Give the target an `@id`, or write `fields:` and `references:`.',
  },
  nullability: {
    code: 'JN4013',
    title: 'A relation and its foreign key disagree about null',
    explanation: 'A required relation needs a foreign key that is never null; an optional relation one that may be.',
    hint: 'Add or remove the `?` on one of them.',
  },
  setNullRequired: {
    code: 'JN4014',
    severity: 'warning',
    title: 'SET NULL on a foreign key that is never null',
    explanation:
      'The action would store null in a column that refuses it, so the delete or update always fails. Databases accept the declaration, and some have it.',
    hint: 'Make the foreign key optional, or choose another action.',
  },
  listOwnsForeignKey: {
    code: 'JN4015',
    title: 'The list side of a relation has settings of the foreign key',
    explanation:
      '`fields`, `references`, `onDelete`, `onUpdate` and `map` belong to the side that holds the foreign key.',
    hint: 'Move them to the other side.',
  },
  throughModel: {
    code: 'JN4016',
    title: '`through:` does not join the two models',
    explanation: 'An association model has one to-one relation to each of the two models it joins.',
    hint: 'Name a model with a relation to each side.',
  },
  relationToWrongKind: {
    code: 'JN4017',
    title: 'A relation leads to something that is not a model',
    explanation:
      'Relations lead to models and views. Mixins are no tables, and a database cannot enforce a foreign key to a view.',
    hint: 'Relate to a model.',
  },
  orderedPosition: {
    code: 'JN4018',
    title: 'The position of an ordered list does not work',
    explanation: '`@ordered(position)` names a whole-number field of the target, and stands on a one-to-many relation.',
    hint: 'Add `position Int` to the target, or correct the name.',
  },
  relationOrder: {
    code: 'JN4019',
    title: 'The order of a relation names an unknown field',
    explanation: '`@orderBy` sorts by fields of the target that have a column.',
    hint: 'Use a field of the target.',
  },
  proxyPath: {
    code: 'JN4024',
    title: 'A proxy leads nowhere',
    explanation: '`@proxy(relation.member)` names a relation of this model and a member of its target.',
    hint: 'Correct the path.',
  },
  viewOnlyCondition: {
    code: 'JN4026',
    title: 'A condition on a relation that writes',
    explanation:
      'A relation with a condition of its own shows a part of the rows; the session cannot know which rows it owns, so it must be view-only.',
    hint: 'Add `viewOnly: true`.',
  },
  foreignKeyName: {
    code: 'JN4027',
    title: 'An implied foreign key collides with a field',
    explanation: 'The relation has no `fields:`, so its foreign key would get a name the model already uses.',
    hint: 'Write `@relation(fields: […])`, or rename the field.',
  },
  cascadeOnViewOnly: {
    code: 'JN4028',
    title: 'A view-only relation has cascades',
    explanation: 'Nothing is written through a view-only relation, so there is nothing to cascade.',
    hint: 'Remove `@cascade`, or `viewOnly: true`.',
  },
} as const satisfies Record<string, DiagnosticCode>;
