import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { Reporter } from '../diagnostic-code.js';
import type { ReadAttribute } from './attribute-set.js';
import { numberText } from './attribute-set.js';
import { codes } from './codes.js';
import type { NativeType } from './native-type.js';
import { MYSQL_TYPES } from './native-types-mysql.js';
import { POSTGRESQL_TYPES } from './native-types-postgresql.js';
import { SQLITE_TYPES } from './native-types-sqlite.js';

const TYPES: Readonly<Record<DialectName, readonly NativeType[]>> = {
  postgresql: POSTGRESQL_TYPES,
  mysql: MYSQL_TYPES,
  sqlite: SQLITE_TYPES,
};

export interface ChosenNativeType {
  readonly type: ColumnType;
  readonly native: Readonly<Partial<Record<DialectName, string>>>;
}

/**
 * Reads `@db.X(…)`. With several providers it applies to those that have the type; the others keep their default.
 *
 * @param scalar - the built-in scalar the field is made of
 */
export function resolveNativeType(
  attribute: ReadAttribute,
  scalar: string,
  dialects: readonly DialectName[],
  report: Reporter,
): ChosenNativeType | undefined {
  const name = attribute.node.path[1]?.text ?? '';
  const found = dialects.flatMap((dialect) => {
    const type = TYPES[dialect].find((candidate) => candidate.name === name);
    return type ? [{ dialect, type }] : [];
  });
  const [first] = found;
  if (first === undefined) {
    reportUnknown(attribute, name, dialects, report);
    return undefined;
  }
  const fitting = found.filter(({ type }) => type.scalars.includes(scalar));
  if (fitting.length === 0) {
    report.add(codes.nativeTypeMismatch, {
      message: `\`@db.${name}\` cannot store ${scalar}.`,
      span: attribute.span,
      hint: `It stores ${first.type.scalars.join(', ')}.`,
    });
    return undefined;
  }
  const numbers = readNumbers(attribute, fitting[0]?.type ?? first.type, report);
  if (numbers === undefined) return undefined;
  const native = Object.fromEntries(fitting.map(({ dialect, type }) => [dialect, type.sql(numbers)]));
  return { type: (fitting[0]?.type ?? first.type).type(numbers, scalar), native };
}

function readNumbers(attribute: ReadAttribute, type: NativeType, report: Reporter): number[] | undefined {
  const numbers = attribute.node.arguments.map(({ value }) => Number(numberText(value) ?? Number.NaN));
  const whole = numbers.every((number) => Number.isInteger(number) && number >= 0);
  if (whole && numbers.length >= type.least && numbers.length <= type.most) return numbers;
  const takes = type.most === 0 ? 'no arguments' : type.most === 1 ? 'one number' : 'a precision and a scale';
  report.add(codes.nativeTypeArguments, {
    message: `\`@db.${type.name}\` takes ${takes}.`,
    span: attribute.span,
  });
  return undefined;
}

function reportUnknown(
  attribute: ReadAttribute,
  name: string,
  dialects: readonly DialectName[],
  report: Reporter,
): void {
  const names = dialects.flatMap((dialect) => TYPES[dialect].map((type) => type.name));
  const elsewhere = (Object.keys(TYPES) as DialectName[]).filter(
    (dialect) => !dialects.includes(dialect) && TYPES[dialect].some((type) => type.name === name),
  );
  report.add(codes.nativeType, {
    message: `${dialects.join(' and ')} ${dialects.length > 1 ? 'have' : 'has'} no native type \`${name}\`.`,
    span: attribute.span,
    hint:
      elsewhere.length > 0
        ? `It is a type of ${elsewhere.join(' and ')}, which is not a provider of this schema.`
        : (didYouMean(name, names) ?? `Native types are ${[...new Set(names)].sort().join(', ')}.`),
  });
}
