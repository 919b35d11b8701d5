// Made by `joinery generate`, do not edit: model Ball in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { people, type PeopleTable } from './people.js';

export interface BallsTable<N extends string = 'balls'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  data: j.Column<N, string>;
  personId: j.Column<N, number | null>;
  person: j.ToOnePath<PeopleTable>;
  admirers: j.ToManyPath<PeopleTable>;
  as<A extends string>(alias: A): BallsTable<A>;
}

export const balls: BallsTable = /* @__PURE__ */ j.table(
  'balls',
  { id: 'int', data: 'string', personId: ['person_id', 'int'] },
  {
    members: {
      person: (t) => j.toOne(t, () => people, ['person_id'], ['id']),
      admirers: (t) => j.toMany(t, () => people, ['id'], ['favorite_ball_id']),
    },
  },
);
