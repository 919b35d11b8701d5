// Made by `joinery generate`, do not edit: model Site in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Site, SiteInput, SiteLoad } from '../models/Site.js';
import type { SitesTable } from '../tables/sites.js';

export class SiteRepository<E extends Site = Site> extends j.Repository<E, SitesTable, SiteLoad, SiteInput, number> {
  /** By the unique key `uq_sites_code`. */
  findByCode<L extends SiteLoad = {}>(code: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['code'], [code], load);
  }
}
