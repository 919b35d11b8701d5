// Made by `joinery generate`, do not edit: model Pass in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Pass, PassInput, PassLoad } from '../models/Pass.js';
import type { PassesTable } from '../tables/passes.js';

export class PassRepository<E extends Pass = Pass> extends j.Repository<E, PassesTable, PassLoad, PassInput, number> {}
