// Made by `joinery generate`, do not edit: model Visit in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { visitRelationships } from '../loaders/VisitLoaders.js';
import { visits } from '../tables/visits.js';
import type { Slot, SlotLoad } from './Slot.js';

export interface VisitInput {
  id?: number;
  day?: number | null;
  status?: string | null;
  name: string;
  slot?: Slot | null;
}

export interface VisitRelations {
  slot: j.ToOne<Slot | null>;
}

export interface VisitLoad {
  slot?: true | j.LoadOne<SlotLoad>;
}

export class Visit extends j.Entity {
  declare readonly [j.relationsOf]?: VisitRelations;

  id: number;
  day: number | null;
  status: string | null;
  name: string;

  constructor(input: VisitInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: VisitInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.day = source[1] as number | null;
      this.status = source[2] as string | null;
      this.name = source[3] as string;
    } else {
      this.id = source.id!;
      this.day = source.day ?? null;
      this.status = source.status ?? null;
      this.name = source.name;
      if (source.slot !== undefined) this.slot = source.slot;
    }
  }

  get slot(): j.NotLoaded<'await visit.loadSlot() or .load({ slot: true })'> | null {
    return j.readToOne(this, 'slot');
  }

  set slot(value: Slot | null) {
    j.writeToOne(this, 'slot', value);
  }

  loadSlot(): Promise<Slot | null> {
    return j.loadToOne(this, 'slot');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Visit',
    table: visits,
    key: ['id'],
    relationships: visitRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.day !== row[1],
        entity.status !== row[2],
        entity.name !== row[3],
      );
    },
  } satisfies j.Mapper<Visit>;
}
