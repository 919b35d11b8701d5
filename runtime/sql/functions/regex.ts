import { ValidationError } from '../../util/errors.js';
import { argument, BOOLEAN, construct, printSpelling, spellingFor, TEXT, type Spellings } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode } from '../node.js';
import type { ExpressionOf, NullOf, Reading, TablesOf, Truth } from '../operand.js';

/** How a regular expression is read. */
export interface RegexOptions {
  /** Letters of either case are the same. */
  readonly insensitive?: boolean;
}

const SENSITIVE: Spellings = {
  sqlite: "text_matches({0}, {1}, '')",
  postgresql: '({0} ~ {1})',
  mysql: "(regexp_like({0}, {1}, 'c') = 1)",
  mariadb: "({0} REGEXP concat('(?-i)', {1}))",
};
const INSENSITIVE: Spellings = {
  sqlite: "text_matches({0}, {1}, 'i')",
  postgresql: '({0} ~* {1})',
  mysql: "(regexp_like({0}, {1}, 'i') = 1)",
  mariadb: "({0} REGEXP concat('(?i)', {1}))",
};
const REPLACE: Spellings = {
  sqlite: "text_replace({0}, {1}, {2}, 'g')",
  postgresql: "regexp_replace({0}, {1}, {2}, 'g')",
  mysql: "regexp_replace({0}, {1}, {2}, 1, 0, 'c')",
  mariadb: "regexp_replace({0}, concat('(?-i)', {1}), {2})",
};
const REPLACE_INSENSITIVE: Spellings = {
  sqlite: "text_replace({0}, {1}, {2}, 'gi')",
  postgresql: "regexp_replace({0}, {1}, {2}, 'gi')",
  mysql: "regexp_replace({0}, {1}, {2}, 1, 0, 'i')",
  mariadb: "regexp_replace({0}, concat('(?i)', {1}), {2})",
};

const printMatches: ConstructNode['print'] = (printer, { operands, detail }) =>
  printSpelling(printer, spellingFor(detail === true ? INSENSITIVE : SENSITIVE, printer), operands);
const printReplace: ConstructNode['print'] = (printer, { operands, detail }) =>
  printSpelling(printer, spellingFor(detail === true ? REPLACE_INSENSITIVE : REPLACE, printer), operands);

/**
 * True where a text holds what a regular expression describes. The expression is the database's own (PostgreSQL's, ICU's on
 * MySQL, PCRE on MariaDB, JavaScript's on SQLite): `. * + ? | ( ) [ ] ^ $ {n,m} \d \s \w` mean the same on all.
 */
export function matches<
  T extends string | null,
  V extends string | ExpressionOf<string | null>,
  N extends string = never,
>(
  text: Reading<T, N>,
  pattern: V,
  options: RegexOptions = {},
): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
  return construct(printMatches, [argument(text), argument(pattern, TEXT)], BOOLEAN, options.insensitive ?? false);
}

/**
 * Everything a regular expression describes put for another text, which stands as it is: no references to groups.
 *
 * @throws ValidationError for a replacement with a backslash or a dollar sign, which databases read differently
 */
export function regexReplace<T extends string | null, N extends string = never>(
  text: Reading<T, N>,
  pattern: string | ExpressionOf<string>,
  replacement: string,
  options: RegexOptions = {},
): Expression<T, string, N> {
  if (/[\\$]/.test(replacement))
    throw new ValidationError(
      'a replacement with a backslash or a dollar sign means something else on every database; use func.regexp_replace() for one of them',
    );
  return construct(
    printReplace,
    [argument(text), argument(pattern, TEXT), argument(replacement, TEXT)],
    TEXT,
    options.insensitive ?? false,
  );
}
