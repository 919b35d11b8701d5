// Made by `joinery generate`, do not edit: model Enrolment in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Enrolment, EnrolmentInput, EnrolmentLoad } from '../models/Enrolment.js';
import type { EnrolmentsTable } from '../tables/enrolments.js';

export class EnrolmentRepository<E extends Enrolment = Enrolment> extends j.Repository<
  E,
  EnrolmentsTable,
  EnrolmentLoad,
  EnrolmentInput,
  [ownerId: number, courseId: number]
> {}
