import { table, type Column, type DefaultColumn, type TableOf } from 'joinery';

/** Joined to `parties` by its key. */
export interface PersonsTable<N extends string = 'persons'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly birthday: Column<N, string | null>;
  as<A extends string>(alias: A): PersonsTable<A>;
}

export const persons: PersonsTable = /* @__PURE__ */ table('persons', { id: 'int', birthday: ['birthday', 'date'] });
