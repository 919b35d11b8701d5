import { ValidationError } from '../../util/errors.js';
import { argument, construct, printSpelling } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { Reading } from '../operand.js';
import { inForm, localTime, momentType, type Moment } from './date-form.js';

/** Units that `dateTrunc` cuts to. */
export type TruncUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const TRUNCATED: Readonly<Record<TruncUnit, { readonly sqlite: string; readonly mysql: string }>> = {
  year: { sqlite: "{0}, 'start of year'", mysql: "date_format({0}, '%Y-01-01')" },
  quarter: {
    sqlite: "{0}, 'start of month', printf('-%d months', (strftime('%m', {0}) - 1) % 3)",
    mysql: "concat(year({0}), '-', quarter({0}) * 3 - 2, '-01')",
  },
  month: { sqlite: "{0}, 'start of month'", mysql: "date_format({0}, '%Y-%m-01')" },
  week: {
    sqlite: "{0}, 'start of day', '-6 days', 'weekday 1'",
    mysql: 'date_sub(date({0}), INTERVAL weekday({0}) DAY)',
  },
  day: { sqlite: "{0}, 'start of day'", mysql: 'date({0})' },
  hour: { sqlite: "strftime('%Y-%m-%d %H:00', {0})", mysql: "date_format({0}, '%Y-%m-%d %H:00:00')" },
  minute: { sqlite: "strftime('%Y-%m-%d %H:%M', {0})", mysql: "date_format({0}, '%Y-%m-%d %H:%i:00')" },
  second: { sqlite: "strftime('%Y-%m-%d %H:%M:%S', {0})", mysql: "date_format({0}, '%Y-%m-%d %H:%i:%s')" },
};

const printTrunc: ConstructNode['print'] = (printer, { operands, detail }) => {
  const unit = detail as TruncUnit;
  const [of] = operands as readonly [ExpressionNode];
  inForm(printer, of, () => {
    if (printer.dialect !== 'postgresql') return printSpelling(printer, TRUNCATED[unit][printer.dialect], operands);
    printer.put(`date_trunc('${unit}', `);
    localTime(printer, of);
    printer.put(')');
  });
};

/** A date and time cut to a unit, in UTC; weeks begin on Monday. The same on every dialect. */
export function dateTrunc<T extends Moment, N extends string = never>(
  unit: TruncUnit,
  of: Reading<T, N>,
): Expression<T, NonNullable<T>, N> {
  if (!Object.hasOwn(TRUNCATED, unit))
    throw new ValidationError(`dateTrunc() knows no unit '${unit}'; it knows ${Object.keys(TRUNCATED).join(', ')}`);
  const type = momentType('dateTrunc()', of);
  return construct(printTrunc, [argument(of, type)], type, unit);
}
