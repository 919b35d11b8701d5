import type { Node } from '../node.js';
import { commonType, isInteger, isNumeric, isOpen, isText, readsText, scaleOf } from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { readLiteral } from './read-literal.js';
import type { Typing } from './typing.js';

/**
 * Gives a node another type, as operands and branches need: literals are read as it, numbers are widened.
 * The caller has made sure that the type can hold the node's values.
 */
export function convert(typing: Typing, node: Node, type: ValueType): Node {
  if (isOpen(type) || type.kind === node.type.kind) return widened(node, type);
  if (node.kind === 'bareName' || node.kind === 'literal') return readLiteral(typing, node, type);
  if (node.type.kind === 'unknown' || node.type.kind === 'null') return { ...node, type };
  if (node.kind === 'case') {
    const branches = node.branches.map(({ when, then }) => ({ when, then: convert(typing, then, type) }));
    return { ...node, branches, otherwise: convert(typing, node.otherwise, type), type };
  }
  return { kind: 'cast', operand: node, explicit: false, type, nullable: node.nullable, span: node.span };
}

/** Same kind: only the details (length, digits) change, which no value notices. */
function widened(node: Node, type: ValueType): Node {
  if (node.kind === 'literal' && node.value === null) return isOpen(type) ? node : { ...node, type };
  return node;
}

/** A literal or bare name that takes its type from what it stands beside. */
function takes(node: Node, type: ValueType): boolean {
  if (node.kind === 'bareName') return type.kind === 'enum';
  if (node.kind === 'literal') return node.adaptable === true && readsText(type);
  return (
    node.kind === 'case' &&
    isText(node.type) &&
    [...node.branches.map(({ then }) => then), node.otherwise].every(
      (branch) => takes(branch, type) || branch.type.kind === 'null' || branch.type.kind === type.kind,
    )
  );
}

/**
 * The one type a list of nodes can have, text literals and bare names taking the type of the others.
 *
 * @returns the type, or the first node that does not fit
 */
export function typeOfAll(
  nodes: readonly Node[],
): { readonly type: ValueType } | { readonly misfit: Node; readonly type: ValueType } {
  let type: ValueType = { kind: 'null' };
  const fixed = nodes.filter((node) => node.kind !== 'bareName' && !(node.kind === 'literal' && node.adaptable));
  for (const node of fixed) {
    const common: ValueType | undefined = commonInstant(type, node.type) ?? commonType(type, node.type);
    if (common === undefined) return { misfit: node, type };
    type = common;
  }
  for (const node of nodes) {
    if (fixed.includes(node) || takes(node, type)) continue;
    const common: ValueType | undefined = commonType(type, node.type);
    if (common === undefined) return { misfit: node, type };
    type = common;
  }
  return { type };
}

/** A timestamp is an instant in UTC, so it can stand beside one. */
function commonInstant(a: ValueType, b: ValueType): ValueType | undefined {
  const kinds = new Set([a.kind, b.kind]);
  return kinds.size === 2 && kinds.has('dateTime') && kinds.has('timestamp') ? { kind: 'dateTime' } : undefined;
}

/** Converts all nodes to their common type; undefined (and nothing reported) where they have none. */
export function unify(
  typing: Typing,
  nodes: readonly Node[],
): { readonly type: ValueType; readonly nodes: readonly Node[] } | undefined {
  const found = typeOfAll(nodes);
  if ('misfit' in found) return undefined;
  return { type: found.type, nodes: nodes.map((node) => convert(typing, node, found.type)) };
}

/** Whether values can be given to a place declared with a type: nothing but decimal places may be lost. */
export function isAssignable(node: Node, type: ValueType): boolean {
  const from = node.type;
  if (isOpen(from) || isOpen(type) || takes(node, type)) return true;
  if (isText(from)) return isText(type);
  if (isInteger(from)) {
    if (type.kind === 'smallInt') return from.kind === 'smallInt' || isSmallLiteral(node);
    if (type.kind === 'int') return from.kind !== 'bigInt';
    return isNumeric(type);
  }
  if (isNumeric(from)) {
    if (!isNumeric(type) || isInteger(type)) return false;
    return from.kind === 'decimal' || type.kind !== 'decimal';
  }
  return commonInstant(from, type) !== undefined || commonType(from, type) !== undefined;
}

function isSmallLiteral(node: Node): boolean {
  return node.kind === 'literal' && typeof node.value === 'string' && Math.abs(Number(node.value)) <= 32_767;
}

/** Converts the whole expression to its declared type; decimals are rounded to its places. */
export function convertToDeclared(typing: Typing, node: Node, type: ValueType): Node {
  const loses =
    type.kind === 'decimal' && node.type.kind === 'decimal' && scaleOf(type) !== undefined && !fits(node.type, type);
  if (loses) return { kind: 'cast', operand: node, explicit: true, type, nullable: node.nullable, span: node.span };
  if (type.kind === node.type.kind || isOpen(node.type)) return convert(typing, node, type);
  if (isText(type) && isText(node.type)) return node;
  if (node.kind === 'literal' || node.kind === 'bareName' || (node.kind === 'case' && !isNumeric(type)))
    return convert(typing, node, type);
  return { kind: 'cast', operand: node, explicit: true, type, nullable: node.nullable, span: node.span };
}

function fits(from: ValueType, to: ValueType): boolean {
  const [before, after] = [scaleOf(from), scaleOf(to)];
  return after === undefined || (before !== undefined && before <= after);
}

/** A bare name that nothing turned into an enum value is a mistake. */
export function settled(typing: Typing, node: Node): Node {
  if (node.kind !== 'bareName') return node;
  return readLiteral(typing, node, { kind: 'unknown' });
}
