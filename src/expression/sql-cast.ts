import type { CastNode, SqlFragment, SqlWriter } from './node.js';
import { primary, sqlLevel } from './sql-level.js';
import { sqliteInstantFormat } from './sqlite-instant.js';
import { isFloating, isInteger, isNumeric, isText, scaleOf } from './value-type.js';
import type { ValueKind, ValueType } from './value-type.js';

/** Prints a conversion; an implicit one only where the database would not do it by itself. */
export function writeCast(writer: SqlWriter, node: CastNode): SqlFragment {
  const { operand, type } = node;
  const from = operand.type;
  if (!node.explicit) {
    // The databases widen numbers themselves; a decimal must still lose its noise before it becomes a float or text.
    if (isNumeric(type) && isNumeric(from))
      return type.kind === 'decimal' ? writer.write(operand) : writer.settle(writer.write(operand));
    if (isText(type) && isText(from)) return writer.write(operand);
  }
  if (isNumeric(type) && isNumeric(from)) return numberCast(writer, node);
  if (isText(type)) return textCast(writer, node);
  if (isInteger(type) && from.kind === 'boolean')
    return primary(
      `case ${writer.operand(operand, sqlLevel.comparison)} when ${trueText(writer)} then 1 when ${falseText(writer)} then 0 end`,
    );
  if (from.kind === 'dateTime' || from.kind === 'timestamp' || from.kind === 'date') return timeCast(writer, node);
  return castText(writer, writer.text(operand), type);
}

const trueText = (writer: SqlWriter): string => (writer.dialect === 'postgresql' ? 'true' : '1');
const falseText = (writer: SqlWriter): string => (writer.dialect === 'postgresql' ? 'false' : '0');

function numberCast(writer: SqlWriter, { operand, type }: CastNode): SqlFragment {
  const from = operand.type;
  if (type.kind === 'decimal' && (isInteger(from) || from.kind === 'decimal'))
    return decimalCast(writer, operand, type);
  if (isInteger(type) && isInteger(from) && writer.dialect === 'sqlite') return writer.write(operand);
  const value = writer.text(operand);
  if (isInteger(type)) return primary(toInteger(writer, value, from, type));
  if (type.kind === 'decimal') return primary(floatToDecimal(writer, value, type));
  return castText(writer, value, type);
}

/** Rounds half away from zero, as PostgreSQL does for exact numbers. */
function toInteger(writer: SqlWriter, value: string, from: ValueType, type: ValueType): string {
  const target = { postgresql: sqlType(writer, type), sqlite: 'integer', mysql: 'signed' }[writer.dialect];
  if (isInteger(from)) return `cast(${value} as ${target})`;
  if (writer.dialect === 'sqlite') return `cast(round(${value}) as integer)`;
  if (writer.dialect === 'mysql' && isFloating(from)) return `cast(round(cast(${value} as decimal(65, 15))) as signed)`;
  if (isFloating(from)) return `cast(round(cast(${value} as numeric)) as ${target})`;
  return `cast(round(${value}) as ${target})`;
}

const primaryText = (value: string): string => (/^\w+$/.test(value) ? value : `(${value})`);

function decimalCast(writer: SqlWriter, operand: CastNode['operand'], type: ValueType): SqlFragment {
  const [from, to] = [scaleOf(operand.type), scaleOf(type)];
  const widens = to === undefined || (from !== undefined && from <= to);
  if (writer.dialect === 'sqlite') {
    if (widens) return writer.write(operand);
    return primary(roundDecimal(writer, writer.rawOperand(operand, sqlLevel.multiplicative), to));
  }
  if (!widens) return primary(`round(${writer.text(operand)}, ${to})`);
  if (!isInteger(operand.type)) return writer.write(operand);
  return primary(
    writer.dialect === 'postgresql'
      ? `cast(${writer.text(operand)} as numeric)`
      : `cast(${writer.text(operand)} as decimal(65, ${to ?? 0}))`,
  );
}

/**
 * SQLite's `round` sees the double, which lies below the half it stands for as often as above it; one unit in the last
 * place more, and a half is rounded away from zero as exact arithmetic does.
 */
export function roundDecimal(writer: SqlWriter, value: string, places: number): string {
  return writer.dialect === 'sqlite' ? `round(${value} * 1.0000000000000004, ${places})` : `round(${value}, ${places})`;
}

function floatToDecimal(writer: SqlWriter, value: string, type: ValueType): string {
  const scale = scaleOf(type);
  switch (writer.dialect) {
    case 'sqlite':
      return scale === undefined ? primaryText(value) : `round(${primaryText(value)} * 1.0000000000000004, ${scale})`;
    case 'postgresql':
      return scale === undefined ? `cast(${value} as numeric)` : `round(cast(${value} as numeric), ${scale})`;
    case 'mysql':
      return `round(cast(${value} as decimal(65, 15)), ${scale ?? 15})`;
  }
}

function textCast(writer: SqlWriter, { operand, type }: CastNode): SqlFragment {
  const value = writer.text(operand);
  const from = operand.type;
  if (from.kind === 'boolean')
    return primary(
      `case ${writer.operand(operand, sqlLevel.comparison)} when ${trueText(writer)} then 'true' when ${falseText(writer)} then 'false' end`,
    );
  const length = type.kind === 'string' || type.kind === 'char' ? type.length : undefined;
  if (isText(from)) return length === undefined ? writer.write(operand) : primary(`substr(${value}, 1, ${length})`);
  const scale = from.kind === 'decimal' ? scaleOf(from) : undefined;
  switch (writer.dialect) {
    case 'sqlite': {
      if (scale === undefined) return primary(`cast(${value} as text)`);
      const printed = `printf('%.${scale}f', ${value})`;
      // `printf` prints NULL as 0.
      if (!operand.nullable) return primary(printed);
      return primary(`case when ${writer.operand(operand, sqlLevel.comparison + 1)} is not null then ${printed} end`);
    }
    case 'postgresql':
      return primary(
        scale === undefined ? `cast(${value} as text)` : `cast(cast(${value} as numeric(1000, ${scale})) as text)`,
      );
    case 'mysql':
      // `cast(… as char)` has the connection's collation and refuses to stand beside a column; `concat` gives way to it.
      return primary(`concat(${scale === undefined ? value : `cast(${value} as decimal(65, ${scale}))`})`);
  }
}

/** Between dates and instants; a date is midnight UTC. */
function timeCast(writer: SqlWriter, { operand, type }: CastNode): SqlFragment {
  const from = operand.type;
  const value = writer.text(operand);
  if (writer.dialect === 'sqlite') {
    if (type.kind === 'date') return primary(`date(${value})`);
    return from.kind === 'date' ? primary(`strftime('${sqliteInstantFormat}', ${value})`) : writer.write(operand);
  }
  if (writer.dialect === 'mysql')
    return primary(
      type.kind === 'date' ? `date(${value})` : from.kind === 'date' ? `cast(${value} as datetime)` : value,
    );
  if (type.kind === 'date')
    return primary(
      from.kind === 'dateTime'
        ? `cast(${writer.operand(operand, sqlLevel.primary)} at time zone 'UTC' as date)`
        : `cast(${value} as date)`,
    );
  if (from.kind === 'date') {
    const midnight = `cast(${value} as timestamp)`;
    return primary(type.kind === 'dateTime' ? `(${midnight} at time zone 'UTC')` : midnight);
  }
  return primary(`(${writer.operand(operand, sqlLevel.primary)} at time zone 'UTC')`);
}

/** Reads text (a JSON value, a user's own text) as a type. */
export function castText(writer: SqlWriter, value: string, type: ValueType): SqlFragment {
  if (isText(type) || type.kind === 'unknown')
    return value.startsWith('case ') || value.endsWith(')') ? primary(value) : primary(value);
  if (type.kind === 'boolean' && writer.dialect !== 'postgresql')
    return primary(`case ${value} when 'true' then 1 when 'false' then 0 end`);
  if (writer.dialect === 'sqlite') {
    if (isInteger(type)) return primary(`cast(${value} as integer)`);
    if (isNumeric(type)) return primary(`cast(${value} as real)`);
    if (type.kind === 'date') return primary(`date(${value})`);
    return primary(value);
  }
  if (type.kind === 'enum' && writer.dialect === 'mysql') return primary(value);
  return primary(`cast(${value} as ${sqlType(writer, type)})`);
}

/** The type's name in a cast of PostgreSQL or MySQL. */
function sqlType(writer: SqlWriter, type: ValueType): string {
  const [postgresql, mysql] = castNames(type, writer);
  return writer.dialect === 'mysql' ? mysql : postgresql;
}

/** PostgreSQL's and MySQL's names of types without parameters. */
const castTypes: Readonly<Partial<Record<ValueKind, readonly [postgresql: string, mysql: string]>>> = {
  boolean: ['boolean', 'unsigned'],
  smallInt: ['smallint', 'signed'],
  int: ['integer', 'signed'],
  bigInt: ['bigint', 'signed'],
  float: ['double precision', 'double'],
  real: ['real', 'float'],
  dateTime: ['timestamptz', 'datetime(6)'],
  timestamp: ['timestamp', 'datetime(6)'],
  date: ['date', 'date'],
  time: ['time', 'time(6)'],
  interval: ['interval', 'char'],
  uuid: ['uuid', 'char'],
  json: ['jsonb', 'json'],
};

function castNames(type: ValueType, writer: SqlWriter): readonly [postgresql: string, mysql: string] {
  if (type.kind === 'enum') return [writer.table({ table: type.name, schema: type.schema }), 'char'];
  if (type.kind !== 'decimal') return castTypes[type.kind] ?? ['text', 'char'];
  if (type.precision === undefined) return ['numeric', 'decimal(65, 15)'];
  const digits = `(${type.precision}, ${type.scale ?? 0})`;
  return [`numeric${digits}`, `decimal${digits}`];
}
