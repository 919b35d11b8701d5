import type { Argument, Attribute, Expression } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { Reporter } from '../diagnostic-code.js';
import type { AttributeDefinition, ParameterDefinition, Place } from './attribute-definition.js';
import { AttributeSet, listOf, NO_ATTRIBUTES, numberText, ReadAttribute } from './attribute-set.js';
import { ATTRIBUTES, attributeDefinition } from './attribute-table.js';
import { codes } from './codes.js';

/**
 * Matches the attributes of one declaration with their definitions. Whatever is wrong with a name, a place or an
 * argument is diagnosed here, the same way for all attributes; what is returned can be read without further checks.
 *
 * @param attributes - as written
 * @param place - what kind of declaration they stand on
 */
export function readAttributes(attributes: readonly Attribute[], place: Place, report: Reporter): AttributeSet {
  if (attributes.length === 0) return NO_ATTRIBUTES;
  const read: ReadAttribute[] = [];
  for (const node of attributes) {
    const definition = findDefinition(node, place, report);
    if (definition === undefined) continue;
    const first = definition.repeatable === true ? undefined : read.find((other) => other.definition === definition);
    if (first !== undefined) {
      report.add(codes.duplicateAttribute, {
        message: `${title(definition)} is given twice.`,
        span: node.span,
        related: [{ message: 'first given here', span: first.span }],
      });
      continue;
    }
    const values =
      definition.open === true ? new Map<string, Expression[]>() : matchArguments(node, definition, report);
    if (values !== undefined) read.push(new ReadAttribute(definition, node, values));
  }
  return new AttributeSet(read);
}

function findDefinition(node: Attribute, place: Place, report: Reporter): AttributeDefinition | undefined {
  const written = node.path.map((name) => name.text).join('.');
  const sign = node.block ? '@@' : '@';
  const head = node.path[0]?.text ?? '';
  if (head === '') return undefined;
  const name = !node.block && head === 'db' ? 'db' : written;
  const definition = attributeDefinition(name, node.block);
  if (definition?.on.includes(place) === true) return definition;
  if (definition !== undefined) {
    report.add(codes.misplacedAttribute, {
      message: `\`${sign}${name}\` cannot stand on ${PLACE_NAMES[place]}.`,
      span: node.span,
      hint: `It belongs on ${joinWords(definition.on.map((other) => PLACE_NAMES[other]))}.`,
    });
    return undefined;
  }
  const candidates = ATTRIBUTES.filter((other) => other.block === node.block && other.on.includes(place));
  const other = attributeDefinition(name, !node.block);
  report.add(codes.unknownAttribute, {
    message: `There is no attribute \`${sign}${written}\`.`,
    span: node.span,
    hint:
      didYouMean(
        name,
        candidates.map((candidate) => candidate.name),
      )?.replace(/`(\w+)`/, `\`${sign}$1\``) ??
      (other ? `Did you mean \`${node.block ? '@' : '@@'}${written}\`?` : codes.unknownAttribute.hint),
  });
  return undefined;
}

function matchArguments(
  node: Attribute,
  definition: AttributeDefinition,
  report: Reporter,
): Map<string, Expression[]> | undefined {
  const values = new Map<string, Expression[]>();
  if (node.arguments.length === 0) return requireArguments(node, definition, values, report) ? values : undefined;
  const positional = definition.parameters.filter((parameter) => parameter.positional === true);
  let next = 0;
  for (const argument of node.arguments) {
    const parameter = argument.name ? namedParameter(argument, definition, report) : positional[next];
    if (parameter === undefined) {
      if (argument.name === undefined) reportSurplus(argument, definition, positional.length, report);
      continue;
    }
    if (argument.name === undefined && parameter.variadic !== true) next += 1;
    const given = values.get(parameter.name);
    if (given !== undefined && parameter.variadic !== true) {
      report.add(codes.surplusArgument, {
        message: `The argument \`${parameter.name}\` of ${title(definition)} is given twice.`,
        span: argument.span,
      });
      continue;
    }
    if (fits(argument.value, parameter, definition, report))
      values.set(parameter.name, [...(given ?? []), argument.value]);
    else if (parameter.required === true && given === undefined) values.set(parameter.name, []);
  }
  return requireArguments(node, definition, values, report) ? values : undefined;
}

function requireArguments(
  node: Attribute,
  definition: AttributeDefinition,
  values: Map<string, Expression[]>,
  report: Reporter,
): boolean {
  let complete = true;
  for (const parameter of definition.parameters) {
    if (parameter.required !== true) continue;
    const given = values.get(parameter.name);
    if (given === undefined) {
      report.add(codes.missingArgument, {
        message: `${title(definition)} needs ${KIND_NAMES[parameter.kind]}${parameter.name === 'value' ? '' : ` (\`${parameter.name}\`)`}.`,
        span: node.span,
      });
    }
    if (given === undefined || given.length === 0) complete = false;
  }
  return complete;
}

function namedParameter(
  argument: Argument,
  definition: AttributeDefinition,
  report: Reporter,
): ParameterDefinition | undefined {
  const name = argument.name?.text ?? '';
  const parameter = definition.parameters.find((candidate) => candidate.name === name);
  if (parameter !== undefined) return parameter;
  const names = definition.parameters.map((candidate) => candidate.name);
  const known =
    names.length === 0 ? 'It takes no arguments.' : `It takes ${joinWords(names.map((one) => `\`${one}\``))}.`;
  report.add(codes.unknownArgument, {
    message: `${title(definition)} has no argument \`${name}\`.`,
    span: argument.name?.span ?? argument.span,
    hint: didYouMean(name, names) ?? known,
  });
  return undefined;
}

function reportSurplus(argument: Argument, definition: AttributeDefinition, count: number, report: Reporter): void {
  const takes =
    count === 0 ? 'no unnamed arguments' : count === 1 ? 'one unnamed argument' : `${count} unnamed arguments`;
  report.add(codes.surplusArgument, { message: `${title(definition)} takes ${takes}.`, span: argument.span });
}

function fits(
  value: Expression,
  parameter: ParameterDefinition,
  definition: AttributeDefinition,
  report: Reporter,
): boolean {
  if (value.kind === 'Missing') return false;
  if (!isOfKind(value, parameter)) {
    report.add(codes.argumentType, {
      message: `The argument \`${parameter.name}\` of ${title(definition)} must be ${KIND_NAMES[parameter.kind]}.`,
      span: value.span,
    });
    return false;
  }
  const { words } = parameter;
  if (words === undefined || parameter.kind !== 'word') return true;
  const written =
    value.kind === 'Path' ? (value.names[0]?.text ?? '') : value.kind === 'BooleanLiteral' ? String(value.value) : '';
  if (words.some((word) => word.toLowerCase() === written.toLowerCase())) return true;
  report.add(codes.argumentType, {
    message: `\`${written}\` is not a value of the argument \`${parameter.name}\` of ${title(definition)}.`,
    span: value.span,
    hint:
      didYouMean(written, words) ??
      `It takes ${joinWords(
        words.map((word) => `\`${word}\``),
        'or',
      )}.`,
  });
  return false;
}

function isOfKind(value: Expression, parameter: ParameterDefinition): boolean {
  const single = (candidate: Expression): boolean => candidate.kind === 'Path' && candidate.names.length === 1;
  switch (parameter.kind) {
    case 'text':
      return value.kind === 'StringLiteral';
    case 'integer':
      return /^-?\d+$/.test(numberText(value) ?? '');
    case 'number':
      return /^-?\d+$/.test(value.kind === 'StringLiteral' ? value.value : (numberText(value) ?? ''));
    case 'boolean':
      return value.kind === 'BooleanLiteral';
    case 'word':
      return (
        single(value) || (value.kind === 'BooleanLiteral' && (parameter.words?.includes(String(value.value)) ?? false))
      );
    case 'name':
      return single(value);
    case 'names':
      return listOf(value).every(single);
    case 'path':
      return value.kind === 'Path';
    case 'textOrWord':
      return value.kind === 'StringLiteral' || value.kind === 'Path';
    case 'elements':
    case 'orders':
    case 'expression':
      return true;
  }
}

function title(definition: AttributeDefinition): string {
  return `\`${definition.block ? '@@' : '@'}${definition.name}\``;
}

function joinWords(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

const PLACE_NAMES: Readonly<Record<Place, string>> = {
  field: 'a field',
  relation: 'a relation',
  compositeField: 'a field of a composite type',
  scalar: 'a named scalar',
  enumValue: 'a value of an enum',
  model: 'a model',
  view: 'a view',
  mixin: 'a mixin',
  composite: 'a composite type',
  enum: 'an enum',
};

const KIND_NAMES: Readonly<Record<ParameterDefinition['kind'], string>> = {
  text: 'a text in quotes',
  integer: 'a whole number',
  number: 'a whole number',
  boolean: '`true` or `false`',
  word: 'a word',
  name: 'the name of a field',
  names: 'a list of fields',
  elements: 'a list of fields',
  path: 'a path of names',
  orders: 'a field to sort by',
  expression: 'an expression',
  textOrWord: 'a name',
};
