// Made by `joinery generate`, do not edit: model Medal in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface MedalsTable<N extends string = 'badges'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  mark: j.DefaultColumn<N, string>;
  kind: j.Column<N, string>;
  metal: j.Column<N, string | null>;
  as<A extends string>(alias: A): MedalsTable<A>;
}

export const medals: MedalsTable = /* @__PURE__ */ j.table(
  'badges',
  {
    id: 'int',
    title: { kind: 'string', length: 80 },
    mark: { kind: 'string', length: 40 },
    kind: { kind: 'string', length: 20 },
    metal: { kind: 'string', length: 20 },
  },
  { defaults: { mark: () => j.nanoid() }, only: ['kind', ['medal']] },
);
