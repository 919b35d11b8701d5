// Made by `joinery generate`, do not edit: model Node in model.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface NodesTable<N extends string = 'nodes'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  label: j.Column<N, string>;
  parentId: j.Column<N, number | null>;
  parent: j.ToOnePath<NodesTable>;
  children: j.ToManyPath<NodesTable>;
  friends: j.ToManyPath<NodesTable>;
  fans: j.ToManyPath<NodesTable>;
  as<A extends string>(alias: A): NodesTable<A>;
}

export const nodes: NodesTable = /* @__PURE__ */ j.table(
  'nodes',
  { id: 'int', label: { kind: 'string', length: 20 }, parentId: ['parent_id', 'int'] },
  {
    members: {
      parent: (t) => j.toOne(t, () => nodes, ['parent_id'], ['id']),
      children: (t) => j.toMany(t, () => nodes, ['id'], ['parent_id']),
      friends: (t) =>
        j.toMany(t, () => nodes, {
          source: ['id'],
          target: ['id'],
          through: { table: 'nodes_friends', local: ['fan_id'], remote: ['friend_id'] },
        }),
      fans: (t) =>
        j.toMany(t, () => nodes, {
          source: ['id'],
          target: ['id'],
          through: { table: 'nodes_friends', local: ['friend_id'], remote: ['fan_id'] },
        }),
    },
  },
);
