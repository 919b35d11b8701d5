// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

/** Another Customer has the same email. */
export class CustomerEmailTaken extends j.UniqueViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

export class OrderCustomerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Order';
  readonly fields = ['customerId'] as const;
}

export class OrderItemOrderViolation extends j.ForeignKeyViolation {
  readonly entity = 'OrderItem';
  readonly fields = ['orderId'] as const;
}

export class OrderItemProductViolation extends j.ForeignKeyViolation {
  readonly entity = 'OrderItem';
  readonly fields = ['productId'] as const;
}

/** Another Tag has the same name. */
export class TagNameTaken extends j.UniqueViolation {
  readonly entity = 'Tag';
  readonly fields = ['name'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  uq_customers_email: CustomerEmailTaken,
  fk_orders_customer_id_customers: OrderCustomerViolation,
  fk_order_items_order_id_orders: OrderItemOrderViolation,
  fk_order_items_product_id_products: OrderItemProductViolation,
  uq_tags_name: TagNameTaken,
} satisfies j.ConstraintErrors;
