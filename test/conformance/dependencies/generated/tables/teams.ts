// Made by `joinery generate`, do not edit: model Team in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { players, type PlayersTable } from './players.js';

export interface TeamsTable<N extends string = 'teams'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  players: j.ToManyPath<PlayersTable>;
  as<A extends string>(alias: A): TeamsTable<A>;
}

export const teams: TeamsTable = /* @__PURE__ */ j.table(
  'teams',
  { id: 'int', name: 'string' },
  { members: { players: (t) => j.toMany(t, () => players, ['id'], ['team_id']) } },
);
