import type { MappedClass } from '../mapping/mapped-class.js';
import type { Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

/** Says when an entity is written with the kind of a class it is not of, nor below it in the same tables. */
export function checkKind(host: UnitOfWorkHost, mapped: MappedClass, entity: Entity): void {
  const on = mapped.mapper.inheritance?.on;
  if (on === undefined) return;
  const kind = lastKnown(entity, on) as string | number | bigint | boolean | null | undefined;
  if (kind === undefined || kind === null || kindsOf(mapped).has(String(kind))) return;
  const identity = mapped.identityOf(entity) as string | number | bigint | undefined;
  const name = identity === undefined ? `a new ${mapped.name}` : `${mapped.name} ${String(identity)}`;
  host.warn?.(
    `${name} is written with ${mapped.name}.${on} ${JSON.stringify(String(kind))}, the kind of another class: it may not be read again as what it is`,
  );
}

const known = new WeakMap<MappedClass, ReadonlySet<string>>();

/** The kinds a row of the class may have: its own, and those of the classes below it that add no table. */
function kindsOf(mapped: MappedClass): ReadonlySet<string> {
  let kinds = known.get(mapped);
  if (kinds === undefined) {
    const family = mapped.family().filter((member) => member.tables.length === mapped.tables.length);
    known.set(mapped, (kinds = new Set(family.map((member) => member.mapper.inheritance?.identity ?? ''))));
  }
  return kinds;
}
