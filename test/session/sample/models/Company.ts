import type { Mapper, Row } from 'joinery';
import { companies } from '../tables/companies.js';
import { Party, type PartyInput, type PartyLoad, type PartyRelations } from './Party.js';

export interface CompanyInput extends PartyInput {
  vatId?: string | null;
}

export interface CompanyRelations extends PartyRelations {}

export interface CompanyLoad extends PartyLoad {}

export class Company extends Party {
  vatId: string | null;

  constructor(input: CompanyInput);
  /** @internal */
  constructor(row: Row);
  constructor(source: CompanyInput | Row) {
    super(source as Row);
    if (Array.isArray(source)) {
      this.vatId = source[2] as string | null;
    } else {
      this.kind = 'company';
      this.vatId = source.vatId!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Company',
    table: companies,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', base: 'Party', on: 'kind', identity: 'company' },
    relationships: Party.mapper.relationships,
    changes(company, row) {
      const changed = Party.mapper.changes(company, row);
      if (company.vatId !== row[2]) changed.push(2);
      return changed;
    },
  } satisfies Mapper<Company>;
}
