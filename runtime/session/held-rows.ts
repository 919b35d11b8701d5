import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import type { ExpressionNode } from '../sql/node.js';
import { peekState, type Entity } from '../state/entity.js';
import { expireEntity } from '../state/expire.js';
import { isTime } from '../unit-of-work/next-version.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import type { BulkOptions } from './bulk-options.js';
import { evaluate, evaluatedRow } from './evaluate.js';
import { raised } from './raised-version.js';
import { fieldsTouched, readAgain, takeStored } from './synchronize.js';

/** What a bulk write did to entities a session holds: noted while it runs, and brought in step when all of it went well. */
export class HeldRows {
  readonly #host: UnitOfWorkHost;
  readonly #mapped: MappedClass;
  readonly #condition: ExpressionNode | undefined;
  readonly #how: BulkOptions['synchronize'];
  readonly #fields = new Set<MappedField>();
  /** Set by every statement to what memory is not told. */
  #unknown: readonly MappedField[] = [];
  /** Those to be read again, or in memory those whose values are not known. */
  readonly #open = new Set<Entity>();
  readonly #set = new Map<Entity, Map<MappedField, unknown>>();

  /** @param condition - of the statement besides its key; memory asks the entity itself */
  constructor(
    host: UnitOfWorkHost,
    mapped: MappedClass,
    condition: ExpressionNode | undefined,
    how: BulkOptions['synchronize'],
  ) {
    this.#host = host;
    this.#mapped = mapped;
    this.#condition = condition;
    this.#how = host.identities.size === 0 ? false : how;
  }

  /** Whether there is anything to keep in step. */
  get watched(): boolean {
    return this.#how !== false;
  }
  /** The entity of a key, if the session holds it as this class. */
  byKey(key: readonly unknown[]): Entity | undefined {
    const mapped = this.#mapped;
    const entity = this.#host.identities.get(mapped, mapped.plainKey ? key[0] : mapped.identity(key));
    return entity instanceof mapped.entityClass ? entity : undefined;
  }

  /** A statement sets these fields of an entity's row to encoded values. */
  note(entity: Entity, fields: readonly MappedField[], values: readonly unknown[]): void {
    for (const field of fields) this.#fields.add(field);
    if (this.#how === 'fetch') return void this.#open.add(entity);
    const known = this.#set.get(entity);
    // A condition over what an earlier statement changed is the database's to tell.
    if (peekState(entity)?.expired != null || (known !== undefined && this.#condition !== undefined))
      return void this.#open.add(entity);
    if (this.#condition !== undefined && evaluate(this.#condition, entity, this.#mapped, this.#host.dialect) !== true)
      return;
    const set = known ?? new Map<MappedField, unknown>();
    fields.forEach((field, index) => set.set(field, values[index]));
    this.#set.set(entity, set);
  }

  /** Every statement sets these fields too, unless a row names them, to values of its own. */
  fill(fields: readonly MappedField[]): void {
    this.#unknown = fields;
  }

  /** Shows the new values: after all statements. */
  async synchronize(): Promise<void> {
    const [host, mapped] = [this.#host, this.#mapped];
    const version = raised(mapped);
    // Only the database knows which moment its statement was given.
    const counted = version !== undefined && !isTime(version.field.type) ? version : undefined;
    const unknown = [...this.#unknown, ...(version === undefined || counted !== undefined ? [] : [version.field])];
    const fields = [...this.#fields, ...unknown, ...(counted === undefined ? [] : [counted.field])];
    const touched = fieldsTouched(mapped, [...new Set(fields)]);
    if (this.#how === 'fetch') return readAgain(host, mapped, [...this.#open], touched);
    for (const entity of this.#open)
      expireEntity(
        entity,
        mapped,
        touched.map(({ property }) => property),
      );
    for (const [entity, set] of this.#set) {
      if (this.#open.has(entity)) continue;
      if (counted !== undefined && !set.has(counted.field)) {
        const [next] = evaluatedRow([{ name: counted.field.name, value: counted.value }], entity, mapped, host.dialect);
        set.set(counted.field, next);
      }
      const plain = [...set].filter(([{ position }]) => position >= 0);
      takeStored(
        host,
        mapped,
        entity,
        plain.map(([field]) => field),
        plain.map(([, value]) => value),
      );
      const hidden = unknown.filter((field) => !set.has(field));
      if (hidden.length > 0)
        expireEntity(
          entity,
          mapped,
          hidden.map(({ property }) => property),
        );
    }
  }
}
