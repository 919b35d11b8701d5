// Made by `joinery generate`, do not edit: model Badge in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { badges } from '../tables/badges.js';

export interface BadgeInput {
  id: number;
  title: string;
}

export interface BadgeRelations {}

export interface BadgeLoad {}

/** The same as text, which a sub-class has by its base. */
export class Badge extends j.Entity {
  declare readonly [j.relationsOf]?: BadgeRelations;

  id: number;
  title: string;
  mark: string;
  kind: string;

  constructor(input: BadgeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BadgeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.mark = source[2] as string;
      this.kind = source[3] as string;
    } else {
      this.id = source.id;
      this.title = source.title;
      this.mark = undefined!;
      this.kind = 'badge';
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Badge',
    table: badges as j.TableOf<string>,
    key: ['id'],
    versionField: 'mark',
    onUpdate: { mark: () => j.nanoid() },
    inheritance: { strategy: 'single', root: 'Badge', on: 'kind', identity: 'badge' },
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.title !== row[1],
        entity.mark !== row[2],
        entity.kind !== row[3],
      );
    },
  } satisfies j.Mapper<Badge>;
}
