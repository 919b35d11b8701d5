// Made by `joinery generate`, do not edit: view TopCustomer in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { topCustomers } from '../tables/top-customers.js';

export interface TopCustomerRelations {}

export interface TopCustomerLoad {}

export class TopCustomer extends j.Entity {
  declare readonly [j.relationsOf]?: TopCustomerRelations;

  readonly customerId: number;
  readonly spent: j.Decimal;

  /** @internal */
  constructor(source: j.Row) {
    super(source);
    this.customerId = source[0] as number;
    this.spent = j.decodeDecimal(source[1]);
  }

  static override readonly mapper = {
    version: 1,
    name: 'TopCustomer',
    table: topCustomers,
    key: ['customerId'],
    uniques: [['customerId']],
    view: true,
    relationships: {},
    changes: () => [],
  } satisfies j.Mapper<TopCustomer>;
}
