/**
 * Groups the nodes so that each group comes after all it refers to; nodes of one group refer to each other. Order within
 * what the arrows leave open is that of the input. (R. Tarjan, Depth-first search and linear graph algorithms, 1972.)
 *
 * @param refersTo - what must come first; nodes that are not among `nodes` are left out
 */
export function sortAsComponents<T>(nodes: readonly T[], refersTo: (node: T) => Iterable<T>): T[][] {
  const among = new Set(nodes);
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const stack: T[] = [];
  const open = new Set<T>();
  const groups: T[][] = [];
  const visit = (node: T): void => {
    const own = index.size;
    index.set(node, own);
    low.set(node, own);
    stack.push(node);
    open.add(node);
    for (const next of refersTo(node)) {
      if (!among.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (open.has(next)) low.set(node, Math.min(low.get(node) ?? own, low.get(next) ?? own));
    }
    if (low.get(node) !== own) return;
    const group = stack.splice(stack.indexOf(node));
    for (const member of group) open.delete(member);
    groups.push(group);
  };
  for (const node of nodes) if (!index.has(node)) visit(node);
  return groups;
}
