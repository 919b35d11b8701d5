import type { ColumnType } from '../../../runtime/schema/column-type.js';
import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import type { Column, Table } from '../../../runtime/schema/table.js';
import type { DiagnosticCode, Finding, Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

interface Limit {
  readonly code: DiagnosticCode;
  readonly finding: Pick<Finding, 'message' | 'hint'>;
}

/** What a dialect cannot store, or stores in another way, column by column. */
export function columnLimits(model: Model, report: Reporter): void {
  for (const table of model.metadata.tables) {
    for (const column of table.columns) {
      for (const dialect of model.dialects) {
        // A native type was chosen for this very dialect; the schema knows what it does.
        const native = column.native?.[dialect] !== undefined && column.type.kind !== 'array';
        if (!native) tell(typeLimits(column, dialect, model), column, table, { model, report });
        if (isMade(column)) tell(madeLimits(column, table, dialect), column, table, { model, report });
      }
      severalNatives(column, model, report);
    }
  }
}

/** Whether the database has a hand in the column's values; most columns are only stored. */
function isMade({ identity, computed, default: value }: Column): boolean {
  return identity !== undefined || computed !== undefined || value !== undefined;
}

function tell(
  limits: readonly Limit[],
  column: Column,
  table: Table,
  { model, report }: { readonly model: Model; readonly report: Reporter },
): void {
  for (const { code, finding } of limits)
    report.add(code, { ...finding, ...placeOf(model, column, `table ${table.name}, column ${column.name}`) });
}

function limit(code: DiagnosticCode, message: string, hint?: string): Limit {
  return { code, finding: { message, ...(hint !== undefined && { hint }) } };
}

function typeLimits(column: Column, dialect: DialectName, model: Model): Limit[] {
  const { name, type } = column;
  if (type.kind === 'decimal') return decimalLimits(column, type, dialect, model);
  if (type.kind === 'string' || type.kind === 'char') return lengthLimits(name, type, dialect);
  if (type.kind === 'dateTime' || type.kind === 'timestamp' || type.kind === 'time') {
    const digits = type.precision ?? 0;
    if (digits <= 6) return [];
    return [limit(codes.precision, `\`${name}\` has ${digits} digits of a second; ${dialect} keeps at most 6.`)];
  }
  if (dialect === 'postgresql') return [];
  if (type.kind === 'array') return [limit(codes.noArrays, `${dialect} has no arrays, and \`${name}\` is a list.`)];
  if (type.kind !== 'interval') return [];
  return [limit(codes.intervalText, `${dialect} stores the interval \`${name}\` as text.`)];
}

function decimalLimits(
  column: Column,
  type: ColumnType & { kind: 'decimal' },
  dialect: DialectName,
  model: Model,
): Limit[] {
  const { precision, scale = 0 } = type;
  const { name } = column;
  if (dialect === 'sqlite') {
    if (model.flavour === 'prisma' || (precision !== undefined && precision <= 15)) return [];
    const size = precision === undefined ? 'is unbounded' : `has ${precision} digits`;
    return [limit(codes.decimalText, `The decimal \`${name}\` ${size}: sqlite stores it as text.`)];
  }
  const [digits, places] = dialect === 'mysql' ? [65, 30] : [1000, 1000];
  if ((precision ?? 0) <= digits && scale <= places) return [];
  return [
    limit(
      codes.precision,
      `\`${name}\` has ${precision ?? 0} digits, ${scale} after the point; ${dialect} keeps at most ${digits} and ${places}.`,
    ),
  ];
}

function lengthLimits(name: string, type: ColumnType & { kind: 'string' | 'char' }, dialect: DialectName): Limit[] {
  const most =
    dialect === 'mysql' ? (type.kind === 'char' ? 255 : 16_383) : dialect === 'postgresql' ? 10_485_760 : Infinity;
  if ((type.length ?? 0) <= most) return [];
  return [limit(codes.textLength, `\`${name}\` has ${type.length ?? 0} characters; ${dialect} takes at most ${most}.`)];
}

/** Counters, identity and computed columns. */
function madeLimits(column: Column, table: Table, dialect: DialectName): Limit[] {
  const limits: Limit[] = [];
  const { name, identity, computed } = column;
  const counts = column.default?.kind === 'autoincrement' || identity !== undefined;
  const key = table.primaryKey?.columns ?? [];
  if (counts && dialect === 'sqlite' && !(key.length === 1 && key[0] === name)) {
    limits.push(
      limit(
        codes.autoincrementKey,
        `sqlite counts up only in a primary key of one column, and \`${name}\` is not one.`,
      ),
    );
  }
  if (counts && dialect === 'mysql' && !leadsKey(name, table)) {
    limits.push(
      limit(codes.autoincrementKey, `mysql counts up only in a key, and \`${name}\` is not the first column of one.`),
    );
  }
  if (identity !== undefined && dialect !== 'postgresql') {
    const options = Object.keys(identity).filter((option) => option !== 'always');
    if (identity.always || options.length > 0) {
      limits.push(limit(codes.noIdentity, `${dialect} has no options for the identity column \`${name}\`.`));
    }
  }
  if (computed?.stored === false && dialect === 'postgresql') {
    limits.push(
      limit(
        codes.noVirtualColumn,
        `postgresql stores the computed column \`${name}\`; \`stored: false\` has no meaning there.`,
      ),
    );
  }
  if (column.default?.kind === 'sequence' && dialect !== 'postgresql') {
    limits.push(limit(codes.noSequence, `${dialect} has no sequences, and \`${name}\` takes its default from one.`));
  }
  return limits;
}

function leadsKey(name: string, table: Table): boolean {
  const keys = [
    table.primaryKey?.columns ?? [],
    ...table.uniques.map((unique) => unique.columns),
    ...table.indexes.map((index) => index.elements.flatMap((element) => element.column ?? [])),
  ];
  return keys.some((columns) => columns[0] === name);
}

function severalNatives(column: Column, model: Model, report: Reporter): void {
  if (column.type.kind !== 'unsupported' || model.dialects.length < 2) return;
  const [first] = Object.values(column.native ?? {});
  report.add(codes.unsupportedType, {
    message: `\`${column.name}\` is of the type "${first ?? ''}" on ${model.dialects.join(' and ')} alike.`,
    ...placeOf(model, column, `column ${column.name}`),
  });
}
