// Made by `joinery generate`, do not edit: model Team in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { teamRelationships } from '../loaders/TeamLoaders.js';
import type { PlayersTable } from '../tables/players.js';
import { teams } from '../tables/teams.js';
import type { Player, PlayerLoad } from './Player.js';

export interface TeamInput {
  id?: number;
  name: string;
  players?: Iterable<Player>;
}

export interface TeamRelations {
  players: j.ToMany<Player>;
}

export interface TeamLoad {
  players?: true | j.LoadMany<PlayersTable, PlayerLoad>;
}

export class Team extends j.Entity {
  declare readonly [j.relationsOf]?: TeamRelations;

  id: number;
  name: string;

  constructor(input: TeamInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TeamInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.players) this.players = source.players;
    }
  }

  get players(): j.Collection<Player> {
    return j.readToMany(this, 'players');
  }

  set players(value: Iterable<Player>) {
    j.writeToMany(this, 'players', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Team',
    table: teams,
    key: ['id'],
    relationships: teamRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Team>;
}
