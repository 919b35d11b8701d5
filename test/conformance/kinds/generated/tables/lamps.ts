// Made by `joinery generate`, do not edit: model Lamp in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface LampsTable<N extends string = 'lamps'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  lit: j.Column<N, boolean>;
  as<A extends string>(alias: A): LampsTable<A>;
}

export const lamps: LampsTable = /* @__PURE__ */ j.table('lamps', { id: 'int', lit: 'boolean' });
