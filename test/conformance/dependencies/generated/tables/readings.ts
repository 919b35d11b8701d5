// Made by `joinery generate`, do not edit: model Reading in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface ReadingsTable<N extends string = 'readings'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  value: j.Column<N, number>;
  turns: j.DefaultColumn<N, number>;
  as<A extends string>(alias: A): ReadingsTable<A>;
}

export const readings: ReadingsTable = /* @__PURE__ */ j.table('readings', { id: 'int', value: 'int', turns: 'int' });
