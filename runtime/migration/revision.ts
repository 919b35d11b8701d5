import { reverse } from '../ddl/reverse.js';
import { operationKey } from './operation-key.js';
import type { RevisionNode } from './revision-graph.js';
import { withoutMarks } from './step.js';
import type { OperationStep, Step } from './step.js';

/** Steps as written: a function may give several at once. */
export type Steps = readonly (Step | readonly Step[])[];

/** A revision as its file writes it. */
export interface RevisionDefinition {
  /** Made from the content and the parents when the file is written; never changed afterwards. */
  readonly id: string;
  /** The revision this one builds on: `null` for the first, several for a merge. */
  readonly revises: string | null | readonly string[];
  readonly message: string;
  /** A label for this line of revisions: `upgrade search@head`. */
  readonly branch?: string;
  readonly up: Steps;
  /** The way back. Left out: the reverse of `up`, where every step has one. `false`: there is none. */
  readonly down?: Steps | false;
}

/** A revision, read. */
export interface Revision extends RevisionNode {
  readonly message: string;
  readonly up: readonly Step[];
  /** Absent: the revision can't be taken back. */
  readonly down?: readonly Step[];
}

/** Makes a revision: the default export of a revision file. */
export function revision(definition: RevisionDefinition): Revision {
  const { id, revises, message, branch } = definition;
  const writtenUp = definition.up.flat();
  const writtenDown = definition.down === undefined || definition.down === false ? undefined : definition.down.flat();
  const up = withDefinitions(writtenUp, writtenDown ?? []);
  const down = definition.down === undefined ? reversed(up) : writtenDown && withDefinitions(writtenDown, up);
  return {
    id,
    revises: revises === null ? [] : typeof revises === 'string' ? [revises] : revises,
    message,
    ...(branch !== undefined && { branch }),
    up,
    ...(down && { down }),
  };
}

/** A drop that gives only a name takes its definition from where the other side creates it. */
function withDefinitions(steps: readonly Step[], others: readonly Step[]): Step[] {
  const definitions = new Map<string, OperationStep>();
  for (const step of others) {
    if (step.kind === 'run' || step.named) continue;
    const key = operationKey(step);
    if (key !== undefined) definitions.set(key, step);
  }
  return steps.map((step) => {
    if (step.kind === 'run' || !step.named) return step;
    const definition = definitions.get(operationKey(step) ?? '');
    const full = definition && reverse(withoutMarks(definition));
    if (full?.kind !== step.kind) return step;
    return step.allow ? { ...full, allow: step.allow } : full;
  });
}

function reversed(steps: readonly Step[]): Step[] | undefined {
  const back: Step[] = [];
  for (const step of steps.toReversed()) {
    const operation = step.kind === 'run' ? undefined : reverse(withoutMarks(step));
    if (!operation) return undefined;
    back.push(operation);
  }
  return back;
}
