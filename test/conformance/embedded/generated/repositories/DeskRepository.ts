// Made by `joinery generate`, do not edit: model Desk in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Desk, DeskInput, DeskLoad } from '../models/Desk.js';
import type { DesksTable } from '../tables/desks.js';
import type { Place } from '../types.js';

export class DeskRepository<E extends Desk = Desk> extends j.Repository<E, DesksTable, DeskLoad, DeskInput, number> {
  /** By the unique key `uq_desks_place_floor_place_room`. */
  findByPlace<L extends DeskLoad = {}>(place: Place, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['place.floor', 'place.room'], [place.floor, place.room], load);
  }
}
