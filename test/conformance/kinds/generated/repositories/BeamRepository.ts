// Made by `joinery generate`, do not edit: model Beam in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Beam, BeamInput, BeamLoad } from '../models/Beam.js';
import type { BeamsTable } from '../tables/beams.js';

export class BeamRepository<E extends Beam = Beam> extends j.Repository<E, BeamsTable, BeamLoad, BeamInput, number> {}
