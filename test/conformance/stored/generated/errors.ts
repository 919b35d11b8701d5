// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

/** Another Cell has the same label. */
export class CellLabelTaken extends j.UniqueViolation {
  readonly entity = 'Cell';
  readonly fields = ['label'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  uq_cells_label: CellLabelTaken,
} satisfies j.ConstraintErrors;
