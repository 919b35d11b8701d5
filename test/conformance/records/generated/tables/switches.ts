// Made by `joinery generate`, do not edit: model Switch in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface SwitchesTable<N extends string = 'switches'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  on: j.Column<N, boolean>;
  label: j.Column<N, string>;
  as<A extends string>(alias: A): SwitchesTable<A>;
}

export const switches: SwitchesTable = /* @__PURE__ */ j.table('switches', {
  id: 'int',
  on: 'boolean',
  label: { kind: 'string', length: 20 },
});
