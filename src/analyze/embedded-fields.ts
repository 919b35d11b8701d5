import type { Field } from '../../grammar/ast.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EmbeddedDraft, FieldDraft } from './draft.js';
import { readAttributes } from './read-attributes.js';
import { resolveType } from './resolve-type.js';

/**
 * The columns of a composite field with `@embedded`: one for each scalar inside, named after the field and the path
 * (`address_street`). All of them may be null where the field may.
 *
 * @returns nothing where the field is stored in one column
 */
export function embeddedFields(field: FieldDraft, context: Context): readonly EmbeddedDraft[] | undefined {
  const attribute = field.attributes.get('embedded');
  if (attribute === undefined) return undefined;
  const { composite, list } = field.value;
  if (composite === undefined || list) {
    context.report.add(codes.fieldTypeForAttribute, {
      message: `\`@embedded\` needs a single composite value, and \`${field.name}\` is not one.`,
      span: attribute.span,
    });
    return undefined;
  }
  const prefix = attribute.text('prefix') ?? `${field.column}_`;
  if (isCircular(composite, context)) return [];
  const found: Found = { leaves: [], seen: 0 };
  collect(composite, field, { path: [], prefix, nullable: field.nullable }, found, context);
  if (found.seen <= MAXIMUM_COLUMNS) return found.leaves;
  context.report.add(codes.embeddedSize, {
    message: `\`${field.name}\` would be more than ${String(MAXIMUM_COLUMNS)} columns.`,
    span: attribute.span,
  });
  return [];
}

/** More than any database takes in one table; composites inside composites double with every step. */
const MAXIMUM_COLUMNS = 2000;

interface Place {
  readonly path: readonly string[];
  readonly prefix: string;
  readonly nullable: boolean;
}

interface Found {
  readonly leaves: EmbeddedDraft[];
  /** Members looked at, composites that have none of their own included. */
  seen: number;
}

const isEmbedded = ({ draft }: CompositeMember): boolean =>
  draft.value.composite !== undefined && !draft.value.list && draft.attributes.has('embedded');

/** Reports what leads back to a composite on the way to it; looks at each composite once. */
function isCircular(composite: string, context: Context): boolean {
  const states = new Map<string, 'open' | 'done'>();
  let circular = false;
  const visit = (name: string): void => {
    states.set(name, 'open');
    for (const member of compositeMembers(name, context)) {
      const inner = member.draft.value.composite;
      if (inner === undefined || !isEmbedded(member)) continue;
      if (!states.has(inner)) visit(inner);
      if (states.get(inner) !== 'open') continue;
      circular = true;
      context.report.add(codes.circularScalar, {
        message: `The type \`${inner}\` contains itself in columns of its own.`,
        span: member.field.type.span,
      });
    }
    states.set(name, 'done');
  };
  visit(composite);
  return circular;
}

/** Adds the columns inside a composite; gives up once there are too many. */
function collect(composite: string, outer: FieldDraft, place: Place, found: Found, context: Context): void {
  for (const member of compositeMembers(composite, context)) {
    if (++found.seen > MAXIMUM_COLUMNS) return;
    const { draft } = member;
    const path = [...place.path, draft.name];
    const nullable = place.nullable || draft.nullable;
    const column = place.prefix + draft.column;
    if (draft.value.composite !== undefined && isEmbedded(member))
      collect(draft.value.composite, outer, { path, prefix: `${column}_`, nullable }, found, context);
    else found.leaves.push({ path, field: { ...draft, span: outer.span, owner: outer.owner, column, nullable } });
  }
}

export interface CompositeMember {
  readonly field: Field;
  readonly draft: FieldDraft;
}

/** The fields of a composite type as drafts; relations and other things a value cannot have are diagnosed. */
export function compositeMembers(composite: string, context: Context): CompositeMember[] {
  const declaration = context.declarations.composites.get(composite);
  const { report } = context;
  const members = new Map<string, CompositeMember>();
  for (const field of declaration?.members ?? []) {
    if (field.kind !== 'Field' || field.name.text === '') continue;
    const name = field.name.text;
    const attributes = readAttributes(field.attributes, 'compositeField', report);
    const value = resolveType(field.type, attributes, context);
    if (value === undefined) continue;
    if (value.kind === 'relation') {
      report.add(codes.compositeField, {
        message: `The type \`${composite}\` cannot contain the relation \`${name}\`.`,
        span: field.span,
      });
      continue;
    }
    const first = members.get(name);
    if (first !== undefined) {
      report.add(codes.duplicateField, {
        message: `\`${composite}\` has the field \`${name}\` twice.`,
        span: field.name.span,
        related: [{ message: 'first declared here', span: first.field.name.span }],
      });
      continue;
    }
    const draft: FieldDraft = {
      name,
      node: field,
      span: field.name.span,
      doc: field.doc,
      owner: composite,
      attributes: attributes.over(value.attributes),
      value,
      nullable: field.type.optional,
      column:
        attributes.get('map')?.text('name') ??
        (context.settings.flavour === 'prisma' ? name : context.naming.column(name)),
      implied: false,
    };
    members.set(name, { field, draft });
  }
  return [...members.values()];
}
