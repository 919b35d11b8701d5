import type { AggregateNode, Hop, Node, TypeScriptFragment, TypeScriptWriter } from './node.js';
import { primaryTs, tsLevel } from './typescript-level.js';
import { isFloating, isInteger, scaleOf } from './value-type.js';

/** Prints an aggregate over loaded rows. */
export function writeTypeScriptAggregate(writer: TypeScriptWriter, node: AggregateNode): TypeScriptFragment {
  const parameter = node.hops.at(-1)?.to.variable ?? 'row';
  const all = rowsText(writer, node.hops);
  const callback = (value: Node): string => `(${parameter}) => ${writer.text(value)}`;
  const condition = node.where && `(${parameter}) => ${writer.condition(node.where, tsLevel.conditional)}`;
  if (node.name === 'exists') {
    return condition === undefined
      ? { text: `${all}.length > 0`, level: tsLevel.relational }
      : primaryTs(`${all}.some(${condition})`);
  }
  const rows = condition === undefined ? all : `${all}.filter(${condition})`;
  if (node.argument === undefined) return primaryTs(`${rows}.length`);
  const value = callback(node.argument);
  if (node.name === 'count') return primaryTs(`h.${node.distinct ? 'countDistinct' : 'count'}(${rows}, ${value})`);
  if (node.name !== 'avg') return primaryTs(`h.${node.name}(${rows}, ${value})`);
  const { type } = node.argument;
  if (isInteger(type) || isFloating(type)) return primaryTs(`h.avg(${rows}, ${value})`);
  return primaryTs(`h.avgDecimal(${rows}, ${value}, ${scaleOf(node.type) ?? 16})`);
}

function rowsText(writer: TypeScriptWriter, hops: readonly Hop[]): string {
  let rows = '';
  for (const [index, hop] of hops.entries()) {
    const { relation, name } = hop;
    const step = (owner: string): string =>
      `${writer.loaded(owner, relation.relationsType)}.${relation.property ?? name}`;
    const owner = hop.from.variable ?? 'row';
    if (index === 0) rows = relation.cardinality === 'many' ? step(owner) : `h.rowsOf(${step(owner)})`;
    else rows = `h.through(${rows}, (${owner}) => ${step(owner)})`;
  }
  return rows;
}
