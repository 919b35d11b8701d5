// Made by `joinery generate`, do not edit: model Person in shop.schema.
// @ts-nocheck

import * as j from 'joinery';

/** Joined to `parties` by its key. */
export interface PeopleTable<N extends string = 'people'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  birthday: j.Column<N, string | null>;
  as<A extends string>(alias: A): PeopleTable<A>;
}

export const people: PeopleTable = /* @__PURE__ */ j.table('people', { id: 'int', birthday: 'date' });
