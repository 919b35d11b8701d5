// Made by `joinery generate`, do not edit: model Beam in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { beams } from '../tables/beams.js';
import { Lamp, type LampInput, type LampLoad, type LampRelations } from './Lamp.js';

export interface BeamInput extends LampInput {
  color?: string | null;
}

export interface BeamRelations extends LampRelations {}

export interface BeamLoad extends LampLoad {}

export class Beam extends Lamp {
  declare readonly [j.relationsOf]?: BeamRelations;

  color: string | null;

  constructor(input: BeamInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BeamInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.color = source[2] as string | null;
    } else {
      this.lit = true;
      this.color = source.color ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Beam',
    table: beams as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Lamp', base: 'Lamp', on: 'lit', identity: 'true' },
    relationships: Lamp.mapper.relationships,
    changes(entity, row) {
      return [...Lamp.mapper.changes(entity, row), ...j.changed(2, entity.color !== row[2])];
    },
  } satisfies j.Mapper<Beam>;
}
