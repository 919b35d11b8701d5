// Made by `joinery generate`, do not edit: model Company in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Company, CompanyInput, CompanyLoad } from '../models/Company.js';
import type { CompaniesTable } from '../tables/companies.js';
import type { PartiesTable } from '../tables/parties.js';

export class CompanyRepository<E extends Company = Company> extends j.Repository<
  E,
  CompaniesTable & PartiesTable<never>,
  CompanyLoad,
  CompanyInput,
  number
> {}
