// Made by `joinery generate`, do not edit: model Badge in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface BadgesTable<N extends string = 'badges'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  mark: j.DefaultColumn<N, string>;
  kind: j.Column<N, string>;
  as<A extends string>(alias: A): BadgesTable<A>;
}

export const badges: BadgesTable = /* @__PURE__ */ j.table(
  'badges',
  {
    id: 'int',
    title: { kind: 'string', length: 80 },
    mark: { kind: 'string', length: 40 },
    kind: { kind: 'string', length: 20 },
  },
  { defaults: { mark: () => j.nanoid() } },
);
