// Made by `joinery generate`, do not edit: model User in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { User, UserInput, UserLoad } from '../models/User.js';
import type { UsersTable } from '../tables/users.js';

export class UserRepository<E extends User = User> extends j.Repository<E, UsersTable, UserLoad, UserInput, number> {
  /** By the unique key `uq_users_slug`. */
  findBySlug<L extends UserLoad = {}>(slug: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['slug'], [slug], load);
  }
}
