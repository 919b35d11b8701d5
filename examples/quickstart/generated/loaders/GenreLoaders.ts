// Made by `joinery generate`, do not edit: model Genre in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const genreRelationships = {
  tracks: { kind: 'oneToMany', target: 'Track', inverse: 'genre', local: ['id'], remote: ['genreId'] },
} satisfies j.Relationships;
