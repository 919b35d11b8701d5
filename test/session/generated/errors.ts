// Made by `joinery generate`, do not edit.
import * as j from 'joinery';

export class CustomerEmailTaken extends j.UniqueViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

export class CustomerEmailViolation extends j.CheckViolation {
  readonly entity = 'Customer';
  readonly fields = [] as const;
}

export class CustomerFirstNotEmptyViolation extends j.CheckViolation {
  readonly entity = 'Customer';
  readonly fields = [] as const;
}

export class OrderCustomerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Order';
  readonly fields = ['customerId'] as const;
}

export class OrderStatusViolation extends j.CheckViolation {
  readonly entity = 'Order';
  readonly fields = [] as const;
}

export class OrderItemOrderViolation extends j.ForeignKeyViolation {
  readonly entity = 'OrderItem';
  readonly fields = ['orderId'] as const;
}

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
  ck_orders_status: OrderStatusViolation,
  fk_order_items_order_id_orders: OrderItemOrderViolation,
  uq_tags_name: TagNameTaken,
} satisfies j.ConstraintErrors;
