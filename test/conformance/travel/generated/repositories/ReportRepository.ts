// Made by `joinery generate`, do not edit: model Report in travel.schema.

import * as j from 'joinery';
import type { Report, ReportInput, ReportLoad } from '../models/Report.js';
import type { ReportsTable } from '../tables/reports.js';

export class ReportRepository<E extends Report = Report> extends j.Repository<
  E,
  ReportsTable,
  ReportLoad,
  ReportInput,
  number
> {}
