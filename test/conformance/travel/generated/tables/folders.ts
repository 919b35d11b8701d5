// Made by `joinery generate`, do not edit: model Folder in travel.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface FoldersTable<N extends string = 'folders'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  parentId: j.Column<N, number | null>;
  parent: j.ToOnePath<FoldersTable>;
  children: j.ToManyPath<FoldersTable>;
  as<A extends string>(alias: A): FoldersTable<A>;
}

export const folders: FoldersTable = /* @__PURE__ */ j.table(
  'folders',
  { id: 'int', name: { kind: 'string', length: 40 }, parentId: ['parent_id', 'int'] },
  {
    members: {
      parent: (t) => j.toOne(t, () => folders, ['parent_id'], ['id']),
      children: (t) => j.toMany(t, () => folders, ['id'], ['parent_id']),
    },
  },
);
