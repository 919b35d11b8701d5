// Made by `joinery generate`, do not edit: model Loan in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const loanRelationships = {
  holder: { kind: 'manyToOne', target: 'Owner', local: ['holderId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
