// Made by `joinery generate`, do not edit: model Employee in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const employeeRelationships = {
  manager: {
    kind: 'manyToOne',
    target: 'Employee',
    inverse: 'reports',
    local: ['managerId'],
    remote: ['id'],
    nullable: true,
  },
  reports: {
    kind: 'oneToMany',
    target: 'Employee',
    inverse: 'manager',
    local: ['id'],
    remote: ['managerId'],
    orderBy: [{ field: 'lastName' }],
  },
  customers: { kind: 'oneToMany', target: 'Customer', inverse: 'supportRep', local: ['id'], remote: ['supportRepId'] },
} satisfies j.Relationships;
