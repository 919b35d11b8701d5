import type { Row } from '../engine/driver.js';
import type { TableOf } from '../sql/table.js';
import type { Checks } from './checks.js';
import type { Embedded } from './embedded.js';
import type { Relationships } from './relationship.js';

/**
 * How a class and its table hang together; emitted as a literal that `satisfies Mapper`, one for each model, as the
 * class's static `mapper`. Public API: a change of its shape raises `version`.
 *
 * The fields of a model are the columns of its Core table, by property name. A row that an entity is made of has them in
 * the table's order without the deferred ones; the row of a sub-entity (`inheritance.base`) has the base's first, and then
 * its own table's (those of the base are left out: a joined table's key).
 */
export interface Mapper<E = never> {
  readonly version: 1;
  /** The model's name in the schema: `OrderItem`. */
  readonly name: string;
  readonly table: TableOf<string>;
  /** Fields of the primary key, in key order; empty for a view without one. */
  readonly key: readonly string[];
  /** Fields the database computes: read, never written. */
  readonly readOnly?: readonly string[];
  /** Fields that are loaded only when asked for. */
  readonly deferred?: readonly string[];
  /** Composites stored in columns of their own; each column is a field of its own, named by path: `address.city`. */
  readonly embedded?: Embedded;
  /** The `@version` field. */
  readonly versionField?: string;
  /** The application gives the version its values; a flush only compares it. */
  readonly manualVersion?: true;
  /** False: a row that is gone already when it is to be deleted is no matter. */
  readonly confirmDeletes?: false;
  /** Unique keys, by fields: rows that give up a value are written before rows that take it. */
  readonly uniques?: readonly (readonly string[])[];
  /** Fields the database changes at each UPDATE that does not set them. */
  readonly serverOnUpdate?: readonly string[];
  /** Unique keys that may be NULL, by fields, one that may be first: rows that exchange values are parked on NULL. */
  readonly swaps?: readonly (readonly string[])[];
  /** Values made by the application at each UPDATE. */
  readonly onUpdate?: Readonly<Record<string, () => unknown>>;
  /**
   * Checks of values. Plain fields are checked by the emitted constructor (those it is given) and by a
   * flush (those that are about to be written), deferred columns and relations at the assignment, members of a list when they
   * are added. What the database or the flush fills in is not checked.
   */
  readonly validators?: Checks;
  /** A view: it can be read, not written. */
  readonly view?: boolean;
  readonly inheritance?: MapperInheritance;
  readonly relationships: Relationships;
  /** Positions of the fields whose values differ from the row as it came; dates, decimals, bytes and JSON by value. */
  changes(entity: E, row: Row): number[];
}

/** The place of a class in a hierarchy. */
export interface MapperInheritance {
  /** All classes in one table, a table more for each class, or a whole table for each. */
  readonly strategy: 'single' | 'joined' | 'concrete';
  readonly root: string;
  /** The direct base; absent on the root. */
  readonly base?: string;
  /** The root's field that tells the class of a row; absent for `concrete`. */
  readonly on?: string;
  /** This class's value of that field. */
  readonly identity: string;
}
