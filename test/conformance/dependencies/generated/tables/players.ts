// Made by `joinery generate`, do not edit: model Player in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { teams, type TeamsTable } from './teams.js';

export interface PlayersTable<N extends string = 'players'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  teamId: j.Column<N, number | null>;
  team: j.ToOnePath<TeamsTable>;
  as<A extends string>(alias: A): PlayersTable<A>;
}

export const players: PlayersTable = /* @__PURE__ */ j.table(
  'players',
  { id: 'int', name: 'string', teamId: ['team_id', 'int'] },
  { members: { team: (t) => j.toOne(t, () => teams, ['team_id'], ['id']) } },
);
