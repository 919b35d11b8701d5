// Made by `joinery generate`, do not edit: model Slot in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { slotRelationships } from '../loaders/SlotLoaders.js';
import { slots } from '../tables/slots.js';
import type { VisitsTable } from '../tables/visits.js';
import type { Visit, VisitLoad } from './Visit.js';

export interface SlotInput {
  day: number;
  status: string;
  note?: string | null;
  visits?: Iterable<Visit>;
}

export interface SlotRelations {
  visits: j.ToMany<Visit>;
}

export interface SlotLoad {
  visits?: true | j.LoadMany<VisitsTable, VisitLoad>;
}

export class Slot extends j.Entity {
  declare readonly [j.relationsOf]?: SlotRelations;

  day: number;
  status: string;
  note: string | null;

  constructor(input: SlotInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SlotInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.day = source[0] as number;
      this.status = source[1] as string;
      this.note = source[2] as string | null;
    } else {
      this.day = source.day;
      this.status = source.status;
      this.note = source.note ?? null;
      if (source.visits) this.visits = source.visits;
    }
  }

  get visits(): j.Collection<Visit> {
    return j.readToMany(this, 'visits');
  }

  set visits(value: Iterable<Visit>) {
    j.writeToMany(this, 'visits', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Slot',
    table: slots,
    key: ['day', 'status'],
    relationships: slotRelationships,
    changes(entity, row) {
      return j.changed(0, entity.day !== row[0], entity.status !== row[1], entity.note !== row[2]);
    },
  } satisfies j.Mapper<Slot>;
}
