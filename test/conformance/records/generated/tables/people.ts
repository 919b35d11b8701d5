// Made by `joinery generate`, do not edit: model Person in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface PeopleTable<N extends string = 'people'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  first: j.Column<N, string>;
  last: j.Column<N, string | null>;
  email: j.Column<N, string | null>;
  code: j.DefaultColumn<N, string>;
  fullName: j.Expression<string | null, string, N>;
  as<A extends string>(alias: A): PeopleTable<A>;
}

export const people: PeopleTable = /* @__PURE__ */ j.table(
  'people',
  {
    id: 'int',
    first: { kind: 'string', length: 40 },
    last: { kind: 'string', length: 40 },
    email: { kind: 'string', length: 80 },
    code: { kind: 'string', length: 20 },
  },
  {
    members: {
      fullName: (t) =>
        j.hybrid(
          t,
          {
            sqlite: '{this}."first" || \' \' || {this}."last"',
            postgresql: '{this}."first" || \' \' || {this}."last"',
            mysql: "concat({this}.`first`, ' ', {this}.`last`)",
          },
          'string',
        ),
    },
  },
);
