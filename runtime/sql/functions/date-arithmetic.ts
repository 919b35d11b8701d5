import { ValidationError } from '../../util/errors.js';
import { argument, construct, FLOAT, INT, printSpelling, type NullOf } from '../construct.js';
import { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { ExpressionOf, Reading } from '../operand.js';
import { inForm, localTime, momentType, type Moment } from './date-form.js';

type Amount = number | ExpressionOf<number | null>;

/** A span of time, added in this order: months first, then days, then the rest. */
export interface Duration {
  readonly years?: Amount;
  readonly months?: Amount;
  readonly weeks?: Amount;
  readonly days?: Amount;
  readonly hours?: Amount;
  readonly minutes?: Amount;
  readonly seconds?: Amount;
}
/** Null where one of the amounts may be. */
type NullIn<D> = { [K in keyof D]: NullOf<D[K]> }[keyof D];
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
const POSTGRES = {
  years: 'years',
  months: 'months',
  weeks: 'weeks',
  days: 'days',
  hours: 'hours',
  minutes: 'mins',
  seconds: 'secs',
};
/** SQLite has no weeks, and cuts a day the month lacks only where it is told to (3.46 or later). */
const SQLITE = {
  years: "CAST({0} AS INTEGER) || ' years', 'floor'",
  months: "CAST({0} AS INTEGER) || ' months', 'floor'",
  weeks: "(CAST({0} AS INTEGER) * 7) || ' days'",
  days: "CAST({0} AS INTEGER) || ' days'",
  hours: "CAST({0} AS INTEGER) || ' hours'",
  minutes: "CAST({0} AS INTEGER) || ' minutes'",
  seconds: "{0} || ' seconds'",
};

const printPlus: ConstructNode['print'] = (printer, { operands, detail }) => {
  const [of, ...amounts] = operands as readonly [ExpressionNode, ...ExpressionNode[]];
  const units = detail as (typeof UNITS)[number][];
  inForm(printer, of, () => {
    if (printer.dialect === 'sqlite') {
      printer.expression(of);
      units.forEach((unit, index) => {
        printer.put(', ');
        printSpelling(printer, SQLITE[unit], [amounts[index] as ExpressionNode]);
      });
    } else if (printer.dialect === 'mysql') {
      printer.put('date_add('.repeat(units.length));
      printer.expression(of);
      units.forEach((unit, index) => {
        printSpelling(printer, `, INTERVAL {0} ${unit.slice(0, -1).toUpperCase()})`, [
          amounts[index] as ExpressionNode,
        ]);
      });
    } else {
      localTime(printer, of);
      printer.put(' + make_interval(');
      units.forEach((unit, index) => {
        printer.put(`${index === 0 ? '' : ', '}${POSTGRES[unit]} => `);
        printer.expression(amounts[index] as ExpressionNode);
      });
      printer.put(')');
    }
  });
};

function moved<T, In, N extends string>(of: ExpressionOf<unknown>, by: Duration, back: boolean): Expression<T, In, N> {
  const type = momentType('plus() and minus()', of);
  const span = by.years === undefined || by.months === undefined ? by : monthsOf(by, by.years, by.months);
  const given = UNITS.filter((unit) => span[unit] !== undefined);
  if (given.length === 0) throw new ValidationError('a duration needs a unit with a number, for example { days: 1 }');
  const amounts = given.map((unit) => amount(unit, span[unit] as Amount, back));
  return construct(printPlus, [argument(of, type), ...amounts], type, given);
}

/** Years and months are added at once: a day that the month between them lacks is none to be cut to. */
function monthsOf(by: Duration, years: Amount, months: Amount): { readonly [K in keyof Duration]: Amount | undefined } {
  if (Number.isInteger(years) && Number.isInteger(months))
    return { ...by, years: undefined, months: (years as number) * 12 + (months as number) };
  const whole = (unit: string, of: Amount): Expression<number> => new Expression(amount(unit, of, false), INT);
  return { ...by, years: undefined, months: whole('years', years).mul(12).add(whole('months', months)) };
}

function amount(unit: string, of: Amount, back: boolean): ExpressionNode {
  const type = unit === 'seconds' ? FLOAT : INT;
  if (typeof of !== 'number') return back ? { kind: 'negate', operand: argument(of) } : argument(of);
  if (unit === 'seconds' ? !Number.isFinite(of) : !Number.isInteger(of))
    throw new ValidationError(`a duration's ${unit} are a whole number, not ${String(of)}`);
  return argument(back ? -of : of, type);
}

/** Later by a span of time, in UTC; a day the month does not have becomes its last. The same on every dialect. */
export function plus<T extends Moment, D extends Duration, N extends string = never>(
  of: Reading<T, N>,
  by: D,
): Expression<T | NullIn<D>, NonNullable<T>, N> {
  return moved(of, by, false);
}
/** Earlier by a span of time, in UTC; a day the month does not have becomes its last. The same on every dialect. */
export function minus<T extends Moment, D extends Duration, N extends string = never>(
  of: Reading<T, N>,
  by: D,
): Expression<T | NullIn<D>, NonNullable<T>, N> {
  return moved(of, by, true);
}

/** Units of one length, in which `dateDiff` counts. */
export type DiffUnit = 'week' | 'day' | 'hour' | 'minute' | 'second';
const SECONDS: Readonly<Record<DiffUnit, number>> = { week: 604_800, day: 86_400, hour: 3600, minute: 60, second: 1 };

const printDiff: ConstructNode['print'] = (printer, { operands, detail }) => {
  const unit = detail as DiffUnit;
  const [from, to] = operands as readonly [ExpressionNode, ExpressionNode];
  if (printer.dialect === 'mysql')
    return printSpelling(printer, `timestampdiff(${unit.toUpperCase()}, {0}, {1})`, operands);
  if (printer.dialect === 'sqlite')
    return printSpelling(
      printer,
      `CAST(round((unixepoch({1}, 'subsec') - unixepoch({0}, 'subsec')) * 1000) / ${String(SECONDS[unit] * 1000)} AS INTEGER)`,
      operands,
    );
  printer.put('CAST(trunc(extract(epoch FROM ');
  localTime(printer, to);
  printer.put(' - ');
  localTime(printer, from);
  printer.put(`) / ${String(SECONDS[unit])}) AS bigint)`);
};

/** How many whole units lie between two moments; negative when the second is earlier. The same on every dialect. */
export function dateDiff<T extends Moment, N extends string = never>(
  unit: DiffUnit,
  from: Reading<T, N>,
  to: NonNullable<T> | ExpressionOf<Date | string | null>,
): Expression<number | null, number, N> {
  if (!Object.hasOwn(SECONDS, unit))
    throw new ValidationError(`dateDiff() knows no unit '${unit}'; it knows ${Object.keys(SECONDS).join(', ')}`);
  const type = momentType('dateDiff()', from);
  return construct(printDiff, [argument(from, type), argument(to, type)], INT, unit);
}
