import type { Row } from '../engine/driver.js';
import type { Column } from '../sql/column.js';
import type { ColumnNode, SelectItem, Source, TableRef } from '../sql/node.js';
import type { TableInfo } from '../sql/table.js';
import type { ColumnType } from '../schema/column-type.js';
import { invariant } from '../util/invariant.js';
import { identityPart } from './identity-key.js';
import type { Mapper } from './mapper.js';
import type { Relationship } from './relationship.js';

/** A column of a mapped class. */
export interface MappedField {
  /** The property; of a column of an embedded composite the path to it: `address.city`. */
  readonly name: string;
  /** The entity's own property that holds the value or the composite it is in. */
  readonly property: string;
  readonly column: string;
  readonly type: ColumnType;
  /** Which of the class's tables has it. */
  readonly table: number;
  /** Its place in a row; -1 for a deferred column. */
  readonly position: number;
  readonly node: ColumnNode;
}

/** A relation of a mapped class, its names resolved. */
export interface MappedRelation {
  readonly name: string;
  readonly owner: MappedClass;
  readonly target: MappedClass;
  readonly spec: Relationship;
  readonly inverse: MappedRelation | undefined;
}

/** An emitted model or the application's subclass of one: made of rows by `new`. */
export type RowClass<E = object> = new (row: Row) => E;

/** One class of a registry with everything derived from its mapper, computed once. */
export class MappedClass<E = object> {
  readonly mapper: Mapper<E>;
  readonly entityClass: RowClass<E>;
  readonly index: number;
  readonly base: MappedClass | undefined;
  readonly root: MappedClass;
  readonly children: MappedClass[] = [];
  /** The tables a row of it is spread over, the root's first; one but for joined inheritance. */
  readonly tables: readonly TableInfo[];
  readonly fields: readonly MappedField[];
  readonly deferred: readonly MappedField[];
  readonly byName: ReadonlyMap<string, MappedField>;
  readonly key: readonly MappedField[];
  readonly relations = new Map<string, MappedRelation>();
  /** The key is one value that serves as the identity as it is. */
  readonly plainKey: boolean;
  readonly keyPosition: number;

  constructor(mapper: Mapper<E>, entityClass: RowClass<E>, index: number, base: MappedClass | undefined) {
    this.mapper = mapper;
    this.entityClass = entityClass;
    this.index = index;
    this.base = base;
    this.root = (base?.root ?? this) as MappedClass;
    base?.children.push(this as unknown as MappedClass);
    const joined = mapper.inheritance?.strategy === 'joined' && base !== undefined;
    this.tables = joined ? [...base.tables, mapper.table.$info] : [mapper.table.$info];
    const fields: MappedField[] = [];
    const deferred: MappedField[] = [];
    const byName = new Map<string, MappedField>();
    const add = (
      name: string,
      column: Pick<Column<string, unknown>, 'name' | 'type' | 'node'>,
      table: number,
    ): void => {
      const late = mapper.deferred?.includes(name) === true;
      const field: MappedField = {
        name,
        property: name.split('.')[0] as string,
        column: column.name,
        type: column.type,
        table,
        position: late ? -1 : fields.length,
        node: column.node,
      };
      (late ? deferred : fields).push(field);
      byName.set(name, field);
    };
    const own = mapper.table.$info.columns;
    for (const field of base?.fields ?? []) {
      const column = joined ? undefined : own[field.name];
      add(field.name, column ?? { ...field, name: field.column }, joined ? field.table : 0);
    }
    for (const name in own)
      if (!byName.has(name)) add(name, own[name] as Column<string, unknown>, this.tables.length - 1);
    this.fields = fields;
    this.deferred = deferred;
    this.byName = byName;
    this.key = mapper.key.map((name) => this.field(name));
    const first = this.key[0];
    this.plainKey = this.key.length === 1 && first !== undefined && identityPart(first.type) === undefined;
    this.keyPosition = first?.position ?? -1;
  }

  get name(): string {
    return this.mapper.name;
  }
  /** The table that holds the key and the discriminator. */
  get table(): TableInfo {
    return this.tables[0] as TableInfo;
  }

  /** One of the class's tables as it stands in a statement. */
  ref(table: number): TableRef {
    return tableRef((this.tables[table] ?? this.table).ref);
  }

  field(name: string): MappedField {
    const field = this.byName.get(name);
    invariant(field !== undefined, `${this.mapper.name} has no field '${name}'`);
    return field;
  }
  relation(name: string): MappedRelation {
    const relation = this.relations.get(name);
    invariant(relation !== undefined, `${this.mapper.name} has no relation '${name}'`);
    return relation;
  }

  /** This class and all below it. */
  family(): MappedClass[] {
    return [this as unknown as MappedClass, ...this.children.flatMap((child) => child.family())];
  }

  /** The identity of a row within its hierarchy; null when its key is NULL. A part of a longer key may be. */
  identityOfRow(row: Row): unknown {
    if (this.plainKey) return row[this.keyPosition];
    const values = this.key.map((field) => row[field.position]);
    const known = (value: unknown): boolean => value !== null && value !== undefined;
    return (
      this.identity(values) ??
      (values.some(known) ? values.map((value): unknown => value ?? '\u0000').join('\u0000') : null)
    );
  }
  /** The identity of an entity's present key; undefined when it has none yet. */
  identityOf(entity: object): unknown {
    const values = entity as Record<string, unknown>;
    if (this.plainKey) return values[this.mapper.key[0] as string] ?? undefined;
    return this.identity(this.mapper.key.map((name) => values[name])) ?? undefined;
  }
  /** The identity of key values, in key order. */
  identity(values: readonly unknown[]): unknown {
    const parts: unknown[] = [];
    for (let index = 0; index < this.key.length; index++) {
      const value = values[index];
      if (value === null || value === undefined) return null;
      const convert = identityPart((this.key[index] as MappedField).type);
      parts.push(convert === undefined ? value : convert(value));
    }
    return parts.length === 1 ? parts[0] : parts.join('\u0000');
  }
}

/** Fields as a select list. */
export function selectList(fields: readonly MappedField[]): SelectItem[] {
  return fields.map((field) => ({ expression: field.node, label: field.name, type: field.type }));
}

/** A table as a plain reference; Core tables of models are never derived ones. */
export function tableRef(source: Source): TableRef {
  invariant(source.kind === 'table', 'a model is mapped to a table');
  return source;
}
