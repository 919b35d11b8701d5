// Made by `joinery generate`, do not edit: model Player in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { playerRelationships } from '../loaders/PlayerLoaders.js';
import { players } from '../tables/players.js';
import type { Team, TeamLoad } from './Team.js';

export interface PlayerInput {
  id?: number;
  name: string;
  teamId?: number | null;
  team?: Team | null;
}

export interface PlayerRelations {
  team: j.ToOne<Team | null>;
}

export interface PlayerLoad {
  team?: true | j.LoadOne<TeamLoad>;
}

export class Player extends j.Entity {
  declare readonly [j.relationsOf]?: PlayerRelations;

  id: number;
  name: string;
  teamId: number | null;

  constructor(input: PlayerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PlayerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.teamId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.teamId = source.teamId ?? null;
      if (source.team !== undefined) this.team = source.team;
    }
  }

  get team(): j.NotLoaded<'await player.loadTeam() or .load({ team: true })'> | null {
    return j.readToOne(this, 'team');
  }

  set team(value: Team | null) {
    j.writeToOne(this, 'team', value);
  }

  loadTeam(): Promise<Team | null> {
    return j.loadToOne(this, 'team');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Player',
    table: players,
    key: ['id'],
    relationships: playerRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.teamId !== row[2]);
    },
  } satisfies j.Mapper<Player>;
}
