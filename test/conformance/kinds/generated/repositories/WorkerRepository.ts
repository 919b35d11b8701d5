// Made by `joinery generate`, do not edit: model Worker in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Worker, WorkerInput, WorkerLoad } from '../models/Worker.js';
import type { WorkersTable } from '../tables/workers.js';

export class WorkerRepository<E extends Worker = Worker> extends j.Repository<
  E,
  WorkersTable,
  WorkerLoad,
  WorkerInput,
  number
> {}
