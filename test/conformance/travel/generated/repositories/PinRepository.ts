// Made by `joinery generate`, do not edit: model Pin in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Pin, PinInput, PinLoad } from '../models/Pin.js';
import type { PinsTable } from '../tables/pins.js';

export class PinRepository<E extends Pin = Pin> extends j.Repository<E, PinsTable, PinLoad, PinInput, number> {}
