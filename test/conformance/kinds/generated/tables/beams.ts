// Made by `joinery generate`, do not edit: model Beam in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface BeamsTable<N extends string = 'lamps'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  lit: j.Column<N, boolean>;
  color: j.Column<N, string | null>;
  as<A extends string>(alias: A): BeamsTable<A>;
}

export const beams: BeamsTable = /* @__PURE__ */ j.table(
  'lamps',
  { id: 'int', lit: 'boolean', color: { kind: 'string', length: 20 } },
  { only: ['lit', [true]] },
);
