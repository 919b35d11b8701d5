/**
 * Orders nodes so that each stands after what it depends on. Stable: where dependencies leave a choice, the given order
 * stays. A cycle has no such order: its edge back to a node being visited is left out (see `findCycles`), so the result always holds every
 * node once. Depth first and iterative, so that long chains do not exhaust the stack.
 *
 * @param dependencies - what a node needs before it; names outside `nodes` and the node itself are ignored
 */
export function sort<T>(nodes: readonly T[], dependencies: (node: T) => Iterable<T>): T[] {
  const known = new Set(nodes);
  const seen = new Set<T>();
  const sorted: T[] = [];
  for (const root of nodes) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ node: root, rest: dependencies(root)[Symbol.iterator]() }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done === true) {
        sorted.push(top.node);
        path.pop();
      } else if (known.has(next.value) && !seen.has(next.value)) {
        seen.add(next.value);
        path.push({ node: next.value, rest: dependencies(next.value)[Symbol.iterator]() });
      }
    }
  }
  return sorted;
}

interface Visit<T> {
  readonly node: T;
  readonly rest: Iterator<T>;
}

/**
 * Groups of nodes that depend on each other in a circle: the strongly connected components of more than one node
 * (Tarjan, "Depth-first search and linear graph algorithms", 1972). A node that depends on itself alone is no cycle here,
 * as a table may refer to itself.
 */
export function findCycles<T>(nodes: readonly T[], dependencies: (node: T) => Iterable<T>): T[][] {
  const known = new Set(nodes);
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const cycles: T[][] = [];
  const enter = (node: T): Visit<T> => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, rest: dependencies(node)[Symbol.iterator]() };
  };
  const reach = (node: T, value: number): void => void low.set(node, Math.min(low.get(node) ?? value, value));
  const leave = (node: T): void => {
    if (low.get(node) !== index.get(node)) return;
    const component = open.splice(open.indexOf(node));
    component.forEach((member) => isOpen.delete(member));
    if (component.length > 1) cycles.push(component);
  };
  for (const root of nodes) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done === true) {
        path.pop();
        leave(top.node);
        const parent = path.at(-1);
        if (parent) reach(parent.node, low.get(top.node) ?? Infinity);
      } else if (!known.has(next.value)) {
        continue;
      } else if (!index.has(next.value)) {
        path.push(enter(next.value));
      } else if (isOpen.has(next.value)) {
        reach(top.node, index.get(next.value) ?? Infinity);
      }
    }
  }
  return cycles;
}
