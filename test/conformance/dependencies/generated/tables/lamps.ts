// Made by `joinery generate`, do not edit: model Lamp in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface LampsTable<N extends string = 'lamps'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  as<A extends string>(alias: A): LampsTable<A>;
}

export const lamps: LampsTable = /* @__PURE__ */ j.table('lamps', { id: 'int', name: 'string' });
