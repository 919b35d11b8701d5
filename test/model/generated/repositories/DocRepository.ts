// Made by `joinery generate`, do not edit: model Doc in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Doc, DocInput, DocLoad } from '../models/Doc.js';
import type { DocsTable } from '../tables/docs.js';

export class DocRepository<E extends Doc = Doc> extends j.Repository<E, DocsTable, DocLoad, DocInput, number> {}
