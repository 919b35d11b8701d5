import { sortAsComponents } from './components.js';
import { MappedClass, type MappedRelation, type RowClass } from './mapped-class.js';
import type { Mapper } from './mapper.js';
import { invariant } from '../util/invariant.js';

/** A class with its mapper: an emitted model, or the application's subclass of one. */
export type MappedConstructor = RowClass & { readonly mapper: Mapper };

/** The models of one database, found by name. Immutable once made. */
export class Registry {
  readonly classes: readonly MappedClass[];
  private readonly byName = new Map<string, MappedClass>();
  private readonly byClass = new WeakMap<object, MappedClass>();
  /** Groups of classes that refer to each other, those referred to first. */
  private readonly ranks = new Map<MappedClass, number>();
  private readonly cyclic = new Set<number>();

  constructor(constructors: readonly MappedConstructor[]) {
    const byMapper = new Map(constructors.map((item) => [item.mapper.name, item]));
    for (const item of constructors) this.define(item, byMapper);
    this.classes = [...this.byName.values()];
    for (const owner of this.classes) this.resolve(owner);
    this.rankAll();
  }

  /** The class of that name. */
  get(name: string): MappedClass {
    const mapped = this.byName.get(name);
    invariant(mapped !== undefined, `no model '${name}' is registered`);
    return mapped;
  }

  /** The mapped class of an entity; its constructor may be a subclass the registry does not know. */
  of(entity: object): MappedClass {
    const known = this.byClass.get(entity.constructor);
    if (known !== undefined) return known;
    const mapped = this.get((entity.constructor as MappedConstructor).mapper.name);
    this.byClass.set(entity.constructor, mapped);
    return mapped;
  }

  /** The place of a class in the order of writing; classes of one rank refer to each other. */
  rank(mapped: MappedClass): number {
    return this.ranks.get(mapped) ?? 0;
  }
  /** Whether rows of that rank may refer to each other. */
  isCyclic(rank: number): boolean {
    return this.cyclic.has(rank);
  }

  private define(item: MappedConstructor, all: ReadonlyMap<string, MappedConstructor>): MappedClass {
    const { name, inheritance } = item.mapper;
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const baseClass =
      inheritance?.base === undefined || inheritance.strategy === 'concrete' ? undefined : all.get(inheritance.base);
    const base = baseClass === undefined ? undefined : this.define(baseClass, all);
    const mapped = new MappedClass(item.mapper, item, this.byName.size, base);
    this.byName.set(name, mapped);
    return mapped;
  }

  private resolve(owner: MappedClass): void {
    const { relations } = owner;
    const own = owner.mapper.relationships;
    for (const [name, spec] of [...inherited(owner), ...Object.entries(own)]) {
      const target = this.get(spec.target);
      const relation = {
        name,
        owner,
        target,
        spec,
        get inverse(): MappedRelation | undefined {
          return spec.inverse === undefined ? undefined : target.relations.get(spec.inverse);
        },
      };
      relations.set(name, relation);
    }
  }

  private rankAll(): void {
    const refersTo = (mapped: MappedClass): MappedClass[] => {
      const targets: MappedClass[] = mapped.base === undefined ? [] : [mapped.base];
      for (const { spec, target } of mapped.relations.values())
        if ((spec.kind === 'manyToOne' || spec.kind === 'oneToOneOwner') && spec.viewOnly !== true)
          targets.push(...target.family());
      for (const other of this.classes)
        for (const { spec, target } of other.relations.values())
          if (
            (spec.kind === 'oneToMany' || spec.kind === 'oneToOneInverse') &&
            spec.viewOnly !== true &&
            target.family().includes(mapped)
          )
            targets.push(other);
      return targets;
    };
    sortAsComponents(this.classes, refersTo).forEach((group, rank) => {
      for (const mapped of group) this.ranks.set(mapped, rank);
      const self = group.length > 1 || group.some((mapped) => refersTo(mapped).includes(mapped));
      if (self) this.cyclic.add(rank);
    });
  }
}

function inherited(owner: MappedClass): [string, MappedRelation['spec']][] {
  const entries: [string, MappedRelation['spec']][] = [];
  for (let base = owner.base; base !== undefined; base = base.base)
    entries.unshift(...Object.entries(base.mapper.relationships));
  return entries;
}
