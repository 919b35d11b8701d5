// Made by `joinery generate`, do not edit: model Square in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { squares } from '../tables/squares.js';
import { Shape, type ShapeInput, type ShapeLoad, type ShapeRelations } from './Shape.js';

export interface SquareInput extends ShapeInput {
  side: number;
}

export interface SquareRelations extends ShapeRelations {}

export interface SquareLoad extends ShapeLoad {}

export class Square extends Shape {
  declare readonly [j.relationsOf]?: SquareRelations;

  side: number;

  constructor(input: SquareInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SquareInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.side = source[2] as number;
    } else {
      this.side = source.side;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Square',
    table: squares as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'concrete', root: 'Shape', base: 'Shape', identity: 'square' },
    relationships: Shape.mapper.relationships,
    changes(entity, row) {
      return [...Shape.mapper.changes(entity, row), ...j.changed(2, entity.side !== row[2])];
    },
  } satisfies j.Mapper<Square>;
}
