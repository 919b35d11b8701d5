// Made by `joinery generate`, do not edit: model Pref in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const prefRelationships = {
  user: { kind: 'oneToOneOwner', target: 'User', inverse: 'pref', local: ['userId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
