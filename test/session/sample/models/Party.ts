import { Entity, type Mapper, type Row, type relationsOf } from 'joinery';
import { parties } from '../tables/parties.js';

export interface PartyInput {
  id?: number;
}

export interface PartyRelations {}

export interface PartyLoad {}

export class Party extends Entity {
  declare readonly [relationsOf]?: PartyRelations;

  id: number;
  kind: string;

  constructor(input: PartyInput);
  /** @internal */
  constructor(row: Row);
  constructor(source: PartyInput | Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
    } else {
      this.id = source.id!;
      this.kind = 'Party';
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Party',
    table: parties,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', on: 'kind', identity: 'Party' },
    relationships: {},
    changes(party, row) {
      const changed: number[] = [];
      if (party.id !== row[0]) changed.push(0);
      if (party.kind !== row[1]) changed.push(1);
      return changed;
    },
  } satisfies Mapper<Party>;
}
