// Made by `joinery generate`, do not edit: model Gauge in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface GaugesTable<N extends string = 'gauges'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  type: j.Column<N, number>;
  as<A extends string>(alias: A): GaugesTable<A>;
}

export const gauges: GaugesTable = /* @__PURE__ */ j.table('gauges', { id: 'int', type: 'int' });
