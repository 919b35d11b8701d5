import type { Argument, Call } from '../../../grammar/ast.js';
import { didYouMean } from '../../../grammar/nearest-name.js';
import { expressionCodes } from '../codes.js';
import { functionNamed, functionNames } from '../functions/function-table.js';
import type { FunctionSpecification, Parameter } from '../functions/function-specification.js';
import { jsonSteps } from '../json-path.js';
import type { Node } from '../node.js';
import { isOpen, typeName } from '../value-type.js';
import { convert, settled, typeOfAll } from './conversion.js';
import { warnLongDecimal } from './type-arithmetic.js';
import { failNamed } from './fail-named.js';
import { isAggregate, typeAggregate } from './type-aggregate.js';
import { typeCast, typeInterval } from './type-cast.js';
import { operation } from './operation.js';
import { pathText } from './walk-path.js';
import { typeRaw } from './type-raw.js';
import type { TypeExpression, Typing } from './typing.js';

const unstablePurposes = new Set(['check', 'computed', 'index', 'predicate']);

/** Types a call. */
export function typeCall(typing: Typing, call: Call, typeExpression: TypeExpression): Node {
  const name = pathText(call.callee);
  const folded = name.toLowerCase();
  if (folded === 'cast') return typeCast(typing, call, typeExpression);
  if (folded === 'interval') return typeInterval(typing, call, typeExpression);
  if (folded === 'sql') return typeRaw(typing, call);
  if (isAggregate(call, folded)) return typeAggregate(typing, call, folded, typeExpression);
  const specification = functionNamed(name);
  if (specification === undefined) {
    const hint = didYouMean(name, functionNames);
    return typing.fail(expressionCodes.unknownFunction, call.callee.span, `There is no function \`${name}\`.`, hint);
  }
  const named = call.arguments.find((argument) => argument.name !== undefined);
  if (named?.name) return failNamed(typing, named.name.span, name, named.name.text);
  if (specification.unstable === true && unstablePurposes.has(typing.purpose)) {
    return typing.fail(
      expressionCodes.unstable,
      call.span,
      `\`${name}()\` gives another value each time, which ${place(typing.purpose)} can't keep.`,
    );
  }
  return typeFunction(typing, specification, call, typeExpression);
}

function place(purpose: string): string {
  return (
    { check: 'a check', computed: 'a computed column', index: 'an index', predicate: 'an index' }[purpose] ?? 'this'
  );
}

function typeFunction(
  typing: Typing,
  specification: FunctionSpecification,
  call: Call,
  typeExpression: TypeExpression,
): Node {
  const problem = countProblem(specification, call.arguments);
  if (problem !== undefined) return typing.fail(expressionCodes.argumentCount, call.span, problem);
  const typed = call.arguments.map(({ value }) => typeExpression(typing, value));
  const operands =
    specification.unify === true
      ? unifyArguments(typing, specification, typed)
      : typed.map((node) => settled(typing, node));
  if (operands === undefined) return typing.broken(call.span);
  const checked: Node[] = [];
  for (const [index, node] of operands.entries()) {
    const parameter = specification.parameters[index] ?? specification.parameters.at(-1);
    const result = parameter === undefined ? node : checkArgument(typing, specification, parameter, node);
    if (result !== undefined) checked.push(result);
  }
  if (checked.length < operands.length || (specification.name === 'json_value' && !checkJsonPath(typing, checked[1])))
    return typing.broken(call.span);
  const node = operation(specification, checked, specification.result(checked), call.span);
  if (specification.area === 'numbers' || specification.name === 'min' || specification.name === 'max')
    warnLongDecimal(typing, node.type, checked, call.span);
  return specification.nullable === undefined ? node : { ...node, nullable: specification.nullable(checked) };
}

function countProblem({ name, parameters }: FunctionSpecification, given: readonly Argument[]): string | undefined {
  const required = parameters.filter(({ optional }) => optional !== true).length;
  const most = parameters.some(({ rest }) => rest === true) ? Number.POSITIVE_INFINITY : parameters.length;
  if (given.length >= required && given.length <= most) return undefined;
  const count = (n: number): string => `${n} argument${n === 1 ? '' : 's'}`;
  const wanted =
    most === Number.POSITIVE_INFINITY
      ? `at least ${count(required)}`
      : required === most
        ? count(required)
        : `${required} to ${count(most)}`;
  return `\`${name}\` takes ${wanted}, and ${given.length} ${given.length === 1 ? 'is' : 'are'} given.`;
}

function unifyArguments(
  typing: Typing,
  { name }: FunctionSpecification,
  nodes: readonly Node[],
): readonly Node[] | undefined {
  const found = typeOfAll(nodes);
  if ('misfit' in found) {
    const message = `All arguments of \`${name}\` must be of one type; this is ${typeName(found.misfit.type)}, the others are ${typeName(found.type)}.`;
    typing.report(expressionCodes.branchTypes, found.misfit.span, message);
    return undefined;
  }
  const limited = ['json', 'array', 'unsupported', 'interval'].includes(found.type.kind);
  const ordered = name === 'min' || name === 'max';
  const orderless = ordered && (limited || ['enum', 'boolean', 'bytes', 'uuid'].includes(found.type.kind));
  if (orderless || (name === 'nullif' && limited)) {
    const first = nodes[0];
    if (first)
      typing.report(
        expressionCodes.unordered,
        first.span,
        `Values of ${typeName(found.type)} can't be compared by \`${name}\`.`,
      );
    return undefined;
  }
  return nodes.map((node) => settled(typing, convert(typing, node, found.type)));
}

/** Checks one argument and converts it where the parameter says so; undefined where something was reported. */
function checkArgument(
  typing: Typing,
  { name }: FunctionSpecification,
  parameter: Parameter,
  node: Node,
): Node | undefined {
  const { accepts } = parameter;
  if (accepts.literal !== undefined && (node.kind !== 'literal' || typeof node.value !== 'string')) {
    if (node.type.kind === 'unknown') return node;
    typing.report(
      expressionCodes.argumentType,
      node.span,
      `\`${parameter.name}\` of \`${name}\` must be ${accepts.what}.`,
    );
    return undefined;
  }
  if (accepts.literal === 'integer' && node.kind === 'literal' && !/^\d{1,2}$/.test(String(node.value))) {
    typing.report(
      expressionCodes.argumentType,
      node.span,
      `\`${parameter.name}\` of \`${name}\` must be a number from 0 to 99.`,
    );
    return undefined;
  }
  if (isOpen(node.type) || accepts.test(node.type))
    return accepts.convert ? convert(typing, node, accepts.convert) : node;
  const moment = momentLiteral(typing, node, parameter);
  if (moment !== undefined) return moment;
  const hint =
    accepts.what === 'text' && !['json', 'bytes', 'array'].includes(node.type.kind)
      ? 'Convert it with cast(…, Text).'
      : undefined;
  typing.report(
    expressionCodes.argumentType,
    node.span,
    `\`${name}\` takes ${accepts.what}, and this is ${typeName(node.type)}.`,
    hint,
  );
  return undefined;
}

/** Text written where a date or an instant is wanted. */
function momentLiteral(typing: Typing, node: Node, { accepts }: Parameter): Node | undefined {
  if (node.kind !== 'literal' || node.adaptable !== true || typeof node.value !== 'string') return undefined;
  const wanted = (['date', 'dateTime', 'time'] as const).filter((kind) => accepts.test({ kind }));
  const kind =
    wanted.find((candidate) => (candidate === 'date') === /^\d{4}-\d{2}-\d{2}$/.test(String(node.value))) ?? wanted[0];
  return kind === undefined ? undefined : convert(typing, node, { kind });
}

function checkJsonPath(typing: Typing, node: Node | undefined): boolean {
  if (node?.kind !== 'literal' || typeof node.value !== 'string' || jsonSteps(node.value) !== undefined) return true;
  typing.report(
    expressionCodes.badLiteral,
    node.span,
    `'${node.value}' is no path into Json.`,
    "Paths look like '$.address.lines[0]'.",
  );
  return false;
}
