/**
 * One sequence, carried out on a session and on the oracle side by side. Operations are five small numbers each, read against what
 * is there at that moment, so that any part of a sequence is a sequence: what does not apply is left out.
 */
import { inspect, PendingRollbackError, type BaseSession, type Entity, type Nested } from 'joinery';
import { expect } from 'vitest';
import { lastKnown } from '../../runtime/state/last-known.js';
import { checkGraph, checkRows } from './checks.js';
import { classOf, LINKS, refsTo, type ClassSpec, type RefSpec } from './description.js';
import type { Session, Database } from './generated/index.js';
import * as generated from './generated/index.js';
import { flushed } from './oracle.js';
import { World, type Handle, type Thing } from './world.js';

type Fields = Record<string, unknown>;
interface Reading {
  get(key: unknown): Promise<Entity | null>;
  load(tree: object): { all(): Promise<Entity[]> };
}

export const fieldsOf = (entity: Entity): Fields => entity as unknown as Fields;

export class Run {
  readonly session: Session;
  readonly deferred: boolean;
  /** The classes of the sequence. */
  readonly family: readonly ClassSpec[];
  world = new World();
  /** What a rollback leads back to. */
  base: World;
  savepoints: { readonly world: World; readonly nested: Nested }[] = [];
  bound = new Map<Handle, Entity>();
  /** A savepoint that was opened by the present step. */
  opened: Nested | undefined;
  readonly touched = new Set<string>();
  readonly log: string[] = [];
  #next = 1;

  /** @param deferred - foreign keys of natural keys without ON UPDATE CASCADE are checked at commit */
  constructor(db: Database, deferred: boolean, family: readonly ClassSpec[]) {
    this.session = db.session();
    this.deferred = deferred;
    this.family = family;
    this.world.stored = this.world.copy();
    this.base = this.snapshot();
  }

  snapshot(): World {
    const copy = this.world.copy();
    copy.stored = this.world.copy();
    return copy;
  }
  note(text: string): void {
    this.log.push(text);
  }
  repository(spec: ClassSpec): Reading {
    return (this.session as unknown as Record<string, Reading>)[spec.repository] as Reading;
  }

  /** A new entity for a thing that the oracle was told of. */
  add(spec: ClassSpec, values: Thing['values']): Thing {
    const refs = Object.fromEntries(spec.refs.map((ref) => [ref.name, null]));
    const thing: Thing = { handle: this.#next++, spec, values, refs };
    this.world.things.set(thing.handle, thing);
    this.world.pending.add(thing.handle);
    this.touched.add(spec.name);
    return thing;
  }
  make(spec: ClassSpec, input: Fields): Entity {
    const classes = generated as unknown as Record<string, new (input: Fields) => Entity>;
    return new (classes[spec.name] as new (input: Fields) => Entity)(input);
  }

  entity(handle: Handle): Entity {
    const entity = this.bound.get(handle);
    if (entity === undefined) throw new Error(`#${String(handle)} is not bound`);
    return entity;
  }

  /** Makes the objects of things known, reading those the session has let go; false where a flush before that failed, or took one away. */
  async reach(...handles: readonly (Handle | null | undefined)[]): Promise<boolean> {
    const missing = handles.filter((handle) => handle != null && !this.bound.has(handle)) as Handle[];
    if (missing.length === 0) return true;
    if (!(await this.flush())) return false;
    for (const handle of missing) {
      const thing = this.world.things.get(handle);
      if (thing === undefined) return false;
      const key = this.world.keyOf(thing);
      const entity = await this.repository(thing.spec).get(key.length === 1 ? key[0] : key);
      expect(entity, `#${String(handle)} ${this.world.identityOf(thing) ?? ''} is read by its key`).not.toBeNull();
      this.bound.set(handle, entity as Entity);
    }
    return true;
  }

  flush(): Promise<boolean> {
    this.note('flush');
    return this.writing(() => this.session.flush());
  }

  /**
   * Does what flushes first, and checks that it does what the oracle says. What fails is rolled back.
   *
   * @returns whether it was done
   */
  async writing(work: () => Promise<unknown>, whole = true): Promise<boolean> {
    const { world, outcome } = flushed(this.world, this.deferred);
    try {
      await work();
    } catch (error) {
      if (outcome === 'succeeds') throw new Error('a flush failed that has to succeed', { cause: error });
      this.note(`failed: ${(error as Error).message.split('\n')[0] ?? ''}`);
      await expect(this.session.flush()).rejects.toBeInstanceOf(PendingRollbackError);
      await this.rollback(whole);
      return false;
    }
    if (outcome === 'fails') throw new Error('a flush succeeded that has to fail');
    this.world = world;
    this.learn();
    this.rebind();
    checkGraph(this);
    return true;
  }

  /** Keys that the database made. */
  learn(): void {
    for (const [handle, entity] of this.bound) {
      const thing = this.world.things.get(handle);
      if (thing === undefined) {
        this.bound.delete(handle);
        continue;
      }
      for (const field of [thing.spec.generated ? 'id' : undefined, thing.spec.version])
        if (field !== undefined && thing.values[field] === undefined) {
          const value = fieldsOf(entity)[field];
          expect(value, `${thing.spec.name}.${field} is known after a flush`).toBeTypeOf('number');
          thing.values[field] = value as number;
          const stored = this.world.stored?.things.get(handle);
          if (stored !== undefined) stored.values[field] = value as number;
        }
    }
  }

  /** Undoes the transaction, or what was done since the innermost savepoint. */
  async rollback(whole: boolean): Promise<void> {
    const savepoint = whole ? undefined : this.savepoints.pop();
    this.note(savepoint === undefined ? 'rollback' : 'rollback to savepoint');
    if (savepoint === undefined) await this.session.rollback();
    else await savepoint.nested.rollback();
    if (savepoint === undefined) this.savepoints = [];
    this.world = savepoint?.world ?? this.base;
    if (savepoint === undefined) this.base = this.snapshot();
    const before = this.bound;
    this.rebind();
    for (const [handle, entity] of before)
      if (!this.world.things.has(handle))
        expect(inspect(entity).state, `${this.nameOf(entity)} was never written`).not.toMatch(/pending|persistent/);
    await this.check();
  }

  async commit(): Promise<boolean> {
    this.note('commit');
    const done = await this.writing(() => this.session.commit());
    if (!done) return false;
    this.savepoints = [];
    this.base = this.snapshot();
    await this.check();
    return true;
  }

  /** Every relation of everything, read by a session that knows nothing: what was stored is what the graph said. */
  async readEverything(): Promise<void> {
    this.session.expungeAll();
    this.bound.clear();
    for (const name of this.touched) {
      const spec = classOf(name);
      const tree = Object.fromEntries(this.relations(spec).map((relation) => [relation, true as const]));
      await this.repository(spec).load(tree).all();
    }
    this.rebind();
    checkGraph(this);
  }

  /** Which object stands for which thing: what the session holds, found by its key. */
  rebind(): void {
    const things = new Map<string, Thing>();
    for (const thing of this.world.things.values()) {
      const identity = this.world.identityOf(thing);
      if (identity !== undefined && !this.world.pending.has(thing.handle)) things.set(identity, thing);
    }
    const bound = new Map<Handle, Entity>();
    for (const entity of this.session as BaseSession) {
      const spec = classOf(entity.constructor.name);
      const key = spec.key.map((field) => lastKnown(entity, field));
      const thing = things.get(`${spec.root} ${key.join()}`);
      if (thing === undefined || thing.spec !== spec)
        throw new Error(`the session holds ${this.nameOf(entity)}, whose row is gone`);
      expect(bound.has(thing.handle), `two objects for ${this.nameOf(entity)}`).toBe(false);
      bound.set(thing.handle, entity);
    }
    for (const handle of this.world.pending) bound.set(handle, this.entity(handle));
    this.bound = bound;
  }

  nameOf(entity: Entity): string {
    const spec = classOf(entity.constructor.name);
    return `${spec.name} ${spec.key.map((field) => String(lastKnown(entity, field))).join()}`;
  }

  /** Database and graph against the oracle. */
  async check(): Promise<void> {
    checkGraph(this);
    await checkRows(this);
  }

  isLoaded(entity: Entity, relation: string): boolean {
    return inspect(entity).loaded.includes(relation);
  }
  isExpired(entity: Entity): boolean {
    return inspect(entity).expired.length > 0;
  }
  /** Relations of a class, of both kinds. */
  relations(spec: ClassSpec): string[] {
    return [
      ...spec.refs.map((ref) => ref.name),
      ...Run.inverses(spec.name).map(({ ref }) => ref.inverse as string),
      ...LINKS.flatMap(({ left, right }) => [left, right])
        .filter((side) => side.class === spec.name)
        .map((side) => side.relation),
    ];
  }
  kindOf(spec: ClassSpec, relation: string): 'many' | 'one' {
    if (spec.refs.some((ref) => ref.name === relation)) return 'one';
    return Run.inverses(spec.name).find(({ ref }) => ref.inverse === relation)?.ref.inverseKind ?? 'many';
  }

  /** Relations of a class, from both sides of its foreign keys. */
  static inverses(name: string): readonly { readonly spec: ClassSpec; readonly ref: RefSpec }[] {
    return refsTo(name).filter(({ ref }) => ref.inverse !== undefined);
  }
}
