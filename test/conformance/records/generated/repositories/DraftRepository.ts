// Made by `joinery generate`, do not edit: model Draft in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Draft, DraftInput, DraftLoad } from '../models/Draft.js';
import type { DraftsTable } from '../tables/drafts.js';

export class DraftRepository<E extends Draft = Draft> extends j.Repository<
  E,
  DraftsTable,
  DraftLoad,
  DraftInput,
  number
> {}
