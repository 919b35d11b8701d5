// Made by `joinery generate`, do not edit: model Stamp in identities.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface StampsTable<N extends string = 'stamps'> extends j.TableOf<N> {
  id: j.ComputedColumn<N, number>;
  name: j.Column<N, string>;
  size: j.DefaultColumn<N, number>;
  twice: j.ComputedColumn<N, number>;
  as<A extends string>(alias: A): StampsTable<A>;
}

export const stamps: StampsTable = /* @__PURE__ */ j.table(
  'stamps',
  { id: 'int', name: { kind: 'string', length: 20 }, size: 'int', twice: 'int' },
  { readOnly: ['id', 'twice'] },
);
