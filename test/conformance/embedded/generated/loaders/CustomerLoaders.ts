// Made by `joinery generate`, do not edit: model Customer in embedded.schema.

import type * as j from 'joinery';

export const customerRelationships = {
  orders: {
    kind: 'oneToMany',
    target: 'Order',
    inverse: 'customer',
    local: ['id'],
    remote: ['customerId'],
    orderBy: [{ field: 'place.lat' }, { field: 'place.lon' }],
  },
} satisfies j.Relationships;
