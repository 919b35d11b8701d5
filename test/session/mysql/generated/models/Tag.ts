// Made by `joinery generate`, do not edit: model Tag in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tagRelationships } from '../loaders/TagLoaders.js';
import type { CustomersTable } from '../tables/customers.js';
import { tags } from '../tables/tags.js';
import type { Customer, CustomerLoad } from './Customer.js';

export interface TagInput {
  id?: number;
  name: string;
  customers?: Iterable<Customer>;
}

export interface TagRelations {
  customers: j.ToMany<Customer>;
}

export interface TagLoad {
  customers?: true | j.LoadMany<CustomersTable, CustomerLoad>;
}

export class Tag extends j.Entity {
  declare readonly [j.relationsOf]?: TagRelations;

  id: number;
  name: string;

  constructor(input: TagInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TagInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.customers) this.customers = source.customers;
    }
  }

  get customers(): j.Collection<Customer> {
    return j.readToMany(this, 'customers');
  }

  set customers(value: Iterable<Customer>) {
    j.writeToMany(this, 'customers', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Tag',
    table: tags,
    key: ['id'],
    uniques: [['name']],
    relationships: tagRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Tag>;
}
