// Made by `joinery generate`, do not edit: model Desk in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export const deskRelationships = {
  lamp: {
    kind: 'manyToOne',
    target: 'Lamp',
    local: ['lampId'],
    remote: ['id'],
    nullable: true,
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    singleParent: j.singleParent(),
  },
} satisfies j.Relationships;
