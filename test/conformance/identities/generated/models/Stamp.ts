// Made by `joinery generate`, do not edit: model Stamp in identities.schema.
// @ts-nocheck

import * as j from 'joinery';
import { stamps } from '../tables/stamps.js';

export interface StampInput {
  name: string;
  size?: number;
}

export interface StampRelations {}

export interface StampLoad {}

export class Stamp extends j.Entity {
  declare readonly [j.relationsOf]?: StampRelations;

  readonly id: number;
  name: string;
  size: number;
  readonly twice: number;

  constructor(input: StampInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: StampInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.size = source[2] as number;
      this.twice = source[3] as number;
    } else {
      this.id = undefined!;
      this.name = source.name;
      this.size = source.size!;
      this.twice = undefined!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Stamp',
    table: stamps,
    key: ['id'],
    readOnly: ['id', 'twice'],
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.size !== row[2],
        entity.twice !== row[3],
      );
    },
  } satisfies j.Mapper<Stamp>;
}
