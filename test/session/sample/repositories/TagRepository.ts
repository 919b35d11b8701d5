import { Repository, type Loaded } from 'joinery';
import type { Tag, TagInput, TagLoad } from '../models/Tag.js';
import type { TagsTable } from '../tables/tags.js';

/** Reads and writes tags. */
export class TagRepository<E extends Tag = Tag> extends Repository<E, TagsTable, TagLoad, TagInput, number> {
  /** By the unique key `tags_name_key`. */
  findByName<L extends TagLoad = {}>(name: string, load?: L): Promise<Loaded<E, L> | null> {
    return this.findByKey(['name'], [name], load);
  }
}
