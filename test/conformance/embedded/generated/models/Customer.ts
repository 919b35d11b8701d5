// Made by `joinery generate`, do not edit: model Customer in embedded.schema.

import * as j from 'joinery';
import { money } from '../../codecs.js';
import { isNoNowhere } from '../../validators.js';
import { toColour } from '../enums.js';
import { customerRelationships } from '../loaders/CustomerLoaders.js';
import { customers } from '../tables/customers.js';
import type { OrdersTable } from '../tables/orders.js';
import type { Address, EmbeddedFacts, Facts, Geo } from '../types.js';
import type { Order, OrderLoad } from './Order.js';

export interface CustomerInput {
  id?: number;
  name: string;
  home: Address;
  work?: Address | null;
  facts?: EmbeddedFacts | null;
  archive?: Facts | null;
  orders?: Iterable<Order>;
}

export interface CustomerRelations {
  orders: j.ToMany<Order>;
}

export interface CustomerLoad {
  orders?: true | j.LoadMany<OrdersTable, OrderLoad>;
}

export class Customer extends j.Entity {
  declare readonly [j.relationsOf]?: CustomerRelations;

  id: number;
  name: string;
  home: Address;
  work: Address | null;
  facts: EmbeddedFacts | null;
  archive: Facts | null;

  constructor(input: CustomerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CustomerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.home = {
        street: source[2] as string,
        city: source[3] as string,
        note: source[4] as string | null,
        geo: source[5] === null && source[6] === null ? null : { lat: source[5] as number, lon: source[6] as number },
      };
      this.work =
        source[7] === null && source[8] === null && source[9] === null && source[10] === null && source[11] === null
          ? null
          : {
              street: source[7] as string,
              city: source[8] as string,
              note: source[9] as string | null,
              geo:
                source[10] === null && source[11] === null
                  ? null
                  : { lat: source[10] as number, lon: source[11] as number },
            };
      this.facts =
        source[12] === null &&
        source[13] === null &&
        source[14] === null &&
        source[15] === null &&
        source[16] === null &&
        source[17] === null &&
        source[18] === null &&
        source[19] === null &&
        source[20] === null
          ? null
          : {
              flag: source[12] === null ? null! : j.decodeBoolean(source[12]),
              amount: source[13] === null ? null! : j.decodeDecimal(source[13]),
              big: source[14] === null ? null! : j.decodeBigInt(source[14]),
              bytes: source[15] === null ? null! : j.decodeBytes(source[15]),
              at: source[16] === null ? null! : j.decodeDateTime(source[16]),
              colour: source[17] === null ? null! : toColour(source[17]),
              extra: source[18] === null ? null! : j.decodeJson<j.JsonValue>(source[18]),
              past: source[19] === null ? null! : j.decodeJson<Geo>(source[19]),
              price: source[20] === null ? null! : money.decode(j.decodeDecimal(source[20])),
            };
      this.archive = source[21] === null ? null : j.decodeJson<Facts>(source[21]);
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.home = source.home;
      this.work = source.work ?? null;
      this.facts = source.facts ?? null;
      this.archive = source.archive ?? null;
      Customer.mapper.validators.given(this, source);
      if (source.orders) this.orders = source.orders;
    }
  }

  get orders(): j.Collection<Order> {
    return j.readToMany(this, 'orders');
  }

  set orders(value: Iterable<Order>) {
    j.writeToMany(this, 'orders', value);
  }

  /** `coalesce(home.geo.lat, 0) > 0` */
  get north(): boolean {
    return (this.home.geo?.lat ?? 0) > 0;
  }

  static override readonly mapper = {
    version: 1,
    name: 'Customer',
    table: customers,
    key: ['id'],
    embedded: j.embedded(this.prototype, [
      'home.street',
      'home.city',
      'home.note',
      'home.geo.lat',
      'home.geo.lon',
      'work.street',
      'work.city',
      'work.note',
      'work.geo.lat',
      'work.geo.lon',
      'facts.flag',
      'facts.amount',
      'facts.big',
      'facts.bytes',
      'facts.at',
      'facts.colour',
      'facts.extra',
      'facts.past',
      'facts.price',
    ]),
    validators: j.checks('Customer', { home: [j.within('city', isNoNowhere)], work: [j.within('city', isNoNowhere)] }),
    relationships: customerRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.home.street !== row[2],
        entity.home.city !== row[3],
        (entity.home.note ?? null) !== row[4],
        (entity.home.geo?.lat ?? null) !== row[5],
        (entity.home.geo?.lon ?? null) !== row[6],
        (entity.work?.street ?? null) !== row[7],
        (entity.work?.city ?? null) !== row[8],
        (entity.work?.note ?? null) !== row[9],
        (entity.work?.geo?.lat ?? null) !== row[10],
        (entity.work?.geo?.lon ?? null) !== row[11],
        !j.sameBoolean(entity.facts?.flag ?? null, row[12]),
        !j.sameDecimal(entity.facts?.amount ?? null, row[13]),
        !j.sameBigInt(entity.facts?.big ?? null, row[14]),
        !j.sameBytes(entity.facts?.bytes ?? null, row[15]),
        !j.sameInstant(entity.facts?.at ?? null, row[16]),
        (entity.facts?.colour ?? null) !== row[17],
        !j.sameJson(entity.facts?.extra ?? null, row[18]),
        !j.sameJson(entity.facts?.past ?? null, row[19]),
        !j.sameCoded(money, entity.facts?.price ?? null, row[20], j.decodeDecimal, j.sameDecimal),
        !j.sameJson(entity.archive, row[21]),
      );
    },
  } satisfies j.Mapper<Customer>;
}
