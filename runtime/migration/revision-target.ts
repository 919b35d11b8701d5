import { MigrationError } from './migration-error.js';
import type { RevisionGraph } from './revision-graph.js';

/** A target as written: `[branch@](head|heads|base|current|id|)[+n|-n]`. */
export interface RevisionTarget {
  readonly text: string;
  readonly branch?: string;
  /** Empty for a target that counts from where the database is. */
  readonly symbol: string;
  readonly steps: number;
  readonly relative: boolean;
}

const TARGET = /^(?:([^@]+)@)?([^@+-]*)([+-]\d+)?$/;

/** Reads a target as a person writes it on the command line. */
export function parseTarget(text: string): RevisionTarget {
  const match = TARGET.exec(text.trim());
  if (!match || text.trim() === '')
    throw new MigrationError(
      'JN8004',
      `"${text}" is no revision target.`,
      'Write an id or its beginning, head, heads, base, +1, -1, ID+2, or BRANCH@head.',
    );
  const [, branch, symbol = '', steps] = match;
  return {
    text,
    ...(branch !== undefined && { branch }),
    symbol,
    steps: steps === undefined ? 0 : Number(steps),
    relative: steps !== undefined,
  };
}

/** The error of a relative target that leads out of the history. */
export function noSuchStep(target: RevisionTarget, cause = ''): MigrationError {
  return new MigrationError(
    'JN8004',
    `Relative revision ${target.text} didn't produce ${Math.abs(target.steps)} migrations${cause}.`,
    'joinery migrate history shows how far the revisions go.',
  );
}

/**
 * The revisions a target names by itself, without a database: the empty list is the base.
 *
 * @param graph - all revisions
 * @param target - with a symbol; `current` and a bare `+n` or `-n` depend on the database and are the path's matter
 * @throws MigrationError for an unknown or ambiguous name, a non-member of the branch, or a step too far
 */
export function targetRevisions(graph: RevisionGraph, target: RevisionTarget): string[] {
  const lineage = target.branch === undefined ? undefined : graph.lineage(target.branch);
  const start = symbolRevisions(graph, target, lineage);
  if (!target.relative) return start;
  const from = start.length > 1 ? undefined : (start[0] ?? null);
  if (from === undefined) throw ambiguous(target, start);
  const end = target.steps >= 0 ? walkUp(graph, from, target, lineage) : walkDown(graph, from, target, lineage);
  return end === null ? [] : [end];
}

function symbolRevisions(graph: RevisionGraph, target: RevisionTarget, lineage: Set<string> | undefined): string[] {
  const heads = graph.heads.filter((id) => lineage?.has(id) ?? true);
  switch (target.symbol) {
    case 'base':
      return [];
    case 'heads':
      return heads;
    case 'head':
      if (heads.length > 1) throw multipleHeads(heads);
      return heads;
    default: {
      const id = graph.resolve(target.symbol);
      if (lineage && !lineage.has(id))
        throw new MigrationError(
          'JN8005',
          `Revision ${id} is not a member of branch "${target.branch ?? ''}".`,
          'Name the revision without the branch, or one that lies on it.',
        );
      return [id];
    }
  }
}

/** The error of `head` where there are several. */
export function multipleHeads(heads: readonly string[]): MigrationError {
  return new MigrationError(
    'JN8006',
    `There are multiple heads: ${heads.join(', ')}.`,
    'Name one (ID or BRANCH@head), take all with "heads", or join them with joinery migrate merge.',
  );
}

/** The error of a step that could go several ways. */
export function ambiguous(target: RevisionTarget, ways: readonly string[]): MigrationError {
  return new MigrationError(
    'JN8007',
    `${target.text} is ambiguous: it could be counted along ${ways.join(', ')}.`,
    'Say which branch: BRANCH@+1, or name the revision.',
  );
}

/** Follows children; `null` is the base. */
export function walkUp(
  graph: RevisionGraph,
  from: string | null,
  target: RevisionTarget,
  lineage: ReadonlySet<string> | undefined,
): string | null {
  let at = from;
  for (let step = 0; step < target.steps; step++) {
    const next = (at === null ? graph.bases : graph.children(at)).filter((id) => lineage?.has(id) ?? true);
    if (next.length > 1) throw ambiguous(target, next);
    at = next[0] ?? null;
    if (at === null) throw noSuchStep(target);
  }
  return at;
}

function walkDown(
  graph: RevisionGraph,
  from: string | null,
  target: RevisionTarget,
  lineage: ReadonlySet<string> | undefined,
): string | null {
  let at = from;
  for (let step = 0; step > target.steps; step--) {
    if (at === null) throw noSuchStep(target);
    const next = graph.parents(at).filter((id) => lineage?.has(id) ?? true);
    if (next.length > 1) throw ambiguous(target, next);
    at = next[0] ?? null;
  }
  return at;
}
