// Made by `joinery generate`, do not edit: model Reader in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { readerRelationships } from '../loaders/ReaderLoaders.js';
import type { InboxesTable } from '../tables/inboxes.js';
import { readers } from '../tables/readers.js';
import type { Inbox, InboxLoad } from './Inbox.js';

export interface ReaderInput {
  username: string;
  inboxes?: Iterable<Inbox>;
}

export interface ReaderRelations {
  inboxes: j.ToMany<Inbox>;
}

export interface ReaderLoad {
  inboxes?: true | j.LoadMany<InboxesTable, InboxLoad>;
}

export class Reader extends j.Entity {
  declare readonly [j.relationsOf]?: ReaderRelations;

  username: string;

  constructor(input: ReaderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ReaderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
    } else {
      this.username = source.username;
      if (source.inboxes) this.inboxes = source.inboxes;
    }
  }

  get inboxes(): j.Collection<Inbox> {
    return j.readToMany(this, 'inboxes');
  }

  set inboxes(value: Iterable<Inbox>) {
    j.writeToMany(this, 'inboxes', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Reader',
    table: readers,
    key: ['username'],
    relationships: readerRelationships,
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0]);
    },
  } satisfies j.Mapper<Reader>;
}
