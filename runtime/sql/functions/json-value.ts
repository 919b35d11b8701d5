import { argument, JSON_TYPE, printSpelling, spellingFor, type Spellings } from '../construct.js';
import { jsonNull } from '../encode.js';
import { mustHavePath, placedPath, type JsonPath } from '../json-path.js';
import { isMade } from '../made.js';
import type { ExpressionNode, NodePrinter } from '../node.js';
import { typeOfNode } from '../type-of-node.js';

/** A value that becomes part of JSON: an expression, or plain data, in which null is JSON's own. */
export function jsonOperand(value: unknown): ExpressionNode {
  const plain = typeof value === 'object' && value !== null && !(value instanceof Date) && !isMade(value);
  return value === null ? argument(jsonNull, JSON_TYPE) : argument(value, plain ? JSON_TYPE : undefined);
}

const DOCUMENT: Spellings = {
  sqlite: 'json({0})',
  postgresql: 'to_jsonb({0})',
  mysql: 'CAST({0} AS JSON)',
  mariadb: "json_extract({0}, '$')",
};
const TRUTH: Spellings = {
  sqlite: "json(CASE {0} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END)",
  postgresql: 'to_jsonb({0})',
  mysql: "CAST(CASE {0} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END AS JSON)",
  mariadb: "json_extract(CASE {0} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END, '$')",
};
/** As `JSON.stringify` writes a Date. */
const INSTANT: Spellings = {
  sqlite: "strftime('%Y-%m-%dT%H:%M:%fZ', {0})",
  postgresql: `to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  mysql: "concat(left(date_format({0}, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')",
};

/** Prints an operand so that it is the JSON of its type, where a plain one would be text or a number inside a document. */
export function printJson(printer: NodePrinter, node: ExpressionNode): void {
  // A NULL of no type: PostgreSQL's builders take any, and cannot tell which.
  if (node.kind === 'param' && node.type === undefined && printer.dialect === 'postgresql')
    return printSpelling(printer, 'CAST({0} AS text)', [node]);
  const kind = typeOfNode(node)?.kind;
  const spellings =
    kind === 'json' || kind === 'array'
      ? DOCUMENT
      : kind === 'boolean'
        ? TRUTH
        : kind === 'dateTime'
          ? INSTANT
          : undefined;
  if (spellings === undefined) printer.expression(node);
  else printSpelling(printer, spellingFor(spellings, printer), [node]);
}

/** A path as the dialect writes it, quoted: `'$."a"[0]'`, or `'{"a","0"}'` on PostgreSQL. */
export function pathLiteral(printer: NodePrinter, path: JsonPath): string {
  const quoted = (step: string | number): string => `"${String(step).replace(/["\\]/g, '\\$&')}"`;
  const steps = placedPath(path);
  if (printer.dialect === 'postgresql') return printer.literal(`{${steps.map(quoted).join(',')}}`);
  if (printer.server.product === 'mariadb') mustHavePath(printer, steps);
  // MySQL and MariaDB read a key as JSON does.
  const key = printer.dialect === 'mysql' ? (step: string) => JSON.stringify(step) : quoted;
  return printer.literal(
    `$${steps.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${key(step)}`)).join('')}`,
  );
}
