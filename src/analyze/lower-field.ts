import type { Expression } from '../../grammar/ast.js';
import { joinPath } from './attribute-set.js';
import { codes } from './codes.js';
import { defined } from '../defined.js';
import type { ClientDefault, Field, FieldDefault } from '../model.js';
import type { Context } from './context.js';
import { clientDefault, resolveDefault } from './defaults.js';
import type { FieldDraft } from './draft.js';
import { compositeMembers } from './embedded-fields.js';
import { lowerValidators } from './lower-validators.js';
import { moduleReference } from './module-reference.js';

/** Pass 8a: a field as the emitted code sees it. */
export function lowerField(draft: FieldDraft, context: Context): Field {
  const { attributes, value } = draft;
  const onUpdate = updateDefault(draft, context);
  const fieldDefault = defaultOf(draft, onUpdate, context);
  const identity = attributes.get('identity');
  const tsType = attributes.get('ts')?.text('type');
  const codec = codecOf(draft, context);
  const serverMade = isServerMade(attributes.get('onUpdate')?.expression('value'));
  const field: Field = defined({
    name: draft.name,
    doc: draft.doc,
    column: draft.column,
    embedded: draft.embedded && embeddedMembers(draft, context),
    type: value.type,
    columnType: value.column,
    nullable: draft.nullable,
    default: fieldDefault,
    onUpdate,
    serverOnUpdate: serverMade ? (true as const) : undefined,
    readOnly: attributes.has('computed') || identity?.word('mode') === 'always',
    deferred: attributes.has('deferred'),
    implied: draft.implied,
    tsType,
    codec,
    validators: lowerValidators(attributes, 'value', context),
    ignored: attributes.has('ignore'),
  });
  checkFit(draft, context);
  context.origins.set(field, draft.span);
  return field;
}

/** The composite's members as fields of their own, with the columns they have here. */
function embeddedMembers(draft: FieldDraft, context: Context): Field[] {
  const leaves = new Map(draft.embedded?.map(({ path, field }) => [path.join('.'), field]));
  // None where the composite was refused: it may contain itself.
  return leaves.size === 0 ? [] : membersOf(draft.value.composite ?? '', '', leaves, context);
}

function membersOf(
  composite: string,
  prefix: string,
  leaves: ReadonlyMap<string, FieldDraft>,
  context: Context,
): Field[] {
  return compositeMembers(composite, context).map(({ draft }) => {
    const path = prefix + draft.name;
    const leaf = leaves.get(path);
    if (leaf !== undefined) return lowerField({ ...draft, column: leaf.column }, context);
    const embedded = membersOf(draft.value.composite ?? '', `${path}.`, leaves, context);
    return { ...lowerField(draft, context), embedded };
  });
}

function defaultOf(draft: FieldDraft, onUpdate: ClientDefault | undefined, context: Context): FieldDefault | undefined {
  const { attributes } = draft;
  if (attributes.has('computed') || attributes.has('identity')) return { kind: 'server' };
  const resolved = resolveDefault(draft, context).field;
  if (resolved !== undefined) return resolved;
  const version = attributes.has('version') ? versionDefault(draft) : undefined;
  if (version !== undefined) return version;
  // A time set at every UPDATE is set at the INSERT too.
  return attributes.has('default') ? undefined : onUpdate;
}

/** None for text the application gives. */
function versionDefault(draft: FieldDraft): FieldDefault | undefined {
  if (isWhole(draft)) return { kind: 'literal', value: 1 };
  return isTime(draft) ? { kind: 'client', generator: 'now' } : undefined;
}

/** What makes a version of text anew at every UPDATE, as it does for a new row. */
function versionGenerator({ attributes, value: { column } }: FieldDraft): ClientDefault | undefined {
  const version = attributes.get('version');
  if (version === undefined || version.boolean('manual') === true || !TEXTS.has(column.kind)) return undefined;
  const value = attributes.get('default')?.expression('value');
  return value?.kind === 'Call' ? clientDefault(value) : undefined;
}

function updateDefault(draft: FieldDraft, context: Context): ClientDefault | undefined {
  const { attributes } = draft;
  const attribute = attributes.get('onUpdate');
  if (attributes.has('updatedAt')) return { kind: 'client', generator: 'now' };
  const value = attribute?.expression('value');
  if (attribute === undefined) return versionGenerator(draft);
  if (value === undefined || isServerMade(value)) return undefined;
  const made = value.kind === 'Call' ? clientDefault(value) : undefined;
  if (made === undefined) {
    context.report.add(codes.unknownDefault, {
      message: '`@onUpdate` takes a function that makes a new value.',
      span: value.span,
      hint: 'Use `now()`, `uuid()`, `cuid()`, `nanoid()` or `ulid()`; `dbgenerated()` where the database does it.',
    });
  }
  return made;
}

/** `dbgenerated()`, of which the application knows nothing but that it happens. */
function isServerMade(value: Expression | undefined): boolean {
  return value?.kind === 'Call' && joinPath(value.callee) === 'dbgenerated' && value.arguments.length === 0;
}

function codecOf(draft: FieldDraft, context: Context): Field['codec'] | undefined {
  const attribute = draft.attributes.get('codec');
  const text = attribute?.text('reference');
  if (attribute === undefined || text === undefined) return undefined;
  return moduleReference(text, attribute, context);
}

const TIMES: ReadonlySet<string> = new Set(['dateTime', 'timestamp', 'date', 'time', 'unsupported']);

/** Text an application can make without the database. */
const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'char', 'uuid']);

function isTime({ value: { column } }: FieldDraft): boolean {
  return column.kind === 'dateTime' || column.kind === 'timestamp';
}

/** Numbers are counted and times taken from the clock; text needs what makes it, or an application that gives it. */
function canBeVersion(draft: FieldDraft): boolean {
  if (isWhole(draft) || isTime(draft)) return true;
  const { attributes, value } = draft;
  if (!TEXTS.has(value.column.kind)) return false;
  const given = attributes.get('version')?.boolean('manual') === true;
  return given || attributes.has('onUpdate') || versionGenerator(draft) !== undefined;
}

function isWhole(draft: FieldDraft): boolean {
  return ['int', 'smallInt', 'bigInt'].includes(draft.value.column.kind);
}

/** Attributes that only work for some types. */
function checkFit(draft: FieldDraft, context: Context): void {
  const { attributes, value } = draft;
  if (attributes.all.length === 0) return;
  const { kind } = value.column;
  const wrong = (name: string, wanted: string): void => {
    const attribute = attributes.get(name);
    if (attribute === undefined) return;
    context.report.add(codes.fieldTypeForAttribute, {
      message: `\`@${name}\` needs ${wanted}, and \`${draft.name}\` is not.`,
      span: attribute.span,
    });
  };
  if (!TIMES.has(kind)) wrong('updatedAt', 'a point in time');
  if (!canBeVersion(draft))
    wrong('version', 'a whole number, a point in time, or text with `@default(uuid())` or another generator');
  if (kind !== 'json' && !attributes.has('codec')) wrong('ts', 'a Json field');
  if (!['string', 'text', 'char', 'enum', 'array'].includes(kind)) wrong('collate', 'text');
  reportConflicts(draft, context);
}

const CONFLICTS: readonly (readonly [string, string])[] = [
  ['computed', 'default'],
  ['computed', 'identity'],
  ['computed', 'version'],
  ['computed', 'updatedAt'],
  ['computed', 'onUpdate'],
  ['identity', 'default'],
  ['updatedAt', 'onUpdate'],
  ['id', 'deferred'],
  ['version', 'deferred'],
  ['version', 'ignore'],
  ['embedded', 'deferred'],
  ['embedded', 'codec'],
  ['embedded', 'ts'],
  ['embedded', 'computed'],
  ['embedded', 'identity'],
  ['embedded', 'onUpdate'],
];

function reportConflicts(draft: FieldDraft, context: Context): void {
  for (const [one, other] of CONFLICTS) {
    const first = draft.attributes.get(one);
    const second = draft.attributes.get(other);
    if (first === undefined || second === undefined) continue;
    context.report.add(codes.attributeConflict, {
      message: `\`${draft.name}\` has both \`@${one}\` and \`@${other}\`.`,
      span: second.span,
      related: [{ message: `@${one} is here`, span: first.span }],
    });
  }
}
