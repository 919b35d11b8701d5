// Made by `joinery generate`, do not edit: model Inbox in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Inbox, InboxInput, InboxLoad } from '../models/Inbox.js';
import type { InboxesTable } from '../tables/inboxes.js';

export class InboxRepository<E extends Inbox = Inbox> extends j.Repository<
  E,
  InboxesTable,
  InboxLoad,
  InboxInput,
  [username: string, email: string]
> {}
