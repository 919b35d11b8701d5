// Made by `joinery generate`, do not edit: model Node in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface NodesTable<N extends string = 'nodes'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  data: j.Column<N, string>;
  parentId: j.Column<N, number | null>;
  parent: j.ToOnePath<NodesTable>;
  children: j.ToManyPath<NodesTable>;
  as<A extends string>(alias: A): NodesTable<A>;
}

export const nodes: NodesTable = /* @__PURE__ */ j.table(
  'nodes',
  { id: 'int', data: 'string', parentId: ['parent_id', 'int'] },
  {
    members: {
      parent: (t) => j.toOne(t, () => nodes, ['parent_id'], ['id']),
      children: (t) => j.toMany(t, () => nodes, ['id'], ['parent_id']),
    },
  },
);
