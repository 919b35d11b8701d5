// Made by `joinery generate`, do not edit: model Seat in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Seat, SeatInput, SeatLoad } from '../models/Seat.js';
import type { SeatsTable } from '../tables/seats.js';

export class SeatRepository<E extends Seat = Seat> extends j.Repository<
  E,
  SeatsTable,
  SeatLoad,
  SeatInput,
  [placeFloor: number, placeRoom: string, row: number]
> {}
