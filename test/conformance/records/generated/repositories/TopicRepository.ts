// Made by `joinery generate`, do not edit: model Topic in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Topic, TopicInput, TopicLoad } from '../models/Topic.js';
import type { TopicsTable } from '../tables/topics.js';

export class TopicRepository<E extends Topic = Topic> extends j.Repository<
  E,
  TopicsTable,
  TopicLoad,
  TopicInput,
  number
> {}
