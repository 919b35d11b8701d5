// Made by `joinery generate`, do not edit: model Shape in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Shape, ShapeInput, ShapeLoad } from '../models/Shape.js';
import type { ShapesTable } from '../tables/shapes.js';

export class ShapeRepository<E extends Shape = Shape> extends j.Repository<
  E,
  ShapesTable,
  ShapeLoad,
  ShapeInput,
  number
> {}
