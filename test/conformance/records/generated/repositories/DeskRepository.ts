// Made by `joinery generate`, do not edit: model Desk in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Desk, DeskInput, DeskLoad } from '../models/Desk.js';
import type { DesksTable } from '../tables/desks.js';

export class DeskRepository<E extends Desk = Desk> extends j.Repository<E, DesksTable, DeskLoad, DeskInput, number> {}
