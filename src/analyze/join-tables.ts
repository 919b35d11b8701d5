import { didYouMean } from '../../grammar/nearest-name.js';
import type { AttributeSet } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft, JoinDraft, RelationDraft } from './draft.js';
import { relationsOf } from './draft.js';
import { capitalize, singularIdentifier } from '../words/identifier-words.js';
import { fieldsNamed, primaryKeyNames } from './keys.js';
import { compareText } from './declarations.js';

/** A join table nobody declared. */
export interface JoinTableDraft {
  readonly relation: RelationDraft;
  readonly first: JoinSide;
  readonly second: JoinSide;
  readonly table: string;
  readonly schema: string | undefined;
  /** Names before a renaming of what they are made of. */
  readonly old: JoinNames;
}

interface JoinSide {
  readonly entity: EntityDraft;
  readonly columns: readonly string[];
  readonly key: readonly FieldDraft[];
}

/** Pass 5d: join tables of many-to-many relations, implied ones and those of `through:`. */
export function resolveJoinTables(context: Context): JoinTableDraft[] {
  const tables: JoinTableDraft[] = [];
  for (const entity of context.entities.values()) {
    for (const relation of entity.relations) {
      if (relation.role === 'through') resolveThrough(relation, entity, context);
      if (relation.role === 'manyToMany' && relation.join === undefined) {
        const table = impliedTable(relation, context);
        if (table !== undefined) tables.push(table);
      }
    }
  }
  return tables;
}

function impliedTable(relation: RelationDraft, context: Context): JoinTableDraft | undefined {
  const { inverse } = relation;
  const owner = context.entities.get(relation.owner);
  const target = context.entities.get(relation.target);
  if (inverse === undefined || owner === undefined || target === undefined) return undefined;
  const self = owner === target;
  // The side whose model (for a self relation, whose field) comes first by name is the first one.
  const swap = self ? compareText(inverse.name, relation.name) < 0 : compareText(target.name, owner.name) < 0;
  const [one, other] = swap ? [inverse, relation] : [relation, inverse];
  const [oneEntity, otherEntity] = swap ? [target, owner] : [owner, target];
  const oneKey = keyOf(oneEntity, relation, context);
  const otherKey = keyOf(otherEntity, relation, context);
  if (oneKey === undefined || otherKey === undefined) return undefined;
  const oneSide = { relation: one, entity: oneEntity, key: oneKey };
  const otherSide = { relation: other, entity: otherEntity, key: otherKey };
  const names = joinNames(oneSide, otherSide, context);
  const old = joinNames(oneSide, otherSide, context, true);
  const schema = oneEntity.schema;
  const first = { entity: oneEntity, columns: names.first, key: oneKey };
  const second = { entity: otherEntity, columns: names.second, key: otherKey };
  one.join = {
    table: names.table,
    schema,
    local: first.columns,
    remote: second.columns,
    localKey: oneKey,
    remoteKey: otherKey,
  };
  other.join = {
    table: names.table,
    schema,
    local: second.columns,
    remote: first.columns,
    localKey: otherKey,
    remoteKey: oneKey,
  };
  return { relation: one, first, second, table: names.table, schema, old };
}

interface Side {
  readonly relation: RelationDraft;
  readonly entity: EntityDraft;
  readonly key: readonly FieldDraft[];
}

export interface JoinNames {
  readonly table: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** What a join table's name and columns are made of; `old` gives what they were before `@renamedFrom`. */
function joinNames(one: Side, other: Side, context: Context, old = false): JoinNames {
  const settings = [one.relation.settings, other.relation.settings];
  const given = settings.map((attribute) => attribute?.text('name')).find((name) => name !== undefined && name !== '');
  const table = settings.map((attribute) => attribute?.text('table')).find((name) => name !== undefined);
  const [a, b] = [wordsFor(one, context, old), wordsFor(other, context, old)];
  const self = one.entity === other.entity;
  const swapped = (self ? compareText(b.relation, a.relation) : compareText(b.model, a.model)) < 0;
  const [left, right] = swapped ? [b, a] : [a, b];
  if (context.settings.flavour === 'prisma') {
    const stem = given ?? `${left.model}To${right.model}`;
    const [first, second] = swapped ? ['B', 'A'] : ['A', 'B'];
    return { table: table ?? `_${stem}`, first: prismaColumns(first, a.key), second: prismaColumns(second, b.key) };
  }
  const pair = self ? [a.table, context.naming.column(left.relation)] : [left.table, right.table];
  const parts = given === undefined ? pair : [...(self ? pair.slice(0, 1) : pair), context.naming.column(given)];
  // In a relation of a model with itself, a row says: this `follower` is among the followers of that `following`.
  const role = (side: Words, opposite: Words): string =>
    self ? singularIdentifier(opposite.relation) : lowerFirst(side.model);
  return {
    table: table ?? parts.join('_'),
    first: columns(role(a, b), a.key, context),
    second: columns(role(b, a), b.key, context),
  };
}

interface Words {
  readonly model: string;
  readonly table: string;
  readonly relation: string;
  readonly key: readonly string[];
}

function wordsFor(side: Side, context: Context, old: boolean): Words {
  const before = (attributes: AttributeSet): string | undefined =>
    old ? attributes.get('renamedFrom')?.text('name') : undefined;
  const model = before(side.entity.attributes);
  return {
    model: model ?? side.entity.name,
    table: model === undefined ? side.entity.table : context.naming.table(model),
    relation: before(side.relation.attributes) ?? side.relation.name,
    key: side.key.map((field) => before(field.attributes) ?? field.name),
  };
}

function prismaColumns(letter: string, key: readonly string[]): string[] {
  return key.length === 1 ? [letter] : key.map((name) => `${letter}_${name}`);
}

function columns(role: string, key: readonly string[], context: Context): string[] {
  return key.map((name) => context.naming.column(role + capitalize(name)));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function keyOf(entity: EntityDraft, relation: RelationDraft, context: Context): FieldDraft[] | undefined {
  const names = primaryKeyNames(entity);
  const key = names.length === 0 ? undefined : fieldsNamed(entity, names);
  if (key !== undefined) return key;
  context.report.add(codes.targetWithoutKey, {
    message: `The join table of \`${relation.name}\` needs the primary key of \`${entity.name}\`, which has none.`,
    span: relation.span,
    related: [{ message: 'the model', span: entity.node.name.span }],
  });
  return undefined;
}

function resolveThrough(relation: RelationDraft, entity: EntityDraft, context: Context): void {
  const name = relation.settings?.name('through') ?? relation.inverse?.settings?.name('through');
  if (name === undefined) return;
  const association = context.entities.get(name.text);
  const local = association && relationTo(association, entity, relation, undefined);
  const target = context.entities.get(relation.target);
  const remote = association && target && relationTo(association, target, relation, local);
  if (!relation.list || association === undefined || local?.key === undefined || remote?.key === undefined) {
    relation.role = 'broken';
    // The side that says `through:` has the finding.
    if (relation.settings?.name('through') === undefined) return;
    context.report.add(codes.throughModel, {
      message: !relation.list
        ? `\`through:\` needs a list, and \`${relation.name}\` is single.`
        : association === undefined
          ? `There is no model \`${name.text}\`.`
          : `\`${name.text}\` does not have one relation to \`${entity.name}\` and one to \`${relation.target}\`.`,
      span: name.span,
      hint:
        association === undefined
          ? (didYouMean(name.text, context.entities.keys()) ?? codes.throughModel.hint)
          : codes.throughModel.hint,
    });
    return;
  }
  relation.join = joinThrough(association, local.key, remote.key);
}

type Key = NonNullable<RelationDraft['key']>;

function joinThrough(association: EntityDraft, local: Key, remote: Key): JoinDraft {
  return {
    table: association.table,
    schema: association.schema,
    local: local.fields.map((field) => field.column),
    remote: remote.fields.map((field) => field.column),
    localKey: local.references,
    remoteKey: remote.references,
    entity: association.name,
  };
}

/** The association's one owning relation to a model; of two (a model joined with itself) the other of `except`. */
function relationTo(
  association: EntityDraft,
  target: EntityDraft,
  relation: RelationDraft,
  except: RelationDraft | undefined,
): RelationDraft | undefined {
  const owning = relationsOf(association).filter((one) => one.role === 'owner' && one.target === target.name);
  if (owning.length === 2 && relation.owner === relation.target) {
    // `following` goes from the field called follower to the field called following, as near as names tell.
    const wanted = singularIdentifier(relation.name).toLowerCase();
    const remote = owning.find(
      (one) => wanted.startsWith(one.name.toLowerCase()) || one.name.toLowerCase().startsWith(wanted),
    );
    const chosen = remote ?? owning[1];
    return except === undefined ? owning.find((one) => one !== chosen) : chosen;
  }
  return owning.length === 1 ? owning[0] : undefined;
}
