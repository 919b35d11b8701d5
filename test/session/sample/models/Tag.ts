import {
  Entity,
  readToMany,
  writeToMany,
  type Collection,
  type LoadMany,
  type Mapper,
  type Row,
  type ToMany,
  type relationsOf,
} from 'joinery';
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
  customers: ToMany<Customer>;
}

export interface TagLoad {
  customers?: true | LoadMany<CustomersTable, CustomerLoad>;
}

export class Tag extends Entity {
  declare readonly [relationsOf]?: TagRelations;

  id: number;
  name: string;

  constructor(input: TagInput);
  /** @internal */
  constructor(row: Row);
  constructor(source: TagInput | Row) {
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

  get customers(): Collection<Customer> {
    return readToMany(this, 'customers');
  }
  set customers(value: Iterable<Customer>) {
    writeToMany(this, 'customers', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Tag',
    table: tags,
    key: ['id'],
    relationships: tagRelationships,
    changes(tag, row) {
      const changed: number[] = [];
      if (tag.id !== row[0]) changed.push(0);
      if (tag.name !== row[1]) changed.push(1);
      return changed;
    },
  } satisfies Mapper<Tag>;
}
