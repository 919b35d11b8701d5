// Made by `joinery generate`, do not edit: model Office in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { officeRelationships } from '../loaders/OfficeLoaders.js';
import { offices } from '../tables/offices.js';
import type { WorkersTable } from '../tables/workers.js';
import type { Leader, LeaderLoad } from './Leader.js';
import type { Worker, WorkerLoad } from './Worker.js';

export interface OfficeInput {
  id?: number;
  room: string;
  headId?: number | null;
  workers?: Iterable<Worker>;
  head?: Leader | null;
}

export interface OfficeRelations {
  workers: j.ToMany<Worker>;
  head: j.ToOne<Leader | null>;
}

export interface OfficeLoad {
  workers?: true | j.LoadMany<WorkersTable, WorkerLoad>;
  head?: true | j.LoadOne<LeaderLoad>;
}

export class Office extends j.Entity {
  declare readonly [j.relationsOf]?: OfficeRelations;

  id: number;
  room: string;
  headId: number | null;

  constructor(input: OfficeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OfficeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.room = source[1] as string;
      this.headId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.room = source.room;
      this.headId = source.headId ?? null;
      if (source.workers) this.workers = source.workers;
      if (source.head !== undefined) this.head = source.head;
    }
  }

  get workers(): j.Collection<Worker> {
    return j.readToMany(this, 'workers');
  }

  set workers(value: Iterable<Worker>) {
    j.writeToMany(this, 'workers', value);
  }

  get head(): j.NotLoaded<'await office.loadHead() or .load({ head: true })'> | null {
    return j.readToOne(this, 'head');
  }

  set head(value: Leader | null) {
    j.writeToOne(this, 'head', value);
  }

  loadHead(): Promise<Leader | null> {
    return j.loadToOne(this, 'head');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Office',
    table: offices,
    key: ['id'],
    relationships: officeRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.room !== row[1], entity.headId !== row[2]);
    },
  } satisfies j.Mapper<Office>;
}
