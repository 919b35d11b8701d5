// Made by `joinery generate`, do not edit: model Lamp in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Lamp, LampInput, LampLoad } from '../models/Lamp.js';
import type { LampsTable } from '../tables/lamps.js';

export class LampRepository<E extends Lamp = Lamp> extends j.Repository<E, LampsTable, LampLoad, LampInput, number> {}
