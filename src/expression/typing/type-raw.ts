import type { Argument, Call } from '../../../grammar/ast.js';
import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import { expressionCodes } from '../codes.js';
import type { Node, RawNode } from '../node.js';
import { unknownType } from '../value-type.js';
import { dialectTitle } from './type-arithmetic.js';
import type { Typing } from './typing.js';

const dialectNames: Readonly<Record<string, DialectName>> = {
  sqlite: 'sqlite',
  postgresql: 'postgresql',
  postgres: 'postgresql',
  mysql: 'mysql',
};

/** `sql("…")`, or `sql(postgresql: "…", sqlite: "…")`; an unnamed text is for the dialects not named. */
export function typeRaw(typing: Typing, call: Call): Node {
  const fallback = call.arguments.filter(({ name }) => name === undefined);
  if (call.arguments.length === 0 || fallback.length > 1) {
    return typing.fail(
      expressionCodes.badSqlText,
      call.span,
      '`sql` takes one text, or one by name for each database.',
    );
  }
  const texts: Partial<Record<DialectName, string>> = {};
  for (const argument of call.arguments) {
    const text = textOf(typing, argument);
    if (text === undefined) return typing.broken(call.span);
    if (argument.name === undefined) for (const dialect of typing.dialects) texts[dialect] ??= text;
    else {
      const dialect = dialectNames[argument.name.text];
      if (dialect === undefined) {
        const message = `\`${argument.name.text}\` is no database Joinery knows.`;
        return typing.fail(
          expressionCodes.badNamedArgument,
          argument.name.span,
          message,
          'The names are sqlite, postgresql and mysql.',
        );
      }
      texts[dialect] = text;
    }
  }
  const missing = typing.dialects.find((dialect) => texts[dialect] === undefined);
  if (missing !== undefined) {
    return typing.fail(
      expressionCodes.dialectLimit,
      call.span,
      `There is no text for ${dialectTitle(missing)}.`,
      `Add ${missing}: "…".`,
    );
  }
  const node: RawNode = { kind: 'raw', row: typing.row, texts, type: unknownType, nullable: true, span: call.span };
  return node;
}

function textOf(typing: Typing, argument: Argument): string | undefined {
  const { value } = argument;
  if (value.kind === 'StringLiteral' && value.value.trim() !== '') return value.value;
  if (value.kind !== 'Missing') {
    typing.report(
      expressionCodes.badSqlText,
      value.span,
      'The text of `sql` must be written here, in quotes, and not be empty.',
    );
  }
  return undefined;
}
