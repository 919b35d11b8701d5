import { createHash } from 'node:crypto';
import type { Revision } from './revision.js';
import type { Step } from './step.js';

/** JSON with sorted keys, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const hash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** What a step is, apart from who allowed it: the code of a `run` step can't be compared between compilers, its description can. */
function content(step: Step): unknown {
  if (step.kind === 'run') return { kind: 'run', description: step.description };
  const { allow, ...rest } = step;
  void allow;
  return rest;
}

/**
 * The id of a new revision: twelve hexadecimal digits of what it does, says and builds on. Two people who make the same
 * step from the same parent make the same revision.
 *
 * @param salt - tells apart revisions that are otherwise equal (empty ones)
 */
export function revisionId(revision: Omit<Revision, 'id'>, salt = 0): string {
  const { revises, message, up, down } = revision;
  return hash({ revises, message, up: up.map(content), down: down?.map(content), ...(salt > 0 && { salt }) }).slice(
    0,
    12,
  );
}

/** What the version table keeps to notice that an applied revision was edited: everything that runs, but not the message. */
export function revisionChecksum({ revises, up, down }: Revision): string {
  return hash({ revises, up: up.map(content), down: down?.map(content) }).slice(0, 32);
}
