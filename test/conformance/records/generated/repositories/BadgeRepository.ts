// Made by `joinery generate`, do not edit: model Badge in records.schema.
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
> {}
