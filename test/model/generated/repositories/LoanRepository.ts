// Made by `joinery generate`, do not edit: model Loan in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Loan, LoanInput, LoanLoad } from '../models/Loan.js';
import type { LoansTable } from '../tables/loans.js';

export class LoanRepository<E extends Loan = Loan> extends j.Repository<E, LoansTable, LoanLoad, LoanInput, number> {}
