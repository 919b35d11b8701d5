// Made by `joinery generate`, do not edit: model Club in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Club, ClubInput, ClubLoad } from '../models/Club.js';
import type { ClubsTable } from '../tables/clubs.js';

export class ClubRepository<E extends Club = Club> extends j.Repository<E, ClubsTable, ClubLoad, ClubInput, number> {}
