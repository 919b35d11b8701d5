// Made by `joinery generate`, do not edit: model Person in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { balls, type BallsTable } from './balls.js';

export interface PeopleTable<N extends string = 'people'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  data: j.Column<N, string>;
  favoriteBallId: j.Column<N, number | null>;
  favorite: j.ToOnePath<BallsTable>;
  balls: j.ToManyPath<BallsTable>;
  as<A extends string>(alias: A): PeopleTable<A>;
}

export const people: PeopleTable = /* @__PURE__ */ j.table(
  'people',
  { id: 'int', data: 'string', favoriteBallId: ['favorite_ball_id', 'int'] },
  {
    members: {
      favorite: (t) => j.toOne(t, () => balls, ['favorite_ball_id'], ['id']),
      balls: (t) => j.toMany(t, () => balls, ['id'], ['person_id']),
    },
  },
);
