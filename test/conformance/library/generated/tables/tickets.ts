// Made by `joinery generate`, do not edit: model Ticket in library.schema.

import * as j from 'joinery';

export interface TicketsTable<N extends string = 'tickets'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  state: j.DefaultColumn<N, string>;
  changedAt: j.DefaultColumn<N, Date | null>;
  version: j.DefaultColumn<N, number>;
  as<A extends string>(alias: A): TicketsTable<A>;
}

export const tickets: TicketsTable = /* @__PURE__ */ j.table(
  'tickets',
  {
    id: 'int',
    name: { kind: 'string', length: 40 },
    state: { kind: 'string', length: 20 },
    changedAt: ['changed_at', 'dateTime'],
    version: 'int',
  },
  { defaults: { changedAt: () => new Date() } },
);
