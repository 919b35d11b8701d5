// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export class BasketLineBasketViolation extends j.ForeignKeyViolation {
  readonly entity = 'BasketLine';
  readonly fields = ['basketId'] as const;
}

export class BasketLineFruitViolation extends j.ForeignKeyViolation {
  readonly entity = 'BasketLine';
  readonly fields = ['fruitId'] as const;
}

/** Another BasketNote has the same basketId. */
export class BasketNoteBasketIdTaken extends j.UniqueViolation {
  readonly entity = 'BasketNote';
  readonly fields = ['basketId'] as const;
}

export class BasketNoteBasketViolation extends j.ForeignKeyViolation {
  readonly entity = 'BasketNote';
  readonly fields = ['basketId'] as const;
}

/** Another Fruit has the same name. */
export class FruitNameTaken extends j.UniqueViolation {
  readonly entity = 'Fruit';
  readonly fields = ['name'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  fk_basket_lines_basket_id_baskets: BasketLineBasketViolation,
  fk_basket_lines_fruit_id_fruits: BasketLineFruitViolation,
  uq_basket_notes_basket_id: BasketNoteBasketIdTaken,
  fk_basket_notes_basket_id_baskets: BasketNoteBasketViolation,
  uq_fruits_name: FruitNameTaken,
} satisfies j.ConstraintErrors;
