// Made by `joinery generate`, do not edit: model Player in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Player, PlayerInput, PlayerLoad } from '../models/Player.js';
import type { PlayersTable } from '../tables/players.js';

export class PlayerRepository<E extends Player = Player> extends j.Repository<
  E,
  PlayersTable,
  PlayerLoad,
  PlayerInput,
  number
> {}
