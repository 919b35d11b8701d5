// Made by `joinery generate`, do not edit: model Party in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { parties } from '../tables/parties.js';

export interface PartyInput {
  id?: number;
  name: string;
}

export interface PartyRelations {}

export interface PartyLoad {}

export class Party extends j.Entity {
  declare readonly [j.relationsOf]?: PartyRelations;

  id: number;
  kind: string;
  name: string;

  constructor(input: PartyInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PartyInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
      this.name = source[2] as string;
    } else {
      this.id = source.id!;
      this.kind = 'party';
      this.name = source.name;
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
      return j.changed(0, entity.id !== row[0], entity.kind !== row[1], entity.name !== row[2]);
    },
  } satisfies j.Mapper<Party>;
}
