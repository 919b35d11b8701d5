import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import type { Table } from '../../../runtime/schema/table.js';
import type { Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

const encoder = new TextEncoder();

interface Limit {
  readonly limit: number;
  readonly unit: string;
  readonly measure: (name: string) => number;
}

const LIMITS: Readonly<Partial<Record<DialectName, Limit>>> = {
  postgresql: { limit: 63, unit: 'bytes', measure: (name) => encoder.encode(name).length },
  mysql: { limit: 64, unit: 'characters', measure: (name) => Array.from(name).length },
};

/** Names no dialect may cut. Derived names are shortened when they are made, so only written ones are too long. */
export function nameLength(model: Model, report: Reporter): void {
  const { metadata } = model;
  const pieces: Named[] = [
    ...metadata.tables.flatMap(piecesOf),
    ...metadata.views,
    ...metadata.enums,
    ...metadata.sequences,
  ];
  for (const dialect of model.dialects) {
    const rule = LIMITS[dialect];
    if (rule === undefined) continue;
    for (const piece of pieces) {
      // Bytes are at least as many as characters: most names are done after one comparison.
      if (piece.name === undefined || piece.name.length * 3 <= rule.limit) continue;
      const length = rule.measure(piece.name);
      if (length <= rule.limit) continue;
      report.add(codes.nameTooLong, {
        message: `The name \`${piece.name}\` has ${length} ${rule.unit}; ${dialect} takes at most ${rule.limit}.`,
        ...placeOf(model, piece, `name ${piece.name}`),
      });
    }
  }
}

interface Named {
  readonly name?: string;
}

function piecesOf(table: Table): Named[] {
  return [
    table,
    ...table.columns,
    ...(table.primaryKey ? [table.primaryKey] : []),
    ...table.uniques,
    ...table.foreignKeys,
    ...table.checks,
    ...table.indexes,
    ...(table.exclusions ?? []),
  ];
}
