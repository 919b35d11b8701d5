import type { ConstructNode, NodePrinter } from './node.js';

/**
 * A column of a list that is written as one text: in the select list the first stands for all of them, anywhere else each is
 * its name.
 */
export function printListedColumn(printer: NodePrinter, node: ConstructNode): void {
  printer.put(printer.quote(node.detail as string));
}
