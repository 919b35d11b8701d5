// Made by `joinery generate`, do not edit: model Circle in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Circle, CircleInput, CircleLoad } from '../models/Circle.js';
import type { CirclesTable } from '../tables/circles.js';

export class CircleRepository<E extends Circle = Circle> extends j.Repository<
  E,
  CirclesTable,
  CircleLoad,
  CircleInput,
  number
> {}
