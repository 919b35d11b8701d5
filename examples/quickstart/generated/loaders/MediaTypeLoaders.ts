// Made by `joinery generate`, do not edit: model MediaType in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const mediaTypeRelationships = {
  tracks: { kind: 'oneToMany', target: 'Track', inverse: 'mediaType', local: ['id'], remote: ['mediaTypeId'] },
} satisfies j.Relationships;
