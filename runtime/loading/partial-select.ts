import type { Row } from '../engine/driver.js';
import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import type { ColumnType } from '../schema/column-type.js';
import { codecOf } from '../sql/codec.js';
import type { SelectItem } from '../sql/node.js';
import { wholeTables } from '../sql/table.js';
import type { Entity } from '../state/entity.js';
import { withhold } from '../state/withhold.js';
import { ValidationError } from '../util/errors.js';
import { classSelect, type ClassSelect, type PartialShape } from './class-select.js';
import { isWhole, type ColumnChoice, type LoadNode, type LoadTree } from './load-options.js';

const made = new WeakMap<MappedClass, Map<string, ClassSelect>>();

/**
 * The select of some columns of a class. What an entity can't be without comes along: its key, version and kind, the columns that
 * relations go by, and those with a codec of the application's.
 *
 * @throws ValidationError for a name that is no column
 */
export function partialSelect(mapped: MappedClass, columns: ColumnChoice): ClassSelect {
  const key = JSON.stringify([columns.only, columns.defer]);
  let own = made.get(mapped);
  if (own === undefined) made.set(mapped, (own = new Map<string, ClassSelect>()));
  let select = own.get(key);
  if (select === undefined) own.set(key, (select = makeSelect(mapped, columns)));
  return select;
}

/** What a query for some columns reads: its select, and deferred columns among those it names. */
export function choose(
  mapped: MappedClass,
  columns: ColumnChoice,
  tree: LoadTree | undefined,
): { readonly partial: ClassSelect; readonly tree?: LoadTree } {
  const late = lateColumns(mapped, columns.only ?? []);
  const partial = partialSelect(mapped, columns);
  return Object.keys(late).length === 0 ? { partial } : { partial, tree: { ...tree, ...late } };
}

/** The select of a relation's target: of all its columns, or of those that are wanted. */
export function targetSelect(target: MappedClass, options: LoadNode | undefined): ClassSelect {
  return options === undefined || isWhole(options) ? classSelect(target) : partialSelect(target, options);
}

/** What is loaded below a relation: what its options name, and deferred columns among those that are wanted. */
export function treeBelow(target: MappedClass, options: LoadNode | undefined): LoadTree | undefined {
  return options?.only === undefined ? options?.load : { ...options.load, ...lateColumns(target, options.only) };
}

/** Deferred columns among the names of columns, as a tree has them. */
function lateColumns(mapped: MappedClass, names: readonly string[]): LoadTree {
  return Object.fromEntries(mapped.deferred.filter(({ name }) => names.includes(name)).map(({ name }) => [name, true]));
}

function makeSelect(mapped: MappedClass, columns: ColumnChoice): ClassSelect {
  const whole = classSelect(mapped);
  const family = mapped.family();
  for (const name of [...(columns.only ?? []), ...(columns.defer ?? [])])
    if (!family.some((member) => [...member.byName.values()].some(({ property }) => property === name)))
      throw new ValidationError(`${mapped.name} has no column '${name}'; it has ${columnsOf(mapped).join(', ')}`);
  const read = readOf(family, columns);
  const positions: number[] = [];
  const items = whole.node.items.filter((item, position) => {
    const [property] = (item.label as string).split('.') as [string];
    const wanted = read.has(property);
    if (wanted) positions.push(position);
    return wanted;
  });
  wholeTables.add(items);
  const partial = new PartialRows(read, positions, whole.node.items);
  return { node: { ...whole.node, items }, shape: { ...whole.shape, partial } };
}

const columnsOf = (mapped: MappedClass): string[] => [
  ...new Set([...mapped.fields, ...mapped.deferred].map(({ property }) => property)),
];

/** The properties that are read. */
function readOf(family: readonly MappedClass[], { only, defer = [] }: ColumnChoice): Set<string> {
  const read = new Set(only ?? family.flatMap((member) => member.fields.map(({ property }) => property)));
  for (const name of defer) read.delete(name);
  for (const { mapper, relations, root, fields, byName } of family) {
    const { versionField } = mapper;
    const on = root.mapper.inheritance?.on;
    const names = [...mapper.key, ...[versionField, on].filter((name) => name !== undefined)];
    for (const { spec, inverse } of relations.values()) {
      names.push(...spec.local);
      if (inverse?.spec.kind === 'oneToMany' && inverse.spec.position !== undefined) names.push(inverse.spec.position);
    }
    for (const name of names) read.add((byName.get(name) as MappedField).property);
    for (const { property, type } of fields) if (isCoded(type)) read.add(property);
  }
  return read;
}

const isCoded = (type: ColumnType): boolean =>
  codecOf(type) !== undefined || (type.kind === 'array' && isCoded(type.element));

/** Rows of some columns as rows of all, and what their entities lack. */
class PartialRows implements PartialShape {
  readonly read: ReadonlySet<string>;
  private readonly positions: readonly number[];
  private readonly template: Row;
  private readonly missing = new Map<MappedClass, readonly string[]>();

  constructor(read: ReadonlySet<string>, positions: readonly number[], items: readonly SelectItem[]) {
    this.read = read;
    this.positions = positions;
    this.template = items.map(({ type }) => standIn(type));
  }

  widen(row: Row): Row {
    const { positions } = this;
    const whole = this.template.slice();
    for (let index = 0; index < positions.length; index++) whole[positions[index] as number] = row[index];
    return whole;
  }

  readable(entity: Entity, mapped: MappedClass, row: Row): Entity {
    const copy = new mapped.entityClass(row) as Record<string, unknown>;
    for (const { property } of mapped.fields)
      if (this.read.has(property)) copy[property] = (entity as unknown as Record<string, unknown>)[property];
    return copy as unknown as Entity;
  }

  withhold(entity: Entity, mapped: MappedClass): void {
    let names = this.missing.get(mapped);
    if (names === undefined) {
      names = [...new Set(mapped.fields.map(({ property }) => property))].filter((name) => !this.read.has(name));
      this.missing.set(mapped, names);
    }
    withhold(entity, mapped, names);
  }
}

/** What a constructor can take for a column that was not read, and what it makes of it counts as unchanged; nobody ever sees it. */
function standIn(type: ColumnType | undefined): unknown {
  switch (type?.kind) {
    case 'bigInt':
    case 'boolean':
      return 0;
    case 'decimal':
      return '0';
    case 'dateTime':
    case 'timestamp':
      return '1970-01-01 00:00:00';
    case 'json':
      return 'null';
    case 'array':
      return '[]';
    case 'bytes':
      return new Uint8Array(0);
    case 'enum':
      return type.values[0];
    default:
      return null;
  }
}
