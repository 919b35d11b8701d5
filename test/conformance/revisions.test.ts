import { describe, expect, it } from 'vitest';
import { downgradePath, upgradePath } from '../../runtime/migration/migration-path.js';
import { RevisionGraph } from '../../runtime/migration/revision-graph.js';

/** `'c: a b'` is a revision c that revises a and b; `'c*label: b'` labels it. */
function graph(...lines: readonly string[]): RevisionGraph {
  return new RevisionGraph(
    lines.map((line) => {
      const [head = '', parents = ''] = line.split(':');
      const [id = '', branch] = head.split('*');
      return { id, revises: parents.split(' ').filter((name) => name !== ''), ...(branch !== undefined && { branch }) };
    }),
  );
}

const line = graph('a:', 'b: a', 'c: b', 'd: c', 'e: d');
const fork = graph('a:', 'b: a', 'c1*c1branch: b', 'd1: c1', 'c2*c2branch: b', 'd2: c2');
const up = (of: RevisionGraph, current: readonly string[], target: string): string[] =>
  upgradePath(of, current, target).steps.map(({ id }) => id);
const down = (of: RevisionGraph, current: readonly string[], target: string): string[] =>
  downgradePath(of, current, target).steps.map(({ id }) => id);

describe('REV-01: relative targets', () => {
  it('counts upwards from where the database is, or from a named revision', () => {
    expect(up(line, ['a'], '+2')).toEqual(['b', 'c']);
    expect(up(line, ['a'], 'b+2')).toEqual(['b', 'c', 'd']);
    expect(up(line, ['a'], 'd-2')).toEqual(['b']);
  });
  it('counts downwards likewise', () => {
    expect(down(line, ['c'], '-1')).toEqual(['c']);
    expect(down(line, ['d'], 'a+2')).toEqual(['d']);
    expect(down(line, ['d'], 'c-2')).toEqual(['d', 'c', 'b']);
  });
});

describe('REV-02: steps that lead out of the history', () => {
  it.each([
    ['up', ['b'], '-2', 2],
    ['up', ['b'], '+5', 5],
    ['down', ['b'], '+2', 2],
    ['down', ['b'], '-5', 5],
    ['down', [], '-1', 1],
  ] as const)('%s from %j to %s', (direction, current, target, count) => {
    const run = (): string[] => (direction === 'up' ? up : down)(line, current, target);
    expect(run).toThrow(`didn't produce ${String(count)} migrations`);
  });
});

describe('REV-03: downgrading to where the database is, or above', () => {
  it('takes no step to the current revision or head', () => {
    expect(down(line, ['a'], 'a')).toEqual([]);
    expect(down(line, ['e'], 'head')).toEqual([]);
  });
  it('refuses a revision above the current one', () => {
    expect(() => down(line, ['a'], 'c')).toThrow('not a valid downgrade target');
  });
});

describe('REV-04: two branches', () => {
  it('runs each branch down to the fork before the fork itself', () => {
    expect(down(fork, ['d1', 'd2'], 'a')).toEqual(['d2', 'c2', 'd1', 'c1', 'b']);
  });
  it('takes back one branch only when it is named', () => {
    expect(down(fork, ['d1', 'd2'], 'c2branch@base+2')).toEqual(['d2', 'c2']);
  });
  it('warns that -1 is ambiguous', () => {
    const path = downgradePath(fork, ['d1', 'd2'], '-1');
    expect(path.steps).toHaveLength(1);
    expect(path.warnings[0]).toMatch('ambiguous');
  });
  it('refuses +1 from two current revisions unless the branch is named', () => {
    expect(() => up(fork, ['d1', 'c2'], '+1')).toThrow('ambiguous');
    expect(up(fork, ['d1', 'c2'], 'c2branch@+1')).toEqual(['d2']);
    expect(up(fork, ['d1'], 'c2branch@+1')).toEqual(['c2']);
  });
});

describe('REV-05: two heads', () => {
  it('refuses "head" and names them', () => {
    expect(() => up(fork, ['b'], 'head')).toThrow(/multiple heads: d1, d2/);
  });
  it('upgrades both with "heads", one with its branch', () => {
    expect(up(fork, ['b'], 'heads')).toEqual(['c1', 'd1', 'c2', 'd2']);
    expect(up(fork, ['b'], 'c2branch@head')).toEqual(['c2', 'd2']);
  });
});

describe('REV-06: merges', () => {
  it('runs both branches before the merge, and leaves both heads below it', () => {
    const merged = graph('a:', 'b: a', 'c1: b', 'd1: c1', 'c2: b', 'd2: c2', 'e: d1 d2');
    expect(up(merged, ['b'], 'head')).toEqual(['c1', 'd1', 'c2', 'd2', 'e']);
    expect(down(merged, ['e'], '-1')).toEqual(['e']);
    expect(down(merged, ['e'], 'd1')).toEqual(['e']);
    expect(merged.headsOf(['a', 'b', 'c1', 'd1', 'c2', 'd2'])).toEqual(['d1', 'd2']);
  });
  it('merges three as well', () => {
    const merged = graph('a:', 'b: a', 'c: a', 'd: a', 'e: b c d');
    expect(up(merged, ['a'], 'e')).toEqual(['b', 'c', 'd', 'e']);
    expect(down(merged, ['e'], 'a')).toEqual(['e', 'd', 'c', 'b']);
  });
});

describe('REV-07: branch labels', () => {
  const labelled = graph('a:', 'b: a', 'e*ebranch: a', 'f: e');
  it('resolves within the branch', () => {
    expect(up(labelled, ['a'], 'ebranch@head')).toEqual(['e', 'f']);
    expect(up(labelled, [], 'ebranch@e')).toEqual(['a', 'e']);
  });
  it('refuses what is elsewhere or nowhere', () => {
    expect(() => up(labelled, [], 'ebranch@b')).toThrow('not a member');
    expect(() => up(labelled, [], 'x@b')).toThrow('no such branch');
  });
  it('refuses a label of two revisions when the files are loaded', () => {
    expect(() => graph('a:', 'b*same: a', 'c*same: a')).toThrow('used by two revisions');
  });
});

describe('REV-13: ids', () => {
  it.each(['a@b', 'a+1', 'a-1', 'a:b', 'head'])('refuses %s', (id) => {
    expect(() => new RevisionGraph([{ id, revises: [] }])).toThrow("can't name");
  });
});

describe('the graph', () => {
  it('names an unknown parent and a cycle', () => {
    expect(() => graph('b: a')).toThrow('not among the revisions');
    expect(() => graph('a: b', 'b: a')).toThrow('builds on itself');
    expect(() => graph('x:', 'a: b x', 'b: a', 'c: b')).toThrow('builds on itself');
  });
  it('gives the same order for any order of the files', () => {
    const nodes = fork.order;
    expect(new RevisionGraph([...nodes].reverse()).order).toEqual(nodes);
  });
});
