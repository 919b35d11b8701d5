/**
 * What sessions seldom need, read when it is first asked for, so that an application does not carry it from the start. One module, since
 * each further one would cut what applications do carry into more pieces, which compress worse.
 */
export { insertMany } from './bulk.js';
export { updateMany } from './bulk-update.js';
export { deleteWhere, updateWhere } from './bulk-where.js';
export { readNumberedPage, readPage } from './read-page.js';
export { insertByIds } from '../unit-of-work/insert-ids.js';
export { staleError } from '../unit-of-work/stale-rows.js';
export { upsertMany } from './upsert-many.js';
export { letGo } from './let-go.js';
export { mergeEntity } from './merge.js';
export { refreshEntity } from './refresh.js';
export { restore } from '../unit-of-work/restore.js';
export { choose } from '../loading/partial-select.js';
