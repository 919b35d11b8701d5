// Made by `joinery generate`, do not edit: model Circle in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { circles } from '../tables/circles.js';
import { Shape, type ShapeInput, type ShapeLoad, type ShapeRelations } from './Shape.js';

export interface CircleInput extends ShapeInput {
  radius: number;
}

export interface CircleRelations extends ShapeRelations {}

export interface CircleLoad extends ShapeLoad {}

export class Circle extends Shape {
  declare readonly [j.relationsOf]?: CircleRelations;

  radius: number;

  constructor(input: CircleInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CircleInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.radius = source[2] as number;
    } else {
      this.radius = source.radius;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Circle',
    table: circles as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'concrete', root: 'Shape', base: 'Shape', identity: 'circle' },
    relationships: Shape.mapper.relationships,
    changes(entity, row) {
      return [...Shape.mapper.changes(entity, row), ...j.changed(2, entity.radius !== row[2])];
    },
  } satisfies j.Mapper<Circle>;
}
