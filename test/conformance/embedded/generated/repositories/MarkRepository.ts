// Made by `joinery generate`, do not edit: model Mark in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Mark, MarkInput, MarkLoad } from '../models/Mark.js';
import type { MarksTable } from '../tables/marks.js';
import type { Point } from '../types.js';

export class MarkRepository<E extends Mark = Mark> extends j.Repository<
  E,
  MarksTable,
  MarkLoad,
  MarkInput,
  Point | [atX: number, atY: number]
> {
  /** By the composite, or by its parts. */
  override get<const L extends MarkLoad = {}>(
    key: Point | [atX: number, atY: number],
    load?: L,
  ): Promise<j.Loaded<E, L> | null> {
    return super.get(Array.isArray(key) ? key : [key.x, key.y], load);
  }
}
