/** An ISO 8601 duration in the parts that keep their meaning: months are not days, and days are not seconds. */
export interface IntervalParts {
  readonly months: number;
  readonly days: number;
  /** With a fraction of at most six digits. */
  readonly seconds: number;
}

const pattern =
  /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,6})?)S)?)?$/;

/**
 * Reads an ISO 8601 duration such as `P1M2DT5S`.
 *
 * @returns undefined where the text is none
 */
export function intervalParts(text: string): IntervalParts | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, minus, years, months, weeks, days, hours, minutes, seconds] = match;
  const sign = minus === undefined ? 1 : -1;
  const number = (part: string | undefined): number => Number(part ?? 0);
  return {
    months: sign * (number(years) * 12 + number(months)),
    days: sign * (number(weeks) * 7 + number(days)),
    seconds: sign * (number(hours) * 3600 + number(minutes) * 60 + number(seconds)),
  };
}

/** The same duration without a sign before the P, which PostgreSQL does not read. */
export function unsignedInterval(text: string): string {
  const parts = intervalParts(text);
  if (!text.startsWith('-') || parts === undefined) return text;
  return `P${parts.months}M${parts.days}DT${parts.seconds}S`;
}
