import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { setLink, setRow, peekState, type Entity } from '../state/entity.js';
import { fillExpired, refill } from '../state/expire.js';
import type { IdentityMap } from '../state/identity-map.js';
import type { SessionLink } from '../state/session-link.js';
import { InvalidStateError } from '../util/errors.js';
import type { PartialShape, RowShape } from './class-select.js';
import { identityOfKind } from './discriminator.js';

/** Where rows become entities: a session, or one read of untracked ones. */
export interface HydrationContext {
  readonly identities: IdentityMap;
  readonly link: SessionLink | null;
  /** Overwrite what is loaded already, local changes included. */
  readonly populateExisting?: boolean;
  /** Called for each entity made of a row. */
  readonly onLoad?: ((entity: Entity) => void) | undefined;
  /** Called for each entity that was there and of which columns were read again. */
  readonly onRefresh?: ((entity: Entity, names: readonly string[]) => void) | undefined;
}

/** The same, but that entities that are there take what the rows say. */
export function overwriting({ identities, link, onLoad, onRefresh }: HydrationContext): HydrationContext {
  return { identities, link, onLoad, onRefresh, populateExisting: true };
}

/** Rows to entities, through the identity map: a row whose entity is there gives that one, unchanged. */
export function hydrateAll(rows: readonly Row[], shape: RowShape, context: HydrationContext): Entity[] {
  const { mapped, partial } = shape;
  if (partial !== undefined) return rows.map((row) => hydrateOne(partial.widen(row), shape, context));
  if (
    shape.variants !== undefined ||
    context.populateExisting === true ||
    context.onLoad !== undefined ||
    context.onRefresh !== undefined ||
    !mapped.plainKey
  )
    return rows.map((row) => hydrateOne(row, shape, context));
  const { link, identities } = context;
  const map = identities.of(mapped);
  const Class = mapped.entityClass as new (row: Row) => Entity;
  const position = mapped.keyPosition;
  const rests = identities.rests(mapped);
  const entities = new Array<Entity>(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const identity = row[position];
    let entity = map.get(identity);
    if (entity === undefined && rests) entity = identities.rouse(mapped, identity);
    if (entity === undefined || peekState(entity)?.expired != null) {
      if (entity === undefined) {
        entity = new Class(row);
        setLink(entity, link);
        map.set(identity, entity);
      } else fillExpired(entity, mapped, row);
    }
    entities[index] = entity;
  }
  identities.grew(mapped);
  return entities;
}

/** One row to an entity. */
export function hydrateOne(row: Row, shape: RowShape, context: HydrationContext): Entity {
  const variant = variantOf(row, shape);
  const { mapped } = variant;
  const own = variant.positions === undefined ? row : variant.positions.map((position) => row[position]);
  const { identities } = context;
  const identity = mapped.key.length === 0 ? undefined : mapped.identityOfRow(own);
  const known = identity === undefined || identity === null ? undefined : identities.get(mapped, identity);
  if (known !== undefined) {
    const read = shape.partial?.read;
    const again = context.onRefresh === undefined ? undefined : readAgain(known, mapped, context, read);
    if (context.populateExisting === true) refill(known, mapped, own, read);
    else fillExpired(known, mapped, own, read);
    if (again !== undefined && again.length > 0) context.onRefresh?.(known, again);
    return known;
  }
  const entity = new mapped.entityClass(own) as Entity;
  setLink(entity, context.link);
  if (identity !== undefined && identity !== null) identities.set(mapped, identity, entity);
  shape.partial?.withhold(entity, mapped);
  if (context.onLoad !== undefined) {
    context.onLoad(entity);
    adoptChanges(entity, mapped, own, shape.partial);
  }
  return entity;
}

/** The columns a row will fill of an entity that is there. */
function readAgain(
  entity: Entity,
  mapped: MappedClass,
  { populateExisting }: HydrationContext,
  read: ReadonlySet<string> | undefined,
): readonly string[] {
  const names =
    populateExisting === true ? mapped.fields.map(({ property }) => property) : [...(peekState(entity)?.expired ?? [])];
  return read === undefined ? names : names.filter((name) => read.has(name));
}

/** What a load hook sets is taken as loaded, not as changed. */
function adoptChanges(entity: Entity, mapped: MappedClass, row: Row, partial: PartialShape | undefined): void {
  const changed = mapped.mapper.changes(partial?.readable(entity, mapped, row) ?? entity, row);
  if (changed.length > 0) setRow(entity, [...row]);
  const values = entity as unknown as Record<string, unknown>;
  const next = [...row];
  for (const position of changed) next[position] = values[mapped.fields[position]?.name ?? ''];
  if (changed.length > 0) setRow(entity, next);
}

function variantOf(
  row: Row,
  shape: RowShape,
): { readonly mapped: MappedClass; readonly positions: readonly number[] | undefined } {
  const { variants, discriminator } = shape;
  if (variants === undefined || discriminator === undefined) return { mapped: shape.mapped, positions: undefined };
  const wire = row[discriminator.position];
  const variant = variants.get(wire) ?? variants.get(identityOfKind(wire, discriminator.type));
  if (variant === undefined) {
    const key = shape.mapped.key.map((field) => String(row[field.position])).join(', ');
    throw new InvalidStateError(
      `row ${key} of ${shape.mapped.name} says it is of kind ${JSON.stringify(wire)}, which no class below ${shape.mapped.name} has`,
    );
  }
  return variant;
}
