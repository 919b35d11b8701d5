// Made by `joinery generate`, do not edit: model Company in shop.schema.
// @ts-nocheck

import * as j from 'joinery';

/** Joined to `parties` by its key. */
export interface CompaniesTable<N extends string = 'companies'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  vatId: j.Column<N, string | null>;
  as<A extends string>(alias: A): CompaniesTable<A>;
}

export const companies: CompaniesTable = /* @__PURE__ */ j.table('companies', {
  id: 'int',
  vatId: ['vat_id', 'string'],
});
