// Made by `joinery generate`, do not edit: model Address in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const addressRelationships = {
  user: { kind: 'manyToOne', target: 'User', inverse: 'addresses', local: ['userId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
