import { argument, construct, TEXT } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { Reading } from '../operand.js';
import { localTime, momentType, type Moment } from './date-form.js';

const printToday: ConstructNode['print'] = (printer) => {
  printer.put(
    {
      sqlite: "date('now')",
      postgresql: "CAST(statement_timestamp() AT TIME ZONE 'UTC' AS date)",
      mysql: 'utc_date()',
    }[printer.dialect],
  );
};
/** The date of the statement's start, in UTC. */
export function today(): Expression<string> {
  return construct(printToday, [], { kind: 'date' });
}

const TOKENS: Readonly<
  Record<string, { readonly sqlite: string; readonly postgresql: string; readonly mysql: string }>
> = {
  YYYY: { sqlite: '%Y', postgresql: 'YYYY', mysql: '%Y' },
  MM: { sqlite: '%m', postgresql: 'MM', mysql: '%m' },
  DD: { sqlite: '%d', postgresql: 'DD', mysql: '%d' },
  HH: { sqlite: '%H', postgresql: 'HH24', mysql: '%H' },
  mm: { sqlite: '%M', postgresql: 'MI', mysql: '%i' },
  ss: { sqlite: '%S', postgresql: 'SS', mysql: '%s' },
};

const printFormat: ConstructNode['print'] = (printer, { operands, detail }) => {
  const { dialect } = printer;
  const format = String(detail)
    .split(/(YYYY|MM|DD|HH|mm|ss)/)
    .map((part, index) => {
      if (index % 2 === 1) return TOKENS[part]?.[dialect] ?? '';
      if (dialect !== 'postgresql') return part.replaceAll('%', '%%');
      return part === '' ? '' : `"${part.replace(/["\\]/g, '\\$&')}"`;
    })
    .join('');
  const [of] = operands as readonly [ExpressionNode];
  printer.put({ sqlite: 'strftime(', postgresql: 'to_char(', mysql: 'date_format(' }[dialect]);
  if (dialect === 'sqlite') printer.put(`${printer.literal(format)}, `);
  localTime(printer, of);
  if (dialect !== 'sqlite') printer.put(`, ${printer.literal(format)}`);
  printer.put(')');
};

/**
 * A date and time as text, in UTC, the same on every dialect.
 *
 * @param format - `YYYY`, `MM`, `DD`, `HH` (0 to 23), `mm`, `ss`; all else stands for itself
 */
export function formatDate<T extends Moment, N extends string = never>(
  of: Reading<T, N>,
  format: string,
): Expression<string | Extract<T, null>, string, N> {
  return construct(printFormat, [argument(of, momentType('formatDate()', of))], TEXT, format);
}
