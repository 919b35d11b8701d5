import type { ColumnType } from '../schema/column-type.js';
import type { DialectText } from '../schema/dialect-name.js';
import { coded, type AnyCodec } from './codec.js';
import { Column } from './column.js';
import { Expression } from './expression.js';
import type { SelectItem, Source, TableRef } from './node.js';

/** The part of every Core table that does not depend on its columns. Names begin with `$`, since columns have any other. */
export interface TableOf<N extends string> {
  readonly $table: N;
  readonly $info: TableInfo;
}

/** A column as emitted: a type (the key is the column's name too), or the column's name, its type and the application's codec. */
export type ColumnSpec = ColumnType['kind'] | ColumnType | NamedColumnSpec;

type NamedColumnSpec = readonly [name: string, type: ColumnType['kind'] | ColumnType, codec?: AnyCodec];

/** A relation or a hybrid, built when it is first read, since it may lead to a table of another file. */
export type MemberSpec = (table: TableInfo) => unknown;

export interface TableOptions {
  readonly schema?: string;
  /** Relations and hybrids by property name. */
  readonly members?: Readonly<Record<string, MemberSpec>>;
  /** What the application makes for columns an insert leaves out, by property. */
  readonly defaults?: Readonly<Record<string, () => unknown>>;
  /** Properties of columns that only the database sets. */
  readonly readOnly?: readonly string[];
  /** The property of the discriminator and the values of a sub-type that shares its table with others. */
  readonly only?: readonly [property: string, values: readonly (string | number | bigint | boolean)[]];
}

/** Select lists that are all columns of one table: they live as long as the table, so what they print as is kept. */
export const wholeTables: WeakSet<readonly SelectItem[]> = /* @__PURE__ */ new WeakSet();

/** What a Core table knows of itself. */
export class TableInfo {
  readonly ref: Source;
  /** Columns by property name, in the table's order. */
  readonly columns: Readonly<Record<string, Column<string, unknown>>>;
  private readonly specs: Readonly<Record<string, ColumnSpec>>;
  readonly options: TableOptions;
  private aliases: Map<string, TableOf<string>> | undefined;
  private list: readonly SelectItem[] | undefined;

  constructor(ref: Source, specs: Readonly<Record<string, ColumnSpec>>, options: TableOptions) {
    this.ref = ref;
    this.specs = specs;
    this.options = options;
    // Own properties, also of a name that objects have by themselves.
    this.columns = Object.fromEntries(
      Object.entries(specs).map(([key, spec]) => {
        const [name, type, codec] = isNamed(spec) ? spec : [key, spec];
        const full = typeof type === 'string' ? plainType(type) : type;
        return [key, new Column(name, codec === undefined ? full : coded(full, codec), ref)];
      }),
    );
  }

  /** The name columns are qualified with. */
  get label(): string {
    const { ref } = this;
    if (ref.kind === 'table') return ref.alias ?? ref.name;
    if (ref.kind === 'cte') return ref.alias ?? ref.cte.name;
    return ref.alias;
  }

  /** All columns as a select list; made once. */
  get items(): readonly SelectItem[] {
    if (this.list === undefined) {
      this.list = Object.entries(this.columns).map(([label, column]) => ({
        label,
        expression: column.node,
        type: column.type,
      }));
      wholeTables.add(this.list);
    }
    return this.list;
  }

  /** The table itself: its columns, relations and `as` as properties. */
  build(): TableOf<string> {
    const table: Record<string, unknown> = {
      $info: this,
      as: (alias: string) => this.aliased(alias),
      ...this.columns,
    };
    const { members } = this.options;
    for (const key in members) {
      const make = members[key] as MemberSpec;
      let value: unknown;
      Object.defineProperty(table, key, { enumerable: true, configurable: true, get: () => (value ??= make(this)) });
    }
    return table as unknown as TableOf<string>;
  }

  /** The table under another name. */
  aliased(alias: string): TableOf<string> {
    return new TableInfo({ ...this.ref, alias }, this.specs, this.options).build();
  }

  /** The alias a relation predicate reads the table by, `depth` levels inside others; made once. */
  nested(depth: number): TableOf<string> {
    this.aliases ??= new Map();
    const ref = this.ref as TableRef;
    const alias = `${ref.name}_${String(depth)}`;
    let table = this.aliases.get(alias);
    if (table === undefined) {
      table = new TableInfo({ ...ref, alias, depth }, this.specs, this.options).build();
      this.aliases.set(alias, table);
    }
    return table;
  }
}

const isNamed = (spec: ColumnSpec): spec is NamedColumnSpec => Array.isArray(spec);
const plainTypes = new Map<string, ColumnType>();
function plainType(kind: string): ColumnType {
  let type = plainTypes.get(kind);
  if (type === undefined) plainTypes.set(kind, (type = { kind } as ColumnType));
  return type;
}

/**
 * A Core table from its emitted literal. Pure: annotate the call with `@__PURE__` and an unused table leaves the bundle.
 *
 * @param name - the table's name in the database
 * @param columns - column specifications by property name, in the order of the table
 */
export function table<T extends TableOf<string>>(
  name: string,
  columns: Readonly<Record<string, ColumnSpec>>,
  options: TableOptions = {},
): T {
  const ref: TableRef = { kind: 'table', name, schema: options.schema };
  return new TableInfo(ref, columns, options).build() as T;
}

/**
 * A hybrid's SQL as a member of a Core table.
 *
 * @param sql - SQL in which `{this}` stands for the table or its alias
 */
export function hybrid(
  table: TableInfo,
  sql: DialectText,
  type: ColumnType['kind'] | ColumnType,
): Expression<unknown, unknown, string> {
  const full = typeof type === 'string' ? plainType(type) : type;
  return new Expression({ kind: 'hybrid', sql, table: table.ref, type: full }, full);
}
