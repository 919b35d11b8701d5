import type { ColumnType } from '../schema/column-type.js';
import type { DialectName } from '../schema/dialect-name.js';

const WHOLE = /^-?\d{1,19}$/;
const DECIMAL = /^-?\d{1,1000}(?:\.\d{1,1000})?(?:e[+-]?\d{1,3})?$/i;
const MOMENT =
  /^(\d{4,6})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d):(\d\d)(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?)?(?: BC)?$/;
const TIME = /^-?\d{2,3}:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Whether a value is one a column of that type may hold, in the form drivers give it: what comes from outside is no SQL error. */
export function isStoredValue(value: unknown, type: ColumnType, dialect: DialectName): boolean {
  const text = typeof value === 'string';
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean' || value === 0 || value === 1;
    case 'smallInt':
      return isWhole(value, 0x8000n);
    case 'int':
      return isWhole(value, 0x80000000n);
    case 'bigInt':
      return isWhole(value, 0x8000000000000000n);
    case 'real':
    case 'float':
      return isFloat(value, type.kind, dialect);
    case 'decimal':
      if (dialect === 'postgresql' && (value === 'NaN' || value === 'Infinity' || value === '-Infinity')) return true;
      return (text && DECIMAL.test(value)) || (typeof value === 'number' && Number.isFinite(value));
    case 'bytes':
      return value instanceof Uint8Array;
    case 'dateTime':
    case 'timestamp':
    case 'date':
      // SQLite's columns hold what they were given.
      if (dialect === 'sqlite') return text || (typeof value === 'number' && Number.isFinite(value));
      return text && isMoment(value, dialect);
    case 'time':
      return text && (dialect === 'sqlite' || isTime(value, dialect));
    case 'uuid':
      return text && UUID.test(value);
    case 'enum':
      return text && type.values.includes(value);
    case 'string':
    case 'text':
    case 'char':
      return text && !(dialect === 'postgresql' && value.includes('\0'));
    default:
      return false;
  }
}

function isWhole(value: unknown, bound: bigint): boolean {
  if (typeof value === 'number' ? !Number.isSafeInteger(value) : !(typeof value === 'string' && WHOLE.test(value)))
    return false;
  const whole = BigInt(value as number | string);
  return whole >= -bound && whole < bound;
}

function isFloat(value: unknown, kind: 'real' | 'float', dialect: DialectName): boolean {
  const special = value === 'NaN' || value === 'Infinity' || value === '-Infinity';
  if (special) return dialect !== 'mysql';
  const number = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return false;
  const single = Math.fround(number);
  return kind === 'float' || (Number.isFinite(single) && (single !== 0 || number === 0));
}

function isMoment(text: string, dialect: DialectName): boolean {
  if (dialect === 'postgresql' && (text === 'infinity' || text === '-infinity')) return true;
  const parts = MOMENT.exec(text);
  if (parts === null) return false;
  const [year, month, day, hour, minute, second] = Array.from({ length: 6 }, (_, at) => Number(parts[at + 1] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const latest = dialect === 'mysql' ? 9999 : text.endsWith('BC') ? 4713 : 294_276;
  const days = month === 2 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) ? 28 : DAYS[month - 1];
  return year <= latest && days !== undefined && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isTime(text: string, dialect: DialectName): boolean {
  if (!TIME.test(text)) return false;
  const [hour = 0, minute = 0, second = 0] = text.split(/[:.+]/).map(Number);
  const hours = dialect === 'mysql' ? 838 : 23;
  return Math.abs(hour) <= hours && minute < 60 && second < 60;
}
