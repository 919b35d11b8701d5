// Made by `joinery generate`, do not edit: model Desk in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const deskRelationships = {
  people: { kind: 'oneToMany', target: 'Employee', inverse: 'desk', local: ['id'], remote: ['deskId'] },
} satisfies j.Relationships;
