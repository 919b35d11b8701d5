import type { EntityHost } from '../loading/entity-host.js';
import { findJoined } from '../loading/find-joined.js';
import { joinedRun } from '../loading/joined-run.js';
import { loadRelation } from '../loading/load-relation.js';
import { loadTree, readJoined } from '../loading/load-tree.js';
import type { SessionLink } from '../state/session-link.js';
import { deleteOrder, withReferring } from '../unit-of-work/delete-order.js';
import { followKeys } from '../unit-of-work/follow-keys.js';
import { mergeRelations } from '../unit-of-work/merge-relations.js';
import { clearLinks, persistLinks } from '../unit-of-work/persist-links.js';
import { collectChanges } from '../unit-of-work/relation-changes.js';
import { setLevels } from '../unit-of-work/set-levels.js';
import type { RelationWriting } from '../unit-of-work/unit-of-work-host.js';
import { LazyLoads } from './lazy-loads.js';
import { LazyWatch } from './lazy-watch.js';

/** What sessions do with relations and deferred columns. */
export interface Relations extends RelationWriting {
  /** Loads what members ask for, collected by tick; `run` runs a load when the session is free. */
  lazyLoads(
    host: EntityHost,
    run: (work: () => Promise<void>) => Promise<void>,
    watch: LazyWatch | undefined,
  ): Pick<SessionLink, 'load'>;
  /** Watches relations that sessions of a database load more than `most` times, each time by a statement of its own. */
  lazyWatch(most: number, warn: (message: string) => void): LazyWatch;
}

/** Handed over by a schema that has relations or deferred columns; an application without any does not carry this code. */
export const relations: Relations = {
  loadTree,
  loadRelation,
  joinedRun,
  findJoined,
  readJoined,
  collectChanges,
  setLevels,
  deleteOrder,
  withReferring,
  followKeys,
  persistLinks,
  clearLinks,
  mergeRelations,
  lazyLoads: (host, run, watch) => new LazyLoads(host, run, watch),
  lazyWatch: (most, warn) => new LazyWatch(most, warn),
};
