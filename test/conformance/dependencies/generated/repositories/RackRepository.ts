// Made by `joinery generate`, do not edit: model Rack in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Rack, RackInput, RackLoad } from '../models/Rack.js';
import type { RacksTable } from '../tables/racks.js';

export class RackRepository<E extends Rack = Rack> extends j.Repository<E, RacksTable, RackLoad, RackInput, number> {}
