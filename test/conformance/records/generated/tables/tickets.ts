// Made by `joinery generate`, do not edit: model Ticket in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface TicketsTable<N extends string = 'tickets'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  token: j.DefaultColumn<N, string>;
  as<A extends string>(alias: A): TicketsTable<A>;
}

export const tickets: TicketsTable = /* @__PURE__ */ j.table(
  'tickets',
  { id: 'int', title: { kind: 'string', length: 80 }, token: 'uuid' },
  { defaults: { token: () => j.uuid4() } },
);
