import { didYouMean } from '../../grammar/nearest-name.js';
import type { Validator } from '../model.js';
import type { AttributeSet, ReadAttribute } from './attribute-set.js';
import { joinPath, numberText } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import { moduleReference } from './module-reference.js';
import { VALIDATORS } from './validators.js';

/** What is checked: a field's value, or the entities of a relation. */
type Over = 'value' | 'entity';

/** The validators of a field or relation, in the order written. */
export function lowerValidators(attributes: AttributeSet, over: Over, context: Context): Validator[] {
  return attributes.every('validate').flatMap((attribute) => readValidators(attribute, over, context));
}

function readValidators(attribute: ReadAttribute, over: Over, context: Context): Validator[] {
  return attribute.node.arguments.flatMap((argument): Validator[] => {
    const { value } = argument;
    if (value.kind === 'Missing') return [];
    if (argument.name !== undefined) {
      const name = argument.name.text;
      const literal = literalOf(value);
      if (over === 'entity' && VALIDATORS.has(name)) return refuseBuiltIn(name, argument.name.span, context);
      if (VALIDATORS.get(name) === 'value' && literal !== undefined) return [{ name, arguments: [literal] }];
      reportValidator(name, argument.name.span, context);
      return [];
    }
    if (value.kind === 'StringLiteral') {
      const reference = moduleReference(value.value, attribute, context);
      if (reference === undefined) return [];
      const { export: name, module, file } = reference;
      return [{ name, arguments: [], module, file }];
    }
    const name = value.kind === 'Path' ? joinPath(value) : '';
    if (over === 'entity' && VALIDATORS.has(name)) return refuseBuiltIn(name, value.span, context);
    if (VALIDATORS.get(name) === 'word') return [{ name, arguments: [] }];
    reportValidator(name, value.span, context);
    return [];
  });
}

function literalOf(value: ReadAttribute['node']['arguments'][number]['value']): string | number | boolean | undefined {
  if (value.kind === 'StringLiteral' || value.kind === 'BooleanLiteral') return value.value;
  const text = numberText(value);
  return text === undefined ? undefined : Number(text);
}

function reportValidator(name: string, span: ReadAttribute['span'], context: Context): void {
  context.report.add(codes.unknownValidator, {
    message:
      name === '' ? 'A validator is a name, a limit or a reference in quotes.' : `There is no validator \`${name}\`.`,
    span,
    hint: didYouMean(name, VALIDATORS.keys()) ?? `Validators are ${[...VALIDATORS.keys()].join(', ')}.`,
  });
}

function refuseBuiltIn(name: string, span: ReadAttribute['span'], context: Context): [] {
  context.report.add(codes.unknownValidator, {
    message: `\`${name}\` checks values, but a relation has entities.`,
    span,
    hint: 'Name a function of the application: `@validate("./validators.js#isAllowed")`.',
  });
  return [];
}
