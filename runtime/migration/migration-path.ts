import { MigrationError } from './migration-error.js';
import type { RevisionGraph, RevisionNode } from './revision-graph.js';
import { ambiguous, noSuchStep, parseTarget, targetRevisions, walkUp } from './revision-target.js';
import type { RevisionTarget } from './revision-target.js';

/** The revisions to run, in this order, and what the user should be told about the choice. */
export interface MigrationPath<R> {
  readonly steps: readonly R[];
  readonly warnings: readonly string[];
}

/**
 * The revisions that bring a database from its current heads up to the target.
 *
 * @param current - the heads the database is at; all must be known to the graph
 * @param target - see `parseTarget`
 * @throws MigrationError when the target is unknown, ambiguous, or a step too far
 */
export function upgradePath<R extends RevisionNode>(
  graph: RevisionGraph<R>,
  current: readonly string[],
  target: string,
): MigrationPath<R> {
  const applied = graph.ancestors(current);
  const wanted = graph.ancestors(upgradeTargets(graph, current, applied, parseTarget(target)));
  return { steps: graph.order.filter(({ id }) => wanted.has(id) && !applied.has(id)), warnings: [] };
}

function upgradeTargets(
  graph: RevisionGraph,
  current: readonly string[],
  applied: ReadonlySet<string>,
  target: RevisionTarget,
): string[] {
  if (target.symbol === 'current') return [...current];
  if (target.symbol !== '') return targetRevisions(graph, target);
  if (target.steps <= 0) throw noSuchStep(target);
  const lineage = target.branch === undefined ? undefined : graph.lineage(target.branch);
  const starts = lineage ? graph.headsOf([...applied].filter((id) => lineage.has(id))) : current;
  if (starts.length > 1) throw ambiguous(target, starts);
  const end = walkUp(graph, starts[0] ?? null, target, lineage);
  return end === null ? [] : [end];
}

/**
 * The revisions to take back, children before parents, so that the database is at the target.
 *
 * @throws MigrationError as `upgradePath`, and when the target is not below the database's heads
 */
export function downgradePath<R extends RevisionNode>(
  graph: RevisionGraph<R>,
  current: readonly string[],
  target: string,
): MigrationPath<R> {
  const parsed = parseTarget(target);
  const applied = graph.ancestors(current);
  const lineage = parsed.branch === undefined ? undefined : graph.lineage(parsed.branch);
  if (parsed.symbol === '') return stepsBack(graph, current, applied, parsed, lineage);
  const ends = parsed.symbol === 'current' ? [...current] : targetRevisions(graph, parsed);
  for (const id of ends)
    if (!applied.has(id))
      throw new MigrationError(
        'JN8008',
        `Revision ${id} is not a valid downgrade target: the database is not above it (it is at ${at(current)}).`,
        'To move up, use joinery migrate upgrade.',
      );
  const undone = ends.length === 0 ? new Set(applied) : graph.descendants(ends);
  for (const id of ends) undone.delete(id);
  const chosen = new Set([...undone].filter((id) => applied.has(id) && (lineage?.has(id) ?? true)));
  // A branch is undone down to where others still build on it.
  const kept = graph.ancestors([...applied].filter((id) => !chosen.has(id)));
  return { steps: graph.order.filter(({ id }) => chosen.has(id) && !kept.has(id)).toReversed(), warnings: [] };
}

/** `-n`: takes back one revision at a time from where the database is. */
function stepsBack<R extends RevisionNode>(
  graph: RevisionGraph<R>,
  current: readonly string[],
  applied: ReadonlySet<string>,
  target: RevisionTarget,
  lineage: ReadonlySet<string> | undefined,
): MigrationPath<R> {
  if (target.steps >= 0) throw noSuchStep(target);
  const left = new Set(applied);
  const steps: R[] = [];
  const warnings: string[] = [];
  while (steps.length < -target.steps) {
    const heads = graph.headsOf(left).filter((id) => lineage?.has(id) ?? true);
    const [id] = heads;
    if (id === undefined) throw noSuchStep(target);
    if (heads.length > 1 && steps.length > 0) throw ambiguous(target, heads);
    if (heads.length > 1)
      warnings.push(
        `${target.text} is ambiguous with several current revisions (${current.join(', ')}); taking back ${id}.`,
      );
    steps.push(graph.get(id));
    left.delete(id);
  }
  return { steps, warnings };
}

const at = (current: readonly string[]): string => (current.length === 0 ? 'base' : current.join(', '));
