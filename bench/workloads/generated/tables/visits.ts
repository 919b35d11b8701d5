// Made by `joinery generate`, do not edit: model Visit in shop.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface VisitsTable<N extends string = 'visits'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  page: j.Column<N, string>;
  millis: j.Column<N, number>;
  note: j.Column<N, string | null>;
  at: j.Column<N, Date>;
  as<A extends string>(alias: A): VisitsTable<A>;
}

export const visits: VisitsTable = /* @__PURE__ */ j.table('visits', {
  id: 'int',
  page: 'string',
  millis: 'int',
  note: 'string',
  at: 'dateTime',
});
