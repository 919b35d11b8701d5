import { didYouMean } from '../../grammar/nearest-name.js';
import { ExpressionPrinter } from '../../grammar/print-expression.js';
import type { AssociationProxy, CompositeModel, Entity, Hybrid, Inheritance, UniqueKey } from '../model.js';
import { defined } from '../defined.js';
import type { ReadAttribute } from './attribute-set.js';
import { codes } from './codes.js';
import { compileExpression } from './compile-expression.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft, HybridDraft } from './draft.js';
import {
  fieldsOf,
  findField,
  findRelation,
  hybridsOf,
  isUnsettled,
  lineage,
  hasMember,
  memberNames,
  relationsOf,
} from './draft.js';
import { compositeMembers } from './embedded-fields.js';
import { pascalCase } from '../words/identifier-words.js';
import { primaryKeyNames } from './keys.js';
import { lowerField } from './lower-field.js';
import { lowerRelation } from './lower-relation.js';
import { entityScope } from './scopes.js';
import { storageTable } from './storage.js';

/** Pass 8: a model as the emitted code sees it. */
export function lowerEntity(draft: EntityDraft, plural: string, context: Context): Entity {
  const { name, schema } = storageTable(draft);
  const inheritance = lowerInheritance(draft);
  const version = fieldsOf(draft).find((field) => field.attributes.has('version'));
  const manual = version?.attributes.get('version')?.boolean('manual') === true;
  const uniques = lowerUniques(draft, context);
  const entity: Entity = defined({
    name: draft.name,
    kind: draft.kind,
    doc: draft.doc,
    plural,
    table: defined({ name, schema }),
    fields: fieldsOf(draft).map((field) => lowerField(field, context)),
    relations: relationsOf(draft)
      .filter(
        (relation) => !relation.attributes.has('ignore') && context.entities.get(relation.target)?.ignored !== true,
      )
      .flatMap((relation) => lowerRelation(relation, draft, context) ?? []),
    hybrids: hybridsOf(draft).flatMap((hybrid) => lowerHybrid(hybrid, draft, context) ?? []),
    proxies: lineage(draft).flatMap((one) => lowerProxies(one, draft, context)),
    key: keyOf(draft, uniques, context),
    uniques: uniques.filter((unique) => !sameNames(unique.fields, primaryKeyNames(draft))),
    inheritance,
    version: version?.name,
    manualVersion: manual ? (true as const) : undefined,
    confirmDeletes: lineage(draft).some(leavesDeletes) ? (false as const) : undefined,
    ignored: draft.ignored,
  });
  context.origins.set(entity, draft.node.name.span);
  return entity;
}

/** Whether a row that is gone already when it is to be deleted is as good as deleted. */
function leavesDeletes({ attributes }: EntityDraft): boolean {
  return attributes.get('confirmDeletes')?.boolean('value') === false;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}

function lowerInheritance(draft: EntityDraft): Inheritance | undefined {
  const { inheritance } = draft;
  if (inheritance === undefined) return undefined;
  return {
    strategy: inheritance.strategy,
    ...(inheritance.on !== undefined && { on: inheritance.on }),
    root: inheritance.root.name,
    ...(draft.base && { base: draft.base.name }),
    identity: inheritance.identity,
    children: draft.children.map((child) => child.name),
    own: draft.fields.map((field) => field.name),
  };
}

/** The primary key, or the first unique key of required fields. */
function keyOf(draft: EntityDraft, uniques: readonly UniqueKey[], context: Context): string[] {
  const key = primaryKeyNames(draft);
  if (key.length > 0) return key;
  const required = (unique: UniqueKey): boolean =>
    unique.fields.every((name) => findField(draft, name)?.nullable === false);
  const found = uniques.find(required);
  if (found === undefined && draft.kind === 'model' && !draft.ignored && !isUnsettled(draft)) {
    context.report.add(codes.noKey, {
      message: `\`${draft.name}\` has neither a primary key nor a unique key of required fields.`,
      span: draft.node.name.span,
    });
  }
  return found === undefined ? [] : [...found.fields];
}

function lowerUniques(draft: EntityDraft, context: Context): UniqueKey[] {
  const { naming } = context;
  const { name: table } = storageTable(draft);
  const uniques: UniqueKey[] = [];
  const add = (
    fields: readonly string[],
    name: string | undefined,
    constraint: string,
    attribute: ReadAttribute,
  ): void => {
    const twin = uniques.find((unique) => sameNames(unique.fields, fields));
    if (twin === undefined) {
      uniques.push({ fields, constraint, name: pascalCase(name ?? fields.map(pascalCase).join('And')) });
      return;
    }
    context.report.add(codes.duplicateKey, {
      message: `\`${draft.name}\` has two unique keys over \`${fields.join(', ')}\`.`,
      span: attribute.span,
    });
  };
  for (const field of fieldsOf(draft)) {
    const attribute = field.attributes.get('unique');
    if (attribute === undefined) continue;
    add([field.name], undefined, attribute.text('map') ?? naming.unique(table, columnsOf([field])), attribute);
  }
  for (const attribute of lineage(draft).flatMap((one) => one.attributes.every('unique'))) {
    const elements = attribute.elements('fields');
    const fields = elements.flatMap((element) =>
      element.kind === 'field' ? (findField(draft, element.name.text) ?? []) : [],
    );
    if (fields.length !== elements.length || fields.length === 0 || attribute.expression('where') !== undefined)
      continue;
    const columns = columnsOf(fields);
    const names = fields.map((field) => field.name);
    add(names, attribute.text('name'), attribute.text('map') ?? naming.unique(table, columns), attribute);
  }
  return [...uniques, ...relationUniques(draft, uniques, context)];
}

function columnsOf(fields: readonly FieldDraft[]): string[] {
  return fields.flatMap((field) => field.embedded?.map((leaf) => leaf.field.column) ?? [field.column]);
}

/** The implied foreign key of a one-to-one relation is unique, too. */
function relationUniques(draft: EntityDraft, known: readonly UniqueKey[], context: Context): UniqueKey[] {
  const { name: table } = storageTable(draft);
  return relationsOf(draft).flatMap((relation) => {
    if (relation.role !== 'owner' || relation.single !== true || relation.key === undefined) return [];
    const fields = relation.key.fields.map((field) => field.name);
    if (
      known.some((unique) => sameNames(unique.fields, fields)) ||
      relation.settings?.expression('fields') !== undefined
    )
      return [];
    const constraint = context.naming.unique(
      table,
      relation.key.fields.map((field) => field.column),
    );
    return [{ fields, constraint, name: fields.map(pascalCase).join('And') }];
  });
}

function lowerHybrid(hybrid: HybridDraft, draft: EntityDraft, context: Context): Hybrid | undefined {
  const place = { purpose: 'hybrid' as const, field: hybrid };
  const compiled = compileExpression(hybrid.expression, entityScope(draft, context), place, context);
  if (compiled.sql === undefined) return undefined;
  const lowered: Hybrid = {
    name: hybrid.name,
    ...(hybrid.doc !== undefined && { doc: hybrid.doc }),
    type: hybrid.value.column,
    nullable: hybrid.nullable,
    expression: new ExpressionPrinter(undefined).expression(hybrid.expression, 0),
    sql: compiled.sql,
    ...(compiled.typescript !== undefined && { typescript: compiled.typescript }),
    relations: compiled.relations,
  };
  context.origins.set(lowered, hybrid.span);
  return lowered;
}

function lowerProxies(one: EntityDraft, draft: EntityDraft, context: Context): AssociationProxy[] {
  return one.proxies.flatMap((proxy) => {
    const relation = findRelation(draft, proxy.relation);
    const target = relation && context.entities.get(relation.target);
    const known = target && hasMember(target, proxy.property);
    if (known === true) {
      const { name, doc, relation: via, property } = proxy;
      const lowered = { name, ...(doc !== undefined && { doc }), relation: via, property };
      context.origins.set(lowered, proxy.span);
      return [lowered];
    }
    if (target ? isUnsettled(target, proxy.property) : isUnsettled(draft, proxy.relation)) return [];
    const [wanted, candidates] = target
      ? [proxy.property, memberNames(target)]
      : [proxy.relation, relationsOf(draft).map((each) => each.name)];
    context.report.add(codes.proxyPath, {
      message: `\`${target?.name ?? draft.name}\` has no ${target ? 'member' : 'relation'} \`${wanted}\`.`,
      span: proxy.attributes.get('proxy')?.span ?? proxy.span,
      hint: didYouMean(wanted, candidates) ?? codes.proxyPath.hint,
    });
    return [];
  });
}

/** Pass 8c: the composite types. */
export function lowerComposites(context: Context): CompositeModel[] {
  return [...context.declarations.composites].map(([name, declaration]) => {
    const composite: CompositeModel = {
      name,
      ...(declaration.doc !== undefined && { doc: declaration.doc }),
      fields: compositeMembers(name, context).map(({ draft }) => lowerField(draft, context)),
    };
    context.origins.set(composite, declaration.name.span);
    return composite;
  });
}
