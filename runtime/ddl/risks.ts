import type { ColumnType } from '../schema/column-type.js';
import { textFor } from '../schema/dialect-name.js';
import type { DialectName } from '../schema/dialect-name.js';
import type { Column } from '../schema/table.js';
import type { AddColumn, AlterColumn, AlterEnum, Operation, QualifiedName, TableConstraint } from './operation.js';

/** What may go wrong with an operation on a table that has rows. */
export interface Risk {
  /**
   * `dataLoss`: values may be gone. `notNull`: fails where rows hold NULL. `mayFail`: fails where rows break a new rule.
   * `lock`: others wait while the whole table is read. `rewrite`: the same while it is written anew.
   */
  readonly kind: 'dataLoss' | 'notNull' | 'mayFail' | 'lock' | 'rewrite';
  /** One sentence of what happens. */
  readonly reason: string;
  /** Counts the rows that would be hit: 0 means none. */
  readonly check?: string;
  /** The safe way. */
  readonly recipe?: string;
}

/** The risks of one operation, the worst first. */
export function risksOf(operation: Operation, dialect: DialectName): Risk[] {
  const quote = quoter(dialect);
  switch (operation.kind) {
    case 'dropTable': {
      const table = label(operation.table);
      const reason = `drops the table ${table} with all its rows`;
      return [{ kind: 'dataLoss', reason, check: `select count(*) from ${qualified(operation.table, quote)}` }];
    }
    case 'dropColumn': {
      const { column, table } = operation;
      if (column.computed) return [];
      const reason = `drops the column ${label(table)}.${column.name} with its values`;
      const check = `select count(*) from ${qualified(table, quote)} where ${quote(column.name)} is not null`;
      return [{ kind: 'dataLoss', reason, check }];
    }
    case 'addColumn':
      return addColumnRisks(operation, quote);
    case 'alterColumn':
      return [...lossRisks(operation, quote), ...notNullRisks(operation, quote), ...rewriteRisks(operation, dialect)];
    case 'alterEnum':
      return enumRisks(operation, dialect);
    case 'createIndex':
      if (operation.concurrently === true || dialect === 'sqlite') return [];
      return [indexLock(operation.table, dialect)];
    case 'addConstraint':
      return constraintRisks(operation.table, operation.constraint, dialect);
    default:
      return [];
  }
}

type Quote = (name: string) => string;

function quoter(dialect: DialectName): Quote {
  const mark = dialect === 'mysql' ? '`' : '"';
  return (name) => mark + name.replaceAll(mark, mark + mark) + mark;
}

const qualified = ({ name, schema }: QualifiedName, quote: Quote): string =>
  schema === undefined ? quote(name) : `${quote(schema)}.${quote(name)}`;
const label = ({ name, schema }: QualifiedName): string => (schema === undefined ? name : `${schema}.${name}`);

function addColumnRisks({ table, column, fill }: AddColumn, quote: Quote): Risk[] {
  const hasValue =
    column.default !== undefined && !(column.default.kind === 'literal' && column.default.value === null);
  if (column.nullable || fill || hasValue || column.computed || column.identity) return [];
  return [
    {
      kind: 'notNull',
      reason: `adds the required column ${label(table)}.${column.name} without a value for the rows that are there`,
      check: `select count(*) from ${qualified(table, quote)}`,
      recipe: 'give it a default, or say what present rows get: { fill: … }',
    },
  ];
}

function notNullRisks({ table, from, to, fill }: AlterColumn, quote: Quote): Risk[] {
  if (!from.nullable || to.nullable || fill) return [];
  return [
    {
      kind: 'notNull',
      reason: `makes ${label(table)}.${to.name} required, which fails where rows hold NULL`,
      check: `select count(*) from ${qualified(table, quote)} where ${quote(to.name)} is null`,
      recipe: 'say what those rows get: { fill: … }',
    },
  ];
}

function lossRisks({ table, from, to, using }: AlterColumn, quote: Quote): Risk[] {
  const name = `${label(table)}.${to.name}`;
  if (!from.computed && to.computed)
    return [{ kind: 'dataLoss', reason: `replaces the values of ${name} by a computed expression` }];
  if (from.computed || using !== undefined) return [];
  const loss = narrowing(from, to, quote);
  if (!loss) return [];
  const check =
    loss.where === undefined ? {} : { check: `select count(*) from ${qualified(table, quote)} where ${loss.where}` };
  return [{ kind: 'dataLoss', reason: `changes ${name} ${loss.how}`, ...check }];
}

interface Narrowing {
  readonly how: string;
  /** Which values do not fit. */
  readonly where?: string;
}

const INTEGER_BITS: Readonly<Record<string, number>> = { smallInt: 16, int: 32, bigInt: 64 };

/** How the new type holds less than the old one; undefined where every value fits. */
function narrowing(before: Column, after: Column, quote: Quote): Narrowing | undefined {
  const [from, to] = [before.type, after.type];
  const column = quote(before.name);
  if (JSON.stringify(from) === JSON.stringify(to)) return undefined;
  const fromLength = textLength(from);
  const toLength = textLength(to);
  if (fromLength !== undefined && toLength !== undefined) {
    if (toLength >= fromLength) return undefined;
    return {
      how: `from ${typeName(from)} to ${typeName(to)}, which cuts or refuses longer text`,
      where: `length(${column}) > ${toLength}`,
    };
  }
  const [fromBits, toBits] = [INTEGER_BITS[from.kind], INTEGER_BITS[to.kind]];
  if (fromBits !== undefined && toBits !== undefined) {
    if (toBits >= fromBits) return undefined;
    const limit = 2n ** BigInt(toBits - 1);
    return {
      how: `to ${to.kind}, which holds smaller numbers`,
      where: `${column} not between -${limit} and ${limit - 1n}`,
    };
  }
  if (widens(from, to)) return undefined;
  return { how: `from ${typeName(from)} to ${typeName(to)}, which may not hold every value` };
}

/** The longest text a type holds; undefined for what is no text. */
function textLength(type: ColumnType): number | undefined {
  if (type.kind === 'text') return Infinity;
  if (type.kind === 'string') return type.length ?? Infinity;
  return type.kind === 'char' ? type.length : undefined;
}

function widens(from: ColumnType, to: ColumnType): boolean {
  const bits = INTEGER_BITS[from.kind];
  if (from.kind === 'enum' && to.kind === 'enum') return true;
  if (textLength(to) === Infinity && from.kind !== 'bytes' && from.kind !== 'unsupported') return true;
  if (from.kind === 'real' && to.kind === 'float') return true;
  if (bits !== undefined && to.kind === 'float') return bits < 64;
  if (to.kind === 'decimal')
    return (bits !== undefined && holdsInteger(to, bits)) || (from.kind === 'decimal' && holdsDecimal(to, from));
  if ('precision' in from && from.kind === to.kind) return (to.precision ?? 6) >= (from.precision ?? 6);
  return from.kind === to.kind && !('precision' in to) && from.kind !== 'array';
}

type DecimalType = Extract<ColumnType, { kind: 'decimal' }>;
const wholeDigits = ({ precision, scale = 0 }: DecimalType): number =>
  precision === undefined ? Infinity : precision - scale;
const holdsInteger = (type: DecimalType, bits: number): boolean => wholeDigits(type) >= Math.ceil(bits * Math.log10(2));

function holdsDecimal(to: DecimalType, from: DecimalType): boolean {
  const fraction = (type: DecimalType): number => (type.precision === undefined ? Infinity : (type.scale ?? 0));
  return wholeDigits(to) >= wholeDigits(from) && fraction(to) >= fraction(from);
}

function typeName(type: ColumnType): string {
  if (type.kind === 'decimal' && type.precision !== undefined) return `decimal(${type.precision}, ${type.scale ?? 0})`;
  if ('length' in type) return `${type.kind}(${type.length})`;
  return type.kind;
}

function rewriteRisks({ table, from, to }: AlterColumn, dialect: DialectName): Risk[] {
  if (dialect === 'sqlite' || JSON.stringify(from.type) === JSON.stringify(to.type)) return [];
  if (dialect === 'postgresql' && isCatalogOnly(from.type, to.type)) return [];
  return [
    { kind: 'rewrite', reason: `writes every row of ${label(table)} anew while nobody else can read or write it` },
  ];
}

/** Raising or lifting the limit of a varchar, or the precision of a numeric at one scale, changes PostgreSQL's catalog only. */
function isCatalogOnly(from: ColumnType, to: ColumnType): boolean {
  if (from.kind === 'decimal' && to.kind === 'decimal')
    return to.precision === undefined || ((to.scale ?? 0) === (from.scale ?? 0) && holdsDecimal(to, from));
  const [fromLength, toLength] = [textLength(from), textLength(to)];
  return (
    from.kind !== 'char' &&
    to.kind !== 'char' &&
    fromLength !== undefined &&
    toLength !== undefined &&
    toLength >= fromLength
  );
}

function enumRisks({ from, to, renamed = {} }: AlterEnum, dialect: DialectName): Risk[] {
  const current = from.values.map((value) => renamed[value] ?? value);
  const removed = from.values.filter((value) => !to.values.includes(value) && renamed[value] === undefined);
  const moved = to.values.filter((value) => current.includes(value)).some((value, index) => value !== current[index]);
  const loss: Risk = {
    kind: 'dataLoss',
    reason: `removes ${removed.map((value) => `"${value}"`).join(', ')} from the enum ${label(from)}, which rows may hold`,
  };
  // PostgreSQL makes the type anew where values go or move, and every column that has it with it.
  const rewrite: Risk = {
    kind: 'rewrite',
    reason: `writes every row with a value of the enum ${label(from)} anew while nobody else can read or write it`,
  };
  const remade = dialect === 'postgresql' && (removed.length > 0 || moved);
  return [...(removed.length > 0 ? [loss] : []), ...(remade ? [rewrite] : [])];
}

function indexLock(table: QualifiedName, dialect: DialectName): Risk {
  return {
    kind: 'lock',
    reason: `keeps others from writing to ${label(table)} while the index is built`,
    ...(dialect === 'postgresql' && { recipe: 'make it with { concurrently: true }' }),
  };
}

function constraintRisks(table: QualifiedName, item: TableConstraint, dialect: DialectName): Risk[] {
  const { kind, constraint } = item;
  if (kind === 'check' && textFor(constraint.expression, dialect) === undefined) return [];
  const mayFail: Risk = {
    kind: 'mayFail',
    reason: `adds the ${CONSTRAINTS[kind]}${constraint.name === undefined ? '' : ` ${constraint.name}`} to ${label(table)}, which fails where rows break it`,
  };
  if (dialect === 'sqlite') return [mayFail];
  return [mayFail, { kind: 'lock', reason: `keeps others from writing to ${label(table)} while its rows are checked` }];
}

const CONSTRAINTS: Readonly<Record<TableConstraint['kind'], string>> = {
  primaryKey: 'primary key',
  unique: 'unique constraint',
  foreignKey: 'foreign key',
  check: 'check',
  exclusion: 'exclusion constraint',
};
