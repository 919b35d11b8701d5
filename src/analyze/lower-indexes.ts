import type { Expression } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { Index, IndexElement, UniqueConstraint } from '../../runtime/schema/table.js';
import type { ElementOption, KeyElement, ReadAttribute } from './attribute-set.js';
import { joinPath, numberText } from './attribute-set.js';
import { codes } from './codes.js';
import { compileExpression } from './compile-expression.js';
import type { Context } from './context.js';
import type { EntityDraft } from './draft.js';
import { findField, isUnsettled, memberNames } from './draft.js';
import { entityScope } from './scopes.js';

/** The indexes and unique constraints of one attribute or field. */
export interface LoweredKey {
  readonly index?: Index;
  readonly unique?: UniqueConstraint;
}

/** Pass 6c: `@@index`, `@@unique` and `@@fulltext` of a model, for its table. */
export function lowerKey(attribute: ReadAttribute, entity: EntityDraft, table: string, context: Context): LoweredKey {
  const { name } = attribute.definition;
  const elements = attribute.elements('fields');
  const plain = lowerElements(attribute, elements, entity, context);
  if (plain === undefined) return {};
  const lowered = withOperators(plain, attribute, context);
  const parts = elements.map((element) => partName(element, entity));
  const unique = name === 'unique';
  const given = attribute.text('map') ?? (unique ? undefined : attribute.text('name'));
  const final = given ?? (unique ? context.naming.unique(table, parts) : context.naming.index(table, parts));
  const key = unique && isConstraint(attribute, lowered, context);
  const common = {
    ...(attribute.boolean('nullsNotDistinct') === true && { nullsNotDistinct: true }),
    ...renamed(attribute),
  };
  const deferrable = attribute.word('deferrable') as 'immediate' | 'deferred' | undefined;
  const made: LoweredKey = key
    ? {
        unique: {
          name: final,
          columns: lowered.flatMap((element) => element.column ?? []),
          ...(deferrable && { deferrable }),
          ...common,
        },
      }
    : { index: { name: final, unique, elements: lowered, ...indexOptions(attribute, entity, context), ...common } };
  context.origins.set(made.unique ?? made.index ?? made, attribute.span);
  return made;
}

/** `ops:` of the whole index goes for every element without its own. */
function withOperators(elements: IndexElement[], attribute: ReadAttribute, context: Context): IndexElement[] {
  const value = attribute.expression('ops');
  if (value === undefined) return elements;
  const operatorClass = operatorClassOf(value);
  if (operatorClass === undefined) {
    context.report.add(codes.indexOption, { message: 'The option `ops` is wrong.', span: value.span });
  }
  if (operatorClass === undefined || operatorClass === '') return elements;
  return elements.map((element) => ({ operatorClass, ...element }));
}

function renamed(attribute: ReadAttribute): { renamedFrom?: string } {
  const renamedFrom = attribute.definition.parameters.some((one) => one.name === 'renamedFrom')
    ? attribute.text('renamedFrom')
    : undefined;
  return renamedFrom === undefined ? {} : { renamedFrom };
}

/** Plain columns make a constraint; a predicate, an expression or an order needs an index. Prisma always makes an index. */
function isConstraint(attribute: ReadAttribute, elements: readonly IndexElement[], context: Context): boolean {
  if (context.settings.flavour === 'prisma' && attribute.word('deferrable') === undefined) return false;
  if (['where', 'include', 'type'].some((option) => attribute.expression(option) !== undefined)) return false;
  return elements.every((element) => element.column !== undefined && Object.keys(element).length === 1);
}

function indexOptions(attribute: ReadAttribute, entity: EntityDraft, context: Context): Partial<Index> {
  if (attribute.definition.name === 'fulltext') return { method: 'fulltext' };
  const where = attribute.expression('where');
  const predicate =
    where && compileExpression(where, entityScope(entity, context), { purpose: 'predicate' }, context).sql;
  const include = attribute.names('include').flatMap((name) => {
    const field = findField(entity, name.text);
    if (field === undefined) reportUnknown(name.text, name.span, entity, context);
    return field ? [field.column] : [];
  });
  const method = attribute.word('type')?.toLowerCase();
  return {
    ...(predicate !== undefined && { where: predicate }),
    ...(include.length > 0 && { include }),
    // A B-tree is what every dialect makes anyway.
    ...(method !== undefined && method !== 'btree' && { method }),
  };
}

/** The elements of a key, or nothing where one of them means nothing. */
export function lowerElements(
  attribute: ReadAttribute,
  elements: readonly KeyElement[],
  entity: EntityDraft,
  context: Context,
): IndexElement[] | undefined {
  if (elements.length === 0) {
    context.report.add(codes.emptyList, {
      message: `\`@@${attribute.definition.name}\` names no fields.`,
      span: attribute.spanOf('fields'),
    });
    return undefined;
  }
  const lowered: IndexElement[] = [];
  const seen = new Set<string>();
  for (const element of elements) {
    if (element.kind === 'field' && seen.has(element.name.text)) {
      context.report.add(codes.repeatedField, {
        message: `\`@@${attribute.definition.name}\` names \`${element.name.text}\` twice.`,
        span: element.span,
      });
      continue;
    }
    if (element.kind === 'field') seen.add(element.name.text);
    const one = lowerElement(element, entity, context);
    if (one === undefined) return undefined;
    lowered.push(...one);
  }
  return lowered;
}

function lowerElement(element: KeyElement, entity: EntityDraft, context: Context): IndexElement[] | undefined {
  if (element.kind === 'expression') return lowerExpression(element.expression, entity, context);
  const field = findField(entity, element.name.text);
  if (field === undefined) {
    reportUnknown(element.name.text, element.name.span, entity, context);
    return undefined;
  }
  const options = Object.assign({}, ...element.options.map((option) => elementOption(option, context))) as IndexElement;
  if (field.embedded !== undefined) return field.embedded.map((leaf) => ({ column: leaf.field.column, ...options }));
  return [{ column: field.column, ...options }];
}

function lowerExpression(expression: Expression, entity: EntityDraft, context: Context): IndexElement[] | undefined {
  const inner = expression.kind === 'Sort' ? expression.operand : expression;
  const { text, options } = textWithOptions(inner, context);
  const { sql } = compileExpression(text, entityScope(entity, context), { purpose: 'index' }, context);
  if (sql === undefined) return undefined;
  const sorted =
    expression.kind === 'Sort'
      ? {
          ...(expression.direction === 'desc' && { descending: true }),
          ...(expression.nulls && { nulls: expression.nulls }),
        }
      : {};
  return [{ expression: sql, ...options, ...sorted }];
}

/** `sql("lower(name)", ops: raw("text_pattern_ops"))`: what stands beside the text is about the index. */
function textWithOptions(
  node: Expression,
  context: Context,
): { readonly text: Expression; readonly options: Partial<IndexElement> } {
  if (node.kind !== 'Call' || joinPath(node.callee) !== 'sql') return { text: node, options: {} };
  const isOption = (name: string | undefined): boolean => name === 'ops' || name === 'collate';
  const given = node.arguments.filter((argument) => isOption(argument.name?.text));
  const options = given.map(({ name, value }) => (name ? elementOption({ name, value }, context) : {}));
  return {
    text: { ...node, arguments: node.arguments.filter((argument) => !given.includes(argument)) },
    options: Object.assign({}, ...options) as Partial<IndexElement>,
  };
}

function elementOption({ name, value }: ElementOption, context: Context): Partial<IndexElement> {
  const word = value.kind === 'Path' ? joinPath(value) : value.kind === 'StringLiteral' ? value.value : undefined;
  switch (name.text) {
    case 'sort':
      if (word?.toLowerCase() === 'desc') return { descending: true };
      if (word?.toLowerCase() === 'asc') return {};
      break;
    case 'nulls':
      if (word?.toLowerCase() === 'first') return { nulls: 'first' };
      if (word?.toLowerCase() === 'last') return { nulls: 'last' };
      break;
    case 'length': {
      const length = Number(numberText(value));
      if (Number.isInteger(length) && length > 0) return { length };
      break;
    }
    case 'collate':
      if (word !== undefined) return { collation: word };
      break;
    case 'ops': {
      const operatorClass = operatorClassOf(value);
      if (operatorClass !== undefined) return operatorClass === '' ? {} : { operatorClass };
      break;
    }
  }
  context.report.add(codes.indexOption, { message: `The option \`${name.text}\` is wrong.`, span: value.span });
  return {};
}

/** `raw("gin_trgm_ops")` is taken as it is; PSL's own names stand for PostgreSQL's. */
function operatorClassOf(value: Expression): string | undefined {
  if (value.kind === 'Call' && joinPath(value.callee) === 'raw') {
    const text = value.arguments[0]?.value;
    return text?.kind === 'StringLiteral' ? text.value : undefined;
  }
  if (value.kind === 'StringLiteral') return value.value;
  if (value.kind !== 'Path') return undefined;
  const name = joinPath(value);
  return OPERATOR_CLASSES[name] ?? name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}

/** PSL's names whose PostgreSQL names are not just another spelling, and the defaults, which need no name. */
const OPERATOR_CLASSES: Readonly<Record<string, string>> = {
  ArrayOps: '',
  JsonbOps: '',
  InetOps: 'inet_ops',
  TextOps: '',
  Int2Ops: '',
  Int4Ops: '',
  Int8Ops: '',
};

/** What a derived name says for an element: the column, or the words of an expression. */
function partName(element: KeyElement, entity: EntityDraft): string {
  if (element.kind === 'field') return findField(entity, element.name.text)?.column ?? element.name.text;
  return expressionWords(element.expression, entity).join('_') || 'expr';
}

function expressionWords(expression: Expression, entity: EntityDraft): string[] {
  if (expression.kind === 'Path') {
    const name = expression.names[0]?.text ?? '';
    return [findField(entity, name)?.column ?? name];
  }
  if (expression.kind === 'Call') {
    const words = expression.arguments.flatMap((argument) => expressionWords(argument.value, entity));
    return [joinPath(expression.callee).toLowerCase().replaceAll('.', '_'), ...words];
  }
  if (expression.kind === 'Binary') {
    return [...expressionWords(expression.left, entity), ...expressionWords(expression.right, entity)];
  }
  return 'operand' in expression ? expressionWords(expression.operand, entity) : [];
}

/** The columns an expression names, for the derived name of a check. */
export function namedColumns(expression: Expression, entity: EntityDraft): string[] {
  const columns = new Set(memberNames(entity).map((name) => findField(entity, name)?.column));
  return [...new Set(expressionWords(expression, entity))].filter((word) => columns.has(word));
}

function reportUnknown(name: string, span: Expression['span'], entity: EntityDraft, context: Context): void {
  const exists = memberNames(entity).includes(name);
  if (!exists && isUnsettled(entity, name)) return;
  const fields = memberNames(entity).filter((one) => findField(entity, one) !== undefined);
  const key = fields.find((one) => one.startsWith(name) && /Id$/.test(one));
  context.report.add(exists ? codes.notAColumn : codes.unknownField, {
    message: exists ? `\`${entity.name}.${name}\` has no column.` : `\`${entity.name}\` has no field \`${name}\`.`,
    span,
    hint: exists
      ? key === undefined
        ? codes.notAColumn.hint
        : `Did you mean \`${key}\`?`
      : (didYouMean(name, fields) ?? codes.unknownField.hint),
  });
}
