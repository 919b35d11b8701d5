import type { Field, ModelDeclaration } from '../../grammar/ast.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft, MemberDraft } from './draft.js';
import { embeddedFields } from './embedded-fields.js';
import { expandMembers } from './expand-members.js';
import { readAttributes } from './read-attributes.js';
import { resolveType } from './resolve-type.js';
import { checkSchemaName } from './schema-name.js';

/** Pass 4b: a draft for every model and view, its members sorted into fields, relations, hybrids and proxies. */
export function buildEntities(context: Context): void {
  for (const [name, declaration] of context.declarations.models) {
    context.entities.set(name, buildEntity(declaration, context));
  }
}

function buildEntity(declaration: ModelDeclaration, context: Context): EntityDraft {
  const { report, naming } = context;
  const kind = declaration.keyword === 'view' ? 'view' : 'model';
  const members = expandMembers(declaration, context);
  const own = readAttributes(members.attributes, kind, report);
  const attributes = own.over(readAttributes(members.mixinAttributes, 'mixin', report));
  checkSchemaName(attributes.get('schema'), context.settings, report);
  const name = declaration.name.text;
  const entity: EntityDraft = {
    name,
    kind,
    node: declaration,
    doc: declaration.doc,
    attributes,
    table: attributes.get('map')?.text('name') ?? naming.table(name),
    schema: attributes.get('schema')?.text('schema'),
    ignored: attributes.has('ignore'),
    fields: [],
    relations: [],
    hybrids: [],
    proxies: [],
    children: [],
    unresolved: [],
    incomplete: !members.complete,
  };
  for (const field of members.fields) addMember(entity, field, context);
  return entity;
}

function addMember(entity: EntityDraft, field: Field, context: Context): void {
  const isRelation = context.declarations.models.has(field.type.name.text);
  const attributes = readAttributes(field.attributes, isRelation ? 'relation' : 'field', context.report);
  const member: MemberDraft = {
    name: field.name.text,
    node: field,
    span: field.name.span,
    doc: field.doc,
    owner: entity.name,
    attributes,
  };
  const proxy = attributes.get('proxy');
  if (proxy !== undefined) {
    addProxy(entity, member, context);
    return;
  }
  const resolved = resolveType(field.type, attributes, context);
  if (resolved === undefined) {
    entity.unresolved.push(member.name);
    return;
  }
  if (resolved.kind === 'relation') {
    if (field.type.list && field.type.optional) {
      context.report.add(codes.optionalList, {
        message: `The list \`${member.name}\` cannot be optional.`,
        span: field.type.span,
      });
    }
    const { list, optional } = field.type;
    const settings = attributes.get('relation');
    entity.relations.push({ ...member, target: resolved.target, list, optional: optional && !list, settings });
    return;
  }
  const merged = attributes.over(resolved.attributes);
  const hybrid = attributes.get('hybrid');
  const expression = hybrid?.expression('expression');
  const nullable = field.type.optional;
  if (expression !== undefined) {
    entity.hybrids.push({ ...member, attributes: merged, value: resolved, nullable, expression });
    return;
  }
  const draft: FieldDraft = {
    name: member.name,
    node: field,
    span: member.span,
    doc: member.doc,
    owner: member.owner,
    attributes: merged,
    value: resolved,
    nullable,
    column: attributes.get('map')?.text('name') ?? context.naming.column(member.name),
    implied: false,
  };
  const embedded = embeddedFields(draft, context);
  entity.fields.push(embedded === undefined ? draft : { ...draft, embedded });
}

function addProxy(entity: EntityDraft, member: MemberDraft, context: Context): void {
  const path = member.attributes.get('proxy')?.expression('path');
  const names = path?.kind === 'Path' ? path.names.map((name) => name.text) : [];
  const [relation, property] = names;
  if (relation !== undefined && property !== undefined && names.length === 2) {
    entity.proxies.push({ ...member, relation, property });
    return;
  }
  context.report.add(codes.proxyPath, {
    message: `\`@proxy\` of \`${member.name}\` needs a relation and a member of its target.`,
    span: path?.span ?? member.span,
    hint: 'Write `@proxy(orderItems.product)`.',
  });
}
