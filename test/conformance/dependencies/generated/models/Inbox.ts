// Made by `joinery generate`, do not edit: model Inbox in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { inboxRelationships } from '../loaders/InboxLoaders.js';
import { inboxes } from '../tables/inboxes.js';
import type { Reader, ReaderLoad } from './Reader.js';

export interface InboxInput {
  username?: string;
  email: string;
  note?: string | null;
  reader?: Reader;
}

export interface InboxRelations {
  reader: j.ToOne<Reader>;
}

export interface InboxLoad {
  reader?: true | j.LoadOne<ReaderLoad>;
}

/** Its key contains the key of its reader. */
export class Inbox extends j.Entity {
  declare readonly [j.relationsOf]?: InboxRelations;

  username: string;
  email: string;
  note: string | null;

  constructor(input: InboxInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: InboxInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
      this.email = source[1] as string;
      this.note = source[2] as string | null;
    } else {
      this.username = source.username!;
      this.email = source.email;
      this.note = source.note ?? null;
      if (source.reader) this.reader = source.reader;
    }
  }

  get reader(): j.NotLoaded<'await inbox.loadReader() or .load({ reader: true })'> {
    return j.readToOne(this, 'reader');
  }

  set reader(value: Reader) {
    j.writeToOne(this, 'reader', value);
  }

  loadReader(): Promise<Reader> {
    return j.loadToOne(this, 'reader');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Inbox',
    table: inboxes,
    key: ['username', 'email'],
    relationships: inboxRelationships,
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0], entity.email !== row[1], entity.note !== row[2]);
    },
  } satisfies j.Mapper<Inbox>;
}
