// Made by `joinery generate`, do not edit: model Leaflet in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Leaflet, LeafletInput, LeafletLoad } from '../models/Leaflet.js';
import type { LeafletsTable } from '../tables/leaflets.js';

export class LeafletRepository<E extends Leaflet = Leaflet> extends j.Repository<
  E,
  LeafletsTable,
  LeafletLoad,
  LeafletInput,
  number
> {}
