// Made by `joinery generate`, do not edit: model Shape in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { shapes } from '../tables/shapes.js';
import type { Geo } from '../types.js';

export interface ShapeInput {
  id: number;
  centre: Geo;
}

export interface ShapeRelations {}

export interface ShapeLoad {}

export class Shape extends j.Entity {
  declare readonly [j.relationsOf]?: ShapeRelations;

  id: number;
  kind: string;
  centre: Geo;

  constructor(input: ShapeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ShapeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
      this.centre = { lat: source[2] as number, lon: source[3] as number };
    } else {
      this.id = source.id;
      this.kind = 'shape';
      this.centre = source.centre;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Shape',
    table: shapes as j.TableOf<string>,
    key: ['id'],
    embedded: j.embedded(this.prototype, ['centre.lat', 'centre.lon']),
    inheritance: { strategy: 'joined', root: 'Shape', on: 'kind', identity: 'shape' },
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.kind !== row[1],
        entity.centre.lat !== row[2],
        entity.centre.lon !== row[3],
      );
    },
  } satisfies j.Mapper<Shape>;
}
