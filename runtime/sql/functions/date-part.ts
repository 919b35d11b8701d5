import { ValidationError } from '../../util/errors.js';
import { argument, construct, FLOAT, INT, printSpelling, spellingFor, type Spellings } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { Reading } from '../operand.js';
import { typeOfNode } from '../type-of-node.js';
import { localTime, momentType, type Moment } from './date-form.js';

/** Parts of a date and time that `extract` reads. */
export type DatePart =
  'year' | 'quarter' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'dayOfWeek' | 'dayOfYear' | 'week' | 'epoch';

const sqlitePart = (format: string): string => `CAST(strftime('${format}', {0}) AS INTEGER)`;
const PARTS: Readonly<Record<DatePart, Spellings>> = {
  year: { sqlite: sqlitePart('%Y'), mysql: 'year({0})' },
  quarter: { sqlite: `((${sqlitePart('%m')} + 2) / 3)`, mysql: 'quarter({0})' },
  month: { sqlite: sqlitePart('%m'), mysql: 'month({0})' },
  day: { sqlite: sqlitePart('%d'), mysql: 'day({0})' },
  hour: { sqlite: sqlitePart('%H'), mysql: 'hour({0})' },
  minute: { sqlite: sqlitePart('%M'), mysql: 'minute({0})' },
  second: { sqlite: sqlitePart('%S'), mysql: 'second({0})' },
  dayOfWeek: { sqlite: sqlitePart('%u'), postgresql: 'isodow', mysql: '(weekday({0}) + 1)' },
  dayOfYear: { sqlite: sqlitePart('%j'), postgresql: 'doy', mysql: 'dayofyear({0})' },
  week: { sqlite: sqlitePart('%V'), mysql: 'week({0}, 3)' },
  epoch: {
    sqlite: "unixepoch({0}, 'subsec')",
    mysql: "(timestampdiff(MICROSECOND, '1970-01-01', {0}) / 1000000)",
  },
};

const TIMES: ReadonlySet<DatePart> = /* @__PURE__ */ new Set<DatePart>(['hour', 'minute', 'second']);

const printExtract: ConstructNode['print'] = (printer, { operands, detail }) => {
  const part = detail as DatePart;
  if (printer.dialect !== 'postgresql') {
    const text = spellingFor(PARTS[part], printer);
    // MySQL reads a date that is text, as bound ones are, as a time where it is asked for an hour.
    const [of] = operands as readonly [ExpressionNode];
    const bare = printer.dialect === 'mysql' && TIMES.has(part) && typeOfNode(of)?.kind === 'date';
    return printSpelling(printer, bare ? text.replace('{0}', 'timestamp({0})') : text, operands);
  }
  const field = (PARTS[part].postgresql as string | undefined) ?? part;
  // Seconds come with their fraction, which the others leave out.
  printer.put(part === 'epoch' ? 'CAST(' : 'CAST(floor(');
  printer.put(`extract(${field} FROM `);
  localTime(printer, operands[0] as ExpressionNode);
  printer.put(part === 'epoch' ? ') AS double precision)' : ')) AS integer)');
};

/**
 * A part of a date, a time or both, in UTC, the same on every dialect. `dayOfWeek` counts from Monday = 1 to Sunday = 7, `week` is
 * ISO 8601's, `epoch` the seconds since 1970 with their fraction; seconds come without one.
 */
export function extract<T extends Moment, N extends string = never>(
  part: DatePart,
  of: Reading<T, N>,
): Expression<number | Extract<T, null>, number, N> {
  if (!Object.hasOwn(PARTS, part))
    throw new ValidationError(`extract() knows no part '${part}'; it knows ${Object.keys(PARTS).join(', ')}`);
  momentType('extract()', of, ['date', 'dateTime', 'timestamp', 'time']);
  return construct(printExtract, [argument(of, of.type)], part === 'epoch' ? FLOAT : INT, part);
}
