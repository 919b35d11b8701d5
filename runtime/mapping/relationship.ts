/** Names as in the schema language: `@cascade(all, deleteOrphan)`. */
export type Cascade = 'saveUpdate' | 'merge' | 'delete' | 'deleteOrphan' | 'refreshExpire' | 'expunge';

/** How a relation is read when a query does not say. */
export type LoadStrategy = 'lazy' | 'selectin' | 'joined' | 'subquery' | 'raise' | 'raiseOnSql' | 'noload';

export interface RelationOrder {
  readonly field: string;
  readonly descending?: boolean;
}

/** Sees to it that a relation's members have one parent each. Parents that were not loaded are not known. */
export interface SingleParent {
  /** Records who has a member. */
  note(member: object, owner: object): void;
  /**
   * Takes a member for a parent.
   *
   * @throws InvalidStateError when another has it
   */
  claim(owner: object, name: string, member: object): void;
}

interface RelationshipBase {
  /** The target's name in the registry; never the class itself, so that emitted models import no neighbour. */
  readonly target: string;
  /** The relation on the target that is kept in step with this one; none where one of the two is read-only. */
  readonly inverse?: string;
  /** This side's fields of the join, pairwise with `remote`. */
  readonly local: readonly string[];
  /** The target's fields of the join. */
  readonly remote: readonly string[];
  /** Absent means `saveUpdate` and `merge`. */
  readonly cascades?: readonly Cascade[];
  /** Absent means `lazy`. */
  readonly strategy?: LoadStrategy;
  /** The database deletes or blanks the other rows: unloaded ones are left to it, with `all` loaded ones too. */
  readonly passiveDeletes?: boolean | 'all';
  /** False: the database does not rename what refers to a key that changes (no ON UPDATE CASCADE), so a flush does. */
  readonly passiveUpdates?: false;
  /** Written by an UPDATE after the INSERT, and blanked before the DELETE. */
  readonly postUpdate?: boolean;
  readonly viewOnly?: boolean;
  /** Custom join condition of a view-only relation: SQL with `{this}` and `{that}` for the two tables. */
  readonly condition?: string | Readonly<Partial<Record<'sqlite' | 'postgresql' | 'mysql', string>>>;
  readonly singleParent?: SingleParent;
}

/** The foreign key is on this side. */
export interface ToOneRelationship extends RelationshipBase {
  readonly kind: 'manyToOne' | 'oneToOneOwner';
  readonly nullable: boolean;
}

/** The foreign key is on the target. */
export interface FromOneRelationship extends RelationshipBase {
  readonly kind: 'oneToMany' | 'oneToOneInverse';
  readonly orderBy?: readonly RelationOrder[];
  /** The target's field that keeps the order of the list. */
  readonly position?: string;
}

/** Through a table that has no model. */
export interface ManyToManyRelationship extends RelationshipBase {
  readonly kind: 'manyToMany';
  readonly through: {
    readonly table: string;
    readonly schema?: string;
    /** Columns that point here, pairwise with `local`. */
    readonly local: readonly string[];
    /** Columns that point at the target, pairwise with `remote`. */
    readonly remote: readonly string[];
  };
  readonly orderBy?: readonly RelationOrder[];
}

/** How two models hang together: keys of both sides, cascades and default loading. Part of `Mapper`. */
export type Relationship = ToOneRelationship | FromOneRelationship | ManyToManyRelationship;

/** A model's relations by name; emitted as `loaders/<Model>Loaders.ts`. */
export type Relationships = Readonly<Record<string, Relationship>>;
