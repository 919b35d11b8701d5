// Made by `joinery generate`, do not edit: model Pref in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Pref, PrefInput, PrefLoad } from '../models/Pref.js';
import type { PrefsTable } from '../tables/prefs.js';

export class PrefRepository<E extends Pref = Pref> extends j.Repository<E, PrefsTable, PrefLoad, PrefInput, number> {
  /** By the unique key `uq_prefs_user_id`. */
  findByUserId<L extends PrefLoad = {}>(userId: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['userId'], [userId], load);
  }
}
