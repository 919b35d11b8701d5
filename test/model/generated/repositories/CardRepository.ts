// Made by `joinery generate`, do not edit: model Card in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Card, CardInput, CardLoad } from '../models/Card.js';
import type { CardsTable } from '../tables/cards.js';

export class CardRepository<E extends Card = Card> extends j.Repository<E, CardsTable, CardLoad, CardInput, number> {}
