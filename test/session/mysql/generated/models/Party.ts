// Made by `joinery generate`, do not edit: model Party in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { parties } from '../tables/parties.js';

export interface PartyInput {
  id?: number;
}

export interface PartyRelations {}

export interface PartyLoad {}

export class Party extends j.Entity {
  declare readonly [j.relationsOf]?: PartyRelations;

  id: number;
  kind: string;

  constructor(input: PartyInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PartyInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
    } else {
      this.id = source.id!;
      this.kind = 'party';
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Party',
    table: parties as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', on: 'kind', identity: 'party' },
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.kind !== row[1]);
    },
  } satisfies j.Mapper<Party>;
}
