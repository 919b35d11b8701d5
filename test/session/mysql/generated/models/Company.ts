// Made by `joinery generate`, do not edit: model Company in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { companies } from '../tables/companies.js';
import { Party, type PartyInput, type PartyLoad, type PartyRelations } from './Party.js';

export interface CompanyInput extends PartyInput {
  vatId?: string | null;
}

export interface CompanyRelations extends PartyRelations {}

export interface CompanyLoad extends PartyLoad {}

export class Company extends Party {
  declare readonly [j.relationsOf]?: CompanyRelations;

  vatId: string | null;

  constructor(input: CompanyInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CompanyInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.vatId = source[2] as string | null;
    } else {
      this.kind = 'company';
      this.vatId = source.vatId ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Company',
    table: companies as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', base: 'Party', on: 'kind', identity: 'company' },
    relationships: Party.mapper.relationships,
    changes(entity, row) {
      return [...Party.mapper.changes(entity, row), ...j.changed(2, entity.vatId !== row[2])];
    },
  } satisfies j.Mapper<Company>;
}
