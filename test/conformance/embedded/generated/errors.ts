// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

/** Every Customer must have `"facts_colour" in ('red', 'GREEN')`. */
export class CustomerFactsColourViolation extends j.CheckViolation {
  readonly entity = 'Customer';
  readonly fields = ['facts'] as const;
}

/** Another Desk has the same place. */
export class DeskPlaceTaken extends j.UniqueViolation {
  readonly entity = 'Desk';
  readonly fields = ['place'] as const;
}

export class OrderCustomerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Order';
  readonly fields = ['customerId'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  ck_customers_facts_colour: CustomerFactsColourViolation,
  uq_desks_place_floor_place_room: DeskPlaceTaken,
  fk_orders_customer_id_customers: OrderCustomerViolation,
} satisfies j.ConstraintErrors;
