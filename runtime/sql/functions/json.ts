import {
  argument,
  BOOLEAN,
  construct,
  INT,
  JSON_TYPE,
  printSpelling,
  spelled,
  spellingFor,
  TEXT,
  type Spellings,
} from '../construct.js';
import { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { ExpressionOf, Reading, Truth } from '../operand.js';
import type { JsonPath } from '../json-path.js';
import { jsonOperand, pathLiteral, printJson } from './json-value.js';

const printArray: ConstructNode['print'] = (printer, { operands }) => {
  printer.put({ sqlite: 'json_array(', postgresql: 'jsonb_build_array(', mysql: 'json_array(' }[printer.dialect]);
  operands.forEach((operand, index) => {
    if (index > 0) printer.put(', ');
    printJson(printer, operand);
  });
  printer.put(')');
};
/** A JSON list of values. Dates are written as `JSON.stringify` does. The same on every dialect. */
export function jsonArray(...values: readonly unknown[]): Expression<unknown> {
  return construct(printArray, values.map(jsonOperand), JSON_TYPE);
}

const printObject: ConstructNode['print'] = (printer, { operands }) => {
  printer.put({ sqlite: 'json_object(', postgresql: 'jsonb_build_object(', mysql: 'json_object(' }[printer.dialect]);
  operands.forEach((operand, index) => {
    if (index > 0) printer.put(', ');
    if (index % 2 === 0) printer.expression(operand);
    else printJson(printer, operand);
  });
  printer.put(')');
};
/** A JSON object of values by key. The same on every dialect. */
export function jsonObject<T extends Readonly<Record<string, unknown>>>(
  values: T,
): Expression<{ readonly [K in keyof T]: T[K] extends ExpressionOf<infer U> ? U : T[K] }> {
  const operands = Object.entries(values).flatMap(([key, value]) => [argument(key, TEXT), jsonOperand(value)]);
  return construct(printObject, operands, JSON_TYPE);
}

const CONTAINS: Spellings = {
  sqlite: 'json_holds({0}, {1})',
  postgresql: '({0} @> {1})',
  mysql: '(json_contains({0}, {1}) = 1)',
};
/**
 * True where a document holds another: all keys of an object with what they hold, some equal for each member of a list. The
 * same on every dialect for a part of the document's own kind; PostgreSQL uses a GIN index for it. MySQL and MariaDB also find a
 * member in a list inside the list.
 */
export function jsonContains<T, N extends string = never>(
  document: Reading<T, N>,
  part: unknown,
): Expression<Truth<T>, boolean, N> {
  return construct(containsPrint, [argument(document), argument(part, JSON_TYPE)], BOOLEAN);
}
const containsPrint = /* @__PURE__ */ spelled(CONTAINS);

/** Prints a text with `{path}` for the path in the node's detail. */
const alongPath =
  (spellings: Spellings): ConstructNode['print'] =>
  (printer, { operands, detail }) => {
    const path = pathLiteral(printer, detail as JsonPath);
    const [before = '', after] = spellingFor(spellings, printer).split('{path}');
    printSpelling(printer, before, operands);
    if (after === undefined) return;
    printer.put(path);
    printSpelling(printer, after, operands);
  };

/** True where the document has something at the path, JSON's null included. The same on every dialect. */
export function jsonHas<T, N extends string = never>(
  document: Reading<T, N>,
  ...path: JsonPath
): Expression<Truth<T>, boolean, N> {
  const operand = argument(document);
  const there = (node: ExpressionNode): ExpressionNode => ({ kind: 'isNull', operand: node, negated: true });
  const then = there({ kind: 'json', operand, path, as: 'json' });
  return new Expression({ kind: 'case', branches: [{ when: there(operand), then }] }, BOOLEAN);
}

const lengthPrint = /* @__PURE__ */ spelled({
  sqlite: "(CASE json_type({0}) WHEN 'array' THEN json_array_length({0}) END)",
  postgresql: "(CASE jsonb_typeof({0}) WHEN 'array' THEN jsonb_array_length({0}) END)",
  mysql: "(CASE json_type({0}) WHEN 'ARRAY' THEN json_length({0}) END)",
});
/** How many members a JSON list has; NULL for what is no list. The same on every dialect. */
export function jsonLength<T, N extends string = never>(document: Reading<T, N>): Expression<number | null, number, N> {
  return construct(lengthPrint, [argument(document)], INT);
}

const typePrint = /* @__PURE__ */ spelled({
  sqlite:
    "(CASE json_type({0}) WHEN 'text' THEN 'string' WHEN 'integer' THEN 'number' WHEN 'real' THEN 'number' WHEN 'true' THEN 'boolean' WHEN 'false' THEN 'boolean' ELSE json_type({0}) END)",
  postgresql: 'jsonb_typeof({0})',
  mysql:
    "(CASE json_type({0}) WHEN 'INTEGER' THEN 'number' WHEN 'UNSIGNED INTEGER' THEN 'number' WHEN 'DOUBLE' THEN 'number' WHEN 'DECIMAL' THEN 'number' ELSE lower(json_type({0})) END)",
});
/** What a document is. The same on every dialect. */
export function jsonType<T, N extends string = never>(
  document: Reading<T, N>,
): Expression<'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | Extract<T, null>, string, N> {
  return construct(typePrint, [argument(document)], TEXT);
}

const printSet: ConstructNode['print'] = (printer, { operands, detail }) => {
  const [document, value] = operands as readonly [ExpressionNode, ExpressionNode];
  const postgres = printer.dialect === 'postgresql';
  printer.put(postgres ? 'jsonb_set(' : 'json_set(');
  printer.expression(document);
  printer.put(`, ${pathLiteral(printer, detail as JsonPath)}, `);
  if (postgres) {
    // A NULL would make the whole document NULL.
    printer.put('coalesce(to_jsonb(');
    printer.expression(value);
    printer.put("), 'null')");
  } else printJson(printer, value);
  printer.put(')');
};
/**
 * The document with something else at a path, for an update: `update(t).set({ data: jsonSet(t.data, ['a', 'b'], 1) })`. What the
 * path leads through must be there, objects for keys and lists for places; its last key is added where it is not. The same on
 * every dialect.
 */
export function jsonSet<T, N extends string = never>(
  document: Reading<T, N>,
  path: JsonPath,
  value: unknown,
): Expression<T, NonNullable<T>, N> {
  return construct(printSet, [argument(document), jsonOperand(value)], JSON_TYPE, path);
}

const removePrint = /* @__PURE__ */ alongPath({
  sqlite: 'json_remove({0}, {path})',
  postgresql: '({0} #- {path})',
  mysql: 'json_remove({0}, {path})',
});
/** The document without what is at a path of keys of objects and places in lists. The same on every dialect. */
export function jsonRemove<T, N extends string = never>(
  document: Reading<T, N>,
  ...path: JsonPath
): Expression<T, NonNullable<T>, N> {
  return construct(removePrint, [argument(document)], JSON_TYPE, path);
}
