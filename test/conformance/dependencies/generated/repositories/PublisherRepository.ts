// Made by `joinery generate`, do not edit: model Publisher in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Publisher, PublisherInput, PublisherLoad } from '../models/Publisher.js';
import type { PublishersTable } from '../tables/publishers.js';

export class PublisherRepository<E extends Publisher = Publisher> extends j.Repository<
  E,
  PublishersTable,
  PublisherLoad,
  PublisherInput,
  number
> {}
