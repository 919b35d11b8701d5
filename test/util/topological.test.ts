import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycles, sort } from '../../runtime/util/topological.js';

type Graph = ReadonlyMap<number, readonly number[]>;
const dependencies =
  (graph: Graph) =>
  (node: number): readonly number[] =>
    graph.get(node) ?? [];

/** Edges go to smaller numbers only, so there is no cycle. */
const acyclic = fc
  .array(fc.array(fc.nat()), { maxLength: 12 })
  .map(
    (lists): Graph => new Map(lists.map((list, node) => [node, node === 0 ? [] : list.map((other) => other % node)])),
  );
const any = fc
  .array(fc.array(fc.nat({ max: 9 })), { minLength: 1, maxLength: 10 })
  .map((lists): Graph => new Map(lists.map((list, node) => [node, list.filter((other) => other < lists.length)])));

describe('sort', () => {
  test('each node stands after what it depends on', () => {
    fc.assert(
      fc.property(acyclic, fc.array(fc.nat()), (graph, seed) => {
        const nodes = [...graph.keys()].sort((a, b) => ((seed[a] ?? 0) % 7) - ((seed[b] ?? 0) % 7));
        const sorted = sort(nodes, dependencies(graph));
        expect([...sorted].sort()).toEqual([...nodes].sort());
        for (const [node, needs] of graph)
          for (const need of needs) expect(sorted.indexOf(need)).toBeLessThan(sorted.indexOf(node));
      }),
    );
  });

  test('a cycle loses no node', () => {
    fc.assert(
      fc.property(any, (graph) => {
        expect(sort([...graph.keys()], dependencies(graph)).sort()).toEqual([...graph.keys()].sort());
      }),
    );
  });

  test('the given order stays where nothing speaks against it', () => {
    expect(sort(['c', 'a', 'b'], () => [])).toEqual(['c', 'a', 'b']);
    expect(sort(['c', 'a', 'b'], (node) => (node === 'c' ? ['b'] : []))).toEqual(['b', 'c', 'a']);
  });

  test('a long chain does not exhaust the stack', () => {
    const nodes = Array.from({ length: 50_000 }, (_, index) => index);
    expect(sort(nodes, (node) => (node < 49_999 ? [node + 1] : []))[0]).toBe(49_999);
  });
});

describe('findCycles', () => {
  test('two nodes are in one cycle exactly when each reaches the other', () => {
    const reaches = (graph: Graph, from: number, to: number): boolean => {
      const seen = new Set<number>();
      const open = [...(graph.get(from) ?? [])];
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node === to) return true;
        if (!seen.has(node)) open.push(...(graph.get(node) ?? []));
        seen.add(node);
      }
      return false;
    };
    fc.assert(
      fc.property(any, (graph) => {
        const nodes = [...graph.keys()];
        const cycles = findCycles(nodes, dependencies(graph));
        const of = new Map(cycles.flatMap((cycle, index) => cycle.map((node) => [node, index])));
        for (const a of nodes)
          for (const b of nodes)
            if (a !== b) {
              const together = of.has(a) && of.get(a) === of.get(b);
              expect(together).toBe(reaches(graph, a, b) && reaches(graph, b, a));
            }
      }),
    );
  });

  test('a node that depends on itself alone is no cycle', () => {
    expect(findCycles(['a'], () => ['a'])).toEqual([]);
  });
});
