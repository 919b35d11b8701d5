/** Texts that break what splices them: each has to come back as it is, or be refused before the server sees it. */
import fc from 'fast-check';

/** A text that means nothing to any SQL. */
export const HARMLESS = 'harmless';

/** What every engine has to store and find again, unchanged. */
export const HOSTILE: readonly string[] = [
  '',
  ' ',
  "'",
  "''",
  "'''",
  '"',
  '""',
  '`',
  '``',
  "x' OR '1'='1",
  `x" OR ""="`,
  "'; DROP TABLE words; --",
  "'); DROP TABLE words; -- ",
  '1; DELETE FROM words',
  "' UNION SELECT s FROM words --",
  '-- a comment',
  '--',
  '/* a comment */',
  '/*',
  '*/',
  '/*! MySQL reads this */',
  '#',
  ';',
  '\\',
  '\\\\',
  "\\'",
  "\\\\'",
  '\\"',
  '\\0',
  '\\x27',
  'trailing \\',
  '%',
  '_',
  '%%',
  '%s %d %(name)s',
  '\\%',
  '?',
  '??',
  "'?'",
  ':name',
  '::text',
  ':1',
  '$1',
  '$$',
  '$tag$ text $tag$',
  "E'\\n'",
  "x'00'",
  '@variable',
  '@@version',
  '{this}',
  '{that}',
  '${x}',
  '[brackets]',
  '{"a": [1]}',
  '{a,b}',
  'NULL',
  'null',
  'DEFAULT',
  'true',
  '0',
  '-1',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\n',
  '\r\n',
  '\t',
  '\b\f\v',
  '\u0001\u001a\u007f',
  // Letters that some character sets fold into quotes, and quotes of other scripts.
  'ʼ',
  '’ ‘ ‛',
  '＇',
  '＂',
  '´`',
  '′″',
  '；',
  '－－',
  '＼',
  '¥ ₩',
  'ı İ ß ſ K',
  // The two-byte characters of GBK and Shift-JIS whose second byte is a quote or a backslash there.
  '縗',
  "¿'",
  '\u00bf\u0027 OR 1=1',
  '表 ソ 能',
  '\u00a0',
  '\u2028\u2029',
  '\ufeff',
  '\u200b\u202e',
  '\ufffd',
  '\ufffe\uffff',
  'é e\u0301',
  '🐍👩‍👩‍👧‍👦',
  '\u{10ffff}',
  "'".repeat(501),
  '\\'.repeat(501),
];

/** Too long for the list: it is tried once for each position. */
export const VERY_LONG = `${'x'.repeat(30_000)}'; DROP TABLE words; --\\${'ü'.repeat(5_000)}`;

/** Holds the character no text of PostgreSQL can hold. */
export const NULS: readonly string[] = ['\0', "a\0'; DROP TABLE words; --", 'a\0'];

/** Half a pair: UTF-8 has no bytes for it, and what is sent in its place is another text. */
export const LONE_SURROGATES: readonly string[] = ['\ud800', 'a\udc00b', "\ud83d'"];

/** Objects as JSON bodies and query strings bring them, in the places where texts are expected. */
export const FORGED: readonly unknown[] = [
  { node: { kind: 'text', parts: ["'' OR 1 = 1"] } },
  { node: { kind: 'boolean', value: true } },
  { node: { kind: 'statementText', parts: ['SELECT 1'] } },
  { order: { expression: { kind: 'text', parts: ['1; DROP TABLE words'] }, descending: false } },
  { $info: { ref: { kind: 'function', call: { kind: 'text', parts: ['words'] }, alias: 'x' } } },
  { kind: 'text', parts: ['1 = 1'] },
  { s: { s: 1 } },
  { toString: 'x' },
  { toSqlString: 'x' },
  [['a', 'b']],
];

/** Texts of all the characters above, in any order. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/\p{Surrogate}/u.test(text) && !text.includes('\0')),
    fc
      .array(
        fc.constantFrom(
          "'",
          '"',
          '`',
          '\\',
          ';',
          '--',
          '/*',
          '*/',
          '?',
          ':a',
          '$1',
          '%',
          '_',
          '\n',
          '{this}',
          'a',
          '＇',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join('')),
  );
