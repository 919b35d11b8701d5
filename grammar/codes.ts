/** What a diagnostic code stands for; `docs/diagnostics.md` is made from these. */
export interface DiagnosticCode {
  /** `JN` and four digits; never reused for something else. */
  readonly code: string;
  readonly title: string;
  /** Why it is an error and what to do, in a few sentences of Markdown. */
  readonly explanation: string;
  /** What usually settles it; diagnostics that know better say it better. */
  readonly hint: string;
}

/** Every diagnostic of the syntax, by the name the parser uses for it. */
export const SYNTAX_CODES = {
  outsideBlock: {
    code: 'JN1001',
    title: 'Text outside any block',
    explanation:
      'At the top of a file only declarations may stand: `datasource`, `generator`, `model`, `view`, `mixin`, `type` and `enum`. Move the text into a block, or make it a comment with `//`.',
    hint: 'Put it into a block, or make it a comment with `//`.',
  },
  unknownBlock: {
    code: 'JN1002',
    title: 'Unknown kind of block',
    explanation:
      'A declaration begins with one of `datasource`, `generator`, `model`, `view`, `mixin`, `type`, `enum`. Another word stands there; where it is close to one of them, the block is read as that kind, so that the rest of the file is still checked.',
    hint: 'Begin the declaration with `datasource`, `generator`, `model`, `view`, `mixin`, `type` or `enum`.',
  },
  namelessBlock: {
    code: 'JN1003',
    title: 'Declaration without a name',
    explanation: 'The keyword of a declaration is followed by its name: `model Customer {`.',
    hint: 'Write a name after the keyword.',
  },
  missingOpeningBrace: {
    code: 'JN1004',
    title: 'Block without an opening brace',
    explanation: 'After the name (and `extends` or `with`) of a declaration comes `{`, then its members, then `}`.',
    hint: 'Add `{` at the end of the line.',
  },
  unclosedBlock: {
    code: 'JN1005',
    title: 'Block that is never closed',
    explanation:
      'A `{` has no `}`. The block is taken to end where the next declaration begins, or at the end of the file, so that what follows is still checked.',
    hint: 'Add `}` after the last member of the block.',
  },
  unmatchedCloser: {
    code: 'JN1006',
    title: 'Closing bracket without an opening one',
    explanation: 'A `)`, `]` or `}` closes nothing. Remove it, or add the opening bracket that was meant.',
    hint: 'Remove it.',
  },
  unclosedBracket: {
    code: 'JN1007',
    title: 'Parenthesis or bracket that is never closed',
    explanation:
      'A `(` or `[` has no partner. It is taken to end with its line (or with the line that does not end in a comma), so that what follows is still checked.',
    hint: 'Add the closing bracket.',
  },
  unterminatedString: {
    code: 'JN1008',
    title: 'String without a closing quote',
    explanation:
      'A string in `"…"` or `\'…\'` ends on the line it begins on. Write `\\n` for a line break in `"…"`, or use a block string `"""…"""`, which may span lines.',
    hint: 'Add the closing quote.',
  },
  invalidEscape: {
    code: 'JN1009',
    title: 'Unknown escape in a string',
    explanation:
      'In `"…"` a backslash begins an escape, as in JSON: `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four hexadecimal digits. For a backslash itself write `\\\\`, or use `\'…\'`, where it means nothing special.',
    hint: 'Double the backslash, or put the string in single quotes.',
  },
  wrongQuotes: {
    code: 'JN1010',
    title: 'Quotes of another kind',
    explanation: 'Strings stand in `"…"` or `\'…\'`; backticks and typographic quotes are not read.',
    hint: 'Use `"…"` or `\'…\'`.',
  },
  unterminatedComment: {
    code: 'JN1011',
    title: 'Comment that is never closed',
    explanation: 'A comment that begins with `/*` ends with `*/`; without it, the rest of the file is comment.',
    hint: 'Add `*/` where it ends.',
  },
  invalidName: {
    code: 'JN1012',
    title: 'Name with a character it cannot have',
    explanation:
      'Names begin with a letter or `_` and go on with letters, digits and `_`. Where the database uses another name, say so with `@map("…")` or `@@map("…")`.',
    hint: 'Use letters, digits and `_`, and say how the database calls it with `@map("…")`.',
  },
  unexpectedCharacter: {
    code: 'JN1013',
    title: 'Character that has no meaning here',
    explanation: 'The character belongs to no construct of the language. Outside strings and comments it cannot stand.',
    hint: 'Remove it.',
  },
  foreignComment: {
    code: 'JN1014',
    title: 'Comment of another language',
    explanation:
      'Comments begin with `//`, documentation with `///`; `/* … */` may span lines. `#` and `--` are not read.',
    hint: 'Write `//` for a comment, `///` for documentation.',
  },
  missingType: {
    code: 'JN1015',
    title: 'Field without a type',
    explanation: 'A field is a name and a type, in this order and on one line: `email String`.',
    hint: 'Write a type after the name.',
  },
  colonAfterName: {
    code: 'JN1016',
    title: 'Colon between name and type',
    explanation: 'Between the name of a field and its type stands only space: `email String`, not `email: String`.',
    hint: 'Remove the colon.',
  },
  listSyntax: {
    code: 'JN1017',
    title: 'List type of another language',
    explanation: 'A list is written with `[]` after the type: `tags String[]`.',
    hint: 'Write `[]` after the type.',
  },
  typeModifier: {
    code: 'JN1018',
    title: 'Misplaced mark after a type',
    explanation:
      'After a type may stand `[]` (a list) or `?` (optional), `[]` before `?`. A field without `?` is required; there is no mark for that.',
    hint: 'Write `[]` for a list, `?` for what may be absent, and nothing for what is required.',
  },
  separator: {
    code: 'JN1019',
    title: 'Separator between members',
    explanation:
      'Fields, enum values and properties are separated by line ends; no comma or semicolon stands between them.',
    hint: 'Remove it; every member stands on a line of its own.',
  },
  strayAttribute: {
    code: 'JN1020',
    title: 'Attribute that belongs to nothing',
    explanation:
      'An attribute with one `@` follows the field, the enum value or the named scalar it describes; one with `@@` stands on a line of its own inside a block.',
    hint: 'Put it behind what it describes, or remove it.',
  },
  blockAttributePlace: {
    code: 'JN1021',
    title: 'Block attribute behind a field',
    explanation:
      'An attribute with `@@` describes the whole block and stands on a line of its own. What describes one field has one `@`.',
    hint: 'Put it on a line of its own.',
  },
  namelessAttribute: {
    code: 'JN1022',
    title: 'Attribute without a name',
    explanation:
      'After `@` or `@@` comes the name of the attribute, such as `@id`, `@db.VarChar(20)` or `@@index([email])`.',
    hint: 'Write a name after it, such as `@id` or `@@index([email])`.',
  },
  missingExpression: {
    code: 'JN1023',
    title: 'Expression expected',
    explanation:
      'A value or an expression must stand here: a string, a number, a name, a call, a list in `[…]`, or more of them joined by operators.',
    hint: 'Write a value, a name, a call or a list here.',
  },
  missingComma: {
    code: 'JN1024',
    title: 'Comma expected',
    explanation: 'Arguments, and the elements of a list, are separated by commas.',
    hint: 'Separate arguments and elements by commas.',
  },
  missingArgument: {
    code: 'JN1025',
    title: 'Argument without a value',
    explanation:
      'An argument written as `name:` needs a value after the colon, and between two commas must stand something.',
    hint: 'Write its value, or remove it.',
  },
  afterMember: {
    code: 'JN1026',
    title: 'Text after the end of a member',
    explanation:
      'A field, an enum value, a property or a block attribute is complete, but its line goes on. Each of them stands on a line of its own; attributes begin with `@`.',
    hint: 'Put it on a line of its own.',
  },
  unknownMember: {
    code: 'JN1027',
    title: 'Line that is no member of its block',
    explanation:
      'A line of a block begins with a name (a field, an enum value, a property) or with `@@` (an attribute of the block).',
    hint: 'Begin the line with a name, or with `@@`.',
  },
  foreignOperator: {
    code: 'JN1028',
    title: 'Operator of another language',
    explanation:
      'Expressions are written as in SQL: `=` and `<>` compare, `and`, `or` and `not` combine, `||` joins strings. What cannot be said so goes into `sql("…")`.',
    hint: 'Write the operator of SQL, or the whole expression as `sql("…")`.',
  },
  incompleteCase: {
    code: 'JN1029',
    title: 'Incomplete case',
    explanation:
      'A case is `case when … then … else … end`, with at least one `when`; `else` may be left out, `end` may not.',
    hint: 'Write `case when … then … else … end`.',
  },
  incompleteExpression: {
    code: 'JN1030',
    title: 'Incomplete expression',
    explanation:
      'An expression breaks off before its end. Parentheses hold one expression, after `is` comes `null`, `true` or `false` (or `not` and one of them), after `in` a list in parentheses, and `between` has two bounds joined by `and`.',
    hint: 'Complete the expression.',
  },
  chainedComparison: {
    code: 'JN1031',
    title: 'Comparison of a comparison',
    explanation: 'Comparisons do not chain: write `a < b and b < c` instead of `a < b < c`, or use parentheses.',
    hint: 'Join two comparisons with `and`, or use parentheses.',
  },
  tooComplex: {
    code: 'JN1032',
    title: 'Expression too deep or too long',
    explanation:
      'An expression may nest 48 levels deep and have 1 000 operators. Move what is larger into a view, or give it to the database as text with `sql("…")`.',
    hint: 'Write it as text with `sql("…")`, or move it into a view.',
  },
  missingProperty: {
    code: 'JN1033',
    title: 'Property without a value',
    explanation: 'A line of a `datasource` or `generator` block is `key = value`.',
    hint: 'Write `key = value`.',
  },
  incompleteType: {
    code: 'JN1034',
    title: 'Type declaration without a body',
    explanation:
      'A `type` is either a named scalar, `type Email = String(120)`, or a composite with fields, `type Address { … }`.',
    hint: 'Write `type Email = String(120)` for a named scalar, `type Address { … }` for a composite.',
  },
  objectLiteral: {
    code: 'JN1035',
    title: 'Braces in an expression',
    explanation: 'The language has no object literals. JSON is written as a string: `@default("{\\"a\\": 1}")`.',
    hint: 'Write JSON as a string.',
  },
  incompleteHeader: {
    code: 'JN1036',
    title: 'Incomplete header of a model',
    explanation:
      'A header is `model Name extends Base with Mixin, Mixin {`: one name after `extends`, one or more after `with`, and `extends` first.',
    hint: 'Write `model Name extends Base with Mixin {`.',
  },
} as const satisfies Record<string, DiagnosticCode>;

/** The parser's name for a kind of mistake. */
export type SyntaxProblem = keyof typeof SYNTAX_CODES;
