// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

/** Every Sample must have `"colour" in ('red', 'vert é')`. */
export class SampleColourViolation extends j.CheckViolation {
  readonly entity = 'Sample';
  readonly fields = ['colour'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  ck_samples_colour: SampleColourViolation,
} satisfies j.ConstraintErrors;
