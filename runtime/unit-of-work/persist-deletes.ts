import type { Row } from '../engine/driver.js';
import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { rowOf, type Entity } from '../state/entity.js';
import { stateOf } from '../state/state-of.js';
import type { Blank } from './change-set.js';
import { keyIn } from './persist-inserts.js';
import { rowConditions, stale } from './persist-updates.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';
import { arraysFor, columnParameters, type WriteStatements } from './write-statements.js';

/** Deletes rows of one class; a class in several tables from the last to the root's. */
export async function persistDeletes(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  entities: readonly Entity[],
): Promise<void> {
  for (const entity of entities) host.tell('beforeDelete', entity);
  const rows = entities.map((entity) => rowOf(entity) as Row);
  const versioned = mapped.mapper.versionField !== undefined;
  for (let table = mapped.tables.length - 1; table >= 0; table--) {
    const { where } = rowConditions(mapped, table, rows[0] as Row);
    const parameters = rows.map((row) => rowConditions(mapped, table, row).values);
    const { affected, sql } = await send(host, statements, mapped, table, where, parameters);
    if (affected === entities.length || mapped.mapper.confirmDeletes === false) continue;
    if (versioned) throw await stale(host, mapped, entities, affected, sql);
    host.warn?.(
      `DELETE of ${mapped.name}: ${String(entities.length)} expected, ${String(affected)} matched; the rows were gone already`,
    );
  }
  for (const entity of entities) {
    stateOf(entity).deleted = true;
    host.journal.deleted.add(entity);
    host.identities.remove(mapped, mapped.identityOfRow(rowOf(entity) as Row), entity);
    host.doomed.delete(entity);
    host.tell('state', entity, 'persistent', 'deleted');
    host.tell('afterDelete', entity);
  }
}

async function send(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  table: number,
  where: readonly MappedField[],
  parameters: readonly (readonly unknown[])[],
): Promise<{ affected: number; sql: string }> {
  const one = statements.delete(mapped, table, where);
  if (parameters.length === 1)
    return { affected: (await host.run(one, parameters[0] as readonly unknown[])).affected, sql: one.sql };
  if (where.length > 1) return { affected: (await host.runMany(one, parameters)).affected, sql: one.sql };
  const key = (table === 0 ? mapped.key : keyIn(mapped, table))[0] as MappedField;
  const arrays = arraysFor(host.dialect, [key]);
  if (arrays !== undefined) {
    const statement = statements.deleteListed(mapped, table, key);
    const { affected: gone } = await host.run(statement, columnParameters(parameters, 1, arrays));
    return { affected: gone, sql: statement.sql };
  }
  const most = Math.min(1000, host.dialect.capabilities.maxParameters);
  let affected = 0;
  let sql = '';
  for (let start = 0; start < parameters.length; start += most) {
    const chunk = parameters.slice(start, start + most);
    const statement = statements.deleteMany(mapped, table, key, chunk.length);
    sql = statement.sql;
    affected += (await host.run(statement, chunk.flat())).affected;
  }
  return { affected, sql };
}

/** Blanks foreign keys between rows that will be deleted and refer to each other in a circle. */
export async function persistBlanks(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  blanks: readonly Blank[],
): Promise<void> {
  for (const { entity, mapped, fields } of blanks) {
    const { where, values } = rowConditions(mapped, 0, rowOf(entity) as Row);
    const columns = fields.map((name) => mapped.field(name));
    const statement = statements.update(mapped, 0, columns, where, []);
    const result = await host.run(statement, [...columns.map(() => null), ...values]);
    if (result.affected !== 1) throw await stale(host, mapped, [entity], result.affected, statement.sql, columns);
  }
}
