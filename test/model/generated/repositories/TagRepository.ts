// Made by `joinery generate`, do not edit: model Tag in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Tag, TagInput, TagLoad } from '../models/Tag.js';
import type { TagsTable } from '../tables/tags.js';

export class TagRepository<E extends Tag = Tag> extends j.Repository<E, TagsTable, TagLoad, TagInput, string> {}
