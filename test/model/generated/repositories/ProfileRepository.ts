// Made by `joinery generate`, do not edit: model Profile in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Profile, ProfileInput, ProfileLoad } from '../models/Profile.js';
import type { ProfilesTable } from '../tables/profiles.js';

export class ProfileRepository<E extends Profile = Profile> extends j.Repository<
  E,
  ProfilesTable,
  ProfileLoad,
  ProfileInput,
  number
> {
  /** By the unique key `uq_profiles_owner_id`. */
  findByOwnerId<L extends ProfileLoad = {}>(ownerId: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['ownerId'], [ownerId], load);
  }
}
