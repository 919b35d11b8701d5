// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export class OfficeHeadViolation extends j.ForeignKeyViolation {
  readonly entity = 'Office';
  readonly fields = ['headId'] as const;
}

export class WorkerOfficeViolation extends j.ForeignKeyViolation {
  readonly entity = 'Worker';
  readonly fields = ['officeId'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  fk_offices_head_id_workers: OfficeHeadViolation,
  fk_workers_office_id_offices: WorkerOfficeViolation,
} satisfies j.ConstraintErrors;
