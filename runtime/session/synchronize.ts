/** Brings what a session holds in step with an UPDATE that was sent for a condition. */
import type { Row } from '../engine/driver.js';
import { rowsByKey } from '../loading/read-expired.js';
import { selectList, type MappedClass, type MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import type { ExpressionNode } from '../sql/node.js';
import { peekState, rowOf, setRow, type Entity } from '../state/entity.js';
import { expireEntity, setField } from '../state/expire.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';

/** The entities a session holds of a class, by identity. */
export type Held = ReadonlyMap<unknown, Entity>;

/** What an UPDATE of these fields may have changed: themselves, and what the database computes of them. */
export function fieldsTouched(mapped: MappedClass, set: readonly MappedField[]): MappedField[] {
  const { readOnly = [], serverOnUpdate = [] } = mapped.mapper;
  const made = mapped.fields.filter(
    ({ name, table }) => table === 0 && (readOnly.includes(name) || serverOnUpdate.includes(name)),
  );
  return [...set, ...made.filter((field) => !set.includes(field))].filter(({ position }) => position >= 0);
}

/** The entities of rows that begin with the key. */
export function entitiesOf(mapped: MappedClass, held: Held, rows: readonly Row[]): { entity: Entity; row: Row }[] {
  return rows.flatMap((row) => {
    const entity = held.get(mapped.key.length === 1 && mapped.plainKey ? row[0] : mapped.identity(row));
    return entity === undefined ? [] : [{ entity, row }];
  });
}

/** The keys of the rows a condition holds for, where the statement itself can't tell them; they are locked until it ran. */
export async function keysWhere(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  where: ExpressionNode | undefined,
): Promise<readonly Row[]> {
  const { compiler, capabilities } = host.dialect;
  const compiled = compiler.compile({
    kind: 'select',
    items: selectList(mapped.key),
    from: [mapped.ref(0)],
    joins: [],
    ...(where === undefined ? {} : { where }),
    ...(capabilities.rowLocks ? { lock: { strength: 'update' } } : {}),
  });
  const bound = bind(compiled, compiler);
  return (await host.run(host.statements.text(compiled, bound.sql), bound.parameters)).rows;
}

/** Reads what the rows of entities hold now; what is expired stays so, and is read when it is asked for. */
export async function readAgain(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  fields: readonly MappedField[],
): Promise<void> {
  const present = entities.filter((entity) => fields.some((field) => !isExpired(entity, field)));
  if (present.length === 0) return;
  for (let start = 0; start < present.length; start += CHUNK) {
    const some = present.slice(start, start + CHUNK);
    const rows = await rowsByKey(host, mapped, some, selectList([...mapped.key, ...fields]));
    const byKey = new Map(some.map((entity) => [mapped.identityOfRow(rowOf(entity) ?? []), entity]));
    for (const { entity, row } of entitiesOf(mapped, byKey, rows))
      takeStored(host, mapped, entity, fields, row.slice(mapped.key.length));
  }
}
/** Keys of one statement: below every database's limit of parameters, also where a key has several columns. */
const CHUNK = 1000;

/** Gives an entity what its row holds now, as loaded: it is not modified, and a rollback puts back what was there. */
export function takeStored(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  entity: Entity,
  fields: readonly MappedField[],
  stored: readonly unknown[],
): void {
  const before = rowOf(entity);
  const present = fields.filter((field) => !isExpired(entity, field));
  if (before === null || present.length === 0) return;
  const after = [...before];
  for (const field of present) after[field.position] = stored[fields.indexOf(field)] ?? null;
  host.journal.noteRow(entity, before);
  setRow(entity, after);
  const fresh = new mapped.entityClass(after) as Record<string, unknown>;
  for (const { property } of present) setField(entity, property, fresh[property]);
  expireEntity(entity, mapped, relationsOver(mapped, fields));
}

/** Relations whose foreign key was written: what was loaded of them may be another row's. */
function relationsOver(mapped: MappedClass, fields: readonly MappedField[]): string[] {
  const names = new Set(fields.map(({ name }) => name));
  return [...mapped.relations.values()]
    .filter(({ spec }) => spec.kind !== 'manyToMany' && spec.local.some((name) => names.has(name)))
    .map(({ name }) => name);
}

const isExpired = (entity: Entity, field: MappedField): boolean =>
  peekState(entity)?.expired?.has(field.property) === true;
