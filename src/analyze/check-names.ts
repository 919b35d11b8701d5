import type { Name } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import { snakeCase } from '../words/identifier-words.js';
import type { AttributeSet } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft, RelationDraft } from './draft.js';
import { fieldsOf, findRelation, isUnsettled, lineage, relationsOf } from './draft.js';
import { SCALARS } from './scalar-types.js';

/** Words that cannot name a class or a type in TypeScript. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield await any unknown never object string number ' +
    'boolean symbol bigint undefined'
  ).split(' '),
);

/** Classes of JavaScript that emitted code uses by their names. */
const GLOBALS: ReadonlySet<string> = new Set(
  'Array Boolean Date Error Number Object Promise String Uint8Array'.split(' '),
);

/** Members every object or every entity has. */
const PROPERTIES: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'toJSON',
  'then',
]);

/** Pass 9: names that emitted code cannot use, and renames whose old name still exists. */
export function checkNames(context: Context): void {
  const { declarations, entities, enums } = context;
  const declared = [
    declarations.models,
    declarations.enums,
    declarations.composites,
    declarations.scalars,
    declarations.mixins,
  ];
  for (const kind of declared) for (const { name } of kind.values()) checkTypeName(name, context);
  for (const entity of entities.values()) {
    checkMembers(entity, context);
    checkVersions(entity, context);
    checkIdentity(entity, context);
    for (const relation of entity.relations) checkOverlaps(relation, entity, context);
    checkRename(entity.attributes, (old) => entities.has(old), { what: 'model', name: entity.name }, context);
  }
  for (const [name, one] of enums) {
    checkRename(one.attributes, (old) => enums.has(old), { what: 'enum', name }, context);
  }
}

function checkTypeName(name: Name, context: Context): void {
  const { text, span } = name;
  const scalar = isBuiltIn(text, context);
  if (!scalar && !RESERVED.has(text) && !GLOBALS.has(text)) return;
  context.report.add(codes.reservedName, {
    message: scalar
      ? `\`${text}\` is a built-in type.`
      : `\`${text}\` cannot be the name of a type in the emitted code.`,
    span,
    hint: 'Choose another name; `@@map` keeps the name in the database.',
  });
}

/** A Prisma schema may use the names of scalars that Prisma does not have; its own declaration wins. */
function isBuiltIn(name: string, context: Context): boolean {
  if (context.settings.flavour === 'prisma') return PRISMA_SCALARS.has(name);
  return SCALARS.has(name) || name === 'Unsupported';
}

const PRISMA_SCALARS: ReadonlySet<string> = new Set(
  'Boolean Int BigInt Float Decimal String Bytes DateTime Json Unsupported'.split(' '),
);

function checkMembers(entity: EntityDraft, context: Context): void {
  const own = [...entity.fields, ...entity.relations, ...entity.hybrids, ...entity.proxies];
  for (const member of own) {
    if (PROPERTIES.has(member.name)) {
      context.report.add(codes.reservedName, {
        message: `\`${member.name}\` cannot be the name of a property.`,
        span: member.span,
        hint: 'Choose another name; `@map` keeps the name in the database.',
      });
    }
    checkRename(member.attributes, (old) => holds(entity, old), { what: 'field', name: member.name }, context);
  }
}

/** Whether something of that name has columns of its own. */
function holds(entity: EntityDraft, name: string): boolean {
  return lineage(entity).some((one) =>
    [one.fields, one.relations, one.hybrids].some((members) => members.some((member) => member.name === name)),
  );
}

/** A model has one version. */
function checkVersions(entity: EntityDraft, context: Context): void {
  const [first, second] = fieldsOf(entity).flatMap((field) => field.attributes.get('version') ?? []);
  if (first === undefined || second === undefined) return;
  context.report.add(codes.attributeConflict, {
    message: `\`${entity.name}\` has two versions.`,
    span: second.span,
    related: [{ message: 'the first one', span: first.span }],
  });
}

/** Rows keep the discriminator value they have; a value that only follows the model's name would change. */
function checkIdentity(entity: EntityDraft, context: Context): void {
  const renamed = entity.attributes.get('renamedFrom');
  const old = renamed?.text('name');
  if (renamed === undefined || old === undefined || entity.inheritance?.on === undefined) return;
  if (entity.attributes.has('discriminator')) return;
  context.report.add(codes.renamedIdentity, {
    message: `\`${entity.name}\` is renamed, and with it the discriminator value of its rows changes.`,
    span: renamed.span,
    hint: `Keep the value of the rows with \`@@discriminator("${snakeCase(old)}")\`.`,
  });
}

function checkOverlaps(relation: RelationDraft, entity: EntityDraft, context: Context): void {
  for (const name of relation.settings?.names('overlaps') ?? []) {
    if (findRelation(entity, name.text) !== undefined || isUnsettled(entity, name.text)) continue;
    const names = relationsOf(entity).map((one) => one.name);
    context.report.add(codes.relationFieldUnknown, {
      message: `\`${entity.name}\` has no relation \`${name.text}\`.`,
      span: name.span,
      hint: didYouMean(name.text, names) ?? 'Name a relation of this model.',
    });
  }
}

function checkRename(
  attributes: AttributeSet,
  exists: (old: string) => boolean,
  one: { readonly what: string; readonly name: string },
  context: Context,
): void {
  const attribute = attributes.get('renamedFrom');
  const old = attribute?.text('name');
  if (attribute === undefined || old === undefined || !exists(old)) return;
  context.report.add(codes.renamedFromTaken, {
    message:
      old === one.name
        ? `The ${one.what} \`${one.name}\` is renamed from itself.`
        : `\`${old}\`, the old name of the ${one.what} \`${one.name}\`, is still declared.`,
    span: attribute.span,
  });
}
