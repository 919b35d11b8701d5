// Made by `joinery generate`, do not edit: model Stop in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Stop, StopInput, StopLoad } from '../models/Stop.js';
import type { StopsTable } from '../tables/stops.js';

export class StopRepository<E extends Stop = Stop> extends j.Repository<E, StopsTable, StopLoad, StopInput, number> {}
