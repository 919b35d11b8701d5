import type { ForeignKey, Table } from '../../../runtime/schema/table.js';
import { findCycles } from '../../../runtime/util/topological.js';
import type { Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

/**
 * A circle of tables whose foreign keys are all required and checked at once: no row can be the first to come, nor (unless
 * the database cascades) the first to go. A table that refers to itself is fine: a row may point at itself.
 */
export function requiredCycles(model: Model, report: Reporter): void {
  const { tables } = model.metadata;
  const byName = new Map(tables.map((table) => [`${table.schema ?? ''}.${table.name}`, table]));
  const targetOf = (key: ForeignKey): Table | undefined =>
    byName.get(`${key.references.schema ?? ''}.${key.references.table}`);
  const hard = new Map(tables.map((table) => [table, table.foreignKeys.filter((key) => isHard(key, table))]));
  const targets = (table: Table): Table[] => (hard.get(table) ?? []).flatMap((key) => targetOf(key) ?? []);
  for (const cycle of findCycles(tables, targets)) {
    if (cycle.length < 2) continue;
    const keys = cycle.flatMap((table) =>
      (hard.get(table) ?? []).filter((key) => cycle.some((other) => other !== table && other === targetOf(key))),
    );
    const names = cycle.map((table) => `\`${table.name}\``).join(', ');
    const [first, second] = keys;
    if (first === undefined) continue;
    const place = placeOf(model, first, `tables ${names}`, second);
    if (cascades(model, cycle)) {
      report.add(codes.undeletableCycle, {
        message: `A delete cascades around ${names}, whose required foreign keys refuse it: rows there can never be deleted.`,
        ...place,
      });
    } else {
      report.add(codes.uninsertableCycle, {
        message: `The tables ${names} require each other: no row can be the first.`,
        ...place,
      });
    }
  }
}

function isHard(key: ForeignKey, table: Table): boolean {
  const nullable = key.columns.some((name) => table.columns.find((column) => column.name === name)?.nullable === true);
  return !nullable && key.deferrable === undefined;
}

/** Whether the session would delete around the cycle while the database refuses every step. */
function cascades(model: Model, cycle: readonly Table[]): boolean {
  const inside = new Set(cycle.map((table) => table.name));
  const relations = model.entities
    .filter((entity) => inside.has(entity.table.name))
    .flatMap((entity) => entity.relations)
    .filter((relation) => {
      const target = model.entities.find((entity) => entity.name === relation.target);
      return relation.cascades.includes('delete') && target !== undefined && inside.has(target.table.name);
    });
  const softened = cycle.some((table) =>
    table.foreignKeys.some((key) => key.onDelete === 'CASCADE' && inside.has(key.references.table)),
  );
  return relations.length > 0 && !softened;
}
