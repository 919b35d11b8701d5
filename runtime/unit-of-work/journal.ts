import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { Entity } from '../state/entity.js';
import type { Slot } from '../state/entity-state.js';

/** An entity whose row was inserted: what it was before. */
export interface Inserted {
  readonly mapped: MappedClass;
  /** Fields the database or the flush filled in, with what they held. */
  readonly before: Map<string, unknown>;
}

/** A key that changed, with foreign keys the database renamed after it. */
export interface Rename {
  readonly owner: MappedClass;
  readonly positions: readonly number[];
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

/** What flushes of one transaction (or savepoint) changed in memory, so that a rollback can take it back without reading. */
export class Journal {
  readonly inserted = new Map<Entity, Inserted>();
  /** Snapshots as they were at the start. */
  readonly rows = new Map<Entity, Row>();
  readonly deleted = new Set<Entity>();
  /** What relations and deferred columns held at the start. */
  readonly slots = new Map<Slot, unknown>();
  /** Relations loaded after rows were written: what they show may be undone. */
  readonly late = new Set<Slot>();

  /** In the order they were made. */
  readonly renames: Rename[] = [];
  /** How many renames had been made when a snapshot was noted. */
  readonly since = new Map<Entity, number>();

  /** Columns that were expired at the start and written since. */
  readonly expired = new Map<Entity, ReadonlySet<string>>();

  noteInsert(entity: Entity, mapped: MappedClass): Inserted {
    let note = this.inserted.get(entity);
    if (note === undefined) this.inserted.set(entity, (note = { mapped, before: new Map() }));
    return note;
  }
  noteRow(entity: Entity, row: Row, since = 0): void {
    if (this.rows.has(entity)) return;
    this.rows.set(entity, row);
    this.since.set(entity, this.renames.length + since);
  }
  noteExpired(entity: Entity, names: ReadonlySet<string>): void {
    this.expired.set(entity, new Set([...(this.expired.get(entity) ?? []), ...names]));
  }
  noteSlot(slot: Slot): void {
    if (!this.slots.has(slot)) this.slots.set(slot, slot.committed);
  }
  get empty(): boolean {
    return this.inserted.size + this.rows.size + this.deleted.size + this.slots.size === 0;
  }

  /** Takes over the notes of a savepoint that was released. */
  absorb(inner: Journal): void {
    for (const [entity, note] of inner.inserted) this.inserted.set(entity, note);
    for (const [entity, row] of inner.rows)
      if (!this.inserted.has(entity)) this.noteRow(entity, row, inner.since.get(entity));
    for (const [entity, names] of inner.expired) this.noteExpired(entity, names);
    for (const entity of inner.deleted) this.deleted.add(entity);
    for (const [slot, committed] of inner.slots) if (!this.slots.has(slot)) this.slots.set(slot, committed);
    for (const slot of inner.late) this.late.add(slot);
    this.renames.push(...inner.renames);
  }
}
