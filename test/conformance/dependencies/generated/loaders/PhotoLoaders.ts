// Made by `joinery generate`, do not edit: model Photo in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const photoRelationships = {
  album: { kind: 'manyToOne', target: 'Album', inverse: 'photos', local: ['albumId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
