// Made by `joinery generate`, do not edit: model Draft in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { drafts } from '../tables/drafts.js';

export interface DraftInput {
  id: number;
  title: string;
  revision?: number;
}

export interface DraftRelations {}

export interface DraftLoad {}

/** Its version is raised by the application, where it thinks fit. */
export class Draft extends j.Entity {
  declare readonly [j.relationsOf]?: DraftRelations;

  id: number;
  title: string;
  revision: number;

  constructor(input: DraftInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DraftInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.revision = source[2] as number;
    } else {
      this.id = source.id;
      this.title = source.title;
      this.revision = source.revision!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Draft',
    table: drafts,
    key: ['id'],
    versionField: 'revision',
    manualVersion: true,
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.revision !== row[2]);
    },
  } satisfies j.Mapper<Draft>;
}
