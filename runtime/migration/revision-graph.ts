import { invariant } from '../util/invariant.js';
import { MigrationError } from './migration-error.js';

/** What the graph needs to know of a revision. */
export interface RevisionNode {
  readonly id: string;
  /** Ids of the revisions this one builds on: none for a base, several for a merge. */
  readonly revises: readonly string[];
  /** A label for this revision, what follows it, and what leads to it alone. */
  readonly branch?: string;
}

/** Characters with a meaning in targets (`a+1`, `branch@head`, `a:c`). */
const RESERVED = /[@+\-:\s]/;
const WORDS = new Set(['head', 'heads', 'base', 'current']);

/**
 * All revisions as a directed acyclic graph. The order of a walk depends on the revisions alone, never on the order of
 * files: parents first, a branch in one piece, ties by id.
 */
export class RevisionGraph<R extends RevisionNode = RevisionNode> {
  /** Every revision, parents before children. */
  readonly order: readonly R[];
  readonly #nodes = new Map<string, R>();
  readonly #children = new Map<string, string[]>();
  readonly #labelled = new Map<string, string>();

  /** @throws MigrationError for a doubled or illegal id, an unknown parent, a cycle, or a label used twice */
  constructor(revisions: readonly R[]) {
    const sorted = [...revisions].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const revision of sorted) this.#register(revision);
    for (const { id, revises } of sorted) for (const parent of revises) this.#link(id, parent);
    this.order = this.#sorted();
  }

  /** Ids nothing builds on. */
  get heads(): string[] {
    return this.order.filter(({ id }) => this.children(id).length === 0).map(({ id }) => id);
  }

  /** Ids that build on nothing. */
  get bases(): string[] {
    return this.order.filter(({ revises }) => revises.length === 0).map(({ id }) => id);
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  get(id: string): R {
    const node = this.#nodes.get(id);
    invariant(node, `revision ${id} is not in the graph`);
    return node;
  }

  parents(id: string): readonly string[] {
    return this.get(id).revises;
  }

  children(id: string): readonly string[] {
    return this.#children.get(id) ?? [];
  }

  /** The given revisions and everything they build on. */
  ancestors(ids: Iterable<string>): Set<string> {
    return this.#reach(ids, (id) => this.parents(id));
  }

  /** The given revisions and everything that builds on them. */
  descendants(ids: Iterable<string>): Set<string> {
    return this.#reach(ids, (id) => this.children(id));
  }

  /** Those of the given revisions that no other of them builds on. */
  headsOf(ids: Iterable<string>): string[] {
    const set = new Set(ids);
    const inner = new Set([...set].flatMap((id) => [...this.ancestors(this.parents(id))]));
    return this.order.filter(({ id }) => set.has(id) && !inner.has(id)).map(({ id }) => id);
  }

  /** What shares a line with a labelled revision: all it builds on and all that builds on it. */
  lineage(label: string): Set<string> {
    const root = this.#labelled.get(label) ?? this.#find(label);
    if (root === undefined)
      throw new MigrationError('JN8005', `There is no such branch: "${label}".`, this.#branchHint());
    return new Set([...this.ancestors([root]), ...this.descendants([root])]);
  }

  /**
   * The revision an id or the beginning of one stands for.
   *
   * @throws MigrationError when none or several begin so
   */
  resolve(partial: string): string {
    const labelled = this.#labelled.get(partial);
    if (labelled !== undefined) return labelled;
    const found = this.#find(partial);
    if (found !== undefined) return found;
    throw new MigrationError(
      'JN8003',
      `There is no revision "${partial}".`,
      'joinery migrate history lists the revisions.',
    );
  }

  #find(partial: string): string | undefined {
    if (this.#nodes.has(partial)) return partial;
    if (partial === '') return undefined;
    const matches = [...this.#nodes.keys()].filter((id) => id.startsWith(partial));
    if (matches.length < 2) return matches[0];
    throw new MigrationError(
      'JN8003',
      `"${partial}" is the beginning of several revisions: ${matches.join(', ')}.`,
      'Write more of the id.',
    );
  }

  #branchHint(): string {
    const labels = [...this.#labelled.keys()];
    return labels.length === 0 ? 'No revision has a branch label.' : `Branches: ${labels.join(', ')}.`;
  }

  #register(revision: R): void {
    const { id, branch } = revision;
    for (const name of branch === undefined ? [id] : [id, branch])
      if (name === '' || RESERVED.test(name) || WORDS.has(name))
        throw new MigrationError(
          'JN8001',
          `"${name}" can't name a revision or branch.`,
          'Names hold no @ + - : or white space and are none of head, heads, base, current.',
        );
    if (this.#nodes.has(id))
      throw new MigrationError('JN8001', `Two revisions have the id ${id}.`, 'Give one of the files another id.');
    this.#nodes.set(id, revision);
    if (branch === undefined) return;
    const other = this.#labelled.get(branch);
    if (other !== undefined)
      throw new MigrationError(
        'JN8001',
        `The branch label "${branch}" is used by two revisions: ${other} and ${id}.`,
        'A label names one revision; what follows it belongs to the branch by itself.',
      );
    this.#labelled.set(branch, id);
  }

  #link(id: string, parent: string): void {
    if (!this.#nodes.has(parent))
      throw new MigrationError(
        'JN8002',
        `Revision ${id} builds on ${parent}, which is not among the revisions.`,
        'Restore its file, or correct `revises`.',
        { revision: id },
      );
    const children = this.#children.get(parent);
    if (children) children.push(id);
    else this.#children.set(parent, [id]);
  }

  #reach(ids: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
    const seen = new Set<string>(ids);
    for (const id of seen) for (const other of next(id)) seen.add(other);
    return seen;
  }

  /** Depth first from the last revisions down, so that a branch stays in one piece; a stack of its own, as histories are long. */
  #sorted(): R[] {
    const done = new Set<string>();
    const open = new Set<string>();
    const order: R[] = [];
    const heads = [...this.#nodes.keys()].filter((id) => this.children(id).length === 0);
    // A cycle has no head: its members are reached from any of them.
    for (const start of [...heads, ...this.#nodes.keys()]) {
      const stack = [start];
      for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
        const waiting = done.has(id) ? undefined : this.parents(id).find((parent) => !done.has(parent));
        if (waiting === undefined) {
          stack.pop();
          open.delete(id);
          if (!done.has(id)) order.push(this.get(id));
          done.add(id);
        } else {
          open.add(id);
          if (open.has(waiting))
            throw new MigrationError(
              'JN8002',
              `Revision ${waiting} builds on itself, by way of ${id}.`,
              'Correct `revises`.',
            );
          stack.push(waiting);
        }
      }
    }
    return order;
  }
}
