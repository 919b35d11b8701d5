import type { ColumnType } from '../schema/column-type.js';
import type { ExpressionNode } from './node.js';
import { itemsOf, typeOfItem } from './query.js';
import { widerType } from './wider-type.js';

/** The column type a node is known to have. */
export function typeOfNode(node: ExpressionNode): ColumnType | undefined {
  if ('type' in node) return node.type;
  switch (node.kind) {
    case 'negate':
      return typeOfNode(node.operand);
    case 'case': {
      const results = [...node.branches.map((branch) => branch.then), ...(node.otherwise ? [node.otherwise] : [])];
      return results.map(typeOfNode).reduce(widerType, undefined);
    }
    case 'subquery':
      return typeOfItem(itemsOf(node.query)[0]);
    default:
      return undefined;
  }
}

/** Whether a node is an exact number of more digits than a double holds: SQLite has those as text. */
export function isLongDecimal(node: ExpressionNode | undefined): boolean {
  const type = node && typeOfNode(node);
  return type?.kind === 'decimal' && (type.precision ?? Infinity) > 15;
}

/** Whether a type has whole numbers only. */
export function isWholeType(type: ColumnType | undefined): boolean {
  return type?.kind === 'int' || type?.kind === 'smallInt' || type?.kind === 'bigInt';
}

/** Whether a node is surely a whole number. */
export function isWholeNumber(node: ExpressionNode): boolean {
  return isWholeType(typeOfNode(node));
}
