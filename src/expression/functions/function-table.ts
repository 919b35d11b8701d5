import type { FunctionSpecification } from './function-specification.js';
import { numberFunctions } from './number-functions.js';
import { textFunctions } from './text-functions.js';
import { timeFunctions } from './time-functions.js';
import { valueFunctions } from './value-functions.js';

/** Every function but the ones with their own grammar: the aggregates, `cast`, `interval` and `sql`. */
export const functionTable: readonly FunctionSpecification[] = [
  ...valueFunctions,
  ...textFunctions,
  ...numberFunctions,
  ...timeFunctions,
];

const byName = new Map(
  functionTable.flatMap((specification) =>
    [specification.name, ...(specification.aliases ?? [])].map((name) => [fold(name), specification] as const),
  ),
);

function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** Finds a function; case and underscores make no difference (`char_length`, `charLength`). */
export function functionNamed(name: string): FunctionSpecification | undefined {
  return byName.get(fold(name));
}

/** Every name a function answers to, for hints. */
export const functionNames: readonly string[] = [
  ...functionTable.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
  ...['count', 'sum', 'avg', 'min', 'max', 'exists', 'cast', 'interval', 'sql'],
];
