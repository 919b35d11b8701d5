// Made by `joinery generate`, do not edit: model Page in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Page, PageInput, PageLoad } from '../models/Page.js';
import type { PagesTable } from '../tables/pages.js';

export class PageRepository<E extends Page = Page> extends j.Repository<E, PagesTable, PageLoad, PageInput, number> {}
