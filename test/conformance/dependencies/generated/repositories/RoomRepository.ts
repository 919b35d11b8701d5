// Made by `joinery generate`, do not edit: model Room in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Room, RoomInput, RoomLoad } from '../models/Room.js';
import type { RoomsTable } from '../tables/rooms.js';

export class RoomRepository<E extends Room = Room> extends j.Repository<E, RoomsTable, RoomLoad, RoomInput, number> {}
