import type { DialectText } from '../schema/dialect-name.js';
import { Expression } from './expression.js';
import { allOf } from './junction.js';
import type { Condition } from './operand.js';
import { kindTest } from './narrowed.js';
import type { RelationNode, TableRef } from './node.js';
import type { TableInfo, TableOf } from './table.js';

/** How the rows of two tables belong together, in column names (not property names). */
export interface JoinSpec {
  /** Columns of this table, pairwise with `target`. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** A join table between them, with its columns towards this side and towards the target. */
  readonly through?: {
    readonly table: string;
    readonly schema?: string;
    readonly local: readonly string[];
    readonly remote: readonly string[];
  };
  /** A condition over `{this}` and `{that}` in place of the columns. */
  readonly condition?: DialectText;
}

/** A relation as a step in a filter; becomes EXISTS. The target is resolved when the path is used. */
abstract class RelationPath<T extends TableOf<string>> {
  private readonly owner: TableInfo;
  private readonly target: () => T;
  private readonly join: JoinSpec;

  constructor(owner: TableInfo, target: () => T, join: JoinSpec) {
    this.owner = owner;
    this.target = target;
    this.join = join;
  }

  protected predicate(where: ((table: T) => Condition) | undefined, negated: boolean): Expression<boolean> {
    const source = this.owner.ref as TableRef;
    const depth = (source.depth ?? 0) + 1;
    const inner = this.target().$info.nested(depth) as T;
    const { through } = this.join;
    const relation: RelationNode = {
      source,
      target: inner.$info.ref as TableRef,
      sourceColumns: this.join.source,
      targetColumns: this.join.target,
      through: through && {
        table: {
          kind: 'table',
          name: through.table,
          schema: through.schema,
          alias: `${through.table}_${String(depth)}`,
          depth,
        },
        local: through.local,
        remote: through.remote,
      },
      condition: this.join.condition,
    };
    return new Expression(
      { kind: 'relation', relation, where: allOf(kindTest(inner), where?.(inner).node), negated },
      { kind: 'boolean' },
    );
  }
}

/** A list relation in a filter. */
export class ToManyPath<T extends TableOf<string>> extends RelationPath<T> {
  /** At least one related row (meets the condition). */
  any(where?: (table: T) => Condition): Expression<boolean> {
    return this.predicate(where, false);
  }
  /** No related row (meets the condition). */
  none(where?: (table: T) => Condition): Expression<boolean> {
    return this.predicate(where, true);
  }
  /** Every related row meets the condition (also true when there is none); rows for which it is unknown do not meet it. */
  every(where: (table: T) => Condition): Expression<boolean> {
    return this.predicate(
      (inner) =>
        new Expression<boolean>({
          kind: 'not',
          operand: { kind: 'function', name: 'coalesce', args: [where(inner).node, { kind: 'boolean', value: false }] },
        }),
      true,
    );
  }
}

/** A single relation in a filter. */
export class ToOnePath<T extends TableOf<string>> extends RelationPath<T> {
  /** There is a related row (that meets the condition). */
  has(where?: (table: T) => Condition): Expression<boolean> {
    return this.predicate(where, false);
  }
  /** There is no related row (that meets the condition). */
  none(where?: (table: T) => Condition): Expression<boolean> {
    return this.predicate(where, true);
  }
}

/** A join by keys alone is emitted as two lists of columns. */
function joinSpec(join: JoinSpec | readonly string[], target: readonly string[]): JoinSpec {
  return Array.isArray(join) ? { source: join as readonly string[], target } : (join as JoinSpec);
}

/** Emitted as a member of a table: a list relation. */
export function toMany<T extends TableOf<string>>(
  owner: TableInfo,
  target: () => T,
  join: JoinSpec | readonly string[],
  remote: readonly string[] = [],
): ToManyPath<T> {
  return new ToManyPath(owner, target, joinSpec(join, remote));
}
/** Emitted as a member of a table: a single relation. */
export function toOne<T extends TableOf<string>>(
  owner: TableInfo,
  target: () => T,
  join: JoinSpec | readonly string[],
  remote: readonly string[] = [],
): ToOnePath<T> {
  return new ToOnePath(owner, target, joinSpec(join, remote));
}
