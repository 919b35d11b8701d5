// Made by `joinery generate`, do not edit: model Tag in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Tag, TagInput, TagLoad } from '../models/Tag.js';
import type { TagsTable } from '../tables/tags.js';

export class TagRepository<E extends Tag = Tag> extends j.Repository<E, TagsTable, TagLoad, TagInput, number> {
  /** By the unique key `uq_tags_name`. */
  findByName<L extends TagLoad = {}>(name: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['name'], [name], load);
  }
}
