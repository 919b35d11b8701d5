// Made by `joinery generate`, do not edit: model BasketNote in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { BasketNote, BasketNoteInput, BasketNoteLoad } from '../models/BasketNote.js';
import type { BasketNotesTable } from '../tables/basket-notes.js';

export class BasketNoteRepository<E extends BasketNote = BasketNote> extends j.Repository<
  E,
  BasketNotesTable,
  BasketNoteLoad,
  BasketNoteInput,
  number
> {
  /** By the unique key `uq_basket_notes_basket_id`. */
  findByBasketId<L extends BasketNoteLoad = {}>(basketId: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['basketId'], [basketId], load);
  }
}
