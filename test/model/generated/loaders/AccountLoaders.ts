// Made by `joinery generate`, do not edit: model Account in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const accountRelationships = {
  letters: {
    kind: 'oneToMany',
    target: 'Letter',
    inverse: 'account',
    local: ['username'],
    remote: ['username'],
    passiveUpdates: false,
  },
} satisfies j.Relationships;
