// Made by `joinery generate`, do not edit: model Firm in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { firms } from '../tables/firms.js';
import { Party, type PartyInput, type PartyLoad, type PartyRelations } from './Party.js';

export interface FirmInput extends PartyInput {
  vat?: string | null;
}

export interface FirmRelations extends PartyRelations {}

export interface FirmLoad extends PartyLoad {}

export class Firm extends Party {
  declare readonly [j.relationsOf]?: FirmRelations;

  vat: string | null;

  constructor(input: FirmInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: FirmInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.vat = source[3] as string | null;
    } else {
      this.kind = 'firm';
      this.vat = source.vat ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Firm',
    table: firms as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', base: 'Party', on: 'kind', identity: 'firm' },
    relationships: Party.mapper.relationships,
    changes(entity, row) {
      return [...Party.mapper.changes(entity, row), ...j.changed(3, entity.vat !== row[3])];
    },
  } satisfies j.Mapper<Firm>;
}
