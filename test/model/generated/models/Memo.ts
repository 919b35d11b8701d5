// Made by `joinery generate`, do not edit: model Memo in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { memos } from '../tables/memos.js';

export interface MemoInput {
  id: number;
  text: string;
}

export interface MemoRelations {}

export interface MemoLoad {}

/** Versioned by a point in time. */
export class Memo extends j.Entity {
  declare readonly [j.relationsOf]?: MemoRelations;

  id: number;
  text: string;
  stamp: Date;

  constructor(input: MemoInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MemoInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.stamp = j.decodeDateTime(source[2]);
    } else {
      this.id = source.id;
      this.text = source.text;
      this.stamp = undefined!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Memo',
    table: memos,
    key: ['id'],
    versionField: 'stamp',
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], !j.sameInstant(entity.stamp, row[2]));
    },
  } satisfies j.Mapper<Memo>;
}
