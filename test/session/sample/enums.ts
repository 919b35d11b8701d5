import { enumDecoder } from 'joinery';

export const OrderStatus = {
  pending: 'pending',
  paid: 'paid',
  shipped: 'SHIPPED',
} as const;
export type OrderStatus = (typeof OrderStatus)[keyof typeof OrderStatus];
export const toOrderStatus = /* @__PURE__ */ enumDecoder('OrderStatus', OrderStatus);
