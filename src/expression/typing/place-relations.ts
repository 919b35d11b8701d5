import type { Path } from '../../../grammar/ast.js';
import { invariant } from '../../../runtime/util/invariant.js';
import { expressionCodes } from '../codes.js';
import type { Hop, Row } from '../node.js';
import type { Typing } from './typing.js';
import { pathText } from './walk-path.js';
import type { Link } from './walk-path.js';

interface Placed {
  readonly row: Row;
  /** To-one relations from the current row (or the aggregate's) to `row`. */
  readonly hops: readonly Hop[];
}

/** Finds the row the relations of a path lead to; undefined where that was reported. */
export function placeRelations(typing: Typing, path: Path, links: readonly Link[]): Placed | undefined {
  if (links.length === 0) return { row: typing.row, hops: [] };
  if (!typing.allowsRelations) {
    reportRelation(typing, path, links);
    return;
  }
  const lastMany = links.findLastIndex(({ relation }) => relation.cardinality === 'many');
  let row = typing.row;
  if (lastMany !== -1) {
    if (typing.frame === undefined) {
      reportMany(typing, path);
      return;
    }
    const source = enterSource(typing, path, links.slice(0, lastMany + 1));
    if (source === undefined) return undefined;
    row = source;
  }
  const hops: Hop[] = [];
  for (const { name, relation } of links.slice(lastMany + 1)) {
    const to: Row = { alias: typing.findings.alias(name), via: { from: row, name, relation } };
    hops.push({ name, relation, from: row, to });
    row = to;
  }
  return { row, hops };
}

function reportRelation(typing: Typing, path: Path, links: readonly Link[]): undefined {
  const relation = links[0]?.name ?? '';
  typing.report(
    expressionCodes.relationForbidden,
    path.span,
    `\`${relation}\` is a relation; only this row's own columns can be used here.`,
  );
  return undefined;
}

function reportMany(typing: Typing, path: Path): undefined {
  const text = pathText(path);
  typing.report(
    expressionCodes.manyOutsideAggregate,
    path.span,
    `\`${text}\` has a value for each of many rows.`,
    `Aggregate them, for example sum(${text}) or max(${text}).`,
  );
  return undefined;
}

/**
 * Makes the relations the rows of the aggregate around, or finds that they are already.
 *
 * @returns the aggregate's row, or undefined where another relation was named before
 */
export function enterSource(typing: Typing, path: Path, links: readonly Link[]): Row | undefined {
  const { frame } = typing;
  invariant(frame, 'inside an aggregate');
  const key = links.map(({ name }) => name).join('.');
  if (frame.source !== undefined) {
    if (frame.source.key === key) return frame.source.row;
    const message = `This aggregate runs over \`${frame.source.key}\`, and \`${pathText(path)}\` belongs to the rows of \`${key}\`.`;
    typing.report(expressionCodes.aggregateSource, path.span, message);
    return undefined;
  }
  let row = typing.row;
  const hops: Hop[] = [];
  for (const { name, relation } of links) {
    const to: Row = { alias: typing.findings.alias(name), variable: typing.findings.variable(name) };
    hops.push({ name, relation, from: row, to });
    row = to;
  }
  const scope = links.at(-1)?.relation.target.scope() ?? typing.scope;
  frame.source = { key, hops, scope, row };
  return row;
}
