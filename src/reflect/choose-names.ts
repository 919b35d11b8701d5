import { camelCase, pascalCase, snakeCase, wordsOf } from '../words/identifier-words.js';
import { singularOf } from '../words/plural.js';

/** Hands out each name once. */
export class NameSet {
  readonly #taken: Set<string>;

  /** @param reserved - names that are never handed out */
  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** The first of the candidates that is free, or the last one with a number. */
  take(...candidates: readonly string[]): string {
    const free = candidates.find((name) => !this.#taken.has(name));
    let name = free ?? candidates.at(-1) ?? '';
    for (let number = 2; this.#taken.has(name); number += 1) name = `${candidates.at(-1) ?? ''}${String(number)}`;
    this.#taken.add(name);
    return name;
  }
}

/** Scalars of the language, which a model can't be called. */
export const RESERVED_TYPES: readonly string[] = [
  ...[
    'Boolean',
    'SmallInt',
    'Int',
    'BigInt',
    'Float',
    'Real',
    'Decimal',
    'String',
    'Text',
    'Char',
    'Bytes',
    'DateTime',
    'Timestamp',
  ],
  ...['Date', 'Time', 'Interval', 'Uuid', 'Json', 'Unsupported'],
];

/** Members every object or entity has. */
export const RESERVED_FIELDS: readonly string[] = [
  ...[
    'constructor',
    'prototype',
    'toString',
    'toJSON',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'then',
  ],
];

/** The class for a table: its last word in the singular, in PascalCase. */
export function modelName(table: string): string {
  const words = wordsOf(ascii(table));
  const last = words.pop();
  if (last === undefined) return 'Unnamed';
  return startingWithLetter(pascalCase([...words, singularOf(last)].join('_')), 'T');
}

/** The property for a column. */
export function fieldName(column: string): string {
  return startingWithLetter(camelCase(ascii(column)) || 'unnamed', 'n');
}

/** The member for an enum's value: as it is where it can be, otherwise with underscores. */
export function valueName(value: string): string {
  const plain = ascii(value)
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return startingWithLetter(plain === '' ? 'empty' : plain, 'n');
}

/** The column `naming = "snake_case"` makes of a property. */
export function conventionalColumn(field: string): string {
  return snakeCase(field);
}

/** Letters without their marks; what is no letter or digit of ASCII parts words. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/[^A-Za-z0-9_]+/g, '_');
}

const startingWithLetter = (name: string, prefix: string): string =>
  /^[A-Za-z]/.test(name) ? name : `${prefix}${name}`;
