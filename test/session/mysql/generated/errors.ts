// Made by `joinery generate`, do not edit.

import * as j from 'joinery';

/** There is a Customer of the same email already. */
export class CustomerEmailTaken extends j.UniqueViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

/** A Customer must have `'email' like '%_@_%'`. */
export class CustomerEmailViolation extends j.CheckViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

/** A Customer must have `char_length('first') > 0`. */
export class CustomerFirstNotEmptyViolation extends j.CheckViolation {
  readonly entity = 'Customer';
  readonly fields = ['first'] as const;
}

/** Order.customer would lead to a row that does not exist. */
export class OrderCustomerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Order';
  readonly fields = ['customerId'] as const;
}

/** OrderItem.order would lead to a row that does not exist. */
export class OrderItemOrderViolation extends j.ForeignKeyViolation {
  readonly entity = 'OrderItem';
  readonly fields = ['orderId'] as const;
}

/** There is a Tag of the same name already. */
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
