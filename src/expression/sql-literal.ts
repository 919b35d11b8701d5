import { unsignedInterval } from './interval.js';
import type { LiteralNode, SqlFragment, SqlWriter } from './node.js';
import { primary, sqlLevel } from './sql-level.js';
import { isNumeric } from './value-type.js';
import { sqliteInstant } from './sqlite-instant.js';

/** Prints a value written in the schema. */
export function writeLiteral(writer: SqlWriter, { value, type }: LiteralNode): SqlFragment {
  if (value === null) return primary('null');
  if (typeof value === 'boolean') return primary(booleanLiteral(writer, value));
  if (isNumeric(type)) return value.startsWith('-') ? { text: value, level: sqlLevel.unary } : primary(value);
  const literal = writer.string(value);
  if (type.kind === 'enum') {
    return primary(writer.string(type.names.find(({ name }) => name === value)?.value ?? value));
  }
  if (type.kind === 'dateTime' || type.kind === 'timestamp') return primary(instantLiteral(writer, value, type.kind));
  if (type.kind === 'date' || type.kind === 'time') {
    return primary(writer.dialect === 'sqlite' ? literal : `${type.kind} ${literal}`);
  }
  if (writer.dialect !== 'postgresql') return primary(literal);
  if (type.kind === 'interval') return primary(`interval ${writer.string(unsignedInterval(value))}`);
  return primary(type.kind === 'uuid' ? `uuid ${literal}` : literal);
}

/** SQLite and MySQL keep Booleans as 1 and 0. */
export function booleanLiteral(writer: SqlWriter, value: boolean): string {
  if (writer.dialect === 'postgresql') return value ? 'true' : 'false';
  return value ? '1' : '0';
}

/** `value` is ISO text in UTC, `2026-01-31T12:00:00.123456Z`. */
function instantLiteral(writer: SqlWriter, value: string, kind: 'dateTime' | 'timestamp'): string {
  if (writer.dialect === 'sqlite') return writer.string(sqliteInstant(value));
  const text = value.replace('T', ' ').replace('Z', '');
  if (writer.dialect === 'mysql' || kind === 'timestamp') return `timestamp ${writer.string(text)}`;
  return `timestamptz ${writer.string(`${text}+00`)}`;
}
