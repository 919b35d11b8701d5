/**
 * The hand-over type between the compiler's rooms: the validated schema, resolved and lowered. `analyze` makes it from
 * the syntax tree, `reflect` makes it from a database, `emit`, `diff` and `check` read it. Immutable plain data.
 */
import type { Span } from '../grammar/source.js';
import type { ColumnType } from '../runtime/schema/column-type.js';
import type { DialectName, DialectText } from '../runtime/schema/dialect-name.js';
import type { MetaData } from '../runtime/schema/metadata.js';

export interface Model {
  /** The dialects SQL is emitted and checked for, in the datasource's order. */
  readonly dialects: readonly DialectName[];
  /** Whose defaults and names are in force. */
  readonly flavour: 'joinery' | 'prisma';
  /** The datasource's URL, as `env("NAME")` or literal. */
  readonly url?: { readonly env: string } | { readonly literal: string };
  /** Models and views, in a fixed order (by name). */
  readonly entities: readonly Entity[];
  readonly enums: readonly EnumModel[];
  readonly composites: readonly CompositeModel[];
  readonly metadata: MetaData;
  /** Where a piece of the model was declared; keys are objects of this model and of its metadata. */
  readonly origins: ReadonlyMap<object, Span>;
}

/** A model or a view: a class in the emitted code. */
export interface Entity {
  /** The class name: `OrderItem`. */
  readonly name: string;
  readonly kind: 'model' | 'view';
  readonly doc?: string;
  /** The repository's and Core table's name in the emitted code: `orderItems`. */
  readonly plural: string;
  readonly table: { readonly name: string; readonly schema?: string };
  /** All persistent scalar fields in declaration order, inherited ones first; implied foreign-key fields included. */
  readonly fields: readonly Field[];
  readonly relations: readonly Relation[];
  readonly hybrids: readonly Hybrid[];
  readonly proxies: readonly AssociationProxy[];
  /** Names of the fields of the primary key, in key order; for an entity without one, of a required unique key; or empty. */
  readonly key: readonly string[];
  /** One `findBy…` each; the primary key is not among them. */
  readonly uniques: readonly UniqueKey[];
  readonly inheritance?: Inheritance;
  /** The `@version` field. */
  readonly version?: string;
  /** The application gives the version its values; nothing is counted for it. */
  readonly manualVersion?: true;
  /** False: nobody counts how many rows a DELETE met. */
  readonly confirmDeletes?: false;
  /** `@@ignore`: the table is made, no code is emitted. */
  readonly ignored: boolean;
}

export interface UniqueKey {
  readonly fields: readonly string[];
  /** The constraint's or index's name in the database. */
  readonly constraint: string;
  /** The unnamed suffix of `findBy…`: `Email`, `OrgIdAndSlug`, or the name given with `name:`. */
  readonly name: string;
}

export interface Field {
  readonly name: string;
  readonly doc?: string;
  /** The column's name; for a composite with `embedded`, a name no column has. */
  readonly column: string;
  /**
   * A composite stored in columns of its own (`@embedded`): its members in order, each with the column it has here; one that is
   * embedded in turn has members of its own. The composite is null when all its columns are, so every column may be null
   * where the field may; `nullable` of a member is that of the value.
   */
  readonly embedded?: readonly Field[];
  readonly type: FieldType;
  readonly columnType: ColumnType;
  readonly nullable: boolean;
  /** Where the value comes from when the application gives none. */
  readonly default?: FieldDefault;
  /** Set by the client (`now`) or an expression at each UPDATE. */
  readonly onUpdate?: ClientDefault;
  /** The database changes it whenever the row is written, as a trigger does: `@onUpdate(dbgenerated())`. */
  readonly serverOnUpdate?: true;
  /** Never written: computed column, or identity always. */
  readonly readOnly: boolean;
  readonly deferred: boolean;
  /** Made for a relation without `fields:`; not written in the schema. */
  readonly implied: boolean;
  /** `@ts("…")` on Json. */
  readonly tsType?: string;
  /** `@codec("./codecs.js#money")`; a relative module starts at the schema file that names it. */
  readonly codec?: { readonly module: string; readonly export: string; readonly file?: string };
  readonly validators: readonly Validator[];
  /** `@ignore`: has a column, but no property. */
  readonly ignored: boolean;
}

/** What the field is in TypeScript terms. */
export type FieldType =
  | { readonly kind: 'scalar'; readonly type: ColumnType }
  | { readonly kind: 'enum'; readonly name: string; readonly list: boolean }
  | { readonly kind: 'composite'; readonly name: string; readonly list: boolean };

export type FieldDefault =
  /** The database fills it in: the property may be left out of the constructor and comes back with the insert. */
  | { readonly kind: 'server' }
  /** A literal: JSON terms as in `ColumnDefault`, also known to the server. */
  | { readonly kind: 'literal'; readonly value: unknown }
  | ClientDefault;

/** Made in the application before the INSERT (or UPDATE). */
export interface ClientDefault {
  readonly kind: 'client';
  readonly generator: 'now' | 'uuid4' | 'uuid7' | 'cuid' | 'cuid2' | 'nanoid' | 'ulid';
  readonly argument?: number;
}

/** `@validate(email)`, `@validate(min: 1, max: 10)`, `@validate("./v.js#isSku")`. */
export interface Validator {
  readonly name: string;
  readonly arguments: readonly (string | number | boolean)[];
  readonly module?: string;
  /** The schema file that names the module: where a relative one starts. */
  readonly file?: string;
}

export type Cascade = 'saveUpdate' | 'merge' | 'delete' | 'deleteOrphan' | 'refreshExpire' | 'expunge';
export type LoadStrategy = 'lazy' | 'selectin' | 'joined' | 'subquery' | 'raise' | 'raiseOnSql' | 'noload';

interface RelationBase {
  readonly name: string;
  readonly doc?: string;
  readonly target: string;
  /** The relation on the target that is kept in step with this one; absent where it has none or one of the two is read-only. */
  readonly inverse?: string;
  readonly cascades: readonly Cascade[];
  readonly strategy: LoadStrategy;
  readonly passiveDeletes?: boolean | 'all';
  /** False: a natural key that changes is not followed by the database, so the flush has to. */
  readonly passiveUpdates?: false;
  readonly postUpdate?: boolean;
  readonly viewOnly?: boolean;
  /** Custom join condition (view-only): SQL over `{this}` and `{that}` aliases. */
  readonly condition?: DialectText;
  readonly singleParent?: boolean;
  /** Functions of the application over its target, or over each member of a list. */
  readonly validators?: readonly Validator[];
  /** Relations of the same entity that write the same column on purpose. */
  readonly overlaps?: readonly string[];
}

/** This side's table holds the foreign key. Field names of both sides, pairwise. */
export interface ToOneRelation extends RelationBase {
  readonly kind: 'manyToOne' | 'oneToOneOwner';
  readonly nullable: boolean;
  readonly fields: readonly string[];
  readonly references: readonly string[];
}

/** The other side's table holds the foreign key. `fields` are this side's referenced fields. */
export interface FromOneRelation extends RelationBase {
  readonly kind: 'oneToMany' | 'oneToOneInverse';
  readonly nullable: boolean;
  readonly fields: readonly string[];
  /** The foreign key's fields on the target, pairwise with `fields`. */
  readonly references: readonly string[];
  readonly orderBy: readonly FieldOrder[];
  /** `@ordered(position)`: the target's field that keeps the list's order. */
  readonly position?: string;
}

/** Through a join table without a model of its own. */
export interface ManyToManyRelation extends RelationBase {
  readonly kind: 'manyToMany';
  readonly nullable: false;
  readonly fields: readonly string[];
  readonly references: readonly string[];
  readonly through: {
    readonly table: string;
    readonly schema?: string;
    /** Join-table columns pointing here, pairwise with `fields`. */
    readonly local: readonly string[];
    /** Join-table columns pointing at the target, pairwise with `references`. */
    readonly remote: readonly string[];
    /** The association model of `through:`; the relation is view-only unless the schema says otherwise. */
    readonly entity?: string;
  };
  readonly orderBy: readonly FieldOrder[];
}

export type Relation = ToOneRelation | FromOneRelation | ManyToManyRelation;

export interface FieldOrder {
  readonly field: string;
  readonly descending: boolean;
}

/** One expression, emitted as a TypeScript getter and as SQL. */
export interface Hybrid {
  readonly name: string;
  readonly doc?: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** As the schema writes it, on one line. */
  readonly expression: string;
  /** SQL with `{this}` standing for the quoted table or alias. */
  readonly sql: DialectText;
  /** The getter's expression over `this`; uses the runtime's `hybrid` functions imported as `h`. Absent when only SQL can say it. */
  readonly typescript?: string;
  /** Relations that must be loaded for the getter to work. */
  readonly relations: readonly string[];
}

/** `@proxy(orderItems.product)`. */
export interface AssociationProxy {
  readonly name: string;
  readonly doc?: string;
  readonly relation: string;
  readonly property: string;
}

export interface Inheritance {
  readonly strategy: 'single' | 'joined' | 'concrete';
  /** The discriminator's field on the root; absent for concrete. */
  readonly on?: string;
  /** The root's name. */
  readonly root: string;
  /** The direct base; absent on the root. */
  readonly base?: string;
  /** This class's discriminator value as the database stores it, in text: `company`, `2`, `false`. */
  readonly identity: string;
  /** Names of direct sub-entities. */
  readonly children: readonly string[];
  /** Names of the fields declared here (not inherited). */
  readonly own: readonly string[];
}

export interface EnumModel {
  readonly name: string;
  readonly doc?: string;
  readonly values: readonly { readonly name: string; readonly value: string; readonly doc?: string }[];
}

export interface CompositeModel {
  readonly name: string;
  readonly doc?: string;
  readonly fields: readonly Field[];
}
