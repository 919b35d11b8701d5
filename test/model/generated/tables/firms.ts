// Made by `joinery generate`, do not edit: model Firm in model.schema.
// @ts-nocheck

import * as j from 'joinery';

/** Joined to `parties` by its key. */
export interface FirmsTable<N extends string = 'firms'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  vat: j.Column<N, string | null>;
  as<A extends string>(alias: A): FirmsTable<A>;
}

export const firms: FirmsTable = /* @__PURE__ */ j.table('firms', { id: 'int', vat: { kind: 'string', length: 20 } });
