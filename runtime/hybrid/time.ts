import type { NullOf } from './logic.js';

/** A date as ISO text, a time as ISO text, or an instant. */
type Moment = string | Date | null;

/** Reads a date, or an instant, as UTC. */
function utc(moment: string | Date): Date {
  if (typeof moment !== 'string') return moment;
  return new Date(
    moment.includes(':') ? `1970-01-01T${moment.length === 5 ? `${moment}:00` : moment}Z` : `${moment}T00:00:00Z`,
  );
}

function part<M extends Moment>(moment: M, read: (date: Date) => number): number | NullOf<M> {
  return moment === null ? (moment as NullOf<M>) : read(utc(moment));
}

/** The year. */
export function year<M extends Moment>(moment: M): number | NullOf<M> {
  return part(moment, (date) => date.getUTCFullYear());
}

/** The month, 1 to 12. */
export function month<M extends Moment>(moment: M): number | NullOf<M> {
  return part(moment, (date) => date.getUTCMonth() + 1);
}

/** The day of the month. */
export function day<M extends Moment>(moment: M): number | NullOf<M> {
  return part(moment, (date) => date.getUTCDate());
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekday<M extends Moment>(moment: M): number | NullOf<M> {
  return part(moment, (date) => ((date.getUTCDay() + 6) % 7) + 1);
}

/** The hour, 0 to 23. */
export function hour<M extends Moment>(moment: M): number | NullOf<M> {
  return part(moment, (date) => date.getUTCHours());
}

/** The minute, 0 to 59. */
export function minute<M extends Moment>(moment: M): number | NullOf<M> {
  return part(moment, (date) => date.getUTCMinutes());
}

/** The whole second, 0 to 59. */
export function second<M extends Moment>(moment: M): number | NullOf<M> {
  return part(moment, (date) => date.getUTCSeconds());
}

/** The current date in UTC, as ISO text. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Seconds from one instant to another. */
export function secondsBetween<A extends Date | null, B extends Date | null>(
  from: A,
  to: B,
): number | NullOf<A> | NullOf<B> {
  if (from === null) return from as NullOf<A>;
  return to === null ? (to as NullOf<B>) : (to.getTime() - from.getTime()) / 1000;
}

/** `to - from` in whole days. */
export function daysBetween<A extends string | null, B extends string | null>(
  to: A,
  from: B,
): number | NullOf<A> | NullOf<B> {
  if (to === null) return to as NullOf<A>;
  return from === null ? (from as NullOf<B>) : (utc(to).getTime() - utc(from).getTime()) / 86_400_000;
}

/** The date of an instant in UTC, or of text that begins with one, as ISO text. */
export function toDateText<M extends string | Date | null>(moment: M): string | NullOf<M> {
  if (moment === null) return moment as NullOf<M>;
  return typeof moment === 'string' ? moment.slice(0, 10) : moment.toISOString().slice(0, 10);
}

/** Midnight UTC of a date. */
export function toInstant<D extends string | null>(date: D): Date | NullOf<D> {
  return date === null ? (date as NullOf<D>) : utc(date);
}

/** A date moved by an ISO 8601 duration of months and days. */
export function shiftDate<D extends string | null, I extends string | null>(
  date: D,
  interval: I,
  sign: 1 | -1 = 1,
): string | NullOf<D> | NullOf<I> {
  if (date === null) return date as NullOf<D>;
  return interval === null ? (interval as NullOf<I>) : shifted(utc(date), interval, sign).toISOString().slice(0, 10);
}

/** An instant moved by an ISO 8601 duration: months first, in UTC, to the month's last day where it is shorter. */
export function shiftInstant<D extends Date | null, I extends string | null>(
  moment: D,
  interval: I,
  sign: 1 | -1 = 1,
): Date | NullOf<D> | NullOf<I> {
  if (moment === null) return moment as NullOf<D>;
  return interval === null ? (interval as NullOf<I>) : shifted(moment, interval, sign);
}

function shifted(moment: Date, interval: string, sign: 1 | -1): Date {
  const match =
    /^(-)?P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?)?$/.exec(
      interval,
    );
  if (match === null) throw new RangeError(`"${interval}" is not an ISO 8601 duration`);
  const factor = match[1] === undefined ? sign : -sign;
  const amount = (group: number): number => factor * Number(match[group] ?? 0);
  const date = new Date(moment);
  const months = amount(2) * 12 + amount(3);
  if (months !== 0) {
    const dayOfMonth = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(dayOfMonth, lastDay));
  }
  const seconds = amount(6) * 3600 + amount(7) * 60 + amount(8);
  return new Date(date.getTime() + (amount(4) * 7 + amount(5)) * 86_400_000 + Math.round(seconds * 1000));
}
