import { jsonText } from '../sql-column.js';
import { primary } from '../sql-level.js';
import { firstOf, primaryTs } from '../typescript-level.js';
import { commonType, textType } from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { jsonSteps } from '../json-path.js';
import { accepts, calls, hybridCall, sameAs } from './function-specification.js';
import type { FunctionSpecification } from './function-specification.js';
import type { Node } from '../node.js';

const value = { name: 'value', accepts: accepts.any };

const pathOf = (node: Node | undefined): string =>
  node?.kind === 'literal' && typeof node.value === 'string' ? node.value : '$';

const jsonValue: FunctionSpecification = {
  name: 'json_value',
  area: 'values',
  meaning:
    'The value at a path such as `$.address.lines[0]` inside Json, as text; NULL where there is none or it is JSON null. Convert it with cast.',
  parameters: [
    { name: 'json', accepts: accepts.json },
    { name: 'path', accepts: accepts.literalText },
  ],
  result: (): ValueType => textType,
  nullable: () => true,
  sql: (writer, { operands: [json, path] }) =>
    primary(json ? jsonText(writer, writer.operand(json, 9), jsonSteps(pathOf(path)) ?? []) : ''),
  typescript: (writer, { operands: [json, path] }) => {
    const steps = (jsonSteps(pathOf(path)) ?? []).map((step) =>
      typeof step === 'number' ? String(step) : `'${step.replaceAll("'", "\\'")}'`,
    );
    return json && primaryTs(`h.jsonValue(${writer.text(json)}, [${steps.join(', ')}])`);
  },
};

/** Functions on values of any type. */
export const valueFunctions: readonly FunctionSpecification[] = [
  {
    name: 'coalesce',
    area: 'values',
    meaning: 'The first argument that is not NULL.',
    parameters: [value, value, { ...value, optional: true, rest: true }],
    unify: true,
    result: (operands) => operands.map(({ type }) => type).reduce((a, b) => commonType(a, b) ?? a),
    nullable: (operands) => operands.every((operand) => operand.nullable),
    sql: calls('coalesce'),
    typescript: (writer, node) => {
      const operands = node.operands.filter((operand) => operand.kind !== 'literal' || operand.value !== null);
      // What stands after the first argument that can't be null is never reached.
      const end = operands.findIndex((operand) => !operand.nullable);
      const used = end === -1 ? operands : operands.slice(0, end + 1);
      const [first] = used;
      return first !== undefined && used.length === 1
        ? writer.write(first)
        : firstOf(used.map((operand) => writer.write(operand)));
    },
  },
  {
    name: 'nullif',
    area: 'values',
    meaning: 'NULL if both are equal, else the first.',
    parameters: [value, value],
    unify: true,
    result: sameAs(0),
    nullable: () => true,
    sql: calls('nullif'),
    typescript: hybridCall('nullif'),
  },
  jsonValue,
];
