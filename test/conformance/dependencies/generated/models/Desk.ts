// Made by `joinery generate`, do not edit: model Desk in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { deskRelationships } from '../loaders/DeskLoaders.js';
import { desks } from '../tables/desks.js';
import type { Lamp, LampLoad } from './Lamp.js';

export interface DeskInput {
  id?: number;
  name: string;
  lampId?: number | null;
  lamp?: Lamp | null;
}

export interface DeskRelations {
  lamp: j.ToOne<Lamp | null>;
}

export interface DeskLoad {
  lamp?: true | j.LoadOne<LampLoad>;
}

export class Desk extends j.Entity {
  declare readonly [j.relationsOf]?: DeskRelations;

  id: number;
  name: string;
  lampId: number | null;

  constructor(input: DeskInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DeskInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.lampId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.lampId = source.lampId ?? null;
      if (source.lamp !== undefined) this.lamp = source.lamp;
    }
  }

  get lamp(): j.NotLoaded<'await desk.loadLamp() or .load({ lamp: true })'> | null {
    return j.readToOne(this, 'lamp');
  }

  set lamp(value: Lamp | null) {
    j.writeToOne(this, 'lamp', value);
  }

  loadLamp(): Promise<Lamp | null> {
    return j.loadToOne(this, 'lamp');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Desk',
    table: desks,
    key: ['id'],
    relationships: deskRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.lampId !== row[2]);
    },
  } satisfies j.Mapper<Desk>;
}
