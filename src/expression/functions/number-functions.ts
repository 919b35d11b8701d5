import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import type { Node, SqlFragment, SqlWriter } from '../node.js';
import { isSafeDivisor, modulo } from '../operators/arithmetic.js';
import { roundDecimal } from '../sql-cast.js';
import { primary, sqlLevel } from '../sql-level.js';
import { primaryTs } from '../typescript-level.js';
import {
  commonType,
  decimalType,
  floatType,
  intType,
  isFloating,
  isInteger,
  precisionOf,
  scaleOf,
} from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { accepts, hybridCall, sameAs } from './function-specification.js';
import type { FunctionSpecification } from './function-specification.js';

const number = { name: 'number', accepts: accepts.number };

const placesOf = (node: Node | undefined): number =>
  node?.kind === 'literal' && typeof node.value === 'string' ? Number(node.value) : 0;

/** A decimal keeps its places, at most as many as are asked for. */
function roundedType([value, places]: readonly Node[]): ValueType {
  if (value?.type.kind !== 'decimal') return value?.type ?? floatType;
  const scale = placesOf(places);
  const precision = precisionOf(value.type);
  const before = scaleOf(value.type);
  if (before !== undefined && before <= scale) return value.type;
  // One digit more: 9.5 becomes 10.
  return decimalType(
    precision === undefined || before === undefined ? undefined : precision - before + scale + 1,
    scale,
  );
}

function roundSql(writer: SqlWriter, [value, placesNode]: readonly Node[]): SqlFragment {
  if (value === undefined) return primary('');
  const places = placesOf(placesNode);
  if (isInteger(value.type)) return writer.write(value);
  // What arithmetic left of floating point's noise is rounded away first: half a digit more or less decides the result.
  if (value.type.kind === 'decimal')
    return primary(roundDecimal(writer, writer.number(value, sqlLevel.multiplicative), places));
  switch (writer.dialect) {
    case 'sqlite':
      return primary(roundDecimal(writer, factor(writer, value), places));
    case 'postgresql':
      return primary(`cast(round(cast(${writer.text(value)} as numeric), ${places}) as double precision)`);
    case 'mysql':
      return {
        text: `round(cast(${writer.text(value)} as decimal(65, 15)), ${places}) + 0e0`,
        level: sqlLevel.additive,
      };
  }
}

const factor = (writer: SqlWriter, node: Node): string =>
  node.kind === 'column'
    ? writer.number(node, sqlLevel.multiplicative)
    : writer.rawOperand(node, sqlLevel.multiplicative);

/** `floor` and `ceil` give a decimal without places, or stay a float. */
function wholeType([value]: readonly Node[]): ValueType {
  if (value?.type.kind !== 'decimal') return value?.type ?? intType;
  const [precision, scale] = [precisionOf(value.type), scaleOf(value.type)];
  return decimalType(precision === undefined || scale === undefined ? undefined : precision - scale + 1, 0);
}

function whole(name: 'floor' | 'ceil', meaning: string): FunctionSpecification {
  return {
    name,
    ...(name === 'ceil' && { aliases: ['ceiling'] }),
    area: 'numbers',
    meaning,
    parameters: [number],
    result: wholeType,
    sql: (writer, node) => {
      const [value] = node.operands;
      if (value === undefined || isInteger(value.type)) return value ? writer.write(value) : primary('');
      return primary(`${name}(${writer.number(value, 0)})`);
    },
    typescript: (writer, node) => {
      const [value] = node.operands;
      if (value !== undefined && isInteger(value.type)) return writer.write(value);
      if (value !== undefined && !value.nullable && isFloating(value.type))
        return primaryTs(`Math.${name}(${writer.text(value)})`);
      return writer.call(name, ...node.operands);
    },
  };
}

const asDouble: Readonly<Record<DialectName, (text: string) => string>> = {
  sqlite: (text) => text,
  postgresql: (text) => `cast(${text} as double precision)`,
  mysql: (text) => text,
};

function extreme(name: 'min' | 'max', meaning: string): FunctionSpecification {
  const hybrid = name === 'min' ? 'least' : 'greatest';
  return {
    name,
    aliases: [hybrid],
    area: 'values',
    meaning,
    parameters: [
      { name: 'value', accepts: accepts.any },
      { name: 'value', accepts: accepts.any },
      { name: 'value', accepts: accepts.any, optional: true, rest: true },
    ],
    unify: true,
    result: (operands) => operands.map(({ type }) => type).reduce((a, b) => commonType(a, b) ?? a),
    sql: (writer, node) => {
      const list = node.operands.map((operand) => writer.number(operand, 0)).join(', ');
      if (writer.dialect === 'sqlite') return primary(`${name}(${list})`);
      const nullables = writer.dialect === 'postgresql' ? node.operands.filter((operand) => operand.nullable) : [];
      if (nullables.length === 0) return primary(`${hybrid}(${list})`);
      // PostgreSQL leaves NULL out; here NULL is contagious, as it is on the others.
      const tests = nullables.map((operand) => `${writer.operand(operand, sqlLevel.comparison + 1)} is not null`);
      return primary(`case when ${tests.join(' and ')} then ${hybrid}(${list}) end`);
    },
    typescript: hybridCall(hybrid),
  };
}

/** Functions on numbers, and the least and greatest of several values. */
export const numberFunctions: readonly FunctionSpecification[] = [
  {
    name: 'abs',
    area: 'numbers',
    meaning: 'Without its sign.',
    parameters: [number],
    result: sameAs(0),
    sql: (writer, node) => primary(`abs(${node.operands.map((operand) => writer.number(operand, 0)).join(', ')})`),
    typescript: hybridCall('abs'),
  },
  {
    name: 'round',
    area: 'numbers',
    meaning:
      'To `places` digits after the point (none if left out), halves away from zero. A float is rounded as the decimal number it is printed as.',
    parameters: [number, { name: 'places', accepts: accepts.literalInteger, optional: true }],
    result: roundedType,
    sql: (writer, node) => roundSql(writer, node.operands),
    typescript: (writer, node) => {
      const [value, places] = node.operands;
      if (value === undefined || isInteger(value.type)) return value && writer.write(value);
      return primaryTs(`h.round(${writer.text(value)}, ${placesOf(places)})`);
    },
  },
  whole('floor', 'The greatest whole number that is not greater.'),
  whole('ceil', 'The least whole number that is not less.'),
  {
    name: 'mod',
    area: 'numbers',
    meaning:
      'The remainder of integers, as the operator `%`: it has the sign of the dividend, and is NULL for a divisor of 0.',
    parameters: [
      { name: 'dividend', accepts: accepts.integer },
      { name: 'divisor', accepts: accepts.integer },
    ],
    unify: true,
    result: sameAs(0),
    nullable: ([a, b]) => a?.nullable !== false || b?.nullable !== false || !isSafeDivisor(b),
    sql: (writer, node) => modulo.sql(writer, node),
    typescript: (writer, node) => modulo.typescript(writer, node),
  },
  {
    name: 'power',
    aliases: ['pow'],
    area: 'numbers',
    meaning: '`base` to the power of `exponent`, as a Float.',
    parameters: [
      { name: 'base', accepts: { ...accepts.number, convert: floatType } },
      { name: 'exponent', accepts: { ...accepts.number, convert: floatType } },
    ],
    result: () => floatType,
    sql: (writer, node) =>
      primary(
        `power(${node.operands.map((operand) => asDouble[writer.dialect](writer.number(operand, 0))).join(', ')})`,
      ),
    typescript: (writer, node) =>
      node.nullable
        ? writer.call('power', ...node.operands)
        : primaryTs(`Math.pow(${node.operands.map((operand) => writer.text(operand)).join(', ')})`),
  },
  {
    name: 'sqrt',
    area: 'numbers',
    meaning: 'The square root as a Float; NULL for a negative number.',
    parameters: [{ name: 'number', accepts: { ...accepts.number, convert: floatType } }],
    result: () => floatType,
    nullable: () => true,
    sql: (writer, node) => {
      const [value] = node.operands;
      if (value === undefined) return primary('');
      const text = writer.number(value, 0);
      if (writer.dialect !== 'postgresql') return primary(`sqrt(${text})`);
      return primary(
        `sqrt(case when ${writer.operand(value, sqlLevel.comparison + 1)} >= 0 then ${asDouble.postgresql(text)} end)`,
      );
    },
    typescript: hybridCall('sqrt'),
  },
  {
    name: 'sign',
    area: 'numbers',
    meaning: '-1, 0 or 1.',
    parameters: [number],
    result: () => intType,
    sql: (writer, node) => {
      const text = node.operands.map((operand) => writer.number(operand, 0)).join(', ');
      return primary(writer.dialect === 'postgresql' ? `cast(sign(${text}) as integer)` : `sign(${text})`);
    },
    typescript: hybridCall('sign'),
  },
  extreme(
    'min',
    'The least of two or more values; NULL if any is NULL. With one argument over a to-many relation it is the aggregate.',
  ),
  extreme(
    'max',
    'The greatest of two or more values; NULL if any is NULL. With one argument over a to-many relation it is the aggregate.',
  ),
];
