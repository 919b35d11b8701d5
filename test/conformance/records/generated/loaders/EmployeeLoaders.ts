// Made by `joinery generate`, do not edit: model Employee in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const employeeRelationships = {
  desk: { kind: 'manyToOne', target: 'Desk', inverse: 'people', local: ['deskId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
