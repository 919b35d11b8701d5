// Made by `joinery generate`, do not edit: model Worker in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { workerRelationships } from '../loaders/WorkerLoaders.js';
import { workers } from '../tables/workers.js';
import type { Office, OfficeLoad } from './Office.js';

export interface WorkerInput {
  id?: number;
  name: string;
  officeId?: number | null;
  office?: Office | null;
}

export interface WorkerRelations {
  office: j.ToOne<Office | null>;
}

export interface WorkerLoad {
  office?: true | j.LoadOne<OfficeLoad>;
}

export class Worker extends j.Entity {
  declare readonly [j.relationsOf]?: WorkerRelations;

  id: number;
  kind: string | null;
  name: string;
  officeId: number | null;

  constructor(input: WorkerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: WorkerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string | null;
      this.name = source[2] as string;
      this.officeId = source[3] as number | null;
    } else {
      this.id = source.id!;
      this.kind = 'worker';
      this.name = source.name;
      this.officeId = source.officeId ?? null;
      if (source.office !== undefined) this.office = source.office;
    }
  }

  get office(): j.NotLoaded<'await worker.loadOffice() or .load({ office: true })'> | null {
    return j.readToOne(this, 'office');
  }

  set office(value: Office | null) {
    j.writeToOne(this, 'office', value);
  }

  loadOffice(): Promise<Office | null> {
    return j.loadToOne(this, 'office');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Worker',
    table: workers as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Worker', on: 'kind', identity: 'worker' },
    relationships: workerRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.kind !== row[1],
        entity.name !== row[2],
        entity.officeId !== row[3],
      );
    },
  } satisfies j.Mapper<Worker>;
}
