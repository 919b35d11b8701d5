import type { Column } from '../../runtime/schema/table.js';
import { defined } from '../defined.js';
import { codes } from './codes.js';
import { compileExpression } from './compile-expression.js';
import type { Context } from './context.js';
import type { ReadAttribute } from './attribute-set.js';
import { resolveDefault } from './defaults.js';
import type { FieldDraft } from './draft.js';
import { entityScope } from './scopes.js';
import type { StoredField } from './storage.js';

/** Pass 6a: the columns of a stored field: one, or those of an embedded composite. */
export function lowerColumns(stored: StoredField, context: Context): Column[] {
  const { field } = stored;
  if (field.embedded !== undefined) {
    return field.embedded.map((leaf) => lowerColumn({ ...stored, field: leaf.field }, context));
  }
  return [lowerColumn(stored, context)];
}

function lowerColumn(stored: StoredField, context: Context): Column {
  const { field, shared, copied } = stored;
  const { attributes, value } = field;
  const prismaList = value.list && context.settings.flavour === 'prisma';
  const collation = attributes.get('collate')?.text('collation');
  const comment = attributes.get('comment')?.text('text');
  const old = attributes.get('renamedFrom')?.text('name');
  const renamed = field.renamedFrom ?? (old === undefined ? undefined : context.naming.column(old));
  const from = copied ? NOTHING : made(field, stored, context);
  const column: Column = defined({
    name: field.column,
    type: value.column,
    nullable: field.nullable || shared || prismaList,
    native: value.native,
    default: from.default,
    identity: from.identity,
    computed: from.computed,
    collation,
    comment,
    renamedFrom: copied ? undefined : renamed,
  });
  context.origins.set(column, field.span);
  return column;
}

type Source = Pick<Column, 'default' | 'identity' | 'computed'>;
const NOTHING: Source = {};

/** Where values come from: a default, an expression, or the server's counter. */
function made(field: FieldDraft, stored: StoredField, context: Context): Source {
  const computed = field.attributes.get('computed');
  const expression = computed?.expression('expression');
  if (computed !== undefined && expression !== undefined) {
    const scope = entityScope(stored.entity, context);
    const compiled = compileExpression(expression, scope, { purpose: 'computed', field }, context);
    if (compiled.sql === undefined) return NOTHING;
    return { computed: { expression: compiled.sql, stored: computed.boolean('stored') ?? true } };
  }
  const identity = field.attributes.get('identity');
  if (identity !== undefined) return lowerIdentity(identity, field, context);
  const resolved = resolveDefault(field, context).column;
  if (resolved !== undefined) return { default: resolved };
  return field.attributes.has('version') && VERSIONED.has(field.value.column.kind)
    ? { default: { kind: 'literal', value: 1 } }
    : NOTHING;
}

const VERSIONED: ReadonlySet<string> = new Set(['int', 'smallInt', 'bigInt']);

function lowerIdentity(identity: ReadAttribute, field: FieldDraft, context: Context): Source {
  if (!VERSIONED.has(field.value.column.kind)) {
    context.report.add(codes.autoincrementType, {
      message: `\`${field.name}\` cannot count up: it is not a whole number.`,
      span: identity.span,
    });
    return {};
  }
  return { identity: { always: identity.word('mode') === 'always', ...counting(identity, context) } };
}

interface Counting {
  readonly start?: string;
  readonly increment?: string;
  readonly minValue?: string;
  readonly maxValue?: string;
  readonly cycle?: boolean;
}

/** The numbers of a sequence or an identity column. */
export function counting(attribute: ReadAttribute, context: Context): Counting {
  const increment = attribute.number('increment');
  const [start, minValue, maxValue] = [attribute.number('start'), attribute.number('min'), attribute.number('max')];
  const outside =
    (minValue !== undefined && maxValue !== undefined && BigInt(minValue) >= BigInt(maxValue)) ||
    (start !== undefined && minValue !== undefined && BigInt(start) < BigInt(minValue)) ||
    (start !== undefined && maxValue !== undefined && BigInt(start) > BigInt(maxValue));
  if (outside || (increment !== undefined && BigInt(increment) === 0n)) {
    context.report.add(codes.sequenceUnknown, {
      message: outside ? 'The bounds leave no room to count.' : 'A step of 0 never moves on.',
      span: attribute.span,
    });
    return {};
  }
  const cycle = attribute.boolean('cycle');
  return {
    ...(start !== undefined && { start }),
    ...(increment !== undefined && { increment }),
    ...(minValue !== undefined && { minValue }),
    ...(maxValue !== undefined && { maxValue }),
    ...(cycle !== undefined && { cycle }),
  };
}
