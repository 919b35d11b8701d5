// Made by `joinery generate`, do not edit: model Memo in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Memo, MemoInput, MemoLoad } from '../models/Memo.js';
import type { MemosTable } from '../tables/memos.js';

export class MemoRepository<E extends Memo = Memo> extends j.Repository<E, MemosTable, MemoLoad, MemoInput, number> {}
