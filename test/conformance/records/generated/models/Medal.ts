// Made by `joinery generate`, do not edit: model Medal in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { medals } from '../tables/medals.js';
import { Badge, type BadgeInput, type BadgeLoad, type BadgeRelations } from './Badge.js';

export interface MedalInput extends BadgeInput {
  metal?: string | null;
}

export interface MedalRelations extends BadgeRelations {}

export interface MedalLoad extends BadgeLoad {}

export class Medal extends Badge {
  declare readonly [j.relationsOf]?: MedalRelations;

  metal: string | null;

  constructor(input: MedalInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MedalInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.metal = source[4] as string | null;
    } else {
      this.kind = 'medal';
      this.metal = source.metal ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Medal',
    table: medals as j.TableOf<string>,
    key: ['id'],
    versionField: 'mark',
    onUpdate: { mark: () => j.nanoid() },
    inheritance: { strategy: 'single', root: 'Badge', base: 'Badge', on: 'kind', identity: 'medal' },
    relationships: Badge.mapper.relationships,
    changes(entity, row) {
      return [...Badge.mapper.changes(entity, row), ...j.changed(4, entity.metal !== row[4])];
    },
  } satisfies j.Mapper<Medal>;
}
