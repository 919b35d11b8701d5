import type { Row } from '../engine/driver.js';
import { selectList, type MappedClass, type MappedField } from '../mapping/mapped-class.js';
import type { ExpressionNode, JoinNode, SelectItem, SelectNode } from '../sql/node.js';
import type { Entity } from '../state/entity.js';
import { wholeTables } from '../sql/table.js';
import { discriminatorValue } from './discriminator.js';

/** How rows of a class's default select become entities. */
export interface RowShape {
  readonly mapped: MappedClass;
  /** Present when rows may be of sub-classes: their class, and where its fields stand in the row. */
  readonly variants?: ReadonlyMap<
    unknown,
    { readonly mapped: MappedClass; readonly positions: readonly number[] | undefined }
  >;
  /** The field that tells the class of a row; present with `variants`. */
  readonly discriminator?: MappedField;
  /** Present when the select has some of the class's columns only. */
  readonly partial?: PartialShape;
}

/** What to do with rows that have some columns of their class only. */
export interface PartialShape {
  /** The properties whose columns were read. */
  readonly read: ReadonlySet<string>;
  /** A row of all columns, with something in the place of those that were not read. */
  widen(row: Row): Row;
  /** Marks what a new entity lacks. */
  withhold(entity: Entity, mapped: MappedClass): void;
  /** A copy that can be compared with the row: what was not read is what the row has in its place. */
  readable(entity: Entity, mapped: MappedClass, row: Row): Entity;
}

/** The default select of a class: its columns without deferred ones, from its tables. */
export interface ClassSelect {
  readonly node: SelectNode;
  readonly shape: RowShape;
}

const cache = new WeakMap<MappedClass, ClassSelect>();

/** The default select of a class; the same object each time. */
export function classSelect(mapped: MappedClass): ClassSelect {
  let select = cache.get(mapped);
  if (select === undefined) cache.set(mapped, (select = makeSelect(mapped)));
  return select;
}

function makeSelect(mapped: MappedClass): ClassSelect {
  const { inheritance } = mapped.mapper;
  // Nothing filters the rows of a joined sub-class by their kind: one that says it is a sibling's is an error.
  const polymorphic =
    inheritance !== undefined &&
    inheritance.strategy !== 'concrete' &&
    (mapped.children.length > 0 || inheritance.strategy === 'joined');
  const family = polymorphic ? mapped.family() : [mapped];
  const fields: MappedField[] = [...mapped.fields];
  const joins: JoinNode[] = baseJoins(mapped);
  const variants = new Map<unknown, { mapped: MappedClass; positions: readonly number[] | undefined }>();
  for (const member of family) {
    if (member === mapped) {
      variants.set(inheritance?.identity, { mapped, positions: undefined });
      continue;
    }
    if (inheritance?.strategy === 'joined') joins.push(keyJoin('left', mapped, member));
    const start = fields.length;
    const own = member.fields.filter((field) => !mapped.byName.has(field.name));
    const at = new Map(own.map((field, index) => [field.name, start + index]));
    fields.push(...own);
    const positions = member.fields.map(
      (field) => at.get(field.name) ?? (mapped.byName.get(field.name)?.position as number),
    );
    variants.set(member.mapper.inheritance?.identity, { mapped: member, positions });
  }
  const where = singleTableFilter(mapped);
  const list = items(fields, mapped);
  wholeTables.add(list);
  const node: SelectNode = {
    kind: 'select',
    items: list,
    from: [mapped.table.ref],
    joins,
    ...(where === undefined ? {} : { where }),
  };
  const field = polymorphic ? mapped.byName.get(inheritance.on ?? '') : undefined;
  return { node, shape: field === undefined ? { mapped } : { mapped, variants, discriminator: field } };
}

/** Fields of a single-table sub-class stand in the root's table, whatever table object they were declared with. */
function items(fields: readonly MappedField[], mapped: MappedClass): SelectItem[] {
  if (mapped.mapper.inheritance?.strategy !== 'single') return selectList(fields);
  return fields.map((field) => ({
    expression: { ...field.node, table: mapped.table.ref },
    label: field.name,
    type: field.type,
  }));
}

/** Joins from the root's table down to the class's own. */
function baseJoins(mapped: MappedClass): JoinNode[] {
  if (mapped.mapper.inheritance?.strategy !== 'joined' || mapped.base === undefined) return [];
  const chain: MappedClass[] = [];
  for (let at: MappedClass | undefined = mapped; at.base !== undefined; at = at.base) chain.unshift(at);
  return chain.map((member) => keyJoin('inner', mapped.root, member));
}

function keyJoin(kind: JoinNode['kind'], from: MappedClass, member: MappedClass): JoinNode {
  const table = member.tables[member.tables.length - 1]?.ref ?? member.table.ref;
  const pairs = from.key.map((field): ExpressionNode => ({
    kind: 'binary',
    operator: '=',
    left: { kind: 'column', name: field.column, table, type: field.type },
    right: { ...field.node, table: from.table.ref },
  }));
  return { kind, source: table, on: conjunction(pairs) };
}

/** Rows of a single table that are of the class or below it; none for the root. */
function singleTableFilter(mapped: MappedClass): ExpressionNode | undefined {
  const { inheritance } = mapped.mapper;
  if (inheritance?.strategy !== 'single' || mapped.base === undefined || inheritance.on === undefined) return undefined;
  const field = mapped.field(inheritance.on);
  const values = mapped
    .family()
    .map((member) => discriminatorValue(member.mapper.inheritance?.identity ?? '', field.type));
  return {
    kind: 'in',
    operand: { ...field.node, table: mapped.table.ref },
    list: { kind: 'list', values, type: field.type },
    negated: false,
  };
}

/** Several conditions as one. */
export function conjunction(conditions: readonly ExpressionNode[]): ExpressionNode {
  return conditions.length === 1 ? (conditions[0] as ExpressionNode) : { kind: 'and', operands: conditions };
}

/** A select with one more condition. */
export function filtered(node: SelectNode, condition: ExpressionNode): SelectNode {
  return { ...node, where: node.where === undefined ? condition : conjunction([node.where, condition]) };
}
