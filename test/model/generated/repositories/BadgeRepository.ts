// Made by `joinery generate`, do not edit: model Badge in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Badge, BadgeInput, BadgeLoad } from '../models/Badge.js';
import type { BadgesTable } from '../tables/badges.js';

export class BadgeRepository<E extends Badge = Badge> extends j.Repository<
  E,
  BadgesTable,
  BadgeLoad,
  BadgeInput,
  number
> {
  /** By the unique key `uq_badges_owner_id`. */
  findByOwnerId<L extends BadgeLoad = {}>(ownerId: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['ownerId'], [ownerId], load);
  }
}
