// Made by `joinery generate`, do not edit: model Tag in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface TagsTable<N extends string = 'tags'> extends j.TableOf<N> {
  name: j.Column<N, string>;
  remark: j.Column<N, string | null>;
  owners: j.ToManyPath<OwnersTable>;
  as<A extends string>(alias: A): TagsTable<A>;
}

export const tags: TagsTable = /* @__PURE__ */ j.table(
  'tags',
  { name: { kind: 'string', length: 20 }, remark: { kind: 'string', length: 20 } },
  {
    members: {
      owners: (t) =>
        j.toMany(t, () => owners, {
          source: ['name'],
          target: ['id'],
          through: { table: 'owners_tags', local: ['tag_name'], remote: ['owner_id'] },
        }),
    },
  },
);
