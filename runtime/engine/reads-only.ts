import type { CteNode, DeleteNode, InsertNode, QueryNode, Source, StatementNode, UpdateNode } from '../sql/node.js';

type Query = QueryNode | InsertNode | UpdateNode | DeleteNode;

/**
 * Whether a statement only reads: a query of the builder that locks no row and whose common table expressions change nothing. Of
 * a text nobody knows.
 */
export function readsOnly(statement: StatementNode, seen = new Set<CteNode>()): boolean {
  switch (statement.kind) {
    case 'select':
      return (
        statement.lock === undefined &&
        ctesRead(statement.with, seen) &&
        statement.from.every((source) => sourceReads(source, seen)) &&
        statement.joins.every((join) => sourceReads(join.source, seen))
      );
    case 'compound':
      return ctesRead(statement.with, seen) && statement.members.every((member) => readsOnly(member, seen));
    default:
      return false;
  }
}

const ctesRead = (ctes: readonly CteNode[] | undefined, seen: Set<CteNode>): boolean =>
  (ctes ?? []).every((cte) => cteReads(cte, seen));

function cteReads(cte: CteNode, seen: Set<CteNode>): boolean {
  // A recursive one refers to itself.
  if (seen.has(cte)) return true;
  seen.add(cte);
  const query: Query = cte.query();
  return readsOnly(query, seen);
}

function sourceReads(source: Source, seen: Set<CteNode>): boolean {
  if (source.kind === 'derived') return readsOnly(source.query, seen);
  return source.kind !== 'cte' || cteReads(source.cte, seen);
}
