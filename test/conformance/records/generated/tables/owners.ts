// Made by `joinery generate`, do not edit: model Owner in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pets, type PetsTable } from './pets.js';
import { topics, type TopicsTable } from './topics.js';

export interface OwnersTable<N extends string = 'owners'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  pets: j.ToManyPath<PetsTable>;
  topics: j.ToManyPath<TopicsTable>;
  as<A extends string>(alias: A): OwnersTable<A>;
}

export const owners: OwnersTable = /* @__PURE__ */ j.table(
  'owners',
  { id: 'int', name: { kind: 'string', length: 40 } },
  {
    members: {
      pets: (t) => j.toMany(t, () => pets, ['id'], ['owner_id']),
      topics: (t) =>
        j.toMany(t, () => topics, {
          source: ['id'],
          target: ['id'],
          through: { table: 'owners_topics', local: ['owner_id'], remote: ['topic_id'] },
        }),
    },
  },
);
