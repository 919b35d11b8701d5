import { table, type Column, type DefaultColumn, type TableOf } from 'joinery';

export interface PartiesTable<N extends string = 'parties'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly kind: Column<N, string>;
  as<A extends string>(alias: A): PartiesTable<A>;
}

export const parties: PartiesTable = /* @__PURE__ */ table('parties', { id: 'int', kind: 'text' });
