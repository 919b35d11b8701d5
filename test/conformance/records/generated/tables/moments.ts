// Made by `joinery generate`, do not edit: model Moment in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface MomentsTable<N extends string = 'moments'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  at: j.DefaultColumn<N, Date>;
  as<A extends string>(alias: A): MomentsTable<A>;
}

export const moments: MomentsTable = /* @__PURE__ */ j.table(
  'moments',
  { id: 'int', title: { kind: 'string', length: 80 }, at: 'dateTime' },
  { defaults: { at: () => new Date() } },
);
