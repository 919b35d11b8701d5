import { table, type Column, type DefaultColumn, type TableOf } from 'joinery';

/** Joined to `parties` by its key. */
export interface CompaniesTable<N extends string = 'companies'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly vatId: Column<N, string | null>;
  as<A extends string>(alias: A): CompaniesTable<A>;
}

export const companies: CompaniesTable = /* @__PURE__ */ table('companies', { id: 'int', vatId: ['vat_id', 'text'] });
