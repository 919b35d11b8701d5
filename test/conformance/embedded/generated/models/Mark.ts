// Made by `joinery generate`, do not edit: model Mark in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { marks } from '../tables/marks.js';
import type { Point } from '../types.js';

export interface MarkInput {
  at: Point;
  text: string;
}

export interface MarkRelations {}

export interface MarkLoad {}

export class Mark extends j.Entity {
  declare readonly [j.relationsOf]?: MarkRelations;

  at: Point;
  text: string;

  constructor(input: MarkInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MarkInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.at = { x: source[0] as number, y: source[1] as number };
      this.text = source[2] as string;
    } else {
      this.at = source.at;
      this.text = source.text;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Mark',
    table: marks,
    key: ['at.x', 'at.y'],
    embedded: j.embedded(this.prototype, ['at.x', 'at.y']),
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.at.x !== row[0], entity.at.y !== row[1], entity.text !== row[2]);
    },
  } satisfies j.Mapper<Mark>;
}
