// Made by `joinery generate`, do not edit: model Meter in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface MetersTable<N extends string = 'gauges'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  type: j.Column<N, number>;
  unit: j.Column<N, string | null>;
  as<A extends string>(alias: A): MetersTable<A>;
}

export const meters: MetersTable = /* @__PURE__ */ j.table(
  'gauges',
  { id: 'int', type: 'int', unit: { kind: 'string', length: 20 } },
  { only: ['type', [2]] },
);
