// Made by `joinery generate`, do not edit: model Item in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Item, ItemInput, ItemLoad } from '../models/Item.js';
import type { ItemsTable } from '../tables/items.js';

export class ItemRepository<E extends Item = Item> extends j.Repository<E, ItemsTable, ItemLoad, ItemInput, number> {}
