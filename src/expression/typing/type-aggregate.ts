import type { Call, Expression } from '../../../grammar/ast.js';
import { expressionCodes } from '../codes.js';
import type { AggregateName, AggregateNode, Node } from '../node.js';
import {
  booleanType,
  decimalType,
  floatType,
  intType,
  isFloating,
  isInteger,
  isNumeric,
  isOpen,
  scaleOf,
  typeName,
} from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { and } from '../operators/logic.js';
import { settled } from './conversion.js';
import { operation } from './operation.js';
import { failNamed } from './fail-named.js';
import { quotientScale, warnLongDecimal } from './type-arithmetic.js';
import { typeCondition } from './type-operator.js';
import { enterSource } from './place-relations.js';
import { walkPath } from './walk-path.js';
import type { AggregateFrame, TypeExpression, Typing } from './typing.js';

const names: Readonly<Record<string, AggregateName>> = {
  count: 'count',
  sum: 'sum',
  avg: 'avg',
  min: 'min',
  max: 'max',
  exists: 'exists',
};

/** `min` and `max` of several values are functions, not aggregates. */
export function isAggregate(call: Call, name: string): boolean {
  if (names[name] === undefined) return false;
  return (
    (name !== 'min' && name !== 'max') || call.arguments.filter((argument) => argument.name === undefined).length < 2
  );
}

interface Arguments {
  readonly argument: Expression;
  readonly where: Expression | undefined;
  readonly distinct: boolean;
}

/** `sum(orders.total)`, `count(orders)`, `exists(orders, where: orders.open)`: over the rows of one to-many relation. */
export function typeAggregate(typing: Typing, call: Call, word: string, typeExpression: TypeExpression): Node {
  const name = names[word] ?? 'count';
  if (typing.frame !== undefined)
    return typing.fail(expressionCodes.nestedAggregate, call.span, `\`${name}\` can't stand inside another aggregate.`);
  if (!typing.allowsRelations)
    return typing.fail(
      expressionCodes.aggregateForbidden,
      call.span,
      `\`${name}\` reads other rows, which can't be done here.`,
    );
  const given = readArguments(typing, call, name);
  if (given === undefined) return typing.broken(call.span);
  const frame: AggregateFrame = {};
  const inside = typing.inAggregate(frame);
  const rows = enterRows(inside, given.argument);
  if (rows === 'reported') return typing.broken(call.span);
  if (rows === 'entered' && name !== 'count' && name !== 'exists') {
    return typing.fail(
      expressionCodes.relationAsValue,
      given.argument.span,
      `\`${name}\` needs a value of each row.`,
      `Name a field: ${name}(… .field).`,
    );
  }
  const argument = rows === 'entered' ? undefined : settled(inside, typeExpression(inside, given.argument));
  const where = given.where && typeCondition(inside, given.where, typeExpression);
  if (frame.source === undefined) return failSource(typing, call, name, argument);
  const problem = argument && argumentProblem(name, argument.type);
  if (problem !== undefined) return typing.fail(expressionCodes.argumentType, argument?.span ?? call.span, problem);
  if (argument) warnLongDecimal(typing, argument.type, [argument], call.span);
  return node(name, call, { frame, argument, where, distinct: given.distinct });
}

function failSource(typing: Typing, call: Call, name: string, argument: Node | undefined): Node {
  if (argument?.type.kind === 'unknown') return typing.broken(call.span);
  return typing.fail(
    expressionCodes.aggregateSource,
    call.span,
    `\`${name}\` names no to-many relation whose rows it runs over.`,
  );
}

function node(
  name: AggregateName,
  call: Call,
  parts: { frame: AggregateFrame; argument: Node | undefined; where: Node | undefined; distinct: boolean },
): AggregateNode {
  const { frame, where, distinct } = parts;
  // `exists(orders.paid)` asks for a row whose value is true; `exists(orders)` for any row.
  const asked = name === 'exists' ? parts.argument : undefined;
  const filter = where && asked ? operation(and, [where, asked], booleanType, call.span) : (where ?? asked);
  const argument = name === 'exists' ? undefined : parts.argument;
  return {
    kind: 'aggregate',
    name,
    hops: frame.source?.hops ?? [],
    ...(argument && { argument }),
    ...(filter && { where: filter }),
    distinct,
    type: resultType(name, argument?.type ?? intType),
    nullable: name !== 'count' && name !== 'exists',
    span: call.span,
  };
}

function readArguments(typing: Typing, call: Call, name: string): Arguments | undefined {
  const [first, ...more] = call.arguments.filter((argument) => argument.name === undefined);
  if (first === undefined || more.length > 0) {
    typing.report(
      expressionCodes.argumentCount,
      call.span,
      `\`${name}\` takes 1 argument, and ${call.arguments.length} are given.`,
    );
    return undefined;
  }
  let where: Expression | undefined;
  let distinct = false;
  for (const { name: label, value } of call.arguments) {
    if (label === undefined) continue;
    if (label.text === 'where') where = value;
    else if (label.text === 'distinct' && value.kind === 'BooleanLiteral' && (name === 'count' || !value.value))
      distinct = value.value;
    else {
      failNamed(typing, label.span, name, label.text);
      return undefined;
    }
  }
  return { argument: first.value, where, distinct };
}

/** Where the argument is the relation itself, its rows are what is aggregated. */
function enterRows(typing: Typing, argument: Expression): 'entered' | 'value' | 'reported' {
  if (argument.kind !== 'Path') return 'value';
  const [first] = argument.names;
  if (first === undefined || typing.scope.member(first.text) === undefined) return 'value';
  if (
    !endsAtRelation(
      typing,
      argument.names.map(({ text }) => text),
    )
  )
    return 'value';
  const walk = walkPath(typing, argument);
  if (walk === undefined) return 'reported';
  return enterSource(typing, argument, walk.links) === undefined ? 'reported' : 'entered';
}

function endsAtRelation(typing: Typing, path: readonly string[]): boolean {
  let scope = typing.scope;
  for (const name of path) {
    const member = scope.member(name);
    if (member?.kind !== 'relation') return false;
    scope = member.target.scope();
  }
  return true;
}

const orderedKinds = new Set(['string', 'text', 'date', 'dateTime', 'timestamp', 'time']);

function argumentProblem(name: AggregateName, type: ValueType): string | undefined {
  if (isOpen(type) || name === 'count') return undefined;
  if (name === 'exists')
    return type.kind === 'boolean'
      ? undefined
      : `\`exists\` takes a relation or a condition, and this is ${typeName(type)}.`;
  if (isNumeric(type)) return undefined;
  if (name === 'sum' || name === 'avg') return `\`${name}\` takes numbers, and this is ${typeName(type)}.`;
  return orderedKinds.has(type.kind)
    ? undefined
    : `\`${name}\` takes values with an order, and this is ${typeName(type)}.`;
}

function resultType(name: AggregateName, type: ValueType): ValueType {
  switch (name) {
    case 'count':
      return intType;
    case 'exists':
      return booleanType;
    case 'min':
    case 'max':
      return type;
    case 'sum':
      if (isFloating(type)) return floatType;
      return type.kind === 'decimal'
        ? decimalType(undefined, scaleOf(type))
        : type.kind === 'smallInt'
          ? intType
          : type;
    case 'avg':
      return isInteger(type) || isFloating(type) || isOpen(type)
        ? floatType
        : decimalType(undefined, quotientScale(type));
  }
}
