// Made by `joinery generate`, do not edit: model Topic in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface TopicsTable<N extends string = 'topics'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  owners: j.ToManyPath<OwnersTable>;
  as<A extends string>(alias: A): TopicsTable<A>;
}

export const topics: TopicsTable = /* @__PURE__ */ j.table(
  'topics',
  { id: 'int', name: { kind: 'string', length: 40 } },
  {
    members: {
      owners: (t) =>
        j.toMany(t, () => owners, {
          source: ['id'],
          target: ['id'],
          through: { table: 'owners_topics', local: ['topic_id'], remote: ['owner_id'] },
        }),
    },
  },
);
