// Made by `joinery generate`, do not edit: model Trip in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const tripRelationships = {
  first: { kind: 'manyToOne', target: 'Stop', local: ['firstId'], remote: ['id'], nullable: true, postUpdate: true },
  middle: { kind: 'manyToOne', target: 'Stop', local: ['middleId'], remote: ['id'], nullable: true, postUpdate: true },
  last: { kind: 'manyToOne', target: 'Stop', local: ['lastId'], remote: ['id'], nullable: true, postUpdate: true },
  stops: { kind: 'oneToMany', target: 'Stop', inverse: 'trip', local: ['id'], remote: ['tripId'] },
} satisfies j.Relationships;
