import { Repository } from 'joinery';
import type { Company, CompanyInput, CompanyLoad } from '../models/Company.js';
import type { CompaniesTable } from '../tables/companies.js';
import type { PartiesTable } from '../tables/parties.js';

/** Reads and writes companies. */
export class CompanyRepository<E extends Company = Company> extends Repository<
  E,
  CompaniesTable & PartiesTable<never>,
  CompanyLoad,
  CompanyInput,
  number
> {}
