// Made by `joinery generate`, do not edit: model Slot in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Slot, SlotInput, SlotLoad } from '../models/Slot.js';
import type { SlotsTable } from '../tables/slots.js';

export class SlotRepository<E extends Slot = Slot> extends j.Repository<
  E,
  SlotsTable,
  SlotLoad,
  SlotInput,
  [day: number, status: string]
> {}
