// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export const OrderStatus = {
  pending: 'pending',
  paid: 'paid',
  shipped: 'SHIPPED',
} as const;
export type OrderStatus = (typeof OrderStatus)[keyof typeof OrderStatus];
export const toOrderStatus = /* @__PURE__ */ j.enumDecoder('OrderStatus', OrderStatus);
