// Made by `joinery generate`, do not edit: model Human in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const humanRelationships = {
  passes: { kind: 'oneToMany', target: 'Pass', inverse: 'human', local: ['id'], remote: ['humanId'] },
} satisfies j.Relationships;
