import { didYouMean } from '../../grammar/nearest-name.js';
import type { Expression } from '../../grammar/ast.js';
import { joinPath, numberText } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft } from './draft.js';
import { findField, isUnsettled, lineage } from './draft.js';
import { snakeCase } from '../words/identifier-words.js';

/** Pass 4c: links sub-models with their bases and gives every model of a hierarchy its strategy and identity. */
export function linkInheritance(context: Context): void {
  for (const entity of context.entities.values()) linkBase(entity, context);
  for (const entity of context.entities.values()) breakCircle(entity, context);
  const families = new Map<EntityDraft, EntityDraft[]>();
  for (const entity of context.entities.values()) {
    const root = lineage(entity)[0] ?? entity;
    families.set(root, [...(families.get(root) ?? []), entity]);
  }
  for (const [root, members] of families) {
    describeFamily(root, [root, ...members.filter((entity) => entity !== root)], context);
  }
}

function linkBase(entity: EntityDraft, context: Context): void {
  const name = entity.node.base;
  if (name === undefined || name.text === '') return;
  const { report, entities, declarations } = context;
  entity.orphaned = true;
  const base = entities.get(name.text);
  if (base !== undefined && base.kind === 'model' && entity.kind === 'model') {
    entity.base = base;
    delete entity.orphaned;
    return;
  }
  const exists = base !== undefined || declarations.mixins.has(name.text) || declarations.composites.has(name.text);
  if (exists) {
    report.add(codes.notExtensible, {
      message: `\`${entity.name}\` cannot extend \`${name.text}\`: only models inherit, and only from models.`,
      span: name.span,
      hint: declarations.mixins.has(name.text) ? `Write \`with ${name.text}\`.` : codes.notExtensible.hint,
    });
    return;
  }
  report.add(codes.unknownBase, {
    message: `There is no model \`${name.text}\`.`,
    span: name.span,
    hint: didYouMean(name.text, entities.keys()) ?? codes.unknownBase.hint,
  });
}

function breakCircle(entity: EntityDraft, context: Context): void {
  const seen = new Set<EntityDraft>([entity]);
  for (let at = entity.base; at !== undefined; at = at.base) {
    if (at === entity) {
      context.report.add(codes.circularBase, {
        message: `\`${entity.name}\` extends itself.`,
        span: entity.node.base?.span ?? entity.node.name.span,
      });
      delete entity.base;
      entity.orphaned = true;
      return;
    }
    if (seen.has(at)) return;
    seen.add(at);
  }
}

function describeFamily(root: EntityDraft, family: readonly EntityDraft[], context: Context): void {
  for (const entity of family) entity.base?.children.push(entity);
  const inherit = root.attributes.get('inherit');
  reportMisplaced(root, family, context);
  if (family.length === 1 && inherit === undefined) return;
  if (inherit === undefined && !isUnsettled(root)) {
    context.report.add(codes.missingInherit, {
      message: `\`${root.name}\` is extended, but does not say how the hierarchy is stored.`,
      span: root.node.name.span,
      related: family.slice(1, 2).map((child) => ({ message: 'extended here', span: child.node.name.span })),
    });
  }
  const strategy = (inherit?.word('strategy') ?? 'single') as 'single' | 'joined' | 'concrete';
  const on = discriminatorField(root, strategy, context);
  const identities = new Map<string, EntityDraft>();
  for (const entity of family) {
    const identity = identityOf(entity, on, context);
    entity.inheritance = { strategy, root, on: on?.name, identity };
    const twin = identities.get(identity);
    identities.set(identity, entity);
    if (twin === undefined || isUnsettled(entity) || isUnsettled(twin)) continue;
    context.report.add(codes.discriminator, {
      message: `\`${entity.name}\` and \`${twin.name}\` have the same discriminator value "${identity}".`,
      span: entity.attributes.get('discriminator')?.span ?? entity.node.name.span,
      related: [{ message: 'the other model', span: twin.node.name.span }],
    });
  }
  for (const entity of family) reportRedeclared(entity, context);
}

function reportMisplaced(root: EntityDraft, family: readonly EntityDraft[], context: Context): void {
  for (const entity of family) {
    const inherit = entity === root ? undefined : entity.attributes.get('inherit');
    const lonely = family.length === 1 && !root.attributes.has('inherit');
    const attribute = inherit ?? (lonely ? entity.attributes.get('discriminator') : undefined);
    if (attribute === undefined) continue;
    const what = attribute.definition.name;
    context.report.add(codes.misplacedInherit, {
      message:
        what === 'inherit'
          ? `\`@@inherit\` belongs to \`${root.name}\`, the root of the hierarchy.`
          : `\`${entity.name}\` has a discriminator value, but belongs to no hierarchy.`,
      span: attribute.span,
    });
  }
}

function discriminatorField(
  root: EntityDraft,
  strategy: 'single' | 'joined' | 'concrete',
  context: Context,
): FieldDraft | undefined {
  const inherit = root.attributes.get('inherit');
  if (inherit === undefined || (strategy === 'concrete' && inherit.name('on') === undefined)) return undefined;
  const name = inherit.name('on');
  if (name === undefined) {
    context.report.add(codes.discriminator, {
      message: `\`@@inherit(${strategy})\` of \`${root.name}\` does not name the field that tells the rows apart.`,
      span: inherit.span,
      hint: 'Add `on: kind`, with a field `kind String`.',
    });
    return undefined;
  }
  const field = findField(root, name.text);
  if (field !== undefined && DISCRIMINATING.has(field.value.column.kind)) return field;
  if (field === undefined && isUnsettled(root, name.text)) return undefined;
  context.report.add(codes.discriminator, {
    message:
      field === undefined
        ? `\`${root.name}\` has no field \`${name.text}\`.`
        : `\`${name.text}\` cannot tell rows apart: it must be text, a whole number, a boolean or an enum.`,
    span: name.span,
    hint:
      didYouMean(
        name.text,
        root.fields.map((one) => one.name),
      ) ?? `Add \`${name.text} String\` to \`${root.name}\`.`,
  });
  return undefined;
}

const DISCRIMINATING: ReadonlySet<string> = new Set([
  'string',
  'text',
  'char',
  'enum',
  'int',
  'smallInt',
  'bigInt',
  'boolean',
]);

function identityOf(entity: EntityDraft, on: FieldDraft | undefined, context: Context): string {
  const attribute = entity.attributes.get('discriminator');
  const given = literalText(attribute?.expression('value'));
  const isEnum = on?.value.column.kind === 'enum';
  const fallback = isEnum
    ? (on.value.enumValues?.find((one) => snakeCase(one.name) === snakeCase(entity.name))?.name ??
      snakeCase(entity.name))
    : snakeCase(entity.name);
  const identity = given ?? fallback;
  if (on === undefined) return identity;
  const stored = storedIdentity(identity, on);
  if (stored !== undefined || isUnsettled(entity)) return stored ?? identity;
  context.report.add(codes.discriminator, {
    message: `\`${on.name}\` cannot hold "${identity}", the discriminator value of \`${entity.name}\`.`,
    span: attribute?.span ?? entity.node.name.span,
    hint: isEnum
      ? (didYouMean(
          identity,
          (on.value.enumValues ?? []).map((one) => one.name),
        ) ?? `Add the value to the enum.`)
      : 'Give it a value of the field with `@@discriminator(…)`.',
  });
  return identity;
}

function storedIdentity(identity: string, on: FieldDraft): string | undefined {
  const { column, enumValues } = on.value;
  const fits = (pattern: RegExp): string | undefined => (pattern.test(identity) ? identity : undefined);
  if (column.kind === 'enum') return enumValues?.find((one) => one.name === identity)?.value;
  if (column.kind === 'int' || column.kind === 'smallInt' || column.kind === 'bigInt') return fits(/^-?\d+$/);
  if (column.kind === 'boolean') return fits(/^(true|false)$/);
  const length = column.kind === 'string' || column.kind === 'char' ? column.length : undefined;
  return length === undefined || identity.length <= length ? identity : undefined;
}

function literalText(value: Expression | undefined): string | undefined {
  if (value?.kind === 'StringLiteral') return value.value;
  if (value?.kind === 'BooleanLiteral') return String(value.value);
  if (value?.kind === 'Path') return joinPath(value);
  return numberText(value);
}

function reportRedeclared(entity: EntityDraft, context: Context): void {
  if (entity.base === undefined) return;
  const inherited = new Set(
    lineage(entity.base).flatMap((one) =>
      [...one.fields, ...one.relations, ...one.hybrids].map((member) => member.name),
    ),
  );
  for (const member of [...entity.fields, ...entity.relations, ...entity.hybrids, ...entity.proxies]) {
    if (!inherited.has(member.name)) continue;
    context.report.add(codes.inheritedField, {
      message: `\`${entity.name}\` inherits \`${member.name}\` and declares it again.`,
      span: member.span,
    });
  }
}
