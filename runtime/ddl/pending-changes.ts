import type { Table } from '../schema/table.js';
import { invariant } from '../util/invariant.js';
import { changeTable, type TableOperation } from './change-table.js';
import { tableSteps } from './compile-schema-operation.js';
import type { DdlDialect } from './ddl-dialect.js';
import type { CompiledStep, DdlStep } from './ddl-step.js';
import type { Operation } from './operation.js';
import { rebuiltValues } from './rebuilt-values.js';

/** A table that is being built anew, and what has been asked of it so far. */
interface Rebuild {
  readonly before: Table;
  readonly after: Table;
  readonly values: Readonly<Record<string, string>>;
  readonly of: readonly Operation[];
}

/** A table these operations make: what would build it anew goes into its CREATE TABLE, at this place of the steps. */
interface Creation {
  readonly table: Table;
  readonly place: number;
  readonly of: readonly Operation[];
}

/**
 * Steps in the making. A rebuild waits, so that all that is asked of its table goes into one; it is put off past steps on
 * other tables, but past none that could see the difference.
 */
export class PendingChanges {
  readonly #dialect: DdlDialect;
  /** One list of steps per operation that ran, so that a creation can be made again in its place. */
  readonly #done: CompiledStep[][] = [];
  readonly #rebuilds = new Map<string, Rebuild>();
  readonly #creations = new Map<string, Creation>();

  constructor(dialect: DdlDialect) {
    this.#dialect = dialect;
  }

  /** Whether the table waits for its rebuild: then every operation on it does. */
  has(table: Table): boolean {
    return this.#rebuilds.has(key(table));
  }

  /** Takes an operation that ALTER TABLE can't do, or that comes after one. */
  change(operation: TableOperation, table: Table): void {
    if (operation.kind === 'renameColumn') this.#settle((other) => other !== key(table));
    const creation = this.#creations.get(key(table));
    if (creation) return this.#extendCreation(operation, creation);
    const rebuild = this.#rebuilds.get(key(table)) ?? this.#start(table);
    this.#rebuilds.set(key(table), {
      before: rebuild.before,
      after: changeTable(rebuild.after, operation),
      values: rebuiltValues(rebuild.values, operation, this.#dialect),
      of: [...rebuild.of, operation],
    });
  }

  /** Takes the steps of an operation that has some of its own. */
  run(operation: Operation, steps: readonly DdlStep[]): void {
    if (steps.length > 0 && !this.#canPass(operation)) this.#settle(() => true);
    if ('table' in operation && steps.length > 0) this.#creations.delete(key(operation.table));
    if (operation.kind === 'createTable')
      this.#creations.set(key(operation.table), {
        table: operation.table,
        place: this.#done.length,
        of: [operation],
      });
    this.#done.push(steps.map((step) => ({ ...step, of: [operation] })));
  }

  /** All steps, in order. */
  finish(): CompiledStep[] {
    this.#settle(() => true);
    return this.#done.flat();
  }

  /** What neither reads rows nor takes a name that a waiting table still has may run before its rebuild. */
  #canPass(operation: Operation): boolean {
    const isFree = (...names: readonly string[]): boolean =>
      [...this.#rebuilds.values()].every(({ before }) => before.indexes.every(({ name }) => !names.includes(name)));
    switch (operation.kind) {
      case 'createTable':
        return isFree(...operation.table.indexes.map(({ name }) => name));
      case 'createIndex':
        return isFree(operation.index.name);
      case 'dropTable':
        return !this.#rebuilds.has(key(operation.table));
      case 'addColumn':
      case 'dropColumn':
      case 'dropIndex':
        return true;
      default:
        return false;
    }
  }

  #start(table: Table): Rebuild {
    const stored = table.columns.filter((column) => column.computed === undefined);
    return {
      before: table,
      after: table,
      values: Object.fromEntries(stored.map(({ name }) => [name, this.#dialect.quoteIdentifier(name)])),
      of: [],
    };
  }

  #extendCreation(operation: TableOperation, { table, place, of }: Creation): void {
    const changed = { table: changeTable(table, operation), place, of: [...of, operation] };
    this.#creations.set(key(table), changed);
    this.#done[place] = tableSteps(changed.table, this.#dialect).map((step) => ({ ...step, of: changed.of }));
  }

  /** Runs the rebuilds that were put off; what has been made so far is then like any other table. */
  #settle(isMeant: (table: string) => boolean): void {
    for (const [name, { before, after, values, of }] of this.#rebuilds) {
      if (!isMeant(name)) continue;
      const step = this.#dialect.rebuild?.(before, after, values);
      invariant(step, `${this.#dialect.name} has no way to change a table`);
      this.#done.push([{ ...step, of }]);
      this.#rebuilds.delete(name);
    }
    for (const name of this.#creations.keys()) if (isMeant(name)) this.#creations.delete(name);
  }
}

const key = ({ name, schema }: { readonly name: string; readonly schema?: string }): string =>
  JSON.stringify([schema, name]);
