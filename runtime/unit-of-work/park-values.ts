import type { Row } from '../engine/driver.js';
import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { rowOf } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import type { Save } from './change-set.js';
import { changedPositions } from './compute-change-set.js';
import { compareKeys, rowConditions } from './persist-updates.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';
import { uniqueValue } from './unique-value.js';
import type { WriteStatements } from './write-statements.js';

/** Rows that exchange unique values can't be updated one by one: whose value another row takes gives it up for NULL first. */
export async function parkValues(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  updates: readonly Save[],
): Promise<void> {
  const ordered = [...updates].sort((a, b) => compareKeys(mapped, a, b));
  for (const fields of mapped.mapper.swaps ?? []) {
    const own = fields.map((name) => mapped.field(name));
    const changes: { readonly row: Row; readonly shape: string; readonly taken: string | undefined }[] = [];
    const givers = new Map<string | undefined, Row>();
    for (const { entity } of ordered) {
      const changed = changedPositions(entity, mapped);
      if (!own.some(({ position }) => changed.includes(position))) continue;
      const row = rowOf(entity) as Row;
      const before = new mapped.entityClass(row) as Record<string, unknown>;
      givers.set(
        uniqueValue(mapped, fields, (name) => before[name]),
        row,
      );
      changes.push({
        row,
        shape: changed.join(),
        taken: uniqueValue(mapped, fields, (name) => lastKnown(entity, name)),
      });
    }
    givers.delete(undefined);
    const written = new Map<Row, string>();
    for (const { row, shape, taken } of changes) {
      written.set(row, shape);
      const giver = givers.get(taken);
      // One of the same shape that comes earlier has given it up by then.
      if (giver === undefined || giver === row || written.get(giver) === shape) continue;
      const field = own[0] as MappedField;
      const { where, values } = rowConditions(mapped, field.table, giver);
      await host.run(statements.update(mapped, field.table, [field], where, []), [null, ...values]);
    }
  }
}
