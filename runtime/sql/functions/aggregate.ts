import type { ColumnType } from '../../schema/column-type.js';
import { BOOLEAN, construct, FLOAT, JSON_TYPE, TEXT, spellingFor, type Spellings } from '../construct.js';
import { FunctionExpression, type AggregateExpression } from '../functions.js';
import type { ConstructNode, ExpressionNode, FunctionNode, NodePrinter } from '../node.js';
import { operand, type ExpressionOf } from '../operand.js';
import { PRECEDENCE } from '../precedence.js';
import { printJson } from './json-value.js';

type Spell = NonNullable<FunctionNode['spell']>;
const aggregate = <T, In = NonNullable<T>>(
  name: string,
  args: readonly ExpressionNode[],
  type: ColumnType,
  spell?: Spell,
): AggregateExpression<T, In> => new FunctionExpression({ kind: 'function', name, args, type, spell });

const plain = (node: FunctionNode, name: string): FunctionNode => ({ ...node, name, spell: undefined });
const named =
  (spellings: Spellings): Spell =>
  (node, printer) =>
    plain(node, spellingFor(spellings, printer));

const spellAnd = /* @__PURE__ */ named({ postgresql: 'bool_and', all: 'min' });
const spellOr = /* @__PURE__ */ named({ postgresql: 'bool_or', all: 'max' });

/** True where the condition holds for every row of the group that knows; NULL where none does. The same on every dialect. */
export function boolAnd(condition: ExpressionOf<boolean | null>): AggregateExpression<boolean | null> {
  return aggregate('bool_and', [operand(condition)], BOOLEAN, spellAnd);
}
/** True where the condition holds for one row of the group. The same on every dialect. */
export function boolOr(condition: ExpressionOf<boolean | null>): AggregateExpression<boolean | null> {
  return aggregate('bool_or', [operand(condition)], BOOLEAN, spellOr);
}

const printDouble: ConstructNode['print'] = (printer, { operands }) => {
  printer.expression(operands[0] as ExpressionNode, PRECEDENCE.product);
  // MySQL gives four digits after the point for whole numbers.
  if (printer.dialect === 'mysql') printer.put(' * 1e0');
};
const statistic = (name: string, value: ExpressionOf<unknown>): AggregateExpression<number | null> =>
  aggregate(name, [construct(printDouble, [operand(value)], value.type).node], FLOAT);

/** The standard deviation of a sample, as a double; NULL for less than two values. Over a window not on SQLite. */
export function stddev(value: ExpressionOf<unknown>): AggregateExpression<number | null> {
  return statistic('stddev_samp', value);
}
/** The standard deviation of a whole population, as a double. Over a window not on SQLite. */
export function stddevPop(value: ExpressionOf<unknown>): AggregateExpression<number | null> {
  return statistic('stddev_pop', value);
}
/** The variance of a sample, as a double; NULL for less than two values. Over a window not on SQLite. */
export function variance(value: ExpressionOf<unknown>): AggregateExpression<number | null> {
  return statistic('var_samp', value);
}
/** The variance of a whole population, as a double. Over a window not on SQLite. */
export function variancePop(value: ExpressionOf<unknown>): AggregateExpression<number | null> {
  return statistic('var_pop', value);
}

/** What MySQL's own aggregates into JSON do not take. */
function refuse(printer: NodePrinter, node: FunctionNode): void {
  if (printer.dialect !== 'mysql') return;
  if (node.filter !== undefined)
    printer.unsupported('FILTER of an aggregate into JSON', 'put the condition into where()');
  if (printer.server.product === 'mysql' && (node.orderBy !== undefined || node.distinct === true))
    printer.unsupported('order or DISTINCT inside an aggregate into JSON', 'sort the list in the application');
}

const printLiteral: ConstructNode['print'] = (printer, { detail }) => printer.put(printer.literal(detail as string));

/** SQLite's aggregates into JSON are empty, not NULL, where there is no row. */
const orNull = (node: FunctionNode, empty: string): FunctionNode => ({
  kind: 'function',
  name: 'nullif',
  args: [node, construct(printLiteral, [], TEXT, empty).node],
  type: node.type,
});

const spellJsonAgg: Spell = (node, printer) => {
  refuse(printer, node);
  if (printer.dialect === 'sqlite') return orNull(plain(node, 'json_group_array'), '[]');
  return plain(node, printer.dialect === 'postgresql' ? 'jsonb_agg' : 'json_arrayagg');
};
const spellObjectAgg: Spell = (node, printer) => {
  refuse(printer, node);
  if (printer.dialect === 'sqlite') return orNull(plain(node, 'json_group_object'), '{}');
  return plain(node, printer.dialect === 'postgresql' ? 'jsonb_object_agg' : 'json_objectagg');
};
const spellArrayAgg: Spell = (node, printer) =>
  printer.dialect === 'postgresql' ? plain(node, 'array_agg') : spellJsonAgg(node, printer);

const printMember: ConstructNode['print'] = (printer, { operands }) =>
  printJson(printer, operands[0] as ExpressionNode);
const member = (of: ExpressionOf<unknown>): ExpressionNode => construct(printMember, [operand(of)], of.type).node;

/** The values of a group as a JSON list, NULLs included; NULL without rows. The same on every dialect. */
export function jsonAgg<T>(value: ExpressionOf<T>): AggregateExpression<readonly T[] | null> {
  return aggregate('jsonb_agg', [member(value)], JSON_TYPE, spellJsonAgg);
}
/** The values of a group as a JSON object by key; NULL without rows. The same on every dialect. */
export function jsonObjectAgg<T>(
  key: ExpressionOf<string>,
  value: ExpressionOf<T>,
): AggregateExpression<Readonly<Record<string, T>> | null> {
  return aggregate('jsonb_object_agg', [operand(key), member(value)], JSON_TYPE, spellObjectAgg);
}
/** The values of a group as an array, NULLs included; NULL without rows. The same on every dialect. */
export function arrayAgg<T>(value: ExpressionOf<T>): AggregateExpression<readonly T[] | null> {
  const type: ColumnType = { kind: 'array', element: value.type ?? { kind: 'text' } };
  return aggregate('array_agg', [operand(value)], type, spellArrayAgg);
}
