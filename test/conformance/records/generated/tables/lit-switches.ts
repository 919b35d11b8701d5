// Made by `joinery generate`, do not edit: model LitSwitch in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface LitSwitchesTable<N extends string = 'switches'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  on: j.Column<N, boolean>;
  label: j.Column<N, string>;
  color: j.Column<N, string | null>;
  as<A extends string>(alias: A): LitSwitchesTable<A>;
}

export const litSwitches: LitSwitchesTable = /* @__PURE__ */ j.table(
  'switches',
  { id: 'int', on: 'boolean', label: { kind: 'string', length: 20 }, color: { kind: 'string', length: 20 } },
  { only: ['on', [true]] },
);
