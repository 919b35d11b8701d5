import { breakParent, conditionalGroup, group, indent, line, softline, trailingComma, willBreak } from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import { areNumbers, hasBody } from './expression-shape.js';
import type { Expression } from './tree.js';

/**
 * The arguments of a call. The last one may keep its opening mark on the call's line; Prettier tries, in this order: all on one
 * line, the last one broken, all broken.
 *
 * @param nodes - the arguments
 * @param docs - each laid out as one among several lines
 * @param beside - the last one laid out to open on the call's line
 */
export function callArgumentsDoc(
  nodes: readonly Expression[],
  docs: readonly Doc[],
  beside: Doc,
  options: LayoutOptions,
): Doc {
  if (nodes.length === 0) return '()';
  const separated = docs.map((doc, index) => (index === docs.length - 1 ? doc : [doc, ',', line]));
  const comma = trailingComma(options, 'all');
  const allBroken = (): Doc => group(['(', indent([line, ...separated]), comma, line, ')'], { shouldBreak: true });
  if (areComposed(nodes)) return allBroken();
  const last = nodes[nodes.length - 1];
  if (last !== undefined && keepsLastBeside(nodes, last)) {
    const before = separated.slice(0, -1);
    if (before.some(willBreak)) return allBroken();
    if (willBreak(beside))
      return [
        breakParent,
        conditionalGroup([['(', ...before, group(beside, { shouldBreak: true }), ')'], allBroken()]),
      ];
    return conditionalGroup([
      ['(', ...before, beside, ')'],
      ['(', ...before, group(beside, { shouldBreak: true }), ')'],
      allBroken(),
    ]);
  }
  return group(['(', indent([softline, ...separated]), comma, softline, ')'], {
    shouldBreak: separated.some(willBreak),
  });
}

/** Functions among several arguments read as a composition, one a line. */
function areComposed(nodes: readonly Expression[]): boolean {
  if (nodes.length < 2) return false;
  const functions = nodes.filter((node) => node.kind === 'arrow').length;
  const inside = nodes.some(
    (node) => node.kind === 'call' && !node.isNew && node.arguments.some((one) => one.kind === 'arrow'),
  );
  return functions > 1 || inside;
}

function keepsLastBeside(nodes: readonly Expression[], last: Expression): boolean {
  const before = nodes[nodes.length - 2];
  if (!hasBody(last) || before?.kind === last.kind) return false;
  if (nodes.length === 2 && before?.kind === 'arrow' && last.kind === 'array') return false;
  return !(nodes.length > 1 && last.kind === 'array' && areNumbers(last.items));
}
