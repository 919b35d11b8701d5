// Made by `joinery generate`, do not edit: model Shape in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { shapes } from '../tables/shapes.js';

export interface ShapeInput {
  id: number;
  label: string;
}

export interface ShapeRelations {}

export interface ShapeLoad {}

export class Shape extends j.Entity {
  declare readonly [j.relationsOf]?: ShapeRelations;

  id: number;
  label: string;

  constructor(input: ShapeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ShapeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
    } else {
      this.id = source.id;
      this.label = source.label;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Shape',
    table: shapes as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'concrete', root: 'Shape', identity: 'shape' },
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.label !== row[1]);
    },
  } satisfies j.Mapper<Shape>;
}
