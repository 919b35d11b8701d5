// Made by `joinery generate`, do not edit: model Leaflet in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { leaflets } from '../tables/leaflets.js';

export interface LeafletInput {
  id: number;
  title: string;
  hash: string;
}

export interface LeafletRelations {}

export interface LeafletLoad {}

/** A listener gives it its version. */
export class Leaflet extends j.Entity {
  declare readonly [j.relationsOf]?: LeafletRelations;

  id: number;
  title: string;
  hash: string;

  constructor(input: LeafletInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LeafletInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.hash = source[2] as string;
    } else {
      this.id = source.id;
      this.title = source.title;
      this.hash = source.hash;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Leaflet',
    table: leaflets,
    key: ['id'],
    versionField: 'hash',
    manualVersion: true,
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.hash !== row[2]);
    },
  } satisfies j.Mapper<Leaflet>;
}
