// Made by `joinery generate`, do not edit: model Cell in stored.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface CellsTable<N extends string = 'cells'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  label: j.Column<N, string>;
  side: j.DefaultColumn<N, number>;
  area: j.ComputedColumn<N, number>;
  lit: j.DefaultColumn<N, boolean>;
  at: j.Column<N, Date | null>;
  fine: j.Column<N, Date | null>;
  as<A extends string>(alias: A): CellsTable<A>;
}

export const cells: CellsTable = /* @__PURE__ */ j.table(
  'cells',
  {
    id: 'int',
    label: { kind: 'string', length: 20 },
    side: 'int',
    area: 'int',
    lit: 'boolean',
    at: { kind: 'dateTime', precision: 0 },
    fine: { kind: 'dateTime', precision: 3 },
  },
  { readOnly: ['area'] },
);
