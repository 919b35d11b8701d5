// Made by `joinery generate`, do not edit: model Part in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const partRelationships = {
  item: { kind: 'manyToOne', target: 'Item', inverse: 'parts', local: ['itemId'], remote: ['id'], nullable: false },
} satisfies j.Relationships;
