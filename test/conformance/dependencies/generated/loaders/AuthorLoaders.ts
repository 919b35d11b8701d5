// Made by `joinery generate`, do not edit: model Author in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const authorRelationships = {
  essays: { kind: 'oneToMany', target: 'Essay', local: ['id'], remote: ['authorId'], cascades: [], viewOnly: true },
} satisfies j.Relationships;
