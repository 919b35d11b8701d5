// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

/** Another Customer has the same email. */
export class CustomerEmailTaken extends j.UniqueViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

/** Every Customer must have `'email' like '%_@_%'`. */
export class CustomerEmailViolation extends j.CheckViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

/** Every Customer must have `char_length('first') > 0`. */
export class CustomerFirstNotEmptyViolation extends j.CheckViolation {
  readonly entity = 'Customer';
  readonly fields = ['first'] as const;
}

export class OrderCustomerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Order';
  readonly fields = ['customerId'] as const;
}

export class OrderItemOrderViolation extends j.ForeignKeyViolation {
  readonly entity = 'OrderItem';
  readonly fields = ['orderId'] as const;
}

/** Another Tag has the same name. */
export class TagNameTaken extends j.UniqueViolation {
  readonly entity = 'Tag';
  readonly fields = ['name'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  uq_customers_email: CustomerEmailTaken,
  ck_customers_email: CustomerEmailViolation,
  ck_customers_first_not_empty: CustomerFirstNotEmptyViolation,
  fk_orders_customer_id_customers: OrderCustomerViolation,
  fk_order_items_order_id_orders: OrderItemOrderViolation,
  uq_tags_name: TagNameTaken,
} satisfies j.ConstraintErrors;
