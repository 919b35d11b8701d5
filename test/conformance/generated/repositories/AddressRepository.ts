// Made by `joinery generate`, do not edit: model Address in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Address, AddressInput, AddressLoad } from '../models/Address.js';
import type { AddressesTable } from '../tables/addresses.js';

export class AddressRepository<E extends Address = Address> extends j.Repository<
  E,
  AddressesTable,
  AddressLoad,
  AddressInput,
  number
> {}
