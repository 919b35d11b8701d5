// Made by `joinery generate`, do not edit: model Circle in embedded.schema.

import * as j from 'joinery';
import type { Circle, CircleInput, CircleLoad } from '../models/Circle.js';
import type { CirclesTable } from '../tables/circles.js';
import type { ShapesTable } from '../tables/shapes.js';

export class CircleRepository<E extends Circle = Circle> extends j.Repository<
  E,
  CirclesTable & ShapesTable<never>,
  CircleLoad,
  CircleInput,
  number
> {}
